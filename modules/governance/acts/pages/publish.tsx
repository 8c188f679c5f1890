// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  data,
  Form,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { Button, ButtonLink, FormActions, FormErrors, useShell, useTexts } from "@albero/ui";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { actsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { formBack, governance, onlyWriters, typedIn, type FormBack } from "./office.ts";
import { actName } from "./parts.tsx";
import { PublicationFields } from "./publication-fields.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  onlyWriters(context);
  const { act, today } = await governance(context).showAct({ actId: params.actId });
  if (act.state === "draft") throw data(null, { status: 404 });
  return { act, today };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await governance(context).publishAct({ ...typedIn(form), actId: params.actId });
  return result.ok
    ? redirect(actsPaths.document(params.ambito ?? "", result.value.documentId))
    : formBack(context, result, form);
}

export default function Publish() {
  const { act, today } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const all = useTexts(texts);
  const t = all.publish;
  const { lang } = useShell();
  const href = actsPaths.act(useSlug(), act.id);
  const start = { openness: "public", publishedFrom: today, section: "provvedimenti" };
  return (
    <DecisionPage
      part="acts"
      title={t.title(actName(act, lang))}
      lead={t.lead}
      width="reading"
      steps={[{ label: actName(act, lang), href }, { label: t.button }]}
    >
      <FormErrors back={back} />
      <Form method="post" noValidate>
        <PublicationFields typed={back?.typed ?? start} problems={back?.problems} />
        <FormActions>
          <Button>{t.button}</Button>
          <ButtonLink href={href} kind="quiet">
            {all.back}
          </ButtonLink>
        </FormActions>
      </Form>
    </DecisionPage>
  );
}
