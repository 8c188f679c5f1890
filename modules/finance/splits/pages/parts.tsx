// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatNumber, StatusBadge, useShell, useTexts, type ThreadStep } from "@albero/ui";
import { cents, formatEuro } from "@albero/kernel/pure";
import { texts } from "../texts.ts";

type State = "scenario" | "frozen" | "superseded";
const TONES = { scenario: "draft", frozen: "done", superseded: "neutral" } as const;

export function StateMark({ state, shared, verified }: { state: State; shared: boolean; verified: boolean }) {
  const t = useTexts(texts);
  return (
    <span className="split-marks">
      <StatusBadge tone={TONES[state]}>{t.states[state]}</StatusBadge>
      {shared && state === "scenario" ? <StatusBadge tone="info">{t.shared}</StatusBadge> : null}
      {verified ? null : <StatusBadge tone="warning">{t.example}</StatusBadge>}
    </span>
  );
}

/** A difference with its sign: more is not good or bad by itself, so it has no colour of alarm. */
export function Signed({ cents: amount, unit = true }: { cents: number | null; unit?: boolean }) {
  const { lang } = useShell();
  if (amount === null) return <span aria-hidden="true">—</span>;
  const text = unit ? formatEuro(cents(Math.abs(amount)), lang) : formatNumber(Math.abs(amount) / 100, lang, 2);
  return <span className="tabular">{amount === 0 ? text : `${amount > 0 ? "+" : "−"}${text}`}</span>;
}

/** The steps of the thread after "Riparti": perhaps the split, then the page itself. */
export function stepsTo(last: string, middle?: ThreadStep): ThreadStep[] {
  return [...(middle ? [middle] : []), { label: last }];
}
