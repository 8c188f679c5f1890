// SPDX-License-Identifier: AGPL-3.0-or-later
// Whom the person answers for, and in which of three ways.
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { formatDate } from "@albero/kernel/pure";
import { Anchor, ButtonLink, Callout, DataTable, Empty, Num, Progress, useTexts } from "@albero/ui";
import { useSlug } from "../../pages/results-page.tsx";
import { roundsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { evaluation, mayOf, onlyIf } from "./office.ts";
import { RoundPage } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).enter);
  return evaluation(context).showEntries({ roundId: params["roundId"] });
}

export default function Enter() {
  const { round, owed } = useLoaderData<typeof loader>();
  const t = useTexts(texts).enter;
  const slug = useSlug();
  const [asked, answered] = owed.reduce(([a, b], one) => [a + one.asked, b + one.answered], [0, 0]);
  if (owed.length === 0)
    return (
      <RoundPage round={round} title={t.nobody} steps={[{ label: t.step }]}>
        <Empty title={t.nobody}>
          <p>{t.nobodyHelp}</p>
        </Empty>
      </RoundPage>
    );
  return (
    <RoundPage
      round={round}
      title={t.title(asked - answered)}
      lead={t.lead(round.name, formatDate(round.dueOn))}
      steps={[{ label: t.step }]}
      actions={
        <>
          <ButtonLink href={roundsPaths.grid(slug, round.id)}>{t.grid}</ButtonLink>
          <ButtonLink href={roundsPaths.file(slug, round.id)}>{t.file}</ButtonLink>
        </>
      }
    >
      {round.state === "open" ? null : <Callout tone="info" title={t.notOpen} />}
      <Progress done={answered} total={asked} label={t.col.answered} />
      <DataTable
        caption={t.table}
        rows={owed}
        rowKey={(row) => row.territory.code}
        phone="cards"
        columns={[
          {
            key: "name",
            head: t.col.territory,
            width: "16rem",
            cell: ({ territory }) => (
              <Anchor href={roundsPaths.enterAt(slug, round.id, territory.code)}>{territory.name}</Anchor>
            ),
          },
          {
            key: "answered",
            head: t.col.answered,
            number: true,
            cell: (row) => `${row.answered} / ${row.asked}`,
          },
          {
            key: "left",
            head: t.col.left,
            number: true,
            cell: (row) => (row.asked === row.answered ? t.none : <Num value={row.asked - row.answered} />),
          },
        ]}
      />
    </RoundPage>
  );
}
