// SPDX-License-Identifier: AGPL-3.0-or-later
import { Button, Callout, DataTable, Details, Progress, Section, useTexts } from "@albero/ui";
import { texts } from "../texts.ts";
import type { View } from "./meeting.tsx";
import { Op, ReceiptBadge, useWhen } from "./parts.tsx";

type Message = View["messages"][number];

/** The last message, seat by seat, and those before it. */
export function Receipts({ view: { messages } }: { view: View }) {
  const t = useTexts(texts).meeting;
  const [last, ...older] = messages;
  if (!last) return null;
  const isUnsent = last.receipts.some((one) => ["failed", "no_mail", "no_address"].includes(one.state));
  return (
    <Section title={t.receipts} id="avvisi" lead={<Sent message={last} />}>
      {last.receipts.some((one) => one.state === "no_mail") ? (
        <Callout tone="warning" title={t.noMail}>
          <p>{t.noMailHelp}</p>
        </Callout>
      ) : null}
      <Progress
        label={t.read}
        done={last.receipts.filter((one) => one.readAt !== null).length}
        total={last.receipts.length}
      />
      <Table message={last} />
      {isUnsent ? (
        <form method="post">
          <Op name="resend" />
          <Button kind="secondary">{t.resend}</Button>
        </form>
      ) : null}
      <Details summary={t.message}>
        <p>
          <strong>{last.subject}</strong>
        </p>
        <p className="meeting-text">{last.body}</p>
      </Details>
      {older.length > 0 ? (
        <Details summary={t.older(older.length)}>
          {older.map((message) => (
            <div key={message.id}>
              <p>
                <Sent message={message} />
              </p>
              <Table message={message} />
              <p className="meeting-text">{message.body}</p>
            </div>
          ))}
        </Details>
      ) : null}
    </Section>
  );
}

function Sent({ message }: { message: Message }) {
  const t = useTexts(texts).meeting;
  const when = useWhen();
  return <>{t.receiptsLead[message.kind](when(message.at), message.byName)}</>;
}

function Table({ message }: { message: Message }) {
  const t = useTexts(texts).meeting;
  const when = useWhen();
  return (
    <DataTable
      caption={message.subject}
      captionHidden
      rows={message.receipts}
      rowKey={(row) => String(row.id)}
      phone="cards"
      columns={[
        { key: "label", head: t.seat, width: "14rem", cell: (row) => row.label },
        { key: "email", head: t.address, width: "14rem", cell: (row) => row.email },
        {
          key: "state",
          head: t.outcome,
          width: "12rem",
          cell: (row) => (
            <>
              <ReceiptBadge state={row.state} />
              {t.tries(row.tries)}
              {row.detail === "" ? null : <small className="receipt-detail">{row.detail}</small>}
            </>
          ),
        },
        {
          key: "read",
          head: t.read,
          width: "12rem",
          cell: (row) => (row.readAt && row.readBy !== null ? t.readOn(when(row.readAt), row.readBy) : t.notRead),
        },
      ]}
    />
  );
}
