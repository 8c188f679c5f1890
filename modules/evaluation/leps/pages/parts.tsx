// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ReactNode } from "react";
import { formatDate, type PlainDate } from "@albero/kernel/pure";
import { officePaths as territoryOffice, publicPaths as territory } from "@albero/territory/paths";
import {
  formatNumber,
  formatPercent,
  NumberDoor,
  StatusBadge,
  Uncertain,
  useShell,
  useTexts,
  type Tone,
} from "@albero/ui";
import { useSlug } from "../../pages/results-page.tsx";
import type { Figure, Judged, LepsStatus } from "../core/leps.ts";
import type { LepsBoard, LepsLine } from "../queries/questions.ts";
import { texts } from "../texts.ts";

const TONES: Readonly<Record<LepsStatus, Tone>> = {
  met: "done",
  not_met: "stop",
  no_threshold: "info",
  not_measurable: "waiting",
};

export function LepsState({ judged }: { judged: Judged }) {
  const t = useTexts(texts);
  return (
    <>
      <StatusBadge tone={TONES[judged.status]}>{t.statuses[judged.status]}</StatusBadge>
      {judged.isDoubtful ? (
        <>
          {" "}
          <Uncertain reason={t.doubtful} compact />
        </>
      ) : null}
    </>
  );
}

type Line = LepsLine["measured"][number];
type Unit = "percent" | "yes_no" | "number";

const unitOf = ({ measure }: Pick<Line, "measure">): Unit => {
  const { kind } = measure.formula;
  return kind === "share" || kind === "coverage" ? "percent" : kind === "presence" ? "yes_no" : "number";
};

/** A value as its unit writes it: per cent with a decimal, yes or no, a number. */
export function useValueWords(): (value: number, unit: Unit) => string {
  const { lang } = useShell();
  const { yes, no } = useTexts(texts).measure.value;
  return (value, unit) => {
    if (unit === "yes_no") return value >= 1 ? yes : no;
    if (unit === "percent") return formatPercent(value, lang, Number.isInteger(value) ? 0 : 1);
    if (Number.isInteger(value) || value >= 100) return formatNumber(value, lang, 0);
    return formatNumber(value, lang, Number.isInteger(Math.round(value * 100) / 10) ? 1 : 2);
  };
}

/** What a measure says today, in words: its value, or why there is none. */
export function useMeasureWords(): (line: Line) => string {
  const t = useTexts(texts).measure;
  const say = useValueWords();
  return (line) => {
    if (line.state === "missing") return t.none;
    if (line.state === "contradictory") return t.contradictory;
    if (line.state === "empty") return line.measure.formula.kind === "ratio" ? t.nobody : t.empty;
    return say(line.value ?? 0, unitOf(line));
  };
}

/** The rule of a measure, and whether it holds. */
export function useThresholdWords(): (line: Line) => string {
  const t = useTexts(texts).measure;
  const say = useValueWords();
  return (line) => {
    const { threshold } = line.measure;
    if (!threshold) return t.noThreshold;
    const isPresence = unitOf(line) === "yes_no";
    const rule = isPresence ? t.mustBe : t.rule[threshold.operator](say(threshold.value, unitOf(line)));
    return line.meets === null ? rule : `${rule}; ${line.meets ? t.meets : t.fails}`;
  };
}

/** "Abitanti dell'Ambito ÷ Assistenti sociali a tempo indeterminato": the formula with its names. */
export function useFormulaWords(names: LepsBoard["names"]): (line: Line) => string {
  const t = useTexts(texts).measure.formula;
  const { lang } = useShell();
  const name = (key: string) => names[key]?.label ?? key;
  return ({ measure: { formula } }) => {
    switch (formula.kind) {
      case "ratio":
        return t.ratio(name(formula.over), name(formula.under));
      case "share":
        return t.share(name(formula.part), name(formula.whole));
      case "coverage":
        return t.coverage(name(formula.part), formatNumber(formula.of, lang));
      case "amount":
        return t.amount(name(formula.of));
      case "presence":
        return t.presence(name(formula.of));
    }
  };
}

/** A figure with its day and source; it opens where it comes from. */
export function FigureWords({
  figure,
  names,
  place,
}: {
  figure: Figure;
  names: LepsBoard["names"];
  place: "office" | "site";
}): ReactNode {
  const slug = useSlug();
  const say = useValueWords();
  const input = names[figure.key];
  const value = say(figure.value, input?.kind === "yes_no" ? "yes_no" : "number");
  const own = place === "office" && figure.id !== null ? `#dato-${figure.id}` : undefined;
  const href = figure.href ? territory.figure(slug, Number(figure.href)) : own;
  const day = /^\d{4}-\d{2}-\d{2}$/.test(figure.day) ? formatDate(figure.day as PlainDate) : figure.day;
  return (
    <>
      {input?.label ?? figure.key}: {href ? <NumberDoor href={href}>{value}</NumberDoor> : value} ({day};{" "}
      {figure.source})
    </>
  );
}

export const loadPopulationPath = territoryOffice.loadPopulation;
