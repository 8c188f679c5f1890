// SPDX-License-Identifier: AGPL-3.0-or-later
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { useTexts } from "@albero/ui";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { agreementsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { AgreementFields } from "./agreement-fields.tsx";
import { formBack, governance, mayOf, onlyIf, slugOf, typedIn, type FormBack } from "./office.ts";
import { fieldOf, PlainForm, typedEuro } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).write);
  const { agreement } = await governance(context).showAgreement({ agreementId: params.agreementId });
  return { agreement };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await governance(context).changeAgreement({ ...typedIn(form), id: params.agreementId });
  return result.ok
    ? redirect(agreementsPaths.one(slugOf(context), result.value.agreementId))
    : formBack(context, result, form);
}

export default function EditAgreement() {
  const { agreement } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const t = useTexts(texts).form;
  const slug = useSlug();
  const { kind, title, object, duties, source } = agreement;
  const values = {
    ...{ kind, title, object, duties, source, amount: typedEuro(agreement.amountCents) },
    ...{
      firstDay: agreement.firstDay ?? "",
      lastDay: agreement.lastDay ?? "",
      noticeDays: String(agreement.noticeDays),
    },
  };
  return (
    <DecisionPage
      part="agreements"
      width="reading"
      title={t.editTitle(title)}
      steps={[{ label: title, href: agreementsPaths.one(slug, agreement.id) }, { label: t.save }]}
    >
      <PlainForm back={back} button={t.save}>
        <input type="hidden" name="rowVersion" value={back?.typed["rowVersion"] ?? agreement.rowVersion} />
        <AgreementFields field={fieldOf(back, values)} />
      </PlainForm>
    </DecisionPage>
  );
}
