// SPDX-License-Identifier: AGPL-3.0-or-later
import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import {
  Button,
  DataTable,
  Day,
  Details,
  Empty,
  errorFor,
  Field,
  FormActions,
  KeyValue,
  Money,
  Section,
  useTexts,
} from "@albero/ui";
import { daysBetween, formatDate, type PlainDate } from "@albero/kernel/pure";
import { MoneyPage } from "../../pages/money-page.tsx";
import { collectingPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import "./collecting.css";
import { collecting, doneAt, formBack, slugOf, textIn, type FormBack } from "./office.ts";
import { AmountAndDay, CallState, JustDone, Op, Refusal, useEuro, useSlug } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  return collecting(context).callView({ callId: params.callId });
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const given = { amount: textIn(form, "amount"), day: textIn(form, "day"), reason: textIn(form, "reason") };
  const done = await collecting(context).addCreditNote({ callId: params.callId, ...given });
  return done.ok
    ? doneAt(collectingPaths.call(slugOf(context), Number(params.callId)), "credited")
    : formBack(context, done, form);
}

export default function CallPage() {
  const { call, events, may, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as FormBack | undefined;
  const t = useTexts(texts);
  const slug = useSlug();
  const euro = useEuro();
  const due = formatDate(call.due as PlainDate);
  const late = call.status === "overdue" ? ` ${t.call.late(daysBetween(call.due as PlainDate, today))}` : "";
  const title = t.call.title(`${t.withYear(call.setName, call.year)}, ${call.label}`, call.place);
  return (
    <MoneyPage
      part="quotas"
      title={title}
      lead={
        call.open === 0
          ? t.call.leadSettled(euro(call.amount), due)
          : `${t.call.lead(euro(call.amount), due, euro(call.open))}${late}`
      }
      status={<CallState status={call.status} />}
      steps={[
        { label: call.setName, href: collectingPaths.set(slug, call.setId) },
        { label: call.place, href: collectingPaths.municipality(slug, call.istat) },
        { label: call.label },
      ]}
    >
      <JustDone />
      <Section title={t.call.how} lead={t.call.howText}>
        <KeyValue
          items={[
            { label: t.col.reference, value: <strong className="call-code">{call.reference}</strong> },
            { label: t.col.amount, value: <Money cents={call.amount} /> },
            { label: t.col.due, value: <Day day={call.due} /> },
            { label: t.col.settled, value: <Money cents={call.settled} /> },
            { label: t.col.open, value: <Money cents={call.open} /> },
          ]}
        />
      </Section>
      <Section title={t.call.events}>
        <DataTable
          caption={t.call.events}
          captionHidden
          rows={events}
          rowKey={(_, at) => String(at)}
          empty={<Empty title={t.call.noEvents} />}
          phone="cards"
          columns={[
            { key: "day", head: t.col.day, cell: (row) => <Day day={row.day} /> },
            { key: "kind", head: t.col.what, cell: (row) => t.call.eventKinds[row.kind] },
            { key: "amount", head: t.col.amount, money: (row) => row.amount },
            { key: "note", head: t.col.note, cell: (row) => row.note },
            { key: "by", head: t.col.who, cell: (row) => row.byName },
          ]}
        />
      </Section>
      {may.decide ? (
        <Details summary={t.call.creditNote} open={answer?.form === "credit"}>
          <p>{t.call.creditLead}</p>
          <Refusal answer={answer} form="credit" />
          <form method="post">
            <Op name="credit" />
            <AmountAndDay answer={answer} today={today} />
            <Field
              name="reason"
              label={t.call.creditReason}
              required
              maxLength={500}
              defaultValue={answer?.typed.reason}
              error={errorFor(answer?.problems, "reason")}
            />
            <FormActions>
              <Button>{t.call.give}</Button>
            </FormActions>
          </form>
        </Details>
      ) : null}
    </MoneyPage>
  );
}
