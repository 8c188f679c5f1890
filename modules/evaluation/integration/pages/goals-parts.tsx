// SPDX-License-Identifier: AGPL-3.0-or-later
import { Anchor, DataTable, KeyValue, Section, Uncertain, useTexts } from "@albero/ui";
import { printed } from "../core/period.ts";
import type { GoalLine, IntegrationView } from "../queries/questions.ts";
import { texts } from "../texts.ts";
import { StepsDone } from "./parts.tsx";

type GoalsProps = { view: Pick<IntegrationView, "goals" | "head">; href: (id: number) => string; level?: 2 | 3 };

/** Shared goals by area, each with the cards that take it up and how far they are; then how they came about. */
export function SharedGoals({ view, href, level = 2 }: GoalsProps) {
  const t = useTexts(texts);
  return (
    <>
      <p>{t.card.goalsNote}</p>
      {view.goals.map((area) => (
        <Section
          level={level}
          key={area.title}
          title={`${area.area}: ${area.title}`}
          {...(area.place ? { lead: `${t.goals.place}: ${area.place}` } : {})}
        >
          <AreaGoals area={area} href={href} />
        </Section>
      ))}
      <JointProcess head={view.head} level={level} />
    </>
  );
}

function AreaGoals({ area, href }: { area: GoalLine; href: (id: number) => string }) {
  const t = useTexts(texts);
  return (
    <DataTable
      caption={area.title}
      captionHidden
      rows={area.goals}
      rowKey={(_, at) => String(at)}
      phone="cards"
      density="roomy"
      columns={[
        {
          key: "goal",
          head: t.list.goals,
          width: "24rem",
          cell: ({ text, uncertain }) => (
            <>
              {text} {uncertain ? <Uncertain reason={uncertain} compact /> : null}
            </>
          ),
        },
        {
          key: "cards",
          head: t.col.cards,
          width: "20rem",
          cell: ({ cards }) =>
            cards.length === 0 ? (
              t.goals.noCard
            ) : (
              <ul className="plain-list">
                {cards.map((card) => (
                  <li key={card.id}>
                    <Anchor href={href(card.id)}>
                      {card.n}. {card.title}
                    </Anchor>
                  </li>
                ))}
              </ul>
            ),
        },
        {
          key: "progress",
          head: t.col.steps,
          width: "10rem",
          cell: ({ cards, progress }) =>
            cards.length === 0 ? "" : <StepsDone progress={progress.steps === 0 ? null : progress} />,
        },
      ]}
    />
  );
}

type ProcessProps = Pick<IntegrationView, "head"> & { level: 2 | 3 };

function JointProcess({ head: { jointProcess, source }, level }: ProcessProps) {
  const t = useTexts(texts).goals;
  const { startedOn, note, policyAreas, workingTables, focusGroups } = jointProcess;
  return (
    <Section level={level} title={t.process} lead={note}>
      <KeyValue
        items={[
          { label: t.startedOn, value: printed(startedOn) },
          { label: t.policyAreas, value: policyAreas.join(", ") },
          { label: t.workingTables, value: workingTables },
          { label: t.promoter, value: focusGroups.promoter },
          {
            label: t.meetings,
            value: (
              <ul>
                {focusGroups.meetings.map(({ date, topic }) => (
                  <li key={date}>
                    {printed(date)}: {topic}
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      <p className="data-source">{source.document}</p>
    </Section>
  );
}
