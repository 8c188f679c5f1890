// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Work } from "@albero/kernel";
import { publicPaths } from "@albero/planning/paths";
import { useCases as planning, type VersionView } from "@albero/planning";
import type { Say } from "../../core/value.ts";
import {
  bars,
  counting,
  euro,
  money,
  num,
  number,
  sumOf,
  table,
  text,
  total,
  words,
  type Ask,
  type Answers,
} from "./ask.ts";

export type PlanNode = {
  card: string;
  key: string;
  kind: string;
  label: string;
  amount: number | null;
};
export type PlanOfPeriod = VersionView & { nodes: PlanNode[] };

/** The zone plan whose cycle covers the period: its newest published version; null when there is none. */
export async function planOfPeriod(work: Work, from: string, to: string): Promise<PlanOfPeriod | null> {
  const versions = await planning.publishedVersions.run({}, work);
  const version = versions
    .filter(({ cycle }) => cycle.firstDay <= to && cycle.lastDay >= from)
    .toSorted((a, b) => b.cycle.firstDay.localeCompare(a.cycle.firstDay) || b.number - a.number)[0];
  if (!version) return null;
  const view = await planning.publishedVersion.run({ number: version.number }, work);
  if (view.version.id !== version.id) return null;
  const { rows } = await sql<Omit<PlanNode, "amount"> & { amount: string | null }>`
    select card_code as card, key, kind, label, amount_cents as amount from planning.node
    where ambito_id = ${work.ambitoId} and version_id = ${version.id} order by card_code, kind, position`.execute(
    work.tx,
  );
  const nodes = rows.map((row) => ({ ...row, amount: row.amount === null ? null : Number(row.amount) }));
  return { ...view, nodes };
}

export const amountOf = (card: VersionView["cards"][number]): number => card.guard.declared ?? card.guard.computed;
const HEADS: Record<"resources" | "actions" | "indicators", Say> = {
  resources: { it: "Risorse", en: "Resources" },
  actions: { it: "Azioni", en: "Actions" },
  indicators: { it: "Indicatori", en: "Indicators" },
};

export function planFigures({ slug }: Ask, plan: PlanOfPeriod | null): Answers {
  const path = publicPaths.plan(slug);
  const site = { path, sitePath: path };
  const cards = plan?.cards ?? [];
  const nodes = (kind: string) => (plan?.nodes ?? []).filter((node) => node.kind === kind);
  const titleOf = (code: string) => cards.find((card) => card.code === code)?.title ?? code;
  const named = ({ code, title }: { code: string; title: string }) => `${code} · ${title}`;
  const listOf = (kind: string, head: [string, string]) =>
    table(
      [
        ["Obiettivo", "Objective", "text", 32],
        [...head, "text", 68],
      ],
      nodes(kind).map((node) => [words(named({ code: node.card, title: titleOf(node.card) })), words(node.label)]),
    );
  const specific = (code: string) => nodes("objective").filter((node) => node.card === code).length;
  const resources = cards.map((card) => [words(named(card)), euro(amountOf(card))]);
  const resourceTable = table(
    [
      ["Obiettivo", "Objective", "text", 70],
      ["Risorse", "Resources", "money", 30],
    ],
    resources,
  );
  const list = table(
    [
      ["Obiettivo", "Objective", "text", 44],
      ["Obiettivi specifici", "Specific objectives", "number", 14],
      ["Azioni", "Actions", "number", 11],
      ["Indicatori", "Indicators", "number", 12],
      ["Risorse", "Resources", "money", 22],
    ],
    cards.map((card) => [
      ...[words(named(card)), num(specific(card.code)), num(card.actions), num(card.indicators), euro(amountOf(card))],
    ]),
    [
      ...[total(), num(nodes("objective").length), num(sumOf(cards.map((card) => card.actions)))],
      ...[num(sumOf(cards.map((card) => card.indicators))), euro(sumOf(cards.map(amountOf)))],
    ],
  );
  const merges = (plan?.guard.merges ?? []).filter((merge) => merge.cards.length > 1);
  const shared = table(
    [
      ["Progetto", "Project", "text", 52],
      ["Schede", "Cards", "text", 48],
    ],
    merges.map((merge) => [
      words(merge.title),
      words(
        cardsOf(merge)
          .map((code) => named({ code, title: titleOf(code) }))
          .join("; "),
      ),
    ]),
  );
  const drawn = (head: Say, of: (card: (typeof cards)[number]) => number, unit: "number" | "money" = "number") =>
    bars(
      unit,
      head,
      cards.map((card) => ({ label: named(card), value: of(card) })),
    );
  const period = plan ? plan.version.cycle.code.replace("-", "–") : null;
  const allOnce = plan ? plan.guard.declaredOnce : null;
  return {
    "piano.titolo": { value: text(plan?.version.title ?? null), ...site },
    "piano.periodo": { value: text(period), ...site },
    "piano.obiettivi": { value: number(plan ? cards.length : null), rows: list, ...site },
    "piano.specifici": plan
      ? counting(listOf("objective", ["Obiettivo specifico", "Specific objective"]), path, path)
      : { value: number(null), ...site },
    "piano.azioni": plan
      ? counting(listOf("action", ["Azione", "Action"]), path, path)
      : { value: number(null), ...site },
    "piano.indicatori": plan
      ? counting(listOf("indicator", ["Indicatore", "Indicator"]), path, path)
      : { value: number(null), ...site },
    "piano.risorse": { value: money(allOnce), rows: resourceTable, ...site },
    "piano.condivisi": counting(shared, path, path),
    "piano.condivisi-tabella": { value: shared, ...site },
    "piano.elenco": { value: list, ...site },
    "piano.risorse-grafico": { value: drawn(HEADS.resources, amountOf, "money"), rows: resourceTable, ...site },
    "piano.azioni-grafico": { value: drawn(HEADS.actions, (card) => card.actions), rows: list, ...site },
    "piano.indicatori-grafico": { value: drawn(HEADS.indicators, (card) => card.indicators), rows: list, ...site },
  };
}

type Merge = VersionView["guard"]["merges"][number];
const cardsOf = (merge: Merge): string[] => merge.cards.map((each) => each.cardCode);
