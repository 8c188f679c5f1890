// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  data,
  Form,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { Anchor, Button, Callout, DataTable, ErrorSummary, FormActions, Section, useTexts } from "@albero/ui";
import { ResultsPage } from "../../pages/results-page.tsx";
import type { Told } from "../core/take.ts";
import { indicatorsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { evaluation, mayOf, onlyIf, refusalWords } from "./office.ts";
import { useSlug } from "./parts.tsx";

export async function loader({ context }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).write);
  const { put, moved, gone, reworded, named } = await evaluation(context).compareIndicatorsWithDocuments();
  const known = new Set((await evaluation(context).indicatorChoices()).codes);
  const added = put
    .filter((each) => !known.has(each.code))
    .map(({ code, definition, places }) => ({ code, objective: places[0]?.objective ?? "", text: definition.text }));
  return { added, moved: moved.length + put.length - added.length, gone, reworded, named };
}

type Answer = { refusal: string; done: { added: number; places: number } | null };

export async function action({ context }: ActionFunctionArgs) {
  const result = await evaluation(context).takeIndicators();
  if (!result.ok) return data<Answer>({ refusal: refusalWords(context, result), done: null }, { status: 422 });
  const { added, placesAdded } = result.value;
  return data<Answer>({ refusal: "", done: { added: added.length, places: placesAdded } });
}

export default function TakePage() {
  const { added, moved, gone, reworded, named } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const all = useTexts(texts);
  const t = all.take;
  return (
    <ResultsPage part="indicators" title={t.title(added.length)} lead={t.lead(named)} steps={[{ label: t.step }]}>
      {answer?.refusal ? <ErrorSummary problems={[]} refusal={answer.refusal} /> : null}
      {answer?.done ? (
        <Callout tone="success" live>
          <p>{t.done(answer.done.added, answer.done.places)}</p>
        </Callout>
      ) : null}
      {moved > 0 ? <p>{t.moved(moved)}</p> : null}
      {added.length + moved > 0 ? (
        <Form method="post">
          <FormActions>
            <Button>{t.button(added.length)}</Button>
          </FormActions>
        </Form>
      ) : null}
      {reworded.length > 0 ? (
        <Section title={t.reworded(reworded.length)} lead={t.rewordedLead}>
          <DataTable
            caption={t.reworded(reworded.length)}
            captionHidden
            rows={reworded}
            rowKey={(row) => row.code}
            phone="cards"
            columns={[
              { key: "code", head: all.col.code, width: "12rem", cell: (row) => <Code code={row.code} /> },
              { key: "before", head: t.before, width: "20rem", cell: (row) => row.before },
              { key: "now", head: t.now, width: "20rem", cell: (row) => row.text },
            ]}
          />
        </Section>
      ) : null}
      {gone.length > 0 ? (
        <Section title={t.gone(gone.length)} lead={t.goneLead}>
          <ToldTable title={t.gone(gone.length)} told={gone} isThere />
        </Section>
      ) : null}
      {added.length > 0 ? (
        <Section title={t.added}>
          <ToldTable title={t.added} told={added} />
        </Section>
      ) : null}
    </ResultsPage>
  );
}

function Code({ code }: { code: string }) {
  return <Anchor href={indicatorsPaths.list(useSlug(), { parole: code, stato: "all" })}>{code}</Anchor>;
}

function ToldTable({ title, told, isThere = false }: { title: string; told: readonly Told[]; isThere?: boolean }) {
  const t = useTexts(texts).col;
  return (
    <DataTable
      caption={title}
      captionHidden
      rows={told}
      rowKey={(row, at) => `${row.code} ${at}`}
      phone="cards"
      columns={[
        { key: "text", head: t.text, width: "24rem", cell: (row) => row.text },
        { key: "objective", head: t.objective, cell: (row) => row.objective },
        { key: "code", head: t.code, cell: (row) => (isThere ? <Code code={row.code} /> : row.code) },
      ]}
    />
  );
}
