// SPDX-License-Identifier: AGPL-3.0-or-later
// One card as it is printed, field by field, with how far its steps are: the same for the office and for the citizen.
import type { ReactNode } from "react";
import { formatDate } from "@albero/kernel/pure";
import { DataTable, KeyValue, NoValue, Progress as Bar, Section, Uncertain, useTexts } from "@albero/ui";
import { printed } from "../core/period.ts";
import type { CardView } from "../queries/questions.ts";
import { texts } from "../texts.ts";
import { IndicatorsTable } from "./indicator-parts.tsx";
import { Marks, orMissing, StepBadge } from "./parts.tsx";

type Step = CardView["steps"][number];
type CardProps = {
  view: CardView;
  /** Where an indicator is among those of Albero. */
  indicatorHref: (indicatorId: number) => string;
  mark?: (step: Step) => ReactNode;
};

export function WholeCard({ view, indicatorHref, mark }: CardProps) {
  const t = useTexts(texts).card;
  const { card, goals } = view;
  return (
    <>
      <Steps view={view} {...(mark ? { mark } : {})} />
      <Section title={t.rationale}>
        <p>{card.rationale}</p>
      </Section>
      <Section title={t.description}>
        <p>{card.description}</p>
      </Section>
      <Section title={t.indicators}>
        {card.indicators.length === 0 ? (
          <p>{t.noIndicators}</p>
        ) : (
          <IndicatorsTable indicators={view.indicators} href={indicatorHref} />
        )}
      </Section>
      <People view={view} />
      {goals.length > 0 ? (
        <Section title={t.goals} lead={t.goalsNote}>
          <ul>
            {goals.map(({ area, text }) => (
              <li key={text}>
                <strong>{area}</strong>: {text}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Facts view={view} />
    </>
  );
}

function Steps({ view: { card, steps, progress }, mark }: Omit<CardProps, "indicatorHref">) {
  const all = useTexts(texts);
  const t = all.card;
  if (progress === null)
    return (
      <Section title={t.steps} id="passi">
        <p>{t.noSteps}</p>
      </Section>
    );
  return (
    <Section title={t.steps} id="passi">
      <Bar done={progress.done} total={progress.steps} label={all.list.progress} />
      <DataTable
        caption={card.title}
        captionHidden
        rows={steps}
        rowKey={(row) => String(row.position)}
        phone="cards"
        columns={[
          { key: "step", head: all.col.step, width: "24rem", cell: (row) => `${row.position}. ${row.text}` },
          { key: "state", head: all.col.state, width: "14rem", cell: ({ newest }) => <State newest={newest} /> },
          ...(mark ? [{ key: "mark", head: t.mark, cell: mark }] : []),
        ]}
      />
    </Section>
  );
}

function State({ newest }: Pick<Step, "newest">) {
  const t = useTexts(texts).card;
  if (newest === null || newest.state === "waiting") return <StepBadge state="waiting" />;
  const day = formatDate(newest.day);
  return (
    <>
      <StepBadge state={newest.state} /> {newest.state === "begun" ? t.since(day) : t.on(day)}
      {newest.note ? <div>{newest.note}</div> : null}
    </>
  );
}

const bullets = (lines: readonly string[]): ReactNode =>
  lines.length === 0 ? (
    <NoValue kind="missing" />
  ) : (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );

function People({ view: { card } }: Pick<CardProps, "view">) {
  const t = useTexts(texts).card;
  return (
    <Section title={t.people}>
      <KeyValue
        items={[
          { label: t.actors, value: bullets(card.actors) },
          ...(card.actorRoles
            ? [{ label: t.roles, value: bullets(card.actorRoles.map(({ actor, role }) => `${actor}: ${role}`)) }]
            : []),
          { label: t.targets, value: bullets(card.targets) },
          { label: t.asst, value: bullets(card.asstResources) },
        ]}
      />
    </Section>
  );
}

function Facts({ view: { card, source } }: Pick<CardProps, "view">) {
  const all = useTexts(texts);
  const t = all.card;
  const yesNo = (value: boolean | null) => (value === null ? <NoValue kind="missing" /> : value ? t.yes : t.no);
  const period = card.start ? t.from(printed(card.start), card.end ? printed(card.end) : "") : null;
  return (
    <Section title={t.facts}>
      <KeyValue
        items={[
          ...(card.subtitle ? [{ label: t.subtitle, value: card.subtitle }] : []),
          { label: t.printedKind, value: orMissing(card.printedKind) },
          { label: t.scope, value: card.scope },
          {
            label: t.inZonePlan,
            value: (
              <>
                {yesNo(card.inZonePlan)}
                {card.inZonePlanNote ? `. ${card.inZonePlanNote}` : null}
              </>
            ),
          },
          { label: t.period, value: orMissing([period, card.periodNote].filter(Boolean).join(". ")) },
          { label: t.alreadyRunning, value: yesNo(card.alreadyRunning) },
          { label: t.acts, value: bullets(card.acts) },
          {
            label: t.matrix,
            value: (
              <>
                <Marks rows={card.matrixRows} long />
                {card.matrixUncertain ? <Uncertain reason={card.matrixUncertain} /> : null}
                {card.matrixTransposed ? <p>{all.matrix.transposed([card.n])}</p> : null}
              </>
            ),
          },
          ...(card.facts
            ? [
                {
                  label: t.context,
                  value: bullets(
                    card.facts.map((fact) =>
                      [`${fact.label}: ${fact.value}`, fact.unit, fact.territory, fact.year]
                        .filter(Boolean)
                        .join(" · "),
                    ),
                  ),
                },
              ]
            : []),
          ...(card.riskFactors ?? []).map(({ group, items }) => ({
            label: `${t.risk}: ${group}`,
            value: bullets(items),
          })),
          ...(card.uncertain ? [{ label: t.uncertain, value: card.uncertain }] : []),
          { label: t.source, value: source },
        ]}
      />
    </Section>
  );
}
