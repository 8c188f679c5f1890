// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { formatDate } from "@albero/kernel/pure";
import { Anchor, ButtonLink, DataTable, Empty, Num, Progress, useTexts } from "@albero/ui";
import { ResultsPage, useSlug } from "../../pages/results-page.tsx";
import { daysLate } from "../core/round.ts";
import { answeredOf } from "../core/waiting.ts";
import { roundsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { evaluation, mayOf } from "./office.ts";
import { RoundMarks } from "./parts.tsx";

export async function loader({ context }: LoaderFunctionArgs) {
  return { ...(await evaluation(context).listRounds()), may: mayOf(context) };
}

export default function Rounds() {
  const { rounds, today, may } = useLoaderData<typeof loader>();
  const t = useTexts(texts).list;
  const slug = useSlug();
  const open = rounds.filter(({ round }) => round.state === "open");
  const [first] = open;
  const left = first ? first.completeness.asked - answeredOf(first.completeness) : 0;
  const add = may.write ? (
    <ButtonLink kind="primary" icon="plus" href={roundsPaths.newRound(slug)}>
      {t.add}
    </ButtonLink>
  ) : null;
  if (rounds.length === 0)
    return (
      <ResultsPage part="rounds" title={t.title(0)} lead={t.leadNone}>
        <Empty title={t.empty} action={add}>
          <p>{t.leadNone}</p>
        </Empty>
      </ResultsPage>
    );
  const lead = first
    ? left === 0
      ? t.leadDone(first.round.name)
      : t.lead(first.round.name, left, Math.max(0, daysLate(first.round, today)))
    : t.leadNone;
  return (
    <ResultsPage part="rounds" title={t.title(open.length)} lead={lead} actions={add}>
      {open.map(({ round, completeness }) => (
        <Progress
          key={round.id}
          done={answeredOf(completeness)}
          total={completeness.asked}
          label={`${t.col.answers}: ${round.name}`}
        />
      ))}
      <DataTable
        caption={t.table}
        rows={rounds}
        rowKey={(row) => String(row.round.id)}
        phone="cards"
        columns={[
          {
            key: "name",
            head: t.col.round,
            width: "20rem",
            cell: ({ round }) => <Anchor href={roundsPaths.one(slug, round.id)}>{round.name}</Anchor>,
          },
          { key: "state", head: t.col.state, cell: ({ round }) => <RoundMarks round={round} /> },
          { key: "due", head: t.col.due, cell: ({ round }) => formatDate(round.dueOn) },
          { key: "asked", head: t.col.asked, number: true, cell: ({ asked }) => <Num value={asked} /> },
          {
            key: "answers",
            head: t.col.answers,
            number: true,
            cell: ({ completeness }) => t.answered(answeredOf(completeness), completeness.asked),
          },
          {
            key: "accepted",
            head: t.col.accepted,
            number: true,
            cell: ({ completeness }) => <Num value={completeness.accepted} />,
          },
        ]}
      />
    </ResultsPage>
  );
}
