// SPDX-License-Identifier: AGPL-3.0-or-later
import { redirect, useActionData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { useTexts } from "@albero/ui";
import { DecisionPage } from "../../pages/decision-page.tsx";
import { agreementsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { AgreementFields } from "./agreement-fields.tsx";
import { formBack, governance, mayOf, onlyIf, slugOf, typedIn, type FormBack } from "./office.ts";
import { fieldOf, PlainForm } from "./parts.tsx";

export function loader({ context }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).write);
  return null;
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await governance(context).addAgreement(typedIn(form));
  return result.ok
    ? redirect(agreementsPaths.one(slugOf(context), result.value.agreementId))
    : formBack(context, result, form);
}

export default function NewAgreement() {
  const back = useActionData<FormBack>();
  const t = useTexts(texts).form;
  return (
    <DecisionPage part="agreements" width="reading" title={t.newTitle} lead={t.newLead} steps={[{ label: t.newTitle }]}>
      <PlainForm back={back} button={t.create}>
        <AgreementFields field={fieldOf(back, { noticeDays: "90" })} />
      </PlainForm>
    </DecisionPage>
  );
}
