// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Form,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import {
  Anchor,
  Button,
  DataTable,
  Details,
  Empty,
  errorFor,
  FormErrors,
  Field,
  FormActions,
  Money,
  Select,
  StatusBadge,
  TextArea,
  useTexts,
} from "@albero/ui";
import { officePaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { formBack, mayOf, planning, textIn } from "./office.ts";
import { inCents } from "./parts/moment.ts";
import { useSlug, VersionPage } from "./parts/version-page.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { version, measures, guard } = await planning(context).getVersion({ versionId: params.versionId });
  const rows = measures.map((measure) => {
    const merge = guard.merges.find((each) => each.measure === measure.key);
    return {
      measure,
      cards: merge?.cards.map((card) => card.cardCode) ?? [],
      shared: (merge?.cards.length ?? 0) > 1,
      disagrees: merge?.disagrees ?? false,
    };
  });
  return { version, rows, mayWrite: mayOf(context).write && version.status === "draft" };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const measure = {
    key: textIn(form, "key"),
    kind: textIn(form, "kind"),
    code: textIn(form, "code") || null,
    title: textIn(form, "title"),
    agreedAmount: null,
    ...(textIn(form, "note") ? { note: textIn(form, "note") } : {}),
  };
  const result = await planning(context).addMeasure({ versionId: params.versionId, measure });
  const names = {
    "measure.key": "key",
    "measure.kind": "kind",
    "measure.code": "code",
    "measure.title": "title",
    "measure.note": "note",
  };
  if (!result.ok) return formBack(context, result, form, names);
  return redirect(officePaths.measure(params.ambito ?? "", Number(params.versionId), result.value.key));
}

export default function Measures() {
  const { version, rows, mayWrite } = useLoaderData<typeof loader>();
  const t = useTexts(texts).measures;
  const slug = useSlug();
  const shared = rows.filter((row) => row.shared).length;
  const disagree = rows.filter((row) => row.disagrees).length;
  return (
    <VersionPage
      version={version}
      current="measures"
      title={t.title(rows.length)}
      lead={rows.length > 0 ? t.lead(shared, disagree) : undefined}
    >
      <DataTable
        caption={t.title(rows.length)}
        captionHidden
        rows={rows}
        rowKey={(row) => row.measure.key}
        phone="cards"
        empty={<Empty title={t.title(0)} />}
        columns={[
          {
            key: "title",
            head: t.col.title,
            width: "16rem",
            cell: ({ measure }) => (
              <>
                <Anchor href={officePaths.measure(slug, version.id, measure.key)}>{measure.title}</Anchor>
                {measure.code ? <small> ({measure.code})</small> : null}
              </>
            ),
          },
          { key: "kind", head: t.col.kind, cell: ({ measure }) => t.kind[measure.kind] },
          { key: "cards", head: t.col.cards, cell: ({ cards }) => cards.join(", ") },
          {
            key: "agreed",
            head: t.col.agreed,
            unit: "€",
            number: true,
            cell: ({ measure }) =>
              measure.agreedAmount === null ? (
                <small>{t.notChosen}</small>
              ) : (
                <Money cents={inCents(measure.agreedAmount)} unit={false} />
              ),
          },
          {
            key: "state",
            head: t.col.state,
            cell: (row) =>
              !row.shared ? null : row.disagrees ? (
                <StatusBadge tone="warning">{t.no}</StatusBadge>
              ) : (
                <StatusBadge tone="done">{t.yes}</StatusBadge>
              ),
          },
        ]}
      />
      {mayWrite ? <AddMeasure /> : null}
    </VersionPage>
  );
}

function AddMeasure() {
  const back = useActionData<typeof action>();
  const { measures: t, measure: m } = useTexts(texts);
  const field = (name: string) => ({ name, defaultValue: back?.typed[name], error: errorFor(back?.problems, name) });
  return (
    <Details summary={t.add} open={Boolean(back)}>
      <FormErrors back={back} />
      <Form method="post" noValidate>
        <Field {...field("title")} label={t.col.title} />
        <Field {...field("key")} label={t.key} help={t.keyHelp} size="medium" />
        <Select
          {...field("kind")}
          label={t.col.kind}
          blank={false}
          options={[
            { value: "pnrr", label: t.kind.pnrr },
            { value: "project", label: t.kind.project },
          ]}
        />
        <Field {...field("code")} label={t.code} size="short" optional />
        <TextArea {...field("note")} label={m.editNote} rows={2} optional />
        <FormActions>
          <Button>{t.addButton}</Button>
        </FormActions>
      </Form>
    </Details>
  );
}
