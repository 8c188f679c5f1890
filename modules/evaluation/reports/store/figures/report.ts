// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { publicPaths } from "@albero/territory/paths";
import type { Value } from "../../core/value.ts";
import { roundsPaths } from "../../../rounds/paths.ts";
import { counting, date, on, table, text, words, type Ask, type Answers } from "./ask.ts";

export async function reportFigures({ work, slug, year, from, to, round }: Ask): Promise<Answers> {
  const { tx, ambitoId } = work;
  const { rows } = await sql<{ name: string; lead: string | null; company: string | null }>`
    select a.name, m.name as lead, p.managing_company as company
    from kernel.ambito a
    left join territory.ambito_profile p on p.ambito_id = a.id
    left join territory.municipality m on m.ambito_id = a.id and m.istat = p.lead_istat
    where a.id = ${ambitoId}`.execute(tx);
  const invented = await tx
    .selectFrom("evaluation.round")
    .select(["name", "first_day", "last_day"])
    .where("ambito_id", "=", ambitoId)
    .where("invented", "=", true)
    .where("state", "!=", "draft")
    .where("last_day", ">=", from)
    .where("first_day", "<=", to)
    .orderBy("first_day")
    .execute();
  const ambito = rows[0];
  const path = publicPaths.territory(slug);
  const of = (value: Value) => ({ value, path, sitePath: path });
  return {
    "relazione.anno": of(text(String(year))),
    "relazione.anno-prima": of(text(String(year - 1))),
    "relazione.dal": of(date(from)),
    "relazione.al": of(date(to)),
    "relazione.ambito": of(text(ambito?.name ?? null)),
    "relazione.capofila": of(text(ambito?.lead ?? null)),
    "relazione.azienda": of(text(ambito?.company || null)),
    "relazione.rilevazione": { value: text(round?.name ?? null), path: roundsPaths.home(slug) },
    "relazione.inventata": counting(
      table(
        [
          ["Rilevazione", "Round", "text", 50],
          ["Dal", "From", "date"],
          ["Al", "To", "date"],
        ],
        invented.map((row) => [words(row.name), on(row.first_day), on(row.last_day)]),
      ),
      roundsPaths.home(slug),
    ),
  };
}
