// SPDX-License-Identifier: AGPL-3.0-or-later
// One meeting: when and where, what is on the agenda, what became of the messages.
import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { formatDate, type PlainDate } from "@albero/kernel/pure";
import { Button, ButtonLink, Callout, KeyValue, Section, useShell, useTexts } from "@albero/ui";
import { uploadNeeded } from "@albero/kernel";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { sessionPaths } from "../../session/paths.ts";
import { meetingsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import "./meetings.css";
import { Agenda } from "./agenda.tsx";
import { Documents } from "./documents.tsx";
import { doneAt, formBack, meetings, slugOf, textIn, type FormBack } from "./office.ts";
import { JustDone, Op, Refusal, StateBadge, useLongWhen, useWhen } from "./parts.tsx";
import { Receipts } from "./receipts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  return meetings(context).meetingView({ meetingId: params.meetingId });
}
export type View = Awaited<ReturnType<typeof loader>>;

async function upload(form: FormData, meetingId: string | undefined) {
  const about = { meetingId, itemId: textIn(form, "forItem") || null, title: textIn(form, "documentTitle") };
  return { ...about, ...(await uploadNeeded(form, "file")) };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { meetingId } = params;
  const form = await request.formData();
  const use = meetings(context);
  const [itemId, rowVersion, op] = [textIn(form, "itemId"), textIn(form, "rowVersion"), textIn(form, "op")];
  const here = meetingsPaths.meeting(slugOf(context), Number(meetingId));
  if (op === "move") {
    const done = await use.moveItem({ meetingId, itemId, rowVersion, by: textIn(form, "by") });
    return done.ok ? doneAt(here, "itemMoved", `punto-${done.value.itemId}`) : formBack(context, done, form);
  }
  if (op === "upload") {
    const done = await use.addMeetingDocument(await upload(form, meetingId));
    return done.ok ? doneAt(here, "documentAdded", "documenti") : formBack(context, done, form);
  }
  if (op === "removeDocument") {
    const done = await use.removeMeetingDocument({ meetingId, documentId: textIn(form, "documentId") });
    return done.ok ? doneAt(here, "documentRemoved", "documenti") : formBack(context, done, form);
  }
  if (op === "resend") {
    const done = await use.resendConvocation({ meetingId });
    return done.ok ? doneAt(here, "resent", "avvisi") : formBack(context, done, form);
  }
  const done = await use.confirmReading({ meetingId });
  return done.ok ? doneAt(here, "read") : formBack(context, done, form);
}

export default function Meeting() {
  const view = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as FormBack | undefined;
  const t = useTexts(texts).meeting;
  const when = useLongWhen();
  const { meeting } = view;
  const name = meeting.title === "" ? meeting.body : `${meeting.body}, ${meeting.title}`;
  return (
    <DecisionPage
      part="meetings"
      title={t.title(name, when(meeting.first))}
      windowTitle={t.window(meeting.body, formatDate(meeting.first.day as PlainDate))}
      lead={useLead(view)}
      steps={[{ label: t.window(meeting.body, formatDate(meeting.first.day as PlainDate)) }]}
      status={<StateBadge state={meeting.state} />}
      actions={<NextSteps view={view} />}
    >
      <JustDone />
      {["move", "removeDocument", "resend", "read"].map((op) =>
        answer?.form.startsWith(op) ? <Refusal key={op} answer={answer} form={answer.form} /> : null,
      )}
      <Warnings view={view} />
      <Confirm view={view} />
      <When view={view} />
      <Agenda view={view} />
      <Documents view={view} answer={answer} />
      {view.mayPrepare && view.messages.length > 0 ? <Receipts view={view} /> : null}
    </DecisionPage>
  );
}

function useLead({ meeting, messages, mayPrepare, items }: View): string {
  const t = useTexts(texts).meeting;
  const { state } = meeting;
  if (state === "cancelled") return t.leadCancelled(meeting.cancelledBecause);
  if (state === "draft") return t.leadDraft(items.length);
  if (state === "open") return t.leadOpen;
  if (state === "closed") return t.leadClosed;
  if (state === "minuted") return t.leadMinuted;
  const receipts = messages[0]?.receipts ?? [];
  if (!mayPrepare) return t.leadMember(items.length);
  const sent = receipts.filter((one) => one.state === "sent").length;
  return t.leadConvened(sent, receipts.length, receipts.filter((one) => one.readAt !== null).length);
}

function NextSteps({ view }: { view: View }) {
  const t = useTexts(texts).meeting;
  const slug = useSlug();
  const { meeting, mayPrepare, hasChanged } = view;
  const { id } = meeting;
  const link = (kind: "primary" | "secondary" | "quiet", href: string, label: string) => (
    <ButtonLink kind={kind} href={href}>
      {label}
    </ButtonLink>
  );
  const canRead = mayPrepare ? meeting.isHeld : meeting.state === "minuted";
  return (
    <>
      {mayPrepare && meeting.state === "draft" ? link("primary", meetingsPaths.convene(slug, id), t.convene) : null}
      {mayPrepare && hasChanged ? link("primary", meetingsPaths.convene(slug, id), t.tell) : null}
      {meeting.state === "convened" || meeting.state === "open"
        ? link("secondary", mayPrepare ? sessionPaths.room(slug, id) : sessionPaths.ballot(slug, id), t.session)
        : null}
      {canRead ? link("primary", meetingsPaths.minutes(slug, id), t.toMinutes) : null}
      {mayPrepare && meeting.isPlanned ? link("secondary", meetingsPaths.edit(slug, id), t.edit) : null}
      {mayPrepare && meeting.isPlanned ? link("quiet", meetingsPaths.cancel(slug, id), t.cancel) : null}
    </>
  );
}

function Warnings({ view: { hasChanged, notice, meeting, mayPrepare } }: { view: View }) {
  const t = useTexts(texts).meeting;
  const isDraft = meeting.state === "draft";
  return (
    <>
      {mayPrepare && hasChanged ? (
        <Callout tone="warning" title={t.changedSince}>
          <p>{t.changedSinceHelp}</p>
        </Callout>
      ) : null}
      {isDraft && notice?.isLate ? (
        <Callout tone="warning">
          <p>{t.late(notice.asked ?? 0, notice.left)}</p>
        </Callout>
      ) : null}
      {isDraft && notice?.lastDay && !notice.isLate ? (
        <Callout tone="info">
          <p>{t.until(formatDate(notice.lastDay), notice.asked ?? 0)}</p>
        </Callout>
      ) : null}
      {meeting.lateReason === "" ? null : (
        <Callout tone="note" title={t.urgent}>
          <p>{meeting.lateReason}</p>
        </Callout>
      )}
    </>
  );
}

/** Whoever is convened says that the notice was read. */
function Confirm({ view: { own, meeting } }: { view: View }) {
  const t = useTexts(texts).meeting;
  const { lang } = useShell();
  const when = useWhen();
  if (own.length === 0 || meeting.state === "cancelled") return null;
  const read = own.find((one) => one.readAt !== null)?.readAt;
  if (read) return <Callout tone="success">{<p>{t.confirmed(when(read))}</p>}</Callout>;
  return (
    <Callout tone="info">
      <p>{t.confirmLead(new Intl.ListFormat(lang).format(own.map((one) => one.label)))}</p>
      <form method="post">
        <Op name="read" />
        <Button>{t.confirm}</Button>
      </form>
    </Callout>
  );
}

function When({ view: { meeting } }: { view: View }) {
  const t = useTexts(texts).meeting;
  const slug = useSlug();
  const when = useLongWhen();
  const { second } = meeting;
  return (
    <Section
      title={t.onlyWhen}
      actions={
        <>
          <ButtonLink kind="secondary" icon="file-pdf" href={meetingsPaths.dossier(slug, meeting.id)} download>
            {t.dossier}
          </ButtonLink>
          <ButtonLink kind="secondary" icon="calendar" href={meetingsPaths.calendar(slug, meeting.id)} download>
            {t.calendar}
          </ButtonLink>
        </>
      }
    >
      <KeyValue
        items={[
          { label: second ? t.when : t.onlyWhen, value: when(meeting.first) },
          ...(second ? [{ label: t.second, value: when(second) }] : []),
          ...(meeting.place === "" ? [] : [{ label: t.place, value: meeting.place }]),
          { label: t.long, value: t.minutes(meeting.plannedMinutes) },
        ]}
      />
      {meeting.note === "" ? null : <p className="meeting-text">{meeting.note}</p>}
    </Section>
  );
}
