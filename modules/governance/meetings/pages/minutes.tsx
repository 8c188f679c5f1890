// SPDX-License-Identifier: AGPL-3.0-or-later
// The minutes as the secretary writes them: words in boxes, data beside them that nobody types.
import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { formatDate, type PlainDate } from "@albero/kernel/pure";
import {
  Button,
  ButtonLink,
  errorFor,
  Field,
  FormActions,
  KeyValue,
  Section,
  StatusBadge,
  TextArea,
  useTexts,
} from "@albero/ui";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { piecesOf } from "../core/minutes-text.ts";
import { meetingsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import "./meetings.css";
import { doneAt, formBack, meetings, slugOf, textIn, type FormBack } from "./office.ts";
import { JustDone, Op, Refusal, useWhen, Version } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  return meetings(context).minutesView({ meetingId: params.meetingId });
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { meetingId } = params;
  const form = await request.formData();
  const use = meetings(context);
  const rowVersion = textIn(form, "rowVersion");
  const here = meetingsPaths.minutes(slugOf(context), Number(meetingId));
  if (textIn(form, "op") === "note") {
    const itemId = textIn(form, "itemId");
    const done = await use.writeItemNote({ meetingId, itemId, rowVersion, text: textIn(form, "text") });
    return done.ok ? doneAt(here, "noteSaved", `punto-${done.value.itemId}`) : formBack(context, done, form);
  }
  const done = await use.writeMinutesFrame({
    ...{ meetingId, rowVersion, president: textIn(form, "president"), secretary: textIn(form, "secretary") },
    ...{ opening: textIn(form, "opening"), closing: textIn(form, "closing") },
  });
  return done.ok ? doneAt(here, "frameSaved") : formBack(context, done, form);
}

type View = Awaited<ReturnType<typeof loader>>;

export default function Minutes() {
  const view = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as FormBack | undefined;
  const t = useTexts(texts);
  const slug = useSlug();
  const when = useWhen();
  const { meeting, minutes, points } = view;
  const day = formatDate(meeting.first.day as PlainDate);
  const isApproved = minutes.state === "approved";
  const written = points.filter((point) => point.text !== "").length;
  const lead =
    isApproved && minutes.approvedAt
      ? t.minutes.leadApproved(when(minutes.approvedAt), minutes.approvedBy ?? "")
      : meeting.isHeld
        ? t.minutes.leadDraft(points.length, written)
        : t.minutes.leadEarly;
  return (
    <DecisionPage
      part="meetings"
      title={t.minutes.title(meeting.body, day)}
      lead={lead}
      steps={[
        { label: t.meeting.window(meeting.body, day), href: meetingsPaths.meeting(slug, meeting.id) },
        { label: t.meeting.toMinutes },
      ]}
      status={
        <StatusBadge tone={isApproved ? "done" : "draft"}>{isApproved ? t.states.minuted : t.states.draft}</StatusBadge>
      }
      actions={meeting.isHeld ? <Papers view={view} /> : undefined}
    >
      <JustDone />
      {isApproved ? (
        <KeyValue items={[{ label: t.minutes.hash, value: <code className="file-hash">{minutes.sha256}</code> }]} />
      ) : null}
      {meeting.isHeld && !isApproved ? <Frame view={view} answer={answer} /> : null}
      {meeting.isHeld
        ? points.map((point) => <Point key={point.itemId} view={view} point={point} answer={answer} />)
        : null}
    </DecisionPage>
  );
}

function Papers({ view: { meeting, mayPrepare } }: { view: View }) {
  const t = useTexts(texts).minutes;
  const slug = useSlug();
  return (
    <>
      {mayPrepare && meeting.state === "closed" ? (
        <ButtonLink kind="primary" href={meetingsPaths.approveMinutes(slug, meeting.id)}>
          {t.approve}
        </ButtonLink>
      ) : null}
      <ButtonLink kind="secondary" icon="file-pdf" href={meetingsPaths.minutesFile(slug, meeting.id, "pdf")} download>
        {t.pdf}
      </ButtonLink>
      <ButtonLink kind="secondary" icon="file-docx" href={meetingsPaths.minutesFile(slug, meeting.id, "docx")} download>
        {t.docx}
      </ButtonLink>
    </>
  );
}

function Frame({ view: { minutes }, answer }: { view: View; answer: FormBack | undefined }) {
  const t = useTexts(texts).minutes;
  const own = answer?.form === "frame" ? answer : undefined;
  const field = (name: "president" | "secretary" | "opening" | "closing") => ({
    name,
    defaultValue: own?.typed[name] ?? minutes[name],
    error: errorFor(own?.problems, name),
  });
  return (
    <Section title={t.frame}>
      <form method="post" className="minutes-frame">
        <Refusal answer={answer} form="frame" />
        <Op name="frame" />
        <Version value={minutes.rowVersion} />
        <div className="meeting-times">
          <Field {...field("president")} label={t.president} help={t.nameHelp} maxLength={200} />
          <Field {...field("secretary")} label={t.secretary} help={t.nameHelp} maxLength={200} />
        </div>
        <TextArea {...field("opening")} label={t.opening} optional rows={3} maxLength={20_000} />
        <TextArea {...field("closing")} label={t.closing} optional rows={3} maxLength={20_000} />
        <FormActions>
          <Button kind="secondary">{t.saveFrame}</Button>
        </FormActions>
      </form>
    </Section>
  );
}

/** The words alone: the places of the data are filled on paper. */
const wordsOf = (text: string): string =>
  piecesOf(text)
    .flatMap((piece) => (piece.kind === "text" ? [piece.text] : []))
    .join("\n\n");

type PointView = View["points"][number];

function Point({ view, point, answer }: { view: View; point: PointView; answer: FormBack | undefined }) {
  const t = useTexts(texts);
  const when = useWhen();
  const isOpen = view.mayPrepare && view.minutes.state === "draft";
  const own = answer?.form === `note${point.itemId}` ? answer : undefined;
  return (
    <Section title={`${point.position}. ${point.title}`} id={`punto-${point.itemId}`}>
      <div className="bound-data">
        <p className="bound-title">{t.minutes.fixed}</p>
        <ul>
          <li>{t.minutes.present(point.presence.present, point.presence.delegated, point.presence.absent)}</li>
          {point.votes.length === 0 ? <li>{t.minutes.votes(0)}</li> : null}
          {point.votes.map((vote) => (
            <li key={vote.id}>
              {vote.question}: <strong>{t.minutes.outcomes[vote.outcome]}</strong>
            </li>
          ))}
        </ul>
      </div>
      {isOpen ? (
        <form method="post">
          <Refusal answer={answer} form={`note${point.itemId}`} />
          <Op name="note" />
          <input type="hidden" name="itemId" value={point.itemId} />
          <Version value={point.rowVersion} />
          <Note id={point.itemId} value={own?.typed.text ?? point.text} error={errorFor(own?.problems, "text")} />
          <FormActions note={point.written ? t.minutes.writtenBy(when(point.written.at), point.written.by) : undefined}>
            <Button kind="secondary">{t.minutes.saveNote}</Button>
          </FormActions>
        </form>
      ) : (
        <p className="meeting-text">{wordsOf(point.text)}</p>
      )}
    </Section>
  );
}

/** One box for each item: the name of the field is the same, so the id is told by the item. */
function Note({ id, value, error }: { id: number; value: string; error: string | undefined }) {
  const t = useTexts(texts).minutes;
  return (
    <div className={`field ${error ? "field-wrong" : ""}`}>
      <label className="field-label" htmlFor={`testo-${id}`}>
        {t.note}
      </label>
      <div className="field-help" id={`testo-${id}-aiuto`}>
        {t.noteHelp}
      </div>
      {error ? <div className="field-error">{error}</div> : null}
      <textarea
        id={`testo-${id}`}
        name="text"
        className="form-control"
        rows={7}
        maxLength={40_000}
        defaultValue={value}
        aria-describedby={`testo-${id}-aiuto`}
        aria-invalid={error ? true : undefined}
      />
    </div>
  );
}
