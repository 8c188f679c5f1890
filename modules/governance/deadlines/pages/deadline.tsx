// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { daysBetween, formatDate, type PlainDate } from "@albero/kernel/pure";
import { Anchor, Button, ButtonLink, Callout, Day, Details, KeyValue, Section, Timeline, useTexts } from "@albero/ui";
import { useFileSize } from "../../acts/pages/document-list.tsx";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import type { DeadlineView } from "../queries/deadlines.ts";
import { deadlinesPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { pageOf } from "./about.ts";
import "./deadlines.css";
import { deadlines, goTo, mayOf, refusedHere, slugOf, textIn } from "./office.ts";
import { MarkBadge, Said, useWhose } from "./parts.tsx";

const inItaly = new Intl.DateTimeFormat("it-IT", { timeZone: "Europe/Rome", dateStyle: "short", timeStyle: "short" });

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { deadline, events, notices, today } = await deadlines(context).showDeadline({ deadlineId: params.deadlineId });
  return {
    ...{ deadline, today, may: mayOf(context) },
    events: events.map(({ at, ...event }) => ({ ...event, at: inItaly.format(at) })),
    notices: notices.map((notice) => ({ ...notice, at: inItaly.format(notice.at), outcomeAt: null })),
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const given = { id: params.deadlineId, rowVersion: textIn(form, "rowVersion") };
  const result =
    textIn(form, "op") === "take"
      ? await deadlines(context).takeDeadline(given)
      : await deadlines(context).tickDeadlineStep({
          ...given,
          step: textIn(form, "step"),
          isDone: textIn(form, "isDone"),
        });
  return result.ok ? goTo(deadlinesPaths.deadline(slugOf(context), result.value.id)) : refusedHere(context, result);
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

export default function DeadlinePage() {
  const { deadline, events, notices, today, may } = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const t = all.one;
  const slug = useSlug();
  const whose = useWhose();
  const isToDo = deadline.state === "open" || deadline.state === "past";
  return (
    <DecisionPage
      part="deadlines"
      steps={[{ label: all.parts.list, href: deadlinesPaths.list(slug) }, { label: deadline.title }]}
      title={deadline.title}
      status={<MarkBadge mark={deadline.mark} />}
      lead={leadOf(t, deadline, today, whose(deadline.owner))}
      actions={
        <>
          {isToDo && deadline.mayComplete ? (
            <ButtonLink kind="primary" icon="check" href={deadlinesPaths.complete(slug, deadline.id)}>
              {t.complete}
            </ButtonLink>
          ) : null}
          {isToDo && may.write ? <OfficeActions deadline={deadline} /> : null}
          {!isToDo && may.write ? (
            <ButtonLink href={deadlinesPaths.reopen(slug, deadline.id)}>{t.reopen}</ButtonLink>
          ) : null}
        </>
      }
    >
      <Said words={{}} />
      <Warnings deadline={deadline} />
      <Facts deadline={deadline} />
      <Steps deadline={deadline} mayTick={isToDo && deadline.mayComplete} />
      <History events={events} />
      {may.write ? <Notices notices={notices} /> : null}
    </DecisionPage>
  );
}

function leadOf(
  t: (typeof texts)["it"]["one"],
  deadline: Pick<DeadlineView, "state" | "due" | "doneOn" | "doneBy" | "evidenceKind">,
  today: PlainDate,
  whose: string,
): string {
  const { state, due, doneOn, doneBy, evidenceKind } = deadline;
  if (state === "done" && doneOn)
    return evidenceKind === "fact" ? t.leadFact(formatDate(doneOn)) : t.leadDone(formatDate(doneOn), doneBy);
  if (state === "past") return t.leadPast;
  if (state === "open") return t.lead(daysBetween(today, due), whose);
  return t.leadAside;
}

function OfficeActions({ deadline }: { deadline: Loaded["deadline"] }) {
  const t = useTexts(texts).one;
  const slug = useSlug();
  const isTaken = "account" in deadline.owner && deadline.isMine;
  return (
    <>
      {isTaken ? null : (
        <form method="post">
          <input type="hidden" name="op" value="take" />
          <input type="hidden" name="rowVersion" value={deadline.rowVersion} />
          <Button kind="secondary" icon="user">
            {t.take}
          </Button>
        </form>
      )}
      <ButtonLink icon="pencil" href={deadlinesPaths.edit(slug, deadline.id)}>
        {t.edit}
      </ButtonLink>
      <ButtonLink kind="quiet" href={deadlinesPaths.setAside(slug, deadline.id)}>
        {t.setAside}
      </ButtonLink>
    </>
  );
}

function Warnings({ deadline }: { deadline: Loaded["deadline"] }) {
  const t = useTexts(texts).one;
  const { movedFrom, movedOn, due, ownDue, ruleDue, isUnasked, rule } = deadline;
  const words = [
    movedFrom && movedOn ? t.moved(formatDate(movedFrom), formatDate(due), formatDate(movedOn)) : null,
    ownDue && ruleDue && ruleDue !== due ? t.ownDay(formatDate(ruleDue)) : null,
    isUnasked ? t.unasked : null,
    rule && !rule.isVerified ? t.unverified : null,
  ].filter((each) => each !== null);
  if (words.length === 0) return null;
  return (
    <Callout tone="note">
      {words.map((each) => (
        <p key={each}>{each}</p>
      ))}
    </Callout>
  );
}

function Facts({ deadline }: { deadline: Loaded["deadline"] }) {
  const all = useTexts(texts);
  const t = all.one;
  const slug = useSlug();
  const whose = useWhose();
  const fileSize = useFileSize();
  const { rule, reminders, escalation, about, evidenceKind, evidence, evidenceFile } = deadline;
  const page = pageOf(slug, about);
  const link = evidenceKind === "link" ? <a href={evidence}>{evidence}</a> : evidence;
  const source = rule?.source ?? deadline.source;
  const line = (label: string, value: React.ReactNode) => (value ? [{ label, value }] : []);
  return (
    <KeyValue
      items={[
        { label: t.due, value: <Day day={deadline.due} /> },
        { label: t.owner, value: whose(deadline.owner) },
        ...line(t.substitute, deadline.substitute && whose(deadline.substitute)),
        ...line(t.place, deadline.place),
        {
          label: t.reminders,
          value: reminders.length === 0 ? t.noReminders : t.remindersOf(reminders.map(all.span).join(", ")),
        },
        {
          label: t.escalation,
          value: escalation ? t.escalationOf(all.span(escalation.after), whose(escalation.to)) : t.noEscalation,
        },
        { label: t.audience, value: t.audiences[deadline.audience] },
        ...line(t.about, page && <Anchor href={page}>{t.aboutLink}</Anchor>),
        {
          label: t.rule,
          value: rule ? <Anchor href={deadlinesPaths.rule(slug, rule.id)}>{rule.code}</Anchor> : t.byHand,
        },
        ...line(t.source, source),
        ...line(t.note, [deadline.note, rule?.note].filter(Boolean).join(" ")),
        ...line(
          t.evidence,
          evidenceKind && evidenceKind !== "fact" && (
            <>
              {all.evidence[evidenceKind]}: {link}
            </>
          ),
        ),
        ...line(
          t.evidenceFile,
          evidenceFile && (
            <Anchor href={deadlinesPaths.evidence(slug, deadline.id)} download>
              {`${evidenceFile.fileName} (${fileSize(evidenceFile)})`}
            </Anchor>
          ),
        ),
      ]}
    />
  );
}

function Steps({ deadline, mayTick }: { deadline: Loaded["deadline"]; mayTick: boolean }) {
  const t = useTexts(texts).one;
  const { steps, rowVersion } = deadline;
  if (steps.length === 0) return null;
  const done = steps.filter((step) => step.doneOn !== null).length;
  return (
    <Section title={t.stepsTitle(done, steps.length)} id="passi">
      <ol className="dl-steps">
        {steps.map((step, at) => (
          <li key={at} className={step.doneOn ? "dl-step-done" : undefined}>
            <span>
              {step.text}
              {step.doneOn ? <small> · {t.stepDone(formatDate(step.doneOn as PlainDate))}</small> : null}
            </span>
            {mayTick ? (
              <form method="post">
                <input type="hidden" name="op" value="step" />
                <input type="hidden" name="rowVersion" value={rowVersion} />
                <input type="hidden" name="step" value={at} />
                <input type="hidden" name="isDone" value={step.doneOn ? "off" : "on"} />
                <Button kind={step.doneOn ? "quiet" : "secondary"}>
                  {step.doneOn ? t.untick : t.tick}
                  <span className="visually-hidden">: {step.text}</span>
                </Button>
              </form>
            ) : null}
          </li>
        ))}
      </ol>
    </Section>
  );
}

function History({ events }: { events: Loaded["events"] }) {
  const all = useTexts(texts);
  const words = (event: Loaded["events"][number]): string => {
    const w = all.eventWords;
    if (event.kind === "moved") {
      const [from = "", to = ""] = event.words.split(">");
      return w.moved(formatDate(from as PlainDate), formatDate(to as PlainDate));
    }
    if (event.kind === "changed" && event.words.startsWith("+")) return w.stepOn(event.words.slice(1));
    if (event.kind === "changed" && event.words.startsWith("-")) return w.stepOff(event.words.slice(1));
    if (event.kind === "done" && event.words === "fact") return w.fact;
    if (event.kind === "taken") return "";
    if (event.kind === "dropped") return event.words === "kept" ? w.kept : "";
    return event.words;
  };
  return (
    <Section title={all.one.history}>
      <Timeline
        items={events.map((event) => ({
          key: String(event.id),
          when: event.at,
          title: (
            <>
              <strong>{all.events[event.kind]}</strong> · {event.byName || all.eventWords.byRule}
            </>
          ),
          children: words(event) || undefined,
        }))}
      />
    </Section>
  );
}

function Notices({ notices }: { notices: Loaded["notices"] }) {
  const all = useTexts(texts);
  const t = all.notices;
  return (
    <Section title={all.one.noticesTitle}>
      {notices.length === 0 ? <p>{all.one.noticesNone}</p> : null}
      {notices.map((notice) => (
        <Details
          key={notice.id}
          summary={`${notice.at} · ${notice.recipient || t.nobody} · ${t.outcomes[notice.outcome]}`}
        >
          <p>
            <strong>{notice.subject}</strong>
          </p>
          <p className="dl-message">{notice.body}</p>
          {notice.detail ? <p>{notice.detail}</p> : null}
        </Details>
      ))}
    </Section>
  );
}
