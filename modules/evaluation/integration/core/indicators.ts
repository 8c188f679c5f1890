// SPDX-License-Identifier: AGPL-3.0-or-later
// The indicators of the cards as indicators of Albero: what each means, where it serves, what it aims at and by when.
import type { PlainDate } from "@albero/kernel/pure";
import type { Operator } from "../../core/indicator.ts";
import { givenDefinition, type GivenIndicator, type GivenTarget } from "../../indicators/core/given.ts";
import type { IntegrationCard, IntegrationFile, PrintedTarget } from "./file.ts";
import { firstDayOf, lastDayOf } from "./period.ts";

/** Printed without "at least", a value is a threshold to reach: to do more is no failure. */
const OPERATOR: Record<PrintedTarget["operator"], Operator> = {
  ">=": ">=",
  ">": ">",
  "==": ">=",
  increase: ">=",
  from: ">=",
};

/** What a reader of ours adds, in the language of the documents with which it is stored. */
export type OwnWords = { ring: string; dayIsTheEnd: string; threshold: string };

export const codeOf = (card: number, position: number): string => `ppt.${card}.${position}`;

/** Every indicator of the file. A target without a number makes none: the place keeps the print. */
export function indicatorsOf(file: IntegrationFile, own: OwnWords): GivenIndicator[] {
  return file.cards.flatMap((card) =>
    card.indicators.map((indicator, at): GivenIndicator => ({
      ...{ code: codeOf(card.n, at + 1), origin: "integration_card", baseline: null },
      definition: givenDefinition({
        ...{ firstDay: firstDayOf(card.start ?? file.period.slice(0, 4)), text: indicator.text, kind: indicator.kind },
        ...{ numerator: indicator.numerator ?? "", denominator: indicator.denominator ?? "", unit: indicator.unit },
        ...(indicator.target ? { direction: "up" as const } : {}),
        ...{ source: file.source.document, uncertain: indicator.uncertain ?? null },
      }),
      places: [
        {
          ...{ plan: "integration", period: file.period, objective: String(card.n), objectiveTitle: card.title },
          // The cards do not say which ring of the chain: what must exist is done on the way, what is counted comes out.
          ring: indicator.kind === "presence" ? "process" : "output",
          ...{ document: "integration_card", position: at + 1, statement: "", printed: indicator, uncertain: own.ring },
        },
      ],
      targets: indicator.target ? targetsOf(indicator.target, card, file, own) : [],
    })),
  );
}

function targetsOf(
  { operator, value, due, byYear }: PrintedTarget,
  card: IntegrationCard,
  file: IntegrationFile,
  own: OwnWords,
): GivenTarget[] {
  const target = (day: PlainDate, aim: number, uncertain: string | null): GivenTarget => ({
    ...{ kind: "target", day, operator: OPERATOR[operator], value: aim, territory: "", state: "provisional" },
    ...{ note: operator === "==" ? own.threshold : "", source: file.source.document, uncertain },
  });
  const ofYears = (byYear ?? []).map((each) => target(lastDayOf(String(each.year)), each.value, null));
  if (value === null) return ofYears;
  const day = lastDayOf(due ?? card.end ?? file.period.slice(5));
  const isTaken = ofYears.some((each) => each.day === day);
  return isTaken ? ofYears : [...ofYears, target(day, value, due === null ? own.dayIsTheEnd : null)];
}
