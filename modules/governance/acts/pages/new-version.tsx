// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Form,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { Button, ButtonLink, errorFor, Field, FormActions, FormErrors, useTexts } from "@albero/ui";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { actsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { FileFields } from "./document-fields.tsx";
import { documentIn, formBack, governance, onlyWriters, type FormBack } from "./office.ts";

export async function loader({ context, params }: LoaderFunctionArgs) {
  onlyWriters(context);
  const { document } = await governance(context).showDocument({ documentId: params.documentId });
  return { document };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const { documentId } = params;
  const result = await governance(context).addDocumentVersion({ ...(await documentIn(form)), documentId });
  return result.ok
    ? redirect(actsPaths.document(params.ambito ?? "", Number(documentId)))
    : formBack(context, result, form);
}

export default function NewVersion() {
  const { document } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const all = useTexts(texts);
  const t = all.documentForm;
  const slug = useSlug();
  const href = actsPaths.document(slug, document.id);
  return (
    <DecisionPage
      part="acts"
      title={t.titleVersion(document.title)}
      lead={t.leadVersion}
      width="reading"
      steps={[
        { label: all.documents.windowTitle, href: actsPaths.documents(slug) },
        { label: document.title, href },
        { label: all.document.newVersion },
      ]}
    >
      <FormErrors back={back} />
      <Form method="post" encType="multipart/form-data" noValidate reloadDocument>
        <input type="hidden" name="rowVersion" value={back?.typed.rowVersion ?? document.rowVersion} />
        <FileFields problems={back?.problems} />
        <Field
          name="note"
          label={t.note}
          defaultValue={back?.typed.note}
          error={errorFor(back?.problems, "note")}
          maxLength={500}
          optional
        />
        <FormActions>
          <Button>{t.upload}</Button>
          <ButtonLink href={href} kind="quiet">
            {all.back}
          </ButtonLink>
        </FormActions>
      </Form>
    </DecisionPage>
  );
}
