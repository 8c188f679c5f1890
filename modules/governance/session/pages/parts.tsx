// SPDX-License-Identifier: AGPL-3.0-or-later
import { useSearchParams } from "react-router";
import {
  Anchor,
  Button,
  Callout,
  Details,
  FormActions,
  Icon,
  StatusBadge,
  useShell,
  useTexts,
  type ThreadStep,
  type Tone,
} from "@albero/ui";
import { useSlug } from "../../pages/decision-page.tsx";
import { sessionPaths } from "../paths.ts";
import type { QuorumNow, SittingHead, VoteBrief } from "../queries/room.ts";
import { texts } from "../texts.ts";

export const useWords = () => useTexts(texts);

/** Decisioni › Sedute › the meeting › the room › this page. */
export function useSteps(meeting: Pick<SittingHead, "id" | "body" | "title">, ...more: ThreadStep[]): ThreadStep[] {
  const slug = useSlug();
  const t = useWords();
  const name = meeting.title === "" ? meeting.body : meeting.title;
  const before = { label: name, href: `${sessionPaths.home(slug)}/${meeting.id}` };
  const room = { label: t.room.title, href: sessionPaths.room(slug, meeting.id) };
  return more.length > 0 ? [before, room, ...more] : [before, { label: t.room.title }];
}

/** What was just done, said once after the form. */
export function JustDone() {
  const [search] = useSearchParams();
  const t = useWords().room.done;
  const words = t[search.get("fatto") ?? ""];
  return words ? <Callout tone="success">{words}</Callout> : null;
}

const MEETING_TONE: Record<string, Tone> = {
  convened: "waiting",
  open: "info",
  closed: "done",
  minuted: "done",
  cancelled: "stop",
};
export function MeetingBadge({ state }: { state: string }) {
  const t = useWords().room.state;
  return <StatusBadge tone={MEETING_TONE[state] ?? "neutral"}>{t[state] ?? state}</StatusBadge>;
}

const OUTCOME_TONE = {
  approved: "done",
  rejected: "stop",
  no_quorum: "warning",
  tied: "warning",
  void: "neutral",
} as const;
export function OutcomeBadge({ vote }: { vote: Pick<VoteBrief, "outcome" | "state" | "voted" | "entitled"> }) {
  const t = useWords();
  if (vote.state === "open")
    return <StatusBadge tone="waiting">{t.room.votedOf(vote.voted, vote.entitled)}</StatusBadge>;
  const outcome = vote.outcome ?? "void";
  return <StatusBadge tone={OUTCOME_TONE[outcome]}>{t.outcomes[outcome]}</StatusBadge>;
}

/** Whether there are enough, in colour, shape, words and numbers, with the computation behind. */
export function QuorumBanner({ quorum }: { quorum: QuorumNow }) {
  const t = useWords();
  if (!quorum.isKnown) return <Callout tone="danger">{quorum.why}</Callout>;
  const { holds, weight, allWeight, unit, sentences, present, delegated, members } = quorum;
  return (
    <section className={`quorum ${holds ? "quorum-yes" : "quorum-no"}`} aria-live="polite">
      <p className="quorum-word">
        <Icon name={holds ? "check-circle" : "warning-circle"} />
        <strong>{holds ? t.room.quorumYes : t.room.quorumNo}</strong>
      </p>
      <p className="quorum-numbers tabular">
        <span>
          {t.screen.present} {present}
          {delegated > 0 ? `, ${t.screen.delegated} ${delegated}` : ""} ({t.screen.of(members)})
        </span>
        {weight === null ? null : <span>{t.room.quorumWeight(weight, allWeight ?? "", t.units[unit] ?? unit)}</span>}
      </p>
      <Details summary={t.room.how}>
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Details>
    </section>
  );
}

/** A moment as people write it: 22/11/2026, 18:05. */
export function useMoment(): (moment: Date) => string {
  const { lang } = useShell();
  const format = new Intl.DateTimeFormat(lang === "it" ? "it-IT" : "en-GB", {
    ...{ dateStyle: "short", timeStyle: "short", timeZone: "Europe/Rome" },
  });
  return (moment) => format.format(moment);
}

/** The end of a form: what it does, and the way back. */
export function Actions({ label, back }: { label: string; back: string }) {
  const t = useWords().ballot;
  return (
    <FormActions>
      <Button>{label}</Button>
      <Anchor className="btn btn-quiet" href={back}>
        {t.change}
      </Anchor>
    </FormActions>
  );
}
