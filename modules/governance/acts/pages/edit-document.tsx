// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Form,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { Button, ButtonLink, FormActions, FormErrors, useTexts } from "@albero/ui";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { actsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { HeadFields } from "./document-fields.tsx";
import { formBack, governance, onlyWriters, typedIn, type FormBack } from "./office.ts";

export async function loader({ context, params }: LoaderFunctionArgs) {
  onlyWriters(context);
  const { document } = await governance(context).showDocument({ documentId: params.documentId });
  const { acts } = await governance(context).documentForm({ documentId: params.documentId });
  return { document, acts };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await governance(context).changeDocument({ ...typedIn(form), documentId: params.documentId });
  return result.ok
    ? redirect(actsPaths.document(params.ambito ?? "", result.value.documentId))
    : formBack(context, result, form);
}

export default function EditDocument() {
  const { document, acts } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const all = useTexts(texts);
  const t = all.documentForm;
  const slug = useSlug();
  const href = actsPaths.document(slug, document.id);
  const { title, kind, day, description, openness } = document;
  const start = {
    ...{ title, kind, day, description, openness, actId: document.actId === null ? "" : String(document.actId) },
    ...{ publishedFrom: document.publishedFrom ?? "", publishedTo: document.publishedTo ?? "" },
    section: document.section ?? "",
  };
  return (
    <DecisionPage
      part="acts"
      title={t.titleEdit(title)}
      lead={t.leadEdit}
      width="reading"
      steps={[
        { label: all.documents.windowTitle, href: actsPaths.documents(slug) },
        { label: title, href },
        { label: all.document.edit },
      ]}
    >
      <FormErrors back={back} />
      <Form method="post" noValidate>
        <input type="hidden" name="rowVersion" value={back?.typed.rowVersion ?? document.rowVersion} />
        <HeadFields typed={back?.typed ?? start} problems={back?.problems} acts={acts} />
        <FormActions>
          <Button>{t.save}</Button>
          <ButtonLink href={href} kind="quiet">
            {all.back}
          </ButtonLink>
        </FormActions>
      </Form>
    </DecisionPage>
  );
}
