// SPDX-License-Identifier: AGPL-3.0-or-later
// The first chain of an objective, as its card and the chapter on evaluation write it: a proposal, until a person confirms it.
import { centsFromEuro } from "@albero/kernel/pure";
import type { Card, EvaluationSystem, StaffRow } from "@albero/planning";
import type { Ring } from "../../core/indicator.ts";
import { EMPTY_CHAIN, type Chain, type ChainItem, type ChainLevel } from "./chain.ts";

/** An indicator that serves the objective, as the results keep it. */
export type KnownIndicator = {
  id: number;
  code: string;
  text: string;
  ring: Ring;
  /** The statement of change it tells about, or "". */
  statement: string;
};
type Chapter = EvaluationSystem["objectives"][number];

const same = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9%]+/g, " ")
    .trim();
const short = (text: string): string => (text.length <= 600 ? text : `${text.slice(0, 599)}…`);

/**
 * Reads the chain out of the plan. Resources: the lines of money, then the people by organisation; activities: the actions;
 * outputs: the output indicators; outcomes: the statements of the chapter, or its indicators where it states none; impact:
 * what the card prints of it and the chapter does not call an outcome, else its general objective. The plan says that a resource serves an action only
 * by naming the same measure: no other link is guessed.
 */
export function proposalOf(card: Card, chapter: Chapter | undefined, indicators: readonly KnownIndicator[]): Chain {
  const activities = card.actions.map((action, at) => ({
    ...{ key: `a${at + 1}`, text: short(action.title), leadsTo: [], node: action.key },
    measure: action.measure,
  }));
  const money = card.resources.lines.map((line, at): ChainItem => {
    const read = line.amount === null ? null : centsFromEuro(line.amount);
    const serves = activities.filter(({ measure }) => measure !== null && measure === line.measure);
    return {
      ...{ key: `r${at + 1}`, text: short(line.label), kind: "money", cents: read?.ok ? read.value : null },
      ...{ leadsTo: serves.map(({ key }) => key), node: line.key },
    };
  });
  const people = peopleOf(card.staff).map((item, at) => ({ ...item, key: `r${money.length + at + 1}` }));
  return {
    ...EMPTY_CHAIN,
    resources: { items: [...money, ...people], assumptions: [], measures: wholeRing(indicators, "input") },
    activities: {
      items: activities.map(({ measure: _named, ...item }) => item),
      ...{ assumptions: [], measures: wholeRing(indicators, "process") },
    },
    outputs: outputsOf(card, indicators),
    ...changesOf(card, chapter, indicators),
  };
}

const wholeRing = (indicators: readonly KnownIndicator[], ring: Ring): ChainLevel["measures"] =>
  indicators.filter((one) => one.ring === ring).map(({ code }) => ({ code, items: [] }));

/** One resource an organisation: who it puts in, and how many where the card counts them. */
function peopleOf(staff: readonly StaffRow[]): Omit<ChainItem, "key">[] {
  const groups = Map.groupBy(staff, (row) => row.organisation ?? "");
  return [...groups].map(([organisation, rows]) => {
    const roles = rows.map(({ role, count }) => (count === null ? role : `${role} (${count})`)).join("; ");
    const text = short(organisation ? `${organisation}: ${roles}` : roles);
    return { text, kind: "people", cents: null, leadsTo: [], node: rows[0]?.key ?? "" };
  });
}

/** Each output is what an output indicator counts; the indicator that says the same words measures it. */
function outputsOf(card: Card, indicators: readonly KnownIndicator[]): ChainLevel {
  const known = indicators.filter(({ ring }) => ring === "output");
  const items = card.indicators
    .filter(({ chain }) => chain === "output")
    .map(({ key, text }, at) => ({ key: `p${at + 1}`, text: short(text), leadsTo: [], node: key }));
  const measures = known.map(({ code, text }) => ({
    code,
    items: items.filter((item) => same(item.text) === same(text)).map(({ key }) => key),
  }));
  return { items, assumptions: [], measures };
}

function changesOf(
  card: Card,
  chapter: Chapter | undefined,
  indicators: readonly KnownIndicator[],
): Pick<Chain, "outcomes" | "impact"> {
  const told = (chapter?.outcomes ?? []).flatMap(({ statement, indicators: own }) =>
    statement === null
      ? own.map(({ text }) => ({ text, of: [text] }))
      : [{ text: statement, of: own.map(({ text }) => text) }],
  );
  const items = told.map(({ text }, at) => ({ key: `e${at + 1}`, text: short(text), leadsTo: [] }));
  const known = indicators.filter(({ ring }) => ring === "outcome");
  const measures = known.map(({ code, text, statement }) => ({
    code,
    items: told.flatMap((one, at) =>
      one.of.some((words) => same(words) === same(text)) || (statement !== "" && same(statement) === same(one.text))
        ? [`e${at + 1}`]
        : [],
    ),
  }));
  const said = new Set(told.flatMap(({ text, of }) => [text, ...of]).map(same));
  const printed = card.impact.filter(({ text }) => !said.has(same(text)));
  const impact = printed.map(({ key, text }, at) => ({ key: `i${at + 1}`, text: short(text), leadsTo: [], node: key }));
  const aim = card.generalObjective;
  const lasting = impact.length === 0 && aim ? [{ key: "i1", text: short(aim), leadsTo: [] }] : impact;
  return {
    outcomes: { items, assumptions: [], measures },
    impact: { items: lasting, assumptions: [], measures: wholeRing(indicators, "impact") },
  };
}
