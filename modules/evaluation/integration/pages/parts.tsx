// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ReactNode } from "react";
import {
  Anchor,
  ChartFigure,
  DataTable,
  formatNumber,
  Icon,
  NoValue,
  Progress as Bar,
  Section,
  StatusBadge,
  Uncertain,
  useShell,
  useTexts,
  type Drawing,
  type Tone,
} from "@albero/ui";
import type { CardIndicator } from "../core/file.ts";
import type { Oddity } from "../core/oddities.ts";
import { printed, type PeriodState } from "../core/period.ts";
import type { Progress, StepState } from "../core/progress.ts";
import type { CardLine, IntegrationView } from "../queries/questions.ts";
import { texts } from "../texts.ts";

export { fieldOf, PlainForm } from "@albero/ui";

const PERIOD_TONES: Record<PeriodState, Tone> = {
  to_come: "waiting",
  running: "info",
  ended: "neutral",
  not_printed: "neutral",
};
const STEP_TONES: Record<StepState, Tone> = { waiting: "waiting", begun: "info", done: "done" };

export function PeriodBadge({ state }: { state: PeriodState }) {
  const t = useTexts(texts);
  return <StatusBadge tone={PERIOD_TONES[state]}>{t.periods[state]}</StatusBadge>;
}

export function StepBadge({ state }: { state: StepState }) {
  const t = useTexts(texts);
  return <StatusBadge tone={STEP_TONES[state]}>{t.stepStates[state]}</StatusBadge>;
}

export function StepsDone({ progress }: { progress: Progress | null }) {
  const t = useTexts(texts).list;
  return <>{progress === null ? t.noSteps : t.stepsOf(progress.done, progress.begun, progress.steps)}</>;
}

export function Odd({ odd }: { odd: readonly Oddity[] }) {
  const t = useTexts(texts).odd;
  if (odd.length === 0) return null;
  return (
    <>
      {odd.map((each) => (
        <div key={each}>
          <Icon name="warning-circle" size="xs" /> {t[each]}
        </div>
      ))}
    </>
  );
}

/** A target in words, as it is printed. */
export function TargetWords({ target }: Pick<CardIndicator, "target">) {
  const t = useTexts(texts).target;
  const { lang } = useShell();
  if (target === null) return <NoValue kind="missing" />;
  const { operator, value, unit, due, byYear } = target;
  const written = (number: number) =>
    `${formatNumber(number, lang, Number.isInteger(number) ? 0 : 2)}${unit ? ` ${unit}` : ""}`;
  const aim = operator === "increase" ? t.increase : value === null ? t.noNumber : t[operator](written(value));
  const words = [
    ...(value === null && byYear ? [] : [aim]),
    ...(byYear ?? []).map((each) => t.year(each.year, written(each.value))),
    ...(due ? [operator === "from" ? t.since(printed(due)) : t.by(printed(due))] : []),
  ];
  return <>{words.join("; ")}</>;
}

/** How far all steps are, then the matrix with its table. */
export function Pictures({ view, drawing }: { view: IntegrationView; drawing: Drawing }) {
  const t = useTexts(texts);
  const { matrix, progress, head } = view;
  const notes = [
    head.matrix.uncertain ? `${head.matrix.uncertain.slice(0, 1).toUpperCase()}${head.matrix.uncertain.slice(1)}.` : "",
    t.matrix.unread(matrix.unread),
    t.matrix.transposed(matrix.transposed),
  ].filter(Boolean);
  return (
    <>
      <Section title={t.list.howFar}>
        <Bar done={progress.done} total={progress.steps} label={t.list.progress} />
      </Section>
      <ChartFigure
        title={t.matrix.title(matrix.marks.lost, matrix.marks.lost + matrix.marks.sure)}
        drawing={drawing}
        unit={t.matrix.unit}
        source={`${head.source.document} (${head.matrix.basis})`}
        note={notes.join(" ")}
        level={2}
      />
    </>
  );
}

type CardsProps = { cards: readonly CardLine[]; href: (id: number) => string; isPublic?: boolean };

export function CardsTable({ cards, href, isPublic = false }: CardsProps) {
  const t = useTexts(texts);
  return (
    <Section title={t.list.table} id="schede">
      <DataTable
        caption={t.list.table}
        captionHidden
        rows={cards}
        rowKey={(row) => String(row.id)}
        phone="cards"
        columns={[
          {
            key: "card",
            head: t.col.card,
            width: "24rem",
            cell: (row) => (
              <Anchor href={href(row.id)}>
                {row.n}. {row.title}
              </Anchor>
            ),
          },
          { key: "kind", head: t.col.kind, cell: (row) => t.kinds[row.kind] },
          { key: "areas", head: t.col.areas, width: "10rem", cell: (row) => <Marks rows={row.matrixRows} /> },
          { key: "period", head: t.col.period, width: "10rem", cell: (row) => <PeriodBadge state={row.period} /> },
          { key: "steps", head: t.col.steps, width: "10rem", cell: (row) => <StepsDone progress={row.progress} /> },
          {
            key: "indicators",
            head: t.col.indicators,
            width: "8rem",
            cell: (row) => (
              <>
                {row.indicators}
                {isPublic || row.odd === 0 ? null : (
                  <>
                    {" "}
                    <StatusBadge tone="warning">{t.list.odd(row.odd)}</StatusBadge>
                  </>
                )}
              </>
            ),
          },
        ]}
      />
    </Section>
  );
}

/** The rows of the matrix in which a card has marks: rows are sure, columns mostly lost. */
export function Marks({ rows, long = false }: { rows: CardLine["matrixRows"]; long?: boolean }) {
  const t = useTexts(texts).matrix;
  if (rows.length === 0) return <>{t.noMarks}</>;
  if (!long)
    return <>{rows.map(({ row, columns }) => `${row ?? t.noRowShort}${columns === null ? "" : "/…"}`).join(", ")}</>;
  return (
    <ul>
      {rows.map(({ row, marks, columns, uncertain }, at) => (
        <li key={at}>
          {t.marks(row, marks, columns)} {uncertain ? <Uncertain reason={uncertain} compact /> : null}
        </li>
      ))}
    </ul>
  );
}

/** Words, or the sign that nothing is printed. */
export const orMissing = (words: ReactNode): ReactNode => words || <NoValue kind="missing" />;
