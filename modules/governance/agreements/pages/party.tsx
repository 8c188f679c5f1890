// SPDX-License-Identifier: AGPL-3.0-or-later
// One party: what it says of the text, its act and signature, its data.
import {
  data,
  Form,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { requestInfo } from "@albero/kernel";
import { Button, DateField, Details, Field, RadioGroup, Section, useTexts } from "@albero/ui";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { takesParties, takesSignatures } from "../core/agreement.ts";
import { agreementsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { formBack, governance, mayOf, onlyIf, slugOf, textIn, typedIn, type FormBack } from "./office.ts";
import { fieldOf, PlainForm, SignatureMark, typedEuro } from "./parts.tsx";
import { PartyFields } from "./party-fields.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).write);
  const view = await governance(context).showParty({ partyId: params["partyId"] });
  if (String(view.agreement.id) !== params["agreementId"]) throw data(null, { status: 404 });
  return { ...view, today: requestInfo(context).today };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const uses = governance(context);
  const partyId = params["partyId"];
  const given = { ...typedIn(form), partyId, id: partyId };
  const op = textIn(form, "op");
  const result =
    op === "consent"
      ? await uses.writeConsent(given)
      : op === "sign"
        ? await uses.writeSignature(given)
        : op === "remove"
          ? await uses.removeParty(given)
          : await uses.changeParty(given);
  return result.ok
    ? redirect(`${agreementsPaths.one(slugOf(context), result.value.agreementId)}#parti`)
    : formBack(context, result, form);
}

export default function PartyPage() {
  const { agreement, party, rule } = useLoaderData<typeof loader>();
  const t = useTexts(texts);
  const slug = useSlug();
  return (
    <DecisionPage
      part="agreements"
      width="reading"
      title={t.party.title(party.name)}
      status={<SignatureMark party={party} />}
      lead={t.party.lead(agreement.title, t.duties[party.duty])}
      steps={[{ label: agreement.title, href: agreementsPaths.one(slug, agreement.id) }, { label: party.name }]}
    >
      {agreement.state === "consultation" && (rule.consent === "unanimous" || party.consent !== null) ? (
        <Consent />
      ) : null}
      <Section title={t.party.signTitle} id="firma">
        {takesSignatures(agreement) ? <Signature /> : <p>{t.party.notYet}</p>}
      </Section>
      <Data />
    </DecisionPage>
  );
}

function useBack(op: string): FormBack | undefined {
  const back = useActionData<FormBack>();
  return back?.typed["op"] === op ? back : undefined;
}

function Version({ back }: { back: FormBack | undefined }) {
  const { party } = useLoaderData<typeof loader>();
  return <input type="hidden" name="rowVersion" value={back?.typed["rowVersion"] ?? party.rowVersion} />;
}

function Consent() {
  const { party, today } = useLoaderData<typeof loader>();
  const back = useBack("consent");
  const all = useTexts(texts);
  const t = all.party;
  const field = fieldOf(back, {
    ...{ consent: party.consent ?? "", day: party.consentOn ?? today, note: party.consentNote },
  });
  return (
    <Section title={t.consentTitle} id="parere">
      <PlainForm back={back} button={t.saveConsent} op="consent">
        <Version back={back} />
        <RadioGroup
          {...field("consent")}
          label={t.consent}
          inline
          options={[
            { value: "yes", label: all.consents.yes },
            { value: "no", label: all.consents.no },
            { value: "", label: all.consents.none },
          ]}
        />
        <DateField {...field("day")} label={t.consentDay} required />
        <Field {...field("note")} label={t.consentNote} maxLength={300} optional />
      </PlainForm>
    </Section>
  );
}

function Signature() {
  const { party } = useLoaderData<typeof loader>();
  const back = useBack("sign");
  const all = useTexts(texts);
  const t = all.party;
  const field = fieldOf(back, {
    ...{ signature: party.signature === "missing" ? "signed" : party.signature, signedOn: party.signedOn ?? "" },
    ...{ signedAs: party.signedAs, ownAct: party.ownAct, ownActOn: party.ownActOn ?? "" },
  });
  const choices = party.signature === "unknown" ? (["signed", "unknown"] as const) : (["signed", "missing"] as const);
  return (
    <PlainForm back={back} button={t.saveSignature} op="sign">
      <Version back={back} />
      <Field {...field("ownAct")} label={t.ownAct} maxLength={300} />
      <DateField {...field("ownActOn")} label={t.ownActOn} optional />
      <RadioGroup
        {...field("signature")}
        label={t.signature}
        inline
        options={choices.map((value) => ({ value, label: all.signatures[value] }))}
      />
      <DateField {...field("signedOn")} label={t.signedOn} />
      <Field {...field("signedAs")} label={t.signedAs} help={t.signedAsHelp} maxLength={300} optional />
    </PlainForm>
  );
}

function Data() {
  const { agreement, party, email } = useLoaderData<typeof loader>();
  const back = useBack("data");
  const removal = useBack("remove");
  const t = useTexts(texts).party;
  const isOpen = takesParties(agreement);
  const field = fieldOf(back, {
    ...{ name: party.name, duty: party.duty, type: party.type, runts: party.runts, duties: party.duties, email },
    ...{ areas: party.areas.join("; "), amount: typedEuro(party.amountCents) },
  });
  return (
    <Details summary={t.data} open={back !== undefined || removal !== undefined}>
      {isOpen ? null : <p>{t.closed}</p>}
      <PlainForm back={back ?? removal} button={t.save} op="data">
        <Version back={back} />
        {party.kind === "organisation" ? <Field {...field("name")} label={t.name} maxLength={200} required /> : null}
        <PartyFields field={field} />
      </PlainForm>
      {isOpen && party.signature !== "signed" ? (
        <Form method="post">
          <input type="hidden" name="op" value="remove" />
          <Button kind="danger">{t.remove}</Button>
        </Form>
      ) : null}
    </Details>
  );
}
