// SPDX-License-Identifier: AGPL-3.0-or-later
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { formatDate } from "@albero/kernel/pure";
import { Callout, DataTable, Details, Field, Num, Section, StatusBadge, TextArea, useTexts } from "@albero/ui";
import { roundsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { doneIn, evaluation, formBack, mayOf, onlyIf, slugOf, typedIn, type FormBack } from "./office.ts";
import { fieldOf, PlainForm, RoundPage } from "./parts.tsx";

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).write);
  const view = await evaluation(context).showReminders({ roundId: params["roundId"] });
  return { ...view, queued: doneIn(request) !== null };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await evaluation(context).remindRound({ ...typedIn(form), roundId: params["roundId"] });
  return result.ok
    ? redirect(`${roundsPaths.remind(slugOf(context), result.value.roundId)}?fatto=1`)
    : formBack(context, result, form);
}

const TONES = { waiting: "waiting", sent: "done", failed: "stop", no_mail: "neutral" } as const;

export default function Remind() {
  const { round, owed, reminders, subject, body, queued } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const all = useTexts(texts);
  const t = all.remind;
  const field = fieldOf(back, { subject, body });
  return (
    <RoundPage
      round={round}
      width="reading"
      title={t.title(owed.length)}
      lead={owed.length > 0 ? t.lead : undefined}
      steps={[{ label: t.step }]}
    >
      {queued ? <Callout tone="success" live title={t.queued} /> : null}
      {owed.length === 0 ? null : (
        <>
          <PlainForm back={back} button={t.send}>
            <Field {...field("subject")} label={t.subject} maxLength={200} required />
            <TextArea {...field("body")} label={t.body} help={t.bodyHelp} rows={6} maxLength={10_000} required />
          </PlainForm>
          <Section title={t.who}>
            <DataTable
              caption={t.who}
              captionHidden
              rows={owed}
              rowKey={(row) => row.territory.code}
              columns={[
                { key: "name", head: t.col.territory, cell: (row) => row.territory.name },
                {
                  key: "left",
                  head: t.col.left,
                  number: true,
                  cell: (row) => <Num value={row.asked - row.answered} />,
                },
              ]}
            />
          </Section>
        </>
      )}
      <Section title={t.sent}>
        {reminders.length === 0 ? (
          <p>{t.none}</p>
        ) : (
          <DataTable
            caption={t.sent}
            captionHidden
            rows={reminders}
            rowKey={(row) => String(row.id)}
            phone="cards"
            columns={[
              { key: "person", head: t.col.person, width: "14rem", cell: (row) => `${row.person} (${row.recipient})` },
              { key: "when", head: t.col.when, cell: (row) => formatDate(row.day) },
              { key: "cells", head: t.col.cells, number: true, cell: (row) => <Num value={row.cells} /> },
              {
                key: "outcome",
                head: t.col.outcome,
                cell: (row) => <StatusBadge tone={TONES[row.outcome]}>{all.reminderOutcomes[row.outcome]}</StatusBadge>,
              },
              {
                key: "message",
                head: t.message,
                width: "20rem",
                cell: (row) => (
                  <Details summary={t.message}>
                    {row.body
                      .split("\n")
                      .filter(Boolean)
                      .map((line, at) => (
                        <p key={at}>{line}</p>
                      ))}
                  </Details>
                ),
              },
            ]}
          />
        )}
      </Section>
    </RoundPage>
  );
}
