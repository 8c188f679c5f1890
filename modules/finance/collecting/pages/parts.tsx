// SPDX-License-Identifier: AGPL-3.0-or-later
// Small parts that the pages of the quotas share.
import type { ReactNode } from "react";
import { useActionData, useSearchParams } from "react-router";
import {
  Callout,
  DateField,
  errorFor,
  ErrorSummary,
  MoneyField,
  StatusBadge,
  useShell,
  useTexts,
  type Tone,
} from "@albero/ui";
import { formatEuro, type Cents } from "@albero/kernel/pure";
import type { CallStatus } from "../core/allocate.ts";
import { texts } from "../texts.ts";
import type { FormBack } from "./office.ts";

const TONES: Record<CallStatus, Tone> = { settled: "done", overdue: "stop", partly: "waiting", open: "neutral" };

export function CallState({ status }: { status: CallStatus }) {
  return <StatusBadge tone={TONES[status]}>{useTexts(texts).callStates[status]}</StatusBadge>;
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
  return <ErrorSummary problems={answer.problems} refusal={answer.refusal} />;
}

export function useEuro() {
  const { lang } = useShell();
  return (amount: number) => formatEuro(amount as Cents, lang);
}

/** Null for nothing, which sentences leave out. */
export function useEuroIfAny() {
  const euro = useEuro();
  return (amount: number) => (amount === 0 ? null : euro(amount));
}

export function useSlug(): string {
  return useShell().ambito?.slug ?? "";
}

/** How much, and on which day: what every payment asks. */
export function AmountAndDay({ answer, today }: { answer: FormBack | undefined; today: string }) {
  const t = useTexts(texts).col;
  const field = (name: "amount" | "day") => ({ name, required: true, error: errorFor(answer?.problems, name) });
  return (
    <>
      <MoneyField {...field("amount")} label={t.amount} defaultValue={answer?.typed.amount} />
      <DateField {...field("day")} label={t.day} defaultValue={answer?.typed.day ?? today} />
    </>
  );
}

export function Op({ name }: { name: string }): ReactNode {
  return <input type="hidden" name="op" value={name} />;
}
