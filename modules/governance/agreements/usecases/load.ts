// SPDX-License-Identifier: AGPL-3.0-or-later
// The agreements of the pilot as its plan tells of them, and nothing more: a signature that no document prints is unknown.
import { z } from "zod";
import { assert, ok, plainDate, problemsOf, refuse, useCase, type PlainDate } from "@albero/kernel";
import { bodyByKey } from "../../bodies/store/bodies.ts";
import type { Signature } from "../core/agreement.ts";
import { figuresOf, thirdSectorFile } from "../core/figures.ts";
import type { AgreementKind } from "../core/kinds.ts";
import { mayLoadAgreements } from "../permissions.ts";
import * as store from "../store/agreements.ts";
import { insertFigures, listFigures } from "../store/figures.ts";
import { insertParties, leadMunicipality, listMunicipalities, type PartyFields } from "../store/parties.ts";
import * as inputs from "./inputs.ts";
import { UNSIGNED } from "./parties.ts";
import type { LoadRefusal } from "./refusals.ts";

const governanceFile = z.object({
  source: z.object({ document: z.string() }),
  bodies: z.array(z.object({ id: z.string(), name: z.string(), composition: z.array(z.string()) })),
  planningInstruments: z.array(
    z.object({ id: z.string(), name: z.string(), horizon: z.string(), content: z.string() }),
  ),
});
type Printed = z.infer<typeof governanceFile>;

const read = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
};

const NOT_PRINTED =
  "Il Piano non stampa il giorno della firma, il numero degli atti né chi ha firmato: i giorni sono quelli del triennio.";
const NO_DAYS = "I documenti disponibili non stampano i giorni d’inizio e di fine né gli atti.";
const HEALTH = "ASST Crema";

const period = (years: string): { firstDay: PlainDate; lastDay: PlainDate } => ({
  firstDay: plainDate(`${years.slice(0, 4)}-01-01`),
  lastDay: plainDate(`${years.slice(5)}-12-31`),
});

type Planned = {
  kind: AgreementKind;
  title: string;
  object: string;
  state: "in_force" | "expired";
  days: { firstDay: PlainDate; lastDay: PlainDate } | null;
  uncertain: string;
  /** Of the municipalities; null when they are no parties. */
  municipalities: Signature | null;
  others: readonly Partial<PartyFields>[];
};

/** Loads agreements and the figures of the adhesions. Where there is one already it changes nothing. */
export const loadAgreements = useCase<
  z.infer<typeof inputs.file>,
  { changed: boolean; agreements: number; figures: number },
  LoadRefusal
>({
  name: "governance.loadAgreements",
  may: mayLoadAgreements,
  input: inputs.file,
  async run(input, { tx, ambitoId, lang, now, today, record }) {
    const governance = governanceFile.safeParse(read(input.governance));
    const sector = thirdSectorFile.safeParse(read(input.thirdSector));
    if (!governance.success) return refuse("unreadable_file", { fields: problemsOf(governance.error, lang) });
    if (!sector.success) return refuse("unreadable_file", { fields: problemsOf(sector.error, lang) });
    const there = await store.listAgreements(tx, ambitoId);
    if (there.length > 0 || (await listFigures(tx, ambitoId)).length > 0) {
      await record({ subject: "governance.agreement", before: {}, after: {} });
      return ok({ changed: false, agreements: there.length, figures: 0 });
    }
    const figures = figuresOf(sector.data, sector.data.thematicTables.period);
    await insertFigures(tx, ambitoId, figures);
    const lead = await leadMunicipality(tx, ambitoId);
    const places = await listMunicipalities(tx, ambitoId);
    const company = await bodyByKey(tx, ambitoId, "csc");
    const planned = agreementsOf(governance.data, sector.data, company && { id: company.id, name: company.name });
    for (const { days, municipalities, others, ...one } of planned) {
      const agreementId = await store.insertAgreement(tx, ambitoId, {
        ...{ ...one, number: 1, amendsId: null, duties: "", amountCents: null, noticeDays: 180, act: "" },
        ...{ approvedOn: null, published: "", source: governance.data.source.document },
        ...(days ?? { firstDay: null, lastDay: null }),
      });
      const blank = { agreementId, istat: null, bodyId: null, runts: "", duties: "", areas: [], amountCents: null };
      const base = { ...blank, ...UNSIGNED, type: "public", duty: "party", kind: "organisation", name: "" } as const;
      const own =
        municipalities === null
          ? one.kind === "service_contract"
            ? places.filter((p) => p.istat === lead)
            : []
          : places;
      await insertParties(tx, ambitoId, [
        ...own.map(({ istat, name }): PartyFields => ({
          ...{ ...base, kind: "municipality", istat, name, signature: municipalities ?? "unknown" },
          duty: istat === lead ? "promoter" : "party",
        })),
        ...others.map((other): PartyFields => ({ ...base, ...other })),
      ]);
      const step = {
        agreementId,
        from: null,
        to: one.state,
        day: days?.firstDay ?? today,
        act: "",
        reason: one.uncertain,
      };
      await store.insertStep(tx, ambitoId, { ...step, at: now });
    }
    const after = { agreements: planned.map((each) => each.title), figures: figures.length };
    await record({ subject: "governance.agreement", before: null, after });
    return ok({ changed: true, agreements: planned.length, figures: figures.length });
  },
});

type Sector = z.infer<typeof thirdSectorFile>;

function agreementsOf(printed: Printed, sector: Sector, company: { id: number; name: string } | null): Planned[] {
  const { planningInstruments: instruments, bodies } = printed;
  const programme = instruments.find((each) => each.id === "accordo-programma");
  const contract = instruments.find((each) => each.id === "contratto-servizio");
  const assembly = bodies.find((body) => body.id === "assemblea-ambito");
  assert(programme && contract && assembly, "the document tells of the agreements");
  const { plan, requirement, uncertain, note } = sector.adheringBodies;
  const { period: years } = sector.thematicTables;
  return [
    {
      ...{
        kind: "adhesion",
        title: `Adesione degli enti del Terzo Settore al Piano di Zona ${plan}`,
        state: "expired",
      },
      ...{
        object: requirement,
        days: period(plan),
        uncertain: `${uncertain}; ${note}`,
        municipalities: null,
        others: [],
      },
    },
    {
      ...{ kind: "service_contract", title: contract.name, object: contract.content, state: "in_force", days: null },
      ...{ uncertain: NO_DAYS, municipalities: null },
      others: company
        ? [{ kind: "body", bodyId: company.id, name: company.name, type: "company", signature: "unknown" }]
        : [],
    },
    {
      ...{
        kind: "convention",
        title: "Convenzione di Ambito",
        object: assembly.composition[0] ?? "",
        state: "in_force",
      },
      ...{ days: null, uncertain: NO_DAYS, municipalities: "signed", others: [] },
    },
    {
      ...{ kind: "programme_agreement", title: `${programme.name} ${years}`, object: programme.content },
      ...{ state: "in_force", days: period(years), uncertain: NOT_PRINTED, municipalities: "unknown" },
      others: [{ name: HEALTH, type: "health", signature: "signed" }],
    },
  ];
}
