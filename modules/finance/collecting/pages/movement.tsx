// SPDX-License-Identifier: AGPL-3.0-or-later
import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { Button, Callout, FormActions, KeyValue, Select, useTexts } from "@albero/ui";
import { formatDate } from "@albero/kernel/pure";
import { MoneyPage } from "../../pages/money-page.tsx";
import { collectingPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { collecting, doneAt, formBack, slugOf, textIn, type FormBack } from "./office.ts";
import { Op, Refusal, useEuro, useSlug } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  return collecting(context).movementView({ movementId: params.movementId });
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const use = collecting(context);
  const { movement, calls } = await use.movementView({ movementId: params.movementId });
  const choice = textIn(form, "to");
  const call = calls.find((one) => `c${one.id}` === choice);
  const done = await use.registerReceipt({
    istat: call?.istat ?? choice.slice(1),
    day: movement.day,
    amount: ((movement.amount - movement.used) / 100).toFixed(2),
    callIds: call ? [call.id] : [],
    movementId: movement.id,
  });
  return done.ok ? doneAt(collectingPaths.bank(slugOf(context)), "receipt") : formBack(context, done, form);
}

export default function Movement() {
  const { movement, calls, places } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as FormBack | undefined;
  const t = useTexts(texts);
  const slug = useSlug();
  const euro = useEuro();
  const left = movement.amount - movement.used;
  const options = [
    ...places.map((place) => ({
      value: `m${place.istat}`,
      label: t.bank.oldest(place.name),
      group: t.col.municipality,
    })),
    ...calls.map((call) => ({
      value: `c${call.id}`,
      label: t.bank.oneCall(call.place, call.setName, call.year, call.label, euro(call.open)),
      group: t.col.instalment,
    })),
  ];
  return (
    <MoneyPage
      part="quotas"
      title={t.bank.movementTitle(euro(movement.amount), formatDate(movement.day))}
      lead={t.bank.movementLead(movement.payer)}
      width="reading"
      steps={[{ label: t.year.bank, href: collectingPaths.bank(slug) }, { label: t.bank.assign }]}
    >
      <Refusal answer={answer} form="assign" />
      <KeyValue
        items={[
          { label: t.bank.cause, value: movement.text || "—" },
          { label: t.col.reference, value: movement.reference },
          { label: t.bank.left, value: euro(left) },
        ]}
      />
      {left <= 0 ? (
        <Callout tone="info">
          <p>{t.bank.movementDone}</p>
        </Callout>
      ) : (
        <form method="post">
          <Op name="assign" />
          <Select name="to" label={t.bank.goesTo} required options={options} defaultValue={answer?.typed.to} />
          <FormActions>
            <Button>{t.bank.assign}</Button>
          </FormActions>
        </form>
      )}
    </MoneyPage>
  );
}
