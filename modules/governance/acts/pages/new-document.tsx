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
import { FileFields, HeadFields } from "./document-fields.tsx";
import { documentIn, formBack, governance, onlyWriters, type FormBack } from "./office.ts";

export async function loader({ context, request }: LoaderFunctionArgs) {
  onlyWriters(context);
  const { acts, today } = await governance(context).documentForm({});
  return { acts, today, act: new URL(request.url).searchParams.get("atto") ?? "" };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await governance(context).addDocument(await documentIn(form));
  return result.ok
    ? redirect(actsPaths.document(params.ambito ?? "", result.value.documentId))
    : formBack(context, result, form);
}

export default function NewDocument() {
  const { acts, today, act } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const all = useTexts(texts);
  const t = all.documentForm;
  const home = actsPaths.documents(useSlug());
  return (
    <DecisionPage
      part="acts"
      title={t.titleNew}
      lead={t.leadNew}
      width="reading"
      steps={[{ label: all.documents.windowTitle, href: home }, { label: t.titleNew }]}
    >
      <FormErrors back={back} />
      <Form method="post" encType="multipart/form-data" noValidate reloadDocument>
        <FileFields problems={back?.problems} />
        <HeadFields typed={back?.typed ?? { day: today, actId: act }} problems={back?.problems} acts={acts} />
        <FormActions>
          <Button>{t.add}</Button>
          <ButtonLink href={home} kind="quiet">
            {all.back}
          </ButtonLink>
        </FormActions>
      </Form>
    </DecisionPage>
  );
}
