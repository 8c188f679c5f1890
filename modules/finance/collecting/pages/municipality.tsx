// SPDX-License-Identifier: AGPL-3.0-or-later
import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import {
  Anchor,
  Button,
  ButtonLink,
  CheckGroup,
  DataTable,
  Day,
  Details,
  Empty,
  errorFor,
  Field,
  FormActions,
  Section,
  useTexts,
} from "@albero/ui";
import { MoneyPage } from "../../pages/money-page.tsx";
import { collectingPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { collecting, doneAt, formBack, slugOf, textIn, type Done, type FormBack } from "./office.ts";
import { AmountAndDay, CallState, JustDone, Op, Refusal, useEuro, useEuroIfAny, useSlug } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  return collecting(context).municipalityAccount({ istat: params.istat });
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const { done, word } = await act(collecting(context), params.istat, form);
  if (done.ok) return doneAt(collectingPaths.municipality(slugOf(context), params.istat ?? ""), word);
  return formBack(context, done, form);
}

/** One page, four things that a clerk may do on it. */
async function act(use: ReturnType<typeof collecting>, istat: string | undefined, form: FormData) {
  const text = (name: string) => textIn(form, name);
  const given = { istat, day: text("day"), amount: text("amount"), note: text("note") };
  const as = <D,>(done: D, word: Done) => ({ done, word });
  switch (text("op")) {
    case "reverse":
      return as(await use.reverseReceipt({ receiptId: text("receiptId"), reason: text("reason") }), "reversed");
    case "use":
      return as(await use.useCredit({ istat }), "used");
    case "refund":
      return as(await use.registerRefund(given), "refunded");
    default:
      return as(await use.registerReceipt({ ...given, callIds: form.getAll("callIds") }), "receipt");
  }
}

type View = ReturnType<typeof useLoaderData<typeof loader>>;
type Part = { view: View; answer: FormBack | undefined };

export default function MunicipalityAccount() {
  const view = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as FormBack | undefined;
  const t = useTexts(texts);
  const slug = useSlug();
  const euro = useEuro();
  const ifAny = useEuroIfAny();
  const { place, total, calls, credit, may } = view;
  const open = total.overdue + total.notYetDue;
  const year = calls.at(-1)?.year;
  const lead = [
    t.account.lead(euro(total.called), ifAny(total.settled), ifAny(total.overdue)),
    credit > 0 ? t.account.credit(euro(credit)) : "",
  ];
  return (
    <MoneyPage
      part="quotas"
      title={open > 0 ? t.account.title(place.name, euro(open)) : t.account.titleSettled(place.name)}
      lead={calls.length > 0 ? lead.join(" ") : t.account.noCalls}
      steps={[{ label: place.name }]}
      actions={
        <>
          {year ? (
            <ButtonLink href={collectingPaths.statement(slug, place.istat, year)}>{t.account.statement}</ButtonLink>
          ) : null}
          {may.keep && total.overdue > 0 ? (
            <ButtonLink href={collectingPaths.reminder(slug, place.istat)}>{t.account.remind}</ButtonLink>
          ) : null}
        </>
      }
    >
      <JustDone />
      <Calls view={view} />
      {may.keep && calls.length > 0 ? <Register view={view} answer={answer} /> : null}
      <Receipts view={view} answer={answer} />
      {may.keep && credit > 0 ? <Credit view={view} answer={answer} /> : null}
    </MoneyPage>
  );
}

function Calls({ view: { calls } }: { view: View }) {
  const t = useTexts(texts);
  const slug = useSlug();
  return (
    <Section title={t.account.calls}>
      <DataTable
        caption={t.account.calls}
        captionHidden
        rows={calls}
        rowKey={(row) => String(row.id)}
        empty={<Empty title={t.account.noCalls} />}
        source={t.year.sourceLine}
        columns={[
          {
            key: "what",
            head: t.col.instalment,
            width: "14rem",
            cell: (row) => (
              <Anchor
                href={collectingPaths.call(slug, row.id)}
              >{`${t.withYear(row.setName, row.year)}, ${row.label}`}</Anchor>
            ),
          },
          { key: "due", head: t.col.due, cell: (row) => <Day day={row.due} /> },
          { key: "amount", head: t.col.amount, money: (row) => row.amount },
          { key: "settled", head: t.col.settled, money: (row) => row.settled },
          { key: "open", head: t.col.open, money: (row) => row.open },
          { key: "state", head: t.col.state, cell: (row) => <CallState status={row.status} /> },
        ]}
      />
    </Section>
  );
}

function Register({ view: { calls, today }, answer }: Part) {
  const t = useTexts(texts);
  const euro = useEuro();
  const mine = answer?.form === "receipt" ? answer : undefined;
  const open = calls.filter((call) => call.open > 0);
  return (
    <Section title={t.account.register}>
      <Refusal answer={answer} form="receipt" />
      <form method="post">
        <Op name="receipt" />
        <AmountAndDay answer={mine} today={today} />
        {open.length > 0 ? (
          <CheckGroup
            name="callIds"
            label={t.account.designated}
            help={t.account.designatedHelp}
            optional
            options={open.map((call) => ({
              value: String(call.id),
              label: `${t.withYear(call.setName, call.year)}, ${call.label} (${euro(call.open)})`,
            }))}
          />
        ) : null}
        <Field name="note" label={t.col.note} optional maxLength={500} defaultValue={mine?.typed.note} />
        <FormActions>
          <Button>{t.account.registerButton}</Button>
        </FormActions>
      </form>
    </Section>
  );
}

function Receipts({ view: { receipts, may }, answer }: Part) {
  const t = useTexts(texts);
  return (
    <Section title={t.account.receipts}>
      <Refusal answer={answer} form="reverse" />
      <DataTable
        caption={t.account.receipts}
        captionHidden
        rows={receipts}
        rowKey={(row) => String(row.id)}
        empty={
          <Empty title={t.account.noReceipts}>
            <p>{t.account.noReceiptsHelp}</p>
          </Empty>
        }
        phone="cards"
        columns={[
          { key: "day", head: t.col.day, cell: (row) => <Day day={row.day} /> },
          { key: "amount", head: t.col.amount, money: (row) => row.amount },
          { key: "left", head: t.col.credit, money: (row) => Math.max(0, row.reversedById === null ? row.left : 0) },
          {
            key: "note",
            head: t.col.note,
            cell: (row) =>
              [
                row.reversesId === null ? "" : t.account.reversal,
                row.reversedById === null ? "" : t.account.reversed,
                row.note,
              ]
                .filter(Boolean)
                .join(": "),
          },
          { key: "by", head: t.col.who, cell: (row) => row.byName },
          ...(may.keep
            ? [
                {
                  key: "reverse",
                  head: t.account.reverse,
                  cell: (row: (typeof receipts)[number]) =>
                    row.reversesId === null && row.reversedById === null ? <Reverse receiptId={row.id} /> : null,
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}

function Reverse({ receiptId }: { receiptId: number }) {
  const t = useTexts(texts).account;
  return (
    <Details summary={t.reverse}>
      <form method="post">
        <Op name="reverse" />
        <input type="hidden" name="receiptId" value={receiptId} />
        <Field name="reason" label={t.reverseReason} required maxLength={500} />
        <Button kind="danger">{t.reverse}</Button>
      </form>
    </Details>
  );
}

function Credit({ view: { credit, today, calls }, answer }: Part) {
  const t = useTexts(texts);
  const euro = useEuro();
  const mine = answer?.form === "refund" ? answer : undefined;
  return (
    <Section title={t.account.credit(euro(credit))}>
      <Refusal answer={answer} form="use" />
      {calls.some((call) => call.open > 0) ? (
        <form method="post">
          <Op name="use" />
          <Button kind="secondary">{t.account.useCredit}</Button>
        </form>
      ) : null}
      <Details summary={t.account.refund} open={mine !== undefined}>
        <Refusal answer={answer} form="refund" />
        <form method="post">
          <Op name="refund" />
          <AmountAndDay answer={mine} today={today} />
          <Field
            name="note"
            label={t.account.refundNote}
            required
            maxLength={500}
            defaultValue={mine?.typed.note}
            error={errorFor(mine?.problems, "note")}
          />
          <FormActions>
            <Button>{t.account.refundButton}</Button>
          </FormActions>
        </form>
      </Details>
    </Section>
  );
}
