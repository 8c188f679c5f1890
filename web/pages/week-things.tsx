// SPDX-License-Identifier: AGPL-3.0-or-later
// What is due for whoever opens the page: late, this week, in the weeks after. Each thing has one action.
import type { WeekThing, WeekView } from "@albero/governance";
import { agreementsPaths, deadlinesPaths, meetingsPaths, sessionPaths } from "@albero/governance/paths";
import { collectingPaths } from "@albero/finance/paths";
import { cents, daysBetween, formatDate, formatEuro } from "@albero/kernel/pure";
import { ButtonLink, Callout, Empty, Section, StatusBadge, useShell, useTexts, type Tone } from "@albero/ui";
import { texts } from "../texts.ts";
import "./week.css";

const BUCKETS = ["late", "week", "next"] as const;
const TONES: Record<(typeof BUCKETS)[number], Tone> = { late: "stop", week: "warning", next: "neutral" };

export function ToDo({ slug, week }: { slug: string; week: WeekView }) {
  const t = useTexts(texts).week.toDo;
  const { things, own, unsent } = week;
  return (
    <Section title={own ? t.titleOfPlace : t.title} actions={<a href={deadlinesPaths.home(slug)}>{t.year}</a>}>
      {unsent > 0 ? (
        <Callout tone="warning">
          <p>
            {t.unsent(unsent)}. <a href={deadlinesPaths.notices(slug)}>{t.unsentSee}</a>
          </p>
        </Callout>
      ) : null}
      {things.length === 0 ? (
        <Empty title={t.none}>
          <p>{t.noneMore}</p>
        </Empty>
      ) : (
        <div className="week-things">
          {BUCKETS.map((bucket) => {
            const inside = things.filter((thing) => thing.bucket === bucket);
            return inside.length === 0 ? null : (
              <section key={bucket} aria-labelledby={`quando-${bucket}`}>
                <h3 id={`quando-${bucket}`}>
                  <StatusBadge tone={TONES[bucket]}>{`${t.buckets[bucket]} (${inside.length})`}</StatusBadge>
                </h3>
                <ul>
                  {inside.map((thing, at) => (
                    <ThingRow key={at} slug={slug} thing={thing} week={week} />
                  ))}
                </ul>
              </section>
            );
          })}
        </div>
      )}
    </Section>
  );
}

function ThingRow({ slug, thing, week }: { slug: string; thing: WeekThing; week: WeekView }) {
  const t = useTexts(texts).week.toDo;
  const { href, label } = useAction()(slug, thing, week);
  const notes = useNotes()(thing, week);
  const days = daysBetween(thing.due, week.today);
  const isNow = thing.kind === "vote" || thing.kind === "signature";
  const when = isNow ? t.now : days > 0 ? t.daysLate(days) : days === 0 ? t.today : formatDate(thing.due);
  return (
    <li>
      <time className="week-when tabular" dateTime={thing.due}>
        {when}
      </time>
      <div className="week-what">
        <span>{thing.title}</span>
        <small>{[t.kinds[thing.kind], ...notes].join(" · ")}</small>
      </div>
      <ButtonLink href={href} kind={thing.bucket === "late" ? "primary" : "secondary"}>
        {label}
        <span className="visually-hidden">: {thing.title}</span>
      </ButtonLink>
    </li>
  );
}

/** The one thing to do with it. */
function useAction() {
  const { actions } = useTexts(texts).week.toDo;
  return (slug: string, thing: WeekThing, { own }: WeekView): { href: string; label: string } => {
    switch (thing.kind) {
      case "deadline":
        return { href: deadlinesPaths.deadline(slug, thing.id), label: actions.deadline };
      case "meeting":
        return {
          href: meetingsPaths.meeting(slug, thing.meetingId),
          label: thing.isDraft ? actions.prepare : actions.meeting,
        };
      case "vote":
        return {
          href: own ? sessionPaths.ballot(slug, thing.meetingId) : sessionPaths.room(slug, thing.meetingId),
          label: actions.vote,
        };
      case "signature":
        return { href: agreementsPaths.one(slug, thing.agreementId), label: actions.signature };
      case "call":
        return { href: collectingPaths.municipality(slug, thing.istat), label: actions.call };
    }
  };
}

/** What else is to be known of it, in few words. */
function useNotes() {
  const t = useTexts(texts).week.toDo;
  const { lang } = useShell();
  return (thing: WeekThing, { own }: WeekView): string[] => {
    switch (thing.kind) {
      case "deadline":
        return [...(thing.isMine ? [t.mine] : []), ...(thing.moved ? [t.moved] : [])];
      case "meeting":
        return [t.at(thing.time, thing.place), ...(thing.isDraft ? [t.draft] : [])];
      case "vote":
        return [thing.body];
      case "signature":
        return [t.missing(thing.missing, own !== null)];
      case "call":
        return [t.toPay(formatEuro(cents(thing.openCents), lang))];
    }
  };
}
