// SPDX-License-Identifier: AGPL-3.0-or-later
// One closed card, the same whether people wrote it here or a plan prints it.
import type { ReactNode } from "react";
import {
  Card,
  DataTable,
  Details,
  formatPercent,
  Grid,
  KeyValue,
  NoValue,
  Num,
  Section,
  StatusBadge,
  Uncertain,
  useShell,
  useTexts,
  type Tone,
} from "@albero/ui";
import { QUADRANTS, type ClosingState } from "../core/card.ts";
import type { ClosedCard, ClosedField, ClosedSwot } from "../core/closed.ts";
import type { RewardOutcome } from "../core/triennia.ts";
import { texts } from "../texts.ts";
import "./closing.css";

export { fieldOf, PlainForm } from "@albero/ui";

const STATE_TONES: Record<ClosingState, Tone> = { open: "waiting", agreed: "info", approved: "done" };
const OUTCOME_TONES: Record<RewardOutcome, Tone> = { reached: "done", not_reached: "stop", unknown: "neutral" };

export function ClosingBadge({ state }: { state: ClosingState | null }) {
  const t = useTexts(texts);
  if (state === null) return <StatusBadge tone="draft">{t.notOpened}</StatusBadge>;
  return <StatusBadge tone={STATE_TONES[state]}>{t.states[state]}</StatusBadge>;
}

export function OutcomeBadge({ outcome }: { outcome: RewardOutcome }) {
  const t = useTexts(texts).rewards.outcomes;
  return <StatusBadge tone={OUTCOME_TONES[outcome]}>{t[outcome]}</StatusBadge>;
}

/** "80,6 %" in the language of the page. */
export function usePercent(): (value: number, decimals?: number) => string {
  const { lang } = useShell();
  return (value, decimals = Number.isInteger(value) ? 0 : 2) => formatPercent(value, lang, decimals);
}

export function Bullets({ lines }: { lines: readonly string[] }) {
  if (lines.length === 1) return <>{lines[0]}</>;
  return (
    <ul>
      {lines.map((line, at) => (
        <li key={at}>{line}</li>
      ))}
    </ul>
  );
}

/** What was agreed, or is printed, on one dimension. */
export function FieldValue({ field }: { field: ClosedField }) {
  const t = useTexts(texts);
  const percent = usePercent();
  const { answer, basis, lines, printed } = field;
  if (!field.isSaid) return <span className="quiet-line">{t.one.notYet}</span>;
  const isPercent = field.field === "degree" || field.field === "coincidence";
  const isList = field.field === "criticalities";
  const hasAnswer = !isPercent && !isList;
  return (
    <>
      {isPercent ? (
        field.percent === null ? (
          <NoValue kind="missing" />
        ) : (
          <strong>{percent(field.percent)}</strong>
        )
      ) : null}
      {hasAnswer ? answer === null ? <NoValue kind="missing" /> : <strong>{t.answers[answer]}</strong> : null}
      {field.uncertain ? (
        <>
          {" "}
          <Uncertain reason={field.uncertain} compact />
        </>
      ) : null}
      {basis ? <div>{t.one.basisOf(basis)}</div> : null}
      {printed ? (
        <div>
          {t.one.printed}: «{printed}»
        </div>
      ) : null}
      {isList && lines.length === 0 ? <NoValue kind="missing" /> : null}
      {lines.length > 0 ? (
        <div>
          <Bullets lines={lines} />
        </div>
      ) : null}
    </>
  );
}

type ClosedProps = {
  card: ClosedCard;
  /** Beside each dimension: who said what, a way to write. */
  beside?: (field: ClosedField) => ReactNode;
};

/** The seven dimensions, each with its question. */
export function Dimensions({ card, beside }: ClosedProps) {
  const t = useTexts(texts);
  return (
    <Section title={t.one.dimensions} id="dimensioni">
      <DataTable
        caption={t.one.dimensions}
        captionHidden
        rows={card.fields}
        rowKey={(row) => row.field}
        phone="cards"
        density="roomy"
        columns={[
          {
            key: "name",
            head: t.col.dimension,
            width: "16rem",
            cell: (row) => (
              <>
                <strong>{t.dimensions[row.field].name}</strong>
                <span className="closing-ask">{row.label ?? t.dimensions[row.field].ask}</span>
              </>
            ),
          },
          {
            key: "value",
            head: beside ? t.field.agreed : t.col.said,
            width: "24rem",
            cell: (row) => <FieldValue field={row} />,
          },
          ...(beside ? [{ key: "beside", head: t.col.contributions, width: "12rem" as const, cell: beside }] : []),
        ]}
      />
    </Section>
  );
}

/** Other data that the document prints with the card. */
export function Facts({ card: { facts, codeNote } }: { card: ClosedCard }) {
  const t = useTexts(texts);
  const items = facts.map(({ label, value, unit, uncertain }) => ({
    label,
    value: (
      <>
        {Array.isArray(value) ? (
          <Bullets lines={value} />
        ) : typeof value === "number" && unit ? (
          <Num value={value} unit={unit} />
        ) : (
          `${value}${unit ? ` ${unit}` : ""}`
        )}
        {uncertain ? <Uncertain reason={uncertain} compact /> : null}
      </>
    ),
  }));
  if (codeNote) items.push({ label: t.past.codeNote, value: <>{codeNote}</> });
  if (items.length === 0) return null;
  return (
    <Section title={t.one.facts}>
      <KeyValue items={items} />
    </Section>
  );
}

/** Four quadrants for each of five dimensions; closed where nothing is agreed. */
export function Swot({ swot, cell }: { swot: ClosedSwot; cell?: (dimension: number, quadrant: number) => ReactNode }) {
  const t = useTexts(texts).swot;
  return (
    <>
      {swot.map(({ dimension, quadrants }, at) => {
        const points = QUADRANTS.reduce((all, quadrant) => all + quadrants[quadrant].length, 0);
        return (
          <Details key={dimension} open={points > 0} summary={`${t.dimensions[dimension]} (${points})`}>
            <Grid min="24rem">
              {QUADRANTS.map((quadrant, place) => (
                <Card key={quadrant} level={3} title={t.quadrants[quadrant]} foot={cell?.(at, place)}>
                  {quadrants[quadrant].length === 0 ? null : <Bullets lines={quadrants[quadrant]} />}
                </Card>
              ))}
            </Grid>
          </Details>
        );
      })}
    </>
  );
}
