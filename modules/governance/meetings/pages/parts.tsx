// SPDX-License-Identifier: AGPL-3.0-or-later
// Small parts that the pages of the meetings share.
import { useActionData, useSearchParams } from "react-router";
import { Callout, ErrorSummary, StatusBadge, useShell, useTexts, type Tone } from "@albero/ui";
import { formatDate, type PlainDate } from "@albero/kernel/pure";
import type { MeetingState, ReceiptState } from "../core/meeting.ts";
import { texts } from "../texts.ts";
import type { FormBack } from "./office.ts";

const TONES: Record<MeetingState, Tone> = {
  draft: "draft",
  convened: "info",
  open: "waiting",
  closed: "warning",
  minuted: "done",
  cancelled: "stop",
};

export function StateBadge({ state }: { state: MeetingState }) {
  return <StatusBadge tone={TONES[state]}>{useTexts(texts).states[state]}</StatusBadge>;
}

type Shown = { state: Exclude<MeetingState, "draft">; approved: unknown };

/** Where a meeting stands, in the citizen's words. */
export function PublicState({ meeting, isToCome }: { meeting: Shown; isToCome: boolean }) {
  const t = useTexts(texts).site.states;
  const { state, approved } = meeting;
  if (state === "cancelled") return <StatusBadge tone="stop">{t.cancelled}</StatusBadge>;
  if (approved) return <StatusBadge tone="done">{t.approved}</StatusBadge>;
  if (state === "convened")
    return <StatusBadge tone={isToCome ? "info" : "neutral"}>{isToCome ? t.convened : t.notHeld}</StatusBadge>;
  return <StatusBadge tone="waiting">{state === "open" ? t.open : t.closed}</StatusBadge>;
}

const RECEIPT_TONES: Record<ReceiptState, Tone> = {
  waiting: "waiting",
  sent: "done",
  failed: "stop",
  no_mail: "warning",
  no_address: "warning",
  superseded: "neutral",
};

export function ReceiptBadge({ state }: { state: ReceiptState }) {
  return <StatusBadge tone={RECEIPT_TONES[state]}>{useTexts(texts).receipts[state]}</StatusBadge>;
}

/** What was just done, said once. */
export function JustDone() {
  const [asked] = useSearchParams();
  const said = useTexts(texts).done;
  // A form that came back has the word.
  const answer = useActionData<unknown>();
  const done = asked.get("fatto");
  if (answer || done === null || !Object.hasOwn(said, done)) return null;
  return (
    <Callout tone="success" live>
      <p>{said[done as keyof typeof said]}</p>
    </Callout>
  );
}

/** The reasons of a form that came back, where its form stands. */
export function Refusal({ answer, form }: { answer: FormBack | undefined; form: string }) {
  if (answer?.form !== form) return null;
  return (
    <ErrorSummary
      problems={answer.problems}
      refusal={answer.problems.length === 0 || answer.code !== "invalid_input" ? answer.refusal : undefined}
    />
  );
}

export function Op({ name }: { name: string }) {
  return <input type="hidden" name="op" value={name} />;
}

export function Version({ value }: { value: number }) {
  return <input type="hidden" name="rowVersion" value={value} />;
}

type Told = { day: string; time: string };

/** "15/12/2026 alle 18:00" */
export function useWhen() {
  const t = useTexts(texts);
  return (at: Told) => t.at(formatDate(at.day as PlainDate), at.time);
}

/** "martedì 15 dicembre alle 18:00": a day that is still to come is easier to find by its name. */
export function useLongWhen() {
  const t = useTexts(texts);
  const { lang } = useShell();
  const format = new Intl.DateTimeFormat(lang === "it" ? "it-IT" : "en-GB", {
    ...{ weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" },
  });
  return (at: Told) => t.at(format.format(new Date(`${at.day}T12:00:00Z`)), at.time);
}
