// SPDX-License-Identifier: AGPL-3.0-or-later
// The indicators that a zone plan names: on its cards, in its evaluation chapter, for the LEPS.
import type { PlainDate } from "@albero/kernel/pure";
import type { Card, EvaluationSystem } from "@albero/planning";
import { CHAIN, type Kind, type Origin, type Ring } from "../../core/indicator.ts";
import { givenDefinition } from "./given.ts";
import { isClearlySame, sayingOf } from "./same-words.ts";
import type { Line, Naming } from "./take.ts";

export type ZoneDocument = {
  period: string;
  firstDay: PlainDate;
  title: string;
  cards: readonly Pick<Card, "code" | "title" | "indicators">[];
  system: EvaluationSystem | null;
};
type Printed = { text: string; kind: Kind; unit: string | null; uncertain?: string | undefined };
type Named = Line & { said: Printed };

/** Every indicator of the plan, in the order of the cards; what card and chapter both name is one, with two places. */
export function namingsOfZone(zone: ZoneDocument): Naming[] {
  const chapter = zone.system?.objectives ?? [];
  const codes = [...new Set([...zone.cards.map((card) => card.code), ...chapter.map((each) => each.card)])];
  return [...codes.flatMap((code) => namingsOfObjective(zone, code)), ...namingsOfLeps(zone)];
}

function namingsOfObjective(zone: ZoneDocument, code: string): Naming[] {
  const [card, chapter] = [linesOfCard(zone, code), linesOfChapter(zone, code)];
  const groups: Named[][] = [];
  // A card may name one thing at two rings of the chain: it is measured once.
  for (const line of card) {
    const twin = groups.find(([first]) => first && first.ring !== line.ring && saysSame(first, line));
    if (twin) twin.push(line);
    else groups.push([line]);
  }
  const left = chapter.filter((line) => !joined(groups, line, (a, b) => a.ring === b.ring && saysSame(a, b)));
  const alone = left.filter((line) => !joined(groups, line, isAtSamePlace));
  return [...groups, ...alone.map((line) => [line])].map((lines) => namingOf(zone, lines));
}

const saysSame = (a: Named, b: Named): boolean =>
  a.said.kind === b.said.kind && sayingOf(a.said.text) === sayingOf(b.said.text);
const isAtSamePlace = (a: Named, b: Named): boolean =>
  a.ring === b.ring &&
  a.said.kind === b.said.kind &&
  a.said.unit === b.said.unit &&
  isClearlySame(a.said.text, b.said.text);

/** Joins a line of the chapter to the one group that it belongs to and that has no line of the chapter at that ring yet. */
function joined(groups: Named[][], line: Named, belongs: (a: Named, b: Named) => boolean): boolean {
  const found = groups.filter(
    (group) =>
      group.some((each) => each.document === "card" && belongs(each, line)) &&
      !group.some((each) => each.document === "chapter" && each.ring === line.ring),
  );
  const [group] = found;
  if (found.length !== 1 || !group) return false;
  group.push(line);
  return true;
}

function namingOf(zone: ZoneDocument, lines: Named[]): Naming {
  const [first] = lines as [Named];
  const number = first.document === "card" ? `${first.position}` : `c${first.position}`;
  const code = `${zone.period}.${first.objective}.${first.ring}.${number}`;
  return {
    ...indicatorOf(zone, first, "zone_plan", lines.find((each) => each.uncertain)?.uncertain ?? null),
    code,
    lines,
  };
}

function indicatorOf(zone: ZoneDocument, line: Named, origin: Origin, uncertain: string | null) {
  const { text, kind, unit } = line.said;
  const [numerator, denominator] = kind === "ratio" ? partsIn(text) : ["", ""];
  const breakdown = Array.isArray(line.printed?.["breakdown"]);
  const definition = givenDefinition({
    ...{ firstDay: zone.firstDay, text, kind, unit, numerator, denominator, uncertain },
    ...{ breakdowns: breakdown ? ["participants"] : [], source: `${zone.title}, ${line.objective}` },
  });
  return { origin, baseline: null, definition, targets: [] };
}

/** "Persons who… / persons who…": what stands above and below the line, when the text itself draws it. */
function partsIn(text: string): [string, string] {
  const parts = text.split(" / ").map((each) => each.trim());
  return parts.length === 2 ? [parts[0] ?? "", parts[1] ?? ""] : ["", ""];
}

function linesOfCard({ period, cards }: ZoneDocument, code: string): Named[] {
  const card = cards.find((each) => each.code === code);
  if (!card) return [];
  return CHAIN.flatMap((ring) =>
    card.indicators
      .filter((each) => each.chain === ring)
      .map((said, at) => ({
        ...{
          plan: "zone" as const,
          period,
          objective: code,
          objectiveTitle: card.title,
          ring,
          document: "card" as const,
        },
        ...{ position: at + 1, statement: "", uncertain: said.uncertain ?? null, printed: said },
        ...{ key: said.key, text: said.text, said },
      })),
  );
}

function linesOfChapter({ period, cards, system }: ZoneDocument, code: string): Named[] {
  const chapter = system?.objectives.find((each) => each.card === code);
  if (!chapter) return [];
  const objectiveTitle = cards.find((each) => each.code === code)?.title ?? chapter.title;
  const counts = new Map<string, number>();
  const line = (ring: Ring, at: number, said: Printed, statement = "", doubt?: string): Named => {
    const saying = `${ring} ${sayingOf(said.text)}`;
    const nth = (counts.get(saying) ?? 0) + 1;
    counts.set(saying, nth);
    const uncertain = [said.uncertain, doubt].filter(Boolean).join("; ") || null;
    const printed = { ...said, ...(doubt ? { statementUncertain: doubt } : {}) };
    return {
      ...{ plan: "zone", period, objective: code, objectiveTitle, ring, document: "chapter" },
      ...{ position: at + 1, statement, uncertain, printed },
      // The chapter gives its lines no keys: what they say tells them apart.
      ...{ key: nth === 1 ? saying : `${saying} ${nth}`, text: said.text, said },
    };
  };
  const outcomes = chapter.outcomes.flatMap((outcome) =>
    outcome.indicators.map((said) => ({ said, statement: outcome.statement ?? "", doubt: outcome.uncertain })),
  );
  return [
    ...chapter.processIndicators.map((said, at) => line("process", at, said)),
    ...chapter.outputIndicators.map((said, at) => line("output", at, said)),
    ...outcomes.map(({ said, statement, doubt }, at) => line("outcome", at, said, statement, doubt)),
  ];
}

/** What the chapter chose to measure of each LEPS. */
function namingsOfLeps(zone: ZoneDocument): Naming[] {
  return (zone.system?.leps ?? []).flatMap(({ name, indicators }, leps) =>
    indicators.map((said, at) => {
      const code = `leps.${leps + 1}.${at + 1}`;
      const line: Named = {
        ...{ plan: "leps", period: zone.period, objective: `leps.${leps + 1}`, objectiveTitle: name, ring: "output" },
        ...{ document: "leps", position: at + 1, statement: "", uncertain: said.uncertain ?? null, printed: said },
        ...{ key: sayingOf(said.text), text: said.text, said },
      };
      return { ...indicatorOf(zone, line, "leps", line.uncertain), code, lines: [line] };
    }),
  );
}
