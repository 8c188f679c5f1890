// SPDX-License-Identifier: AGPL-3.0-or-later
// What was assigned in 2022 and 2023, as a table of the zone plan prints it, with its acts and its totals.
import { cents } from "@albero/kernel/pure";
import { actsOfYear, competenceOf, readAct, type PrintedAct } from "../../funds/core/channels.ts";
import type { NewEntry } from "../../funds/store/ledger.ts";
import type { FundLine, SpendingFile } from "../core/files.ts";
import type { Loading } from "./loading.ts";

const YEARS = [2022, 2023] as const;
const NO_DAY = "Il documento non stampa il giorno dell’atto.";
const NOT_ITS_AMOUNT = "Il documento elenca più atti per un solo importo, senza dire quanto viene da ciascuno.";

export async function loadFundTables(
  loading: Loading,
  { institutionalFunds, ambitoMeasures, source }: SpendingFile,
): Promise<void> {
  await loadTable(
    loading,
    { name: "Fondi istituzionali", document: institutionalFunds.source, position: 0 },
    institutionalFunds,
  );
  await loadTable(loading, { name: "Misure di Ambito", document: source.document, position: 1 }, ambitoMeasures);
}

type Table = { name: string; document: string; position: number };

async function loadTable(
  loading: Loading,
  { name, document, position }: Table,
  { lines, declaredTotals }: Pick<SpendingFile["ambitoMeasures"], "lines" | "declaredTotals">,
): Promise<void> {
  for (const line of lines) await loadLine(loading, line, name);
  const { tx, ambitoId } = loading.work;
  const doubts = lines.map((line) => line.uncertain ?? "").filter((text) => text.includes("totale"));
  await tx
    .insertInto("finance.printed_total")
    .values(
      YEARS.map((year) => ({
        ...{ ambito_id: ambitoId, year, position, document, source: name, side: "assigned" },
        declared_cents: declaredTotals[`${year}`],
        uncertain: doubts.filter((text) => text.includes(`totale ${year}`)).join(" ") || null,
      })),
    )
    .execute();
}

async function loadLine(loading: Loading, line: FundLine, source: string): Promise<void> {
  const channelId = await loading.channel(line);
  const acts = line.assignmentActs.map(readAct).filter((act) => act !== null);
  const givers = line.assignmentActs.filter((text) => readAct(text) === null);
  for (const year of YEARS) {
    const amountCents = line[`amount${year}`];
    const own = actsOfYear(acts, year);
    if (amountCents === null || (amountCents === 0 && !acts.some((act) => act.year === year))) continue;
    const competence = competenceOf(line.label, year);
    const annualityId = await loading.annuality(channelId, competence, {
      label: line.label,
      uncertain: line.uncertain,
    });
    const note = givers.length > 0 ? `Assegnato da: ${givers.join(", ")}.` : "";
    const fact = { year, stage: "assigned", annualityId, day: null, source } as const;
    const uncertain = [
      own.length === 0 ? noAct(givers, year) : NO_DAY,
      own.length > 1 ? NOT_ITS_AMOUNT : "",
      line.uncertain ?? "",
    ];
    const entries: NewEntry[] = [];
    const [first, ...others] = own;
    const actId = first ? await actOf(loading, first, line) : null;
    entries.push({ ...fact, actId, amountCents, note, uncertain: uncertain.filter(Boolean).join(" ") });
    for (const other of others) {
      const more = { actId: await actOf(loading, other, line), amountCents: cents(0) };
      entries.push({ ...fact, ...more, uncertain: `${NO_DAY} ${NOT_ITS_AMOUNT}` });
    }
    await loading.write(entries.filter((entry) => entry.amountCents !== 0 || entry.actId));
  }
}

const noAct = (givers: readonly string[], year: number): string =>
  givers.length > 0
    ? "Il documento dice chi assegna, non con quale atto né in che giorno."
    : `Il documento non stampa l’atto che assegna l’importo del ${year}.`;

function actOf(loading: Loading, act: PrintedAct, line: FundLine): Promise<number> {
  return loading.act(
    act,
    [NO_DAY, line.uncertain?.includes("atto") || line.uncertain?.includes("commi") ? line.uncertain : ""]
      .filter(Boolean)
      .join(" "),
  );
}
