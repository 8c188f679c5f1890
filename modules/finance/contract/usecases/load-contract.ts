// SPDX-License-Identifier: AGPL-3.0-or-later
// What the documents of the pilot say about the contract of service, and nothing more: a day that no document prints is null.
import { z } from "zod";
import { assert, ok, problemsOf, refuse, useCase } from "@albero/kernel";
import { centsFromEuro, plainDate } from "@albero/kernel/pure";
import { mayLoadContract } from "../permissions.ts";
import * as store from "../store/contracts.ts";
import * as inputs from "./inputs.ts";
import type { ContractRefusal } from "./refusals.ts";

const euro = z.number().transform((value, context) => {
  const read = centsFromEuro(value);
  if (read.ok) return read.value;
  context.addIssue({ code: "custom", message: `not whole cents: ${value}` });
  return z.NEVER;
});

const governanceFile = z.object({
  source: z.object({ document: z.string() }),
  bodies: z.array(z.object({ id: z.string(), name: z.string() })),
  planningInstruments: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      horizon: z.string(),
      deadline: z.object({ rule: z.string() }).nullable(),
      content: z.string(),
    }),
  ),
});
const yearFile = z.object({
  title: z.string(),
  year: z.number().int(),
  relatedActs: z.array(z.object({ name: z.string(), article: z.string().optional(), role: z.string() })),
  solidarityFund: z.object({ annex: z.number(), amount: euro, due: z.string(), note: z.string() }),
  associatedServicesQuota: z.object({ annex: z.number(), amount: euro, note: z.string() }),
  instalments: z.array(
    z.object({
      what: z.string(),
      share: z.number().nullable(),
      due: z.string().nullable(),
      note: z.string().optional(),
    }),
  ),
});
type YearFile = z.infer<typeof yearFile>;

const read = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
};

const CONTRACT = "contratto-servizio";
const NO_DAYS = "I documenti disponibili non stampano il giorno d’inizio e di fine.";

/** Loads the contract of 2018-2020 with its annex of 2019, and the one in force. A second call changes nothing. */
export const loadServiceContract = useCase<z.infer<typeof inputs.file>, { changed: boolean }, ContractRefusal>({
  name: "finance.loadServiceContract",
  may: mayLoadContract,
  input: inputs.file,
  async run(input, { tx, ambitoId, lang, record }) {
    const governance = governanceFile.safeParse(read(input.governance));
    const year = yearFile.safeParse(read(input.operationalPlan));
    if (!governance.success) return refuse("unreadable_file", { fields: problemsOf(governance.error, lang) });
    if (!year.success) return refuse("unreadable_file", { fields: problemsOf(year.error, lang) });
    const { source, bodies, planningInstruments } = governance.data;
    const company = bodies.find((body) => body.id === "csc")?.name;
    const current = planningInstruments.find((each) => each.id === CONTRACT);
    const past = year.data.relatedActs.find((act) => act.name.startsWith("Contratto di Servizio"));
    assert(company && current && past, "the documents name the company and its two contracts");
    if ((await store.listContracts(tx, ambitoId)).length > 0) {
      await record({ subject: "finance.contract", before: {}, after: {} });
      return ok({ changed: false });
    }
    const none = { firstDay: null, lastDay: null, act: "", uncertain: NO_DAYS };
    const note = `Durata: ${current.horizon}. ${current.content}`;
    const inForce = { ...none, company, title: current.name, source: source.document, note };
    const currentId = await store.insertContract(tx, ambitoId, inForce);
    assert(currentId !== null, "the contract in force is made once");
    if (current.deadline) {
      const what = "Aggiornamento annuale del contratto";
      const when = { due: null, dueWords: current.deadline.rule, sharePercent: null, doneOn: null, itemId: null };
      await store.insertDeadline(tx, ambitoId, { contractId: currentId, what, source: source.document, ...when });
    }
    const article = past.article ? `Articolo ${past.article}: ${past.role}.` : "";
    const old = { ...none, company, title: past.name, source: year.data.title, note: article };
    const contractId = await store.insertContract(tx, ambitoId, old);
    assert(contractId !== null, "the past contract is made once");
    await loadAnnex(tx, ambitoId, { contractId, file: year.data });
    await record({
      subject: "finance.contract",
      before: null,
      after: { company, contracts: [current.name, past.name] },
    });
    return ok({ changed: true });
  },
});

/** The annex of the year: the two amounts that the document prints, and the instalments as it words them. */
async function loadAnnex(
  tx: Parameters<typeof store.listItems>[0],
  ambitoId: number,
  { contractId, file }: { contractId: number; file: YearFile },
): Promise<void> {
  const annex = { contractId, year: file.year, printedTotal: null, act: "", approvedOn: null, source: file.title };
  const annexId = await store.insertAnnex(tx, ambitoId, { ...annex, note: "" });
  assert(annexId !== null, "the annex of the year is made once");
  const item = (label: string, { annex: number, amount, note }: YearFile["associatedServicesQuota"]) =>
    store.insertItem(tx, ambitoId, { annexId, label, amountCents: amount, note: `Allegato ${number}. ${note}` });
  const solidarity = await item("Fondo di solidarietà", file.solidarityFund);
  const quota = await item("Quote per i servizi in gestione associata", file.associatedServicesQuota);
  for (const { what, share, due, note } of file.instalments) {
    await store.insertDeadline(tx, ambitoId, {
      ...{ contractId, what, source: file.title, doneOn: null },
      itemId: what.includes("Solidarietà") ? solidarity : quota,
      due: due === null ? null : plainDate(due),
      dueWords: due === null ? (note ?? "") : "",
      sharePercent: share === null ? null : Math.round(share * 100),
    });
  }
}
