// SPDX-License-Identifier: AGPL-3.0-or-later
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { Field, RadioGroup, Select, useTexts } from "@albero/ui";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { PARTY_KINDS } from "../core/agreement.ts";
import { agreementsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { formBack, governance, mayOf, onlyIf, slugOf, typedIn, type FormBack } from "./office.ts";
import { fieldOf, PlainForm } from "./parts.tsx";
import { PartyFields } from "./party-fields.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).write);
  return governance(context).partyChoices({ agreementId: params["agreementId"] });
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await governance(context).addParty({ ...typedIn(form), agreementId: params["agreementId"] });
  return result.ok
    ? redirect(`${agreementsPaths.one(slugOf(context), result.value.agreementId)}#parti`)
    : formBack(context, result, form);
}

export default function NewParty() {
  const { agreement, municipalities, bodies } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const all = useTexts(texts);
  const t = all.party;
  const slug = useSlug();
  const isAdhesion = agreement.kind === "adhesion";
  const first = { kind: isAdhesion ? "organisation" : "municipality", duty: isAdhesion ? "adhering" : "party" };
  const field = fieldOf(back, first);
  return (
    <DecisionPage
      part="agreements"
      width="reading"
      title={t.newTitle(agreement.title)}
      lead={t.newLead}
      steps={[{ label: agreement.title, href: agreementsPaths.one(slug, agreement.id) }, { label: all.one.addParty }]}
    >
      <PlainForm back={back} button={t.add}>
        <RadioGroup
          {...field("kind")}
          label={t.kind}
          options={PARTY_KINDS.map((kind) => ({ value: kind, label: all.partyKinds[kind] }))}
          required
        />
        <Select
          {...field("istat")}
          label={t.istat}
          options={municipalities.map(({ istat, name }) => ({ value: istat, label: name }))}
          optional
        />
        <Select
          {...field("bodyId")}
          label={t.bodyId}
          options={bodies.map(({ id, name }) => ({ value: String(id), label: name }))}
          optional
        />
        <Field {...field("name")} label={t.name} help={t.nameHelp} maxLength={200} optional />
        <PartyFields field={field} />
      </PlainForm>
    </DecisionPage>
  );
}
