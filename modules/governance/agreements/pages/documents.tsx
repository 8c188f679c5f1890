// SPDX-License-Identifier: AGPL-3.0-or-later
// The repository beside an agreement: look for a document, link it.
import {
  Form,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { Anchor, Button, ButtonLink, DataTable, Day, Empty, FormErrors, useTexts } from "@albero/ui";
import { OpennessMark } from "../../acts/pages/parts.tsx";
import { actsPaths } from "../../acts/paths.ts";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { agreementsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import "../../acts/pages/acts.css";
import { formBack, governance, mayOf, onlyIf, repository, slugOf, typedIn, type FormBack } from "./office.ts";

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).write);
  const { agreement, documents } = await governance(context).showAgreement({ agreementId: params["agreementId"] });
  const q = new URL(request.url).searchParams.get("q") ?? "";
  const { hits, total } = await repository(context).searchDocuments({ q: q.slice(0, 200) });
  return { agreement, q, hits, total, linked: documents.map((one) => one.opens) };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const agreementId = params["agreementId"];
  const result = await governance(context).linkKeptDocument({ ...typedIn(form), agreementId });
  return result.ok
    ? redirect(`${agreementsPaths.one(slugOf(context), result.value.agreementId)}#documenti`)
    : formBack(context, result, form);
}

export default function KeptDocuments() {
  const { agreement, q, hits, total } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const all = useTexts(texts);
  const t = all.kept;
  const slug = useSlug();
  const isEmpty = total === 0 && q === "";
  return (
    <DecisionPage
      part="agreements"
      width="reading"
      title={t.title(agreement.title)}
      lead={t.lead(isEmpty ? 0 : 1)}
      steps={[
        { label: agreement.title, href: agreementsPaths.one(slug, agreement.id) },
        { label: all.one.fromRepository },
      ]}
      actions={<ButtonLink href={actsPaths.newDocument(slug)}>{t.add}</ButtonLink>}
    >
      <FormErrors back={back} />
      {isEmpty ? null : <Search />}
      {hits.length > 0 ? <Found /> : isEmpty ? null : <Empty title={t.none}>{t.noneHelp}</Empty>}
      {total > hits.length ? <p>{t.more(hits.length, total)}</p> : null}
    </DecisionPage>
  );
}

function Search() {
  const { agreement, q } = useLoaderData<typeof loader>();
  const t = useTexts(texts).kept;
  return (
    <form method="get" action={agreementsPaths.documents(useSlug(), agreement.id)} className="field">
      <label className="field-label" htmlFor="cerca-archivio">
        {t.search}
      </label>
      <div className="search-line">
        <input id="cerca-archivio" type="search" name="q" className="form-control" defaultValue={q} maxLength={200} />
        <Button icon="search">{t.searchButton}</Button>
      </div>
    </form>
  );
}

function Found() {
  const { hits, linked } = useLoaderData<typeof loader>();
  const t = useTexts(texts).kept;
  const slug = useSlug();
  return (
    <DataTable
      caption={t.table}
      captionHidden
      rows={hits}
      rowKey={(row) => String(row.id)}
      phone="cards"
      columns={[
        {
          key: "title",
          head: t.document,
          width: "16rem",
          cell: (row) => <Anchor href={actsPaths.document(slug, row.id)}>{row.title}</Anchor>,
        },
        { key: "day", head: t.day, cell: (row) => <Day day={row.day} /> },
        { key: "openness", head: t.openness, cell: (row) => <OpennessMark openness={row.openness} /> },
        {
          key: "link",
          head: t.link,
          cell: (row) =>
            linked.includes(row.id) ? (
              t.linked
            ) : (
              <Form method="post">
                <input type="hidden" name="keptId" value={row.id} />
                <Button kind="secondary">
                  {t.link}
                  <span className="visually-hidden"> {row.title}</span>
                </Button>
              </Form>
            ),
        },
      ]}
    />
  );
}
