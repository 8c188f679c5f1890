// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { collectingPaths, splitsPaths } from "@albero/finance/paths";
import {
  bars,
  counting,
  euro,
  money,
  percent,
  per,
  shareOf,
  sumOf,
  table,
  total,
  words,
  type Ask,
  type Answers,
} from "./ask.ts";

type Set = { name: string; called: string; settled: string };

/** Whole sets only: what one municipality owes is told in its own statement, never in a report. */
export async function quotaFigures({ work, slug, year }: Ask): Promise<Answers> {
  const { tx, ambitoId } = work;
  const splits = await tx
    .selectFrom("finance.split")
    .select(["name", "total_cents as cents", "act"])
    .where("ambito_id", "=", ambitoId)
    .where("year", "=", year)
    .where("frozen_at", "is not", null)
    .orderBy("id")
    .execute();
  const { rows } = await sql<Set>`
    select s.name, coalesce(sum(c.amount_cents), 0) as called, coalesce(sum(p.paid), 0) as settled
    from finance.quota_set s
    join finance.quota_decision d on d.ambito_id = s.ambito_id and d.set_id = s.id and d.decision = 'approved'
    join finance.quota q on q.ambito_id = s.ambito_id and q.set_id = s.id
    join finance.call c on c.ambito_id = q.ambito_id and c.quota_id = q.id
    left join lateral (
      select sum(a.amount_cents) as paid from finance.allocation a where a.ambito_id = c.ambito_id and a.call_id = c.id) p on true
    where s.ambito_id = ${ambitoId} and s.year = ${year}
      and not exists (select from finance.quota_decision w where w.ambito_id = s.ambito_id and w.set_id = s.id and w.decision = 'withdrawn')
    group by s.id, s.name order by s.id`.execute(tx);
  const sets = rows.map((row) => ({ name: row.name, called: Number(row.called), settled: Number(row.settled) }));
  const called = sumOf(sets.map((set) => set.called));
  const settled = sumOf(sets.map((set) => set.settled));
  const path = collectingPaths.year(slug, year);
  const list = table(
    [
      ["Quote", "Quotas", "text", 40],
      ["Chieste", "Asked", "money"],
      ["Incassate", "Paid", "money"],
      ["Incassato", "Share paid", "percent"],
    ],
    sets.map((set) => [words(set.name), euro(set.called), euro(set.settled), per(shareOf(set.settled, set.called))]),
    [total(), euro(called), euro(settled), per(shareOf(settled, called))],
  );
  const splitTable = table(
    [
      ["Riparto", "Split", "text", 46],
      ["Atto", "Act", "text", 30],
      ["Somma", "Amount", "money", 24],
    ],
    splits.map((split) => [words(split.name), words(split.act ?? "—"), euro(Number(split.cents))]),
  );
  const asked = sets.length > 0;
  return {
    "quote.riparti": counting(splitTable, splitsPaths.home(slug)),
    "quote.ripartito": {
      value: money(splits.length > 0 ? sumOf(splits.map((split) => Number(split.cents))) : null),
      ...{ rows: splitTable, path: splitsPaths.home(slug) },
    },
    "quote.chieste": { value: money(asked ? called : null), rows: list, path },
    "quote.incassate": { value: money(asked ? settled : null), rows: list, path },
    "quote.da-incassare": { value: money(asked ? called - settled : null), rows: list, path },
    "quote.percento": { value: percent(shareOf(settled, called)), rows: list, path },
    "quote.riparti-tabella": { value: splitTable, path: splitsPaths.home(slug) },
    "quote.gruppi-tabella": { value: list, path },
    "quote.gruppi-grafico": {
      ...{ rows: list, path },
      value: bars(
        "percent",
        { it: "Incassato", en: "Share paid" },
        sets.map((set) => ({ label: set.name, value: shareOf(set.settled, set.called) })),
      ),
    },
  };
}
