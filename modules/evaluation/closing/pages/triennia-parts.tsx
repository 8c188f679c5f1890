// SPDX-License-Identifier: AGPL-3.0-or-later
// Cycles side by side, for the office and for the citizen.
import type { ReactNode } from "react";
import { publicPaths } from "@albero/planning/paths";
import { budgetPaths } from "@albero/finance/paths";
import { Anchor, Callout, DataTable, Money, NoValue, Num, Section, StatusBadge, Uncertain, useTexts } from "@albero/ui";
import { useSlug } from "../../pages/results-page.tsx";
import type { ObjectiveMove, RewardOutcome } from "../core/triennia.ts";
import { closingPaths } from "../paths.ts";
import type { CycleColumn, TrienniaView } from "../queries/triennia.ts";
import { texts } from "../texts.ts";
import { OutcomeBadge, usePercent } from "./parts.tsx";
import { anchorOf, Follows } from "./past-parts.tsx";

type Props = { view: TrienniaView; isPublic?: boolean };

const countOf = (rewards: CycleColumn["rewards"], outcome: RewardOutcome): number =>
  rewards.filter((each) => each.outcome === outcome).length;

type Fact = { what: string; cell: (column: CycleColumn) => ReactNode };

function useFacts({ past }: TrienniaView, isPublic: boolean): Fact[] {
  const t = useTexts(texts);
  const slug = useSlug();
  const percent = usePercent();
  const { triennia } = t;
  return [
    { what: triennia.objectives, cell: ({ objectives }) => <Num value={objectives} /> },
    {
      what: triennia.declared,
      cell: ({ cycle, declaredCents }) =>
        declaredCents === null && cycle === past ? triennia.unknownMoney : <Money cents={declaredCents} />,
    },
    ...(isPublic
      ? []
      : [
          {
            what: triennia.budgets,
            cell: ({ years }: CycleColumn) =>
              years.length === 0 ? (
                <NoValue kind="missing" />
              ) : (
                years.map(({ year, cents }) => (
                  <div key={year}>
                    <Money cents={cents} href={budgetPaths.year(slug, year)} /> {triennia.ofYear(year)}
                  </div>
                ))
              ),
          },
        ]),
    {
      what: triennia.degree,
      cell: ({ degree }) =>
        degree === null ? (
          <NoValue kind="missing" />
        ) : (
          <>
            {percent(degree.mean, 1)} ({triennia.ofCards(degree.of)})
          </>
        ),
    },
    {
      what: triennia.indicators,
      cell: ({ indicators, yearIndicators }) =>
        indicators === null && yearIndicators.length > 0 ? (
          yearIndicators.map(({ year, count }) => (
            <div key={year}>
              {count} {triennia.ofYear(year)}
            </div>
          ))
        ) : (
          <Num value={indicators} />
        ),
    },
    {
      what: triennia.rewards,
      cell: ({ rewards }) =>
        t.rewards.reachedOf(countOf(rewards, "reached"), countOf(rewards, "unknown"), rewards.length),
    },
  ];
}

export function Columns({ view, isPublic = false }: Props) {
  const t = useTexts(texts).triennia;
  const facts = useFacts(view, isPublic);
  return (
    <Section title={t.columns}>
      <DataTable
        caption={t.columns}
        captionHidden
        rows={facts}
        rowKey={(row) => row.what}
        columns={[
          { key: "what", head: t.what, width: "14rem", cell: (row) => row.what },
          ...view.columns.map((column) => ({
            key: column.cycle,
            head: column.cycle,
            width: "14rem" as const,
            cell: (row: Fact) => row.cell(column),
          })),
        ]}
      />
      <Callout tone="note">
        <p>{t.notes}</p>
      </Callout>
    </Section>
  );
}

const MOVE_TONES = { continued: "done", dropped: "stop", new: "info" } as const;

export function Moves({ view, isPublic = false }: Props) {
  const t = useTexts(texts);
  const slug = useSlug();
  const was = (move: ObjectiveMove) => {
    if (move.is === "new") return <NoValue kind="not_applicable" />;
    const { n, code, title } = move.past;
    const href = isPublic ? `#${anchorOf(n)}` : closingPaths.pastOne(slug, view.past ?? "", n);
    return (
      <Anchor href={href}>
        {code} · {title}
      </Anchor>
    );
  };
  const card = ({ code, title }: { code: string; title: string }) => (
    <Anchor href={publicPaths.card(slug, code)}>
      {code} · {title}
    </Anchor>
  );
  const now = (move: ObjectiveMove) => {
    if (move.is === "new") return card(move.card);
    if (move.is === "dropped")
      return move.saidAgain === null ? null : move.saidAgain ? t.triennia.saidAgain : t.triennia.saidNotAgain;
    return move.cards.map((one) => (
      <div key={one.code}>
        {card(one)} {one.proposed ? <StatusBadge tone="waiting">{t.one.proposed}</StatusBadge> : null}
      </div>
    ));
  };
  return (
    <Section title={t.triennia.moves}>
      <DataTable
        caption={t.triennia.moves}
        captionHidden
        rows={view.moves}
        rowKey={(move) => (move.is === "new" ? move.card.code : move.past.code)}
        phone="cards"
        columns={[
          { key: "was", head: `${t.triennia.was} (${view.past ?? ""})`, width: "20rem", cell: was },
          {
            key: "how",
            head: t.triennia.how,
            width: "10rem",
            cell: (move) => <StatusBadge tone={MOVE_TONES[move.is]}>{t.triennia.kinds[move.is]}</StatusBadge>,
          },
          { key: "now", head: `${t.triennia.is} (${view.now})`, width: "24rem", cell: now },
        ]}
      />
    </Section>
  );
}

type RewardsProps = Props & { actions?: ReactNode; mayWrite?: boolean };

/** Reward projects with their outcome and what goes on with them; then what the cards answer. */
export function Rewards({ view, actions, mayWrite = false }: RewardsProps) {
  const t = useTexts(texts);
  const slug = useSlug();
  const projects = view.columns.flatMap((column) => column.rewards);
  return (
    <Section title={t.rewards.title} lead={t.rewards.lead} id="premiali" actions={actions}>
      {projects.length === 0 ? (
        <p>{t.rewards.none}</p>
      ) : (
        <DataTable
          caption={t.rewards.title}
          captionHidden
          rows={projects}
          rowKey={(row) => String(row.id)}
          phone="cards"
          columns={[
            {
              key: "title",
              head: t.col.project,
              width: "20rem",
              cell: (row) =>
                mayWrite ? <Anchor href={closingPaths.reward(slug, row.id)}>{row.title}</Anchor> : row.title,
            },
            { key: "cycle", head: t.col.cycle, width: "8rem", cell: (row) => row.cycle },
            {
              key: "outcome",
              head: t.col.outcome,
              width: "12rem",
              cell: (row) => (
                <>
                  <OutcomeBadge outcome={row.outcome} />{" "}
                  {row.uncertain ? <Uncertain reason={row.uncertain} compact /> : null}
                </>
              ),
            },
            {
              key: "cards",
              head: t.col.cards,
              cell: ({ cards }) =>
                cards.length === 0 ? (
                  <NoValue kind="missing" />
                ) : (
                  <Follows links={cards.map((cardCode) => ({ cardCode, proposed: false }))} />
                ),
            },
            { key: "note", head: t.col.note, width: "16rem", cell: (row) => row.note },
          ]}
        />
      )}
      <Answers view={view} />
    </Section>
  );
}

function Answers({ view: { answers } }: Props) {
  const t = useTexts(texts);
  const slug = useSlug();
  if (answers.length === 0) return null;
  return (
    <Section level={3} title={t.rewards.answers} lead={t.rewards.answersLead}>
      <DataTable
        caption={t.rewards.answers}
        captionHidden
        rows={answers}
        rowKey={(row) => row.code}
        phone="cards"
        columns={[
          {
            key: "card",
            head: t.col.objective,
            width: "16rem",
            cell: ({ code, title }) => (
              <Anchor href={publicPaths.card(slug, code)}>
                {code} · {title}
              </Anchor>
            ),
          },
          {
            key: "answer",
            head: t.col.answer,
            cell: ({ value, uncertain }) => (
              <>
                {value === null ? <NoValue kind="missing" /> : value ? t.answers.yes : t.answers.no}{" "}
                {uncertain ? <Uncertain reason={uncertain} compact /> : null}
              </>
            ),
          },
          { key: "note", head: t.col.note, width: "24rem", cell: ({ note }) => note },
        ]}
      />
    </Section>
  );
}
