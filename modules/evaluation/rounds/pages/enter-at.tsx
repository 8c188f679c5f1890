// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { Anchor, ButtonLink, DataTable, useTexts } from "@albero/ui";
import { useSlug } from "../../pages/results-page.tsx";
import { roundsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { evaluation, fromAddress, mayOf, onlyIf } from "./office.ts";
import { AnswerWords, MeasureMark, RoundPage } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).enter);
  const asked = { roundId: params["roundId"], territory: fromAddress(params["territory"] ?? "") };
  return evaluation(context).showEntry(asked);
}

export default function EnterAt() {
  const { round, territory, lines } = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const t = all.at;
  const slug = useSlug();
  const open = lines.filter((line) => line.answer === null);
  const [first] = open;
  return (
    <RoundPage
      round={round}
      title={t.title(territory.name, open.length)}
      lead={t.lead(lines.length)}
      steps={[{ label: all.enter.step, href: roundsPaths.enter(slug, round.id) }, { label: territory.name }]}
      actions={
        first && round.state === "open" ? (
          <ButtonLink kind="primary" href={roundsPaths.enterOne(slug, round.id, territory.code, first.indicatorId)}>
            {t.start}
          </ButtonLink>
        ) : null
      }
    >
      <DataTable
        caption={t.table}
        rows={lines}
        rowKey={(row) => String(row.indicatorId)}
        phone="cards"
        columns={[
          {
            key: "text",
            head: t.col.indicator,
            width: "24rem",
            cell: (row) => (
              <Anchor href={roundsPaths.enterOne(slug, round.id, territory.code, row.indicatorId)}>{row.text}</Anchor>
            ),
          },
          {
            key: "answer",
            head: t.col.answer,
            width: "10rem",
            cell: (row) => (row.answer === null ? t.unanswered : <AnswerWords answer={row.answer} />),
          },
          {
            key: "status",
            head: t.col.status,
            cell: (row) =>
              row.status && row.measureId ? (
                <>
                  <MeasureMark status={row.status} />{" "}
                  <Anchor href={roundsPaths.measure(slug, row.measureId)}>{t.history}</Anchor>
                </>
              ) : null,
          },
        ]}
      />
    </RoundPage>
  );
}
