// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { Anchor, ButtonLink, DataTable, Day, Empty, NoValue, Tabs, useTexts } from "@albero/ui";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { deadlinesPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { deadlines, mayOf } from "./office.ts";
import { Faces, MarkBadge, useWhose } from "./parts.tsx";

const FILTERS = ["open", "late", "mine", "done", "all"] as const;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.get("mostra") ?? "open";
  const { filter, counts, deadlines: found } = await deadlines(context).deadlineList({ filter: asked });
  return {
    ...{ filter, counts, may: mayOf(context) },
    rows: found.map((one) => ({
      ...{ id: one.id, title: one.title, due: one.due, mark: one.mark, owner: one.owner, place: one.place },
      steps: one.steps.length,
      stepsDone: one.steps.filter((step) => step.doneOn !== null).length,
    })),
  };
}

export default function List() {
  const { filter, counts, rows, may } = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const t = all.list;
  const slug = useSlug();
  const whose = useWhose();
  const add = may.write ? (
    <ButtonLink kind="primary" icon="plus" href={deadlinesPaths.new(slug)}>
      {all.year.add}
    </ButtonLink>
  ) : null;
  return (
    <DecisionPage
      part="deadlines"
      steps={[{ label: all.parts.list }]}
      title={t.title(filter, counts[filter])}
      lead={t.lead(counts.late, counts.mine)}
      actions={add}
    >
      <Faces current="list" office={may.write} />
      <Tabs
        label={t.filterLabel}
        tabs={FILTERS.map((one) => ({
          label: `${t.filters[one]} (${counts[one]})`,
          href: deadlinesPaths.list(slug, one),
          current: one === filter,
        }))}
      />
      {rows.length === 0 ? (
        <Empty title={t.title(filter, 0)}>
          <p>{t.empty[filter]}</p>
        </Empty>
      ) : (
        <DataTable
          caption={t.table}
          captionHidden
          phone="cards"
          density="roomy"
          rows={rows}
          rowKey={(row) => String(row.id)}
          columns={[
            {
              key: "what",
              head: t.what,
              width: "24rem",
              cell: (row) => (
                <>
                  <Anchor href={deadlinesPaths.deadline(slug, row.id)}>{row.title}</Anchor>
                  {row.place ? <small> ({row.place})</small> : null}
                </>
              ),
            },
            { key: "due", head: t.due, cell: (row) => <Day day={row.due} /> },
            { key: "state", head: t.state, cell: (row) => <MarkBadge mark={row.mark} /> },
            { key: "whose", head: t.whose, cell: (row) => whose(row.owner) },
            {
              key: "steps",
              head: t.steps,
              cell: (row) =>
                row.steps === 0 ? <NoValue kind="not_applicable" /> : t.stepsDone(row.stepsDone, row.steps),
            },
          ]}
        />
      )}
    </DecisionPage>
  );
}
