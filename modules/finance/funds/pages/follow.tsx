// SPDX-License-Identifier: AGPL-3.0-or-later
// Pay, report, reverse: the movements that follow a row of the ledger.
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
import { cents, formatEuro } from "@albero/kernel/pure";
import {
  Button,
  Check,
  DateField,
  errorFor,
  FormErrors,
  Field,
  FormActions,
  MoneyField,
  TextArea,
  useShell,
  useTexts,
} from "@albero/ui";
import { MoneyPage, useSlug } from "../../pages/money-page.tsx";
import { fundsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { actIn, finance, formBack, mayOf, movementOf, textIn, type FormBack } from "./office.ts";
import { ActFields } from "./parts/act-fields.tsx";

const MOVEMENTS = { paga: "pay", rendiconta: "report", storna: "reverse" } as const;

export async function loader({ context, params }: LoaderFunctionArgs) {
  const movement = movementOf(MOVEMENTS, params.movement);
  if (!mayOf(context).write) throw data(null, { status: 403 });
  const { entry } = await finance(context).showEntry({ entryId: params.entryId });
  const { acts } = await finance(context).listMoneyChoices();
  return { movement, entry, acts, today: requestInfo(context).today };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const movement = movementOf(MOVEMENTS, params.movement);
  const form = await request.formData();
  if (!mayOf(context).write) throw data(null, { status: 403 });
  const common = {
    entryId: params.entryId,
    amount: textIn(form, "amount"),
    day: textIn(form, "day"),
    note: textIn(form, "note"),
    rulesRead: textIn(form, "rulesRead"),
    ...actIn(form),
  };
  const followed = { ...common, document: textIn(form, "document") };
  const uses = finance(context);
  const result =
    movement === "pay"
      ? await uses.payCommitment(followed)
      : movement === "report"
        ? await uses.reportPayment(followed)
        : await uses.reverseEntry(common);
  return result.ok
    ? redirect(fundsPaths.entry(params.ambito ?? "", result.value.entryId))
    : formBack(context, result, form);
}

export default function Follow() {
  const { movement, entry, acts, today } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const t = useTexts(texts).movement;
  const { lang } = useShell();
  const slug = useSlug();
  const euro = (amount: number) => formatEuro(cents(amount), lang);
  const typed = back?.typed ?? {};
  const field = (name: string) => ({ name, defaultValue: typed[name], error: errorFor(back?.problems, name) });
  const line = entry.line?.label ?? "";
  const left = euro(entry.netCents - entry.takenCents);
  const isReverse = movement === "reverse";
  const words = {
    pay: [t.pay(line), t.payLead(left, euro(entry.netCents))],
    report: [t.report(line), t.reportLead(left)],
    reverse: [t.reverse, t.reverseLead(euro(entry.netCents))],
  }[movement];
  return (
    <MoneyPage
      part="funds"
      width="reading"
      title={words[0] ?? ""}
      lead={words[1]}
      steps={[
        {
          label: `${entry.annuality.channelCode} ${entry.annuality.year}`,
          href: fundsPaths.annuality(slug, entry.annuality.id),
        },
        { label: `n. ${entry.id}`, href: fundsPaths.entry(slug, entry.id) },
        { label: t.buttons[movement] },
      ]}
    >
      <FormErrors back={back} />
      <Form method="post" noValidate>
        {back?.code === "rule_warns" ? <Check name="rulesRead" label={t.rulesRead} /> : null}
        <MoneyField
          {...field("amount")}
          label={t.amount}
          optional={isReverse}
          help={isReverse ? t.amountReverseHelp : undefined}
        />
        <DateField {...field("day")} label={t.day} defaultValue={typed.day ?? today} required />
        {isReverse ? null : (
          <Field {...field("document")} label={t.document} help={t.documentHelp} size="medium" optional />
        )}
        <TextArea {...field("note")} label={isReverse ? t.reason : t.note} optional={!isReverse} rows={2} />
        <ActFields acts={acts} typed={typed} problems={back?.problems} optional />
        <FormActions>
          <Button kind={isReverse ? "danger" : "primary"}>{t.buttons[movement]}</Button>
        </FormActions>
      </Form>
    </MoneyPage>
  );
}
