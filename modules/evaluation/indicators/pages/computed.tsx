// SPDX-License-Identifier: AGPL-3.0-or-later
import { data, Form, useActionData, useLoaderData, type LoaderFunctionArgs } from "react-router";
import { Anchor, Button, Callout, DataTable, ErrorSummary, FormActions, NoValue, useTexts } from "@albero/ui";
import { ResultsPage } from "../../pages/results-page.tsx";
import { QUERIES } from "../core/queries.ts";
import { indicatorsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { evaluation, mayOf, onlyIf, refusalWords } from "./office.ts";
import { useSlug, Value } from "./parts.tsx";

export async function loader({ context }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).compute);
  return evaluation(context).computedToday();
}

type Answer = { refusal: string; added: number };

export async function action({ context }: LoaderFunctionArgs) {
  const result = await evaluation(context).addCountedIndicators();
  if (!result.ok) return data<Answer>({ refusal: refusalWords(context, result), added: 0 }, { status: 422 });
  return data<Answer>({ refusal: "", added: result.value.added.length });
}

export default function ComputedPage() {
  const { counted } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const all = useTexts(texts);
  const t = all.computed;
  const slug = useSlug();
  const used = counted.reduce((sum, each) => sum + each.usedBy.length, 0);
  return (
    <ResultsPage part="indicators" title={t.title(counted.length)} lead={t.lead(used)} steps={[{ label: t.step }]}>
      {answer?.refusal ? <ErrorSummary problems={[]} refusal={answer.refusal} /> : null}
      {answer?.added ? (
        <Callout tone="success" live>
          <p>{t.added(answer.added)}</p>
        </Callout>
      ) : null}
      <DataTable
        caption={t.table}
        captionHidden
        rows={counted}
        rowKey={(row) => row.name}
        phone="cards"
        columns={[
          {
            key: "name",
            head: all.col.text,
            width: "16rem",
            cell: (row) => all.queries[row.name].name,
          },
          { key: "what", head: all.col.what, width: "24rem", cell: (row) => all.queries[row.name].what },
          {
            key: "today",
            head: all.col.today,
            number: true,
            width: "10rem",
            cell: (row) =>
              QUERIES[row.name].of === "body" ? (
                <small>{t.chooseBody}</small>
              ) : row.value === null ? (
                <NoValue />
              ) : (
                <Value value={row.value} unit={QUERIES[row.name].unit} />
              ),
          },
          {
            key: "usedBy",
            head: all.col.usedBy,
            width: "14rem",
            cell: (row) =>
              row.usedBy.length === 0 ? (
                <small>{t.nobody}</small>
              ) : (
                row.usedBy.map(({ id, code }, at) => (
                  <span key={code}>
                    {at > 0 ? ", " : ""}
                    <Anchor href={indicatorsPaths.one(slug, id)}>{code}</Anchor>
                  </span>
                ))
              ),
          },
        ]}
      />
      {counted.some((each) => each.usedBy.length === 0 && QUERIES[each.name].of === "ambito") ? (
        <Form method="post">
          <FormActions>
            <Button kind="secondary">{t.add}</Button>
          </FormActions>
        </Form>
      ) : null}
    </ResultsPage>
  );
}
