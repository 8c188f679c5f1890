// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ComponentProps } from "react";
import { formatDate, type PlainDate } from "@albero/kernel/pure";
import { Callout, formatNumber, NoValue, StatusBadge, Timeline, useShell, useTexts, type Tone } from "@albero/ui";
import { ResultsPage, useSlug } from "../../pages/results-page.tsx";
import type { Kind } from "../../core/indicator.ts";
import type { Whole } from "../../core/roll-up.ts";
import { CELL_WORDS } from "../core/answer.ts";
import type { MeasureStatus } from "../core/measure.ts";
import type { Round } from "../core/round.ts";
import { roundsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import "./rounds.css";

export { fieldOf, type FieldOf, PlainForm } from "@albero/ui";

const TONES: Record<Round["state"], Tone> = { draft: "draft", open: "waiting", closed: "done" };
const STATUS_TONES: Record<MeasureStatus, Tone> = {
  entered: "waiting",
  checked: "info",
  accepted: "done",
  locked: "neutral",
};

type Head = Pick<Round, "id" | "name" | "state" | "invented">;

export function RoundMarks({ round }: { round: Pick<Round, "state" | "invented"> }) {
  const t = useTexts(texts);
  return (
    <span className="round-marks">
      <StatusBadge tone={TONES[round.state]}>{t.states[round.state]}</StatusBadge>
      {round.invented ? <StatusBadge tone="warning">{t.invented}</StatusBadge> : null}
    </span>
  );
}

export function MeasureMark({ status }: { status: MeasureStatus }) {
  const t = useTexts(texts);
  return <StatusBadge tone={STATUS_TONES[status]}>{t.statuses[status]}</StatusBadge>;
}

/** Said first, wherever numbers of the demonstration are shown. */
export function Invented({ round }: { round: Pick<Round, "invented"> }) {
  const t = useTexts(texts);
  if (!round.invented) return null;
  return <Callout tone="warning" title={t.inventedLead} />;
}

/** A page of one round: Rilevazioni › the round › the page. Invented numbers are said to be so. */
export function RoundPage({
  round,
  steps = [],
  children,
  ...rest
}: { round: Head } & Omit<ComponentProps<typeof ResultsPage>, "part">) {
  const slug = useSlug();
  const here =
    steps.length === 0 ? { label: round.name } : { label: round.name, href: roundsPaths.one(slug, round.id) };
  return (
    <ResultsPage part="rounds" status={<RoundMarks round={round} />} steps={[here, ...steps]} {...rest}>
      <Invented round={round} />
      {children}
    </ResultsPage>
  );
}

/** How many decimals a number deserves: none when it is whole. */
export const decimalsOf = (value: number): number =>
  Number.isInteger(value) ? 0 : Math.abs(value) < 1 ? 2 : Math.abs(value) < 100 ? 1 : 0;

/** The words of a cell, with missing and not applicable as their own signs. */
export function AnswerWords({ answer }: { answer: string | null }) {
  if (answer === null) return <NoValue />;
  if (answer === CELL_WORDS.missing) return <span className="answer-missing">{answer}</span>;
  if (answer === CELL_WORDS.not_applicable) return <NoValue kind="not_applicable" />;
  // A list is a text, and goes on more lines.
  return <span className={/^[\d.,/-]+$/.test(answer) ? "tabular" : undefined}>{answer}</span>;
}

/** The value of a whole as people read it. */
export function WholeValue({ whole, kind, unit }: { whole: Whole; kind: Kind; unit: string | null }) {
  const t = useTexts(texts);
  const { lang } = useShell();
  if (whole.is === "not_applicable") return <NoValue kind="not_applicable" />;
  if (whole.is === "missing")
    return whole.because === "no_parts" ? <span className="answer-missing">{t.one.noParts}</span> : <NoValue />;
  if (kind === "presence") return <span>{whole.value > 0 ? t.yes : t.no}</span>;
  const written = formatNumber(whole.value, lang, decimalsOf(whole.value));
  return (
    <span className="tabular">
      {written}
      {kind === "percentage" ? "\u00a0%" : ""}
      {kind === "count" && unit && whole.value !== 1 ? <small className="answer-unit"> {unit}</small> : null}
    </span>
  );
}

type PassageLine = {
  id: number;
  on: PlainDate;
  toStatus: MeasureStatus;
  measures: number;
  byName: string;
  reason: string;
};

/** Who let measures pass, when and why, the newest first. `where` says of which territory. */
export function PassageLines<P extends PassageLine>({
  passages,
  where,
}: {
  passages: readonly P[];
  where: (one: P) => string;
}) {
  const t = useTexts(texts).one;
  return (
    <Timeline
      items={passages.map((one) => ({
        key: String(one.id),
        when: formatDate(one.on),
        title: one.measures === 0 ? t.roundReopened : t.passage(one.toStatus, where(one), one.measures),
        children: (
          <p>
            {one.byName}
            {one.reason ? `. ${one.reason}` : ""}
          </p>
        ),
      }))}
    />
  );
}
