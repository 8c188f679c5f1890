// SPDX-License-Identifier: AGPL-3.0-or-later
// Small parts that the pages of the deadlines share.
import { useActionData, useSearchParams } from "react-router";
import { Callout, Icon, StatusBadge, Tabs, useTexts, type IconName, type Tone } from "@albero/ui";
import type { FieldProblem } from "@albero/kernel/pure";
import { errorFor } from "@albero/ui";
import { useSlug } from "../../pages/decision-page.tsx";
import type { Mark } from "../core/calendar.ts";
import type { Assignee, Recurrence } from "../core/rule.ts";
import { lastOfMonth } from "../core/days.ts";
import type { DeadlineRule } from "../core/rule.ts";
import { deadlinesPaths } from "../paths.ts";
import { texts } from "../texts.ts";

const HREF = {
  year: deadlinesPaths.home,
  list: (slug: string) => deadlinesPaths.list(slug),
  rules: deadlinesPaths.rules,
  notices: deadlinesPaths.notices,
  calendar: deadlinesPaths.calendar,
} as const;
export type DeadlineFace = keyof typeof HREF;

/** The faces of the deadlines as tabs; messages are of the Plan Office. */
export function Faces({ current, office }: { current: DeadlineFace; office: boolean }) {
  const t = useTexts(texts).parts;
  const slug = useSlug();
  const faces = (Object.keys(HREF) as DeadlineFace[]).filter((face) => office || face !== "notices");
  return (
    <Tabs
      label={t.label}
      tabs={faces.map((face) => ({ label: t[face], href: HREF[face](slug), current: face === current }))}
    />
  );
}

const TONES: Record<Mark, Tone> = {
  ...{ late: "stop", soon: "warning", open: "waiting", done: "done", past: "neutral", off: "neutral" },
};
const ICONS: Record<Mark, IconName> = {
  late: "warning-circle",
  soon: "clock",
  open: "flag",
  done: "check-circle",
  past: "minus-circle",
  off: "close-circle",
};

/** Where a deadline stands: colour, shape, word. */
export function MarkBadge({ mark }: { mark: Mark }) {
  return (
    <StatusBadge tone={TONES[mark]} icon={ICONS[mark]}>
      {useTexts(texts).marks[mark]}
    </StatusBadge>
  );
}

export function MarkIcon({ mark }: { mark: Mark }) {
  return <Icon name={ICONS[mark]} size="xs" />;
}

/** Whose something is, in words. */
export function useWhose() {
  const t = useTexts(texts);
  return (who: Assignee | null): string => {
    if (who === null) return t.person.none;
    if ("role" in who) return t.roles[who.role];
    return "email" in who ? t.person.outside(who.name) : who.name;
  };
}

/** The title of a rule, with words where its deadlines have a year or a name. */
export function useRuleTitle() {
  const blanks = useTexts(texts).blanks;
  return (title: string): string =>
    title.replaceAll(/\{(anno|annoDopo|annoPrima|nome)\}/g, (_, blank: keyof typeof blanks) => blanks[blank]);
}

/** How a rule comes back, in words. */
export function useRecurrence() {
  const t = useTexts(texts);
  const recurrence = (of: Recurrence): string => {
    switch (of.kind) {
      case "yearly": {
        const month = t.months[of.month - 1] ?? "";
        const isLast = of.day > lastOfMonth(2027, of.month);
        return t.recurrence.yearly(of.day, month, isLast) + (of.fact ? t.recurrence.fact(t.facts[of.fact.kind]) : "");
      }
      case "months": {
        const first = ((of.month - 1) % of.every) + 1;
        const list = Array.from({ length: 12 / of.every }, (_, at) => t.months[first - 1 + at * of.every]);
        return t.recurrence.months(of.every, list.join(", "));
      }
      case "relative":
        if (of.span.startsWith("0")) return t.recurrence.onDay(t.facts[of.fact]);
        return t.recurrence[of.side](t.span(of.span), t.facts[of.fact]);
    }
  };
  return (rule: Pick<DeadlineRule, "recurrence" | "weekend">): string =>
    recurrence(rule.recurrence) + t.recurrence.weekend[rule.weekend];
}

/** What was just done, said once; or why it was not. */
export function Said({ words }: { words: Readonly<Record<string, string>> }) {
  const [asked] = useSearchParams();
  const answer = useActionData<{ refusal?: string } | undefined>();
  const done = asked.get("fatto");
  if (answer?.refusal)
    return (
      <Callout tone="warning" live>
        <p>{answer.refusal}</p>
      </Callout>
    );
  if (answer || done === null || !Object.hasOwn(words, done)) return null;
  return (
    <Callout tone="success" live>
      <p>{words[done]}</p>
    </Callout>
  );
}

type Back = { problems: readonly FieldProblem[]; typed: Readonly<Record<string, string>> } | undefined;

/** A field of a form with what was typed in it, or what there was. */
export function fieldsOf(back: Back, values: Readonly<Record<string, string>>) {
  const shown = back?.typed ?? values;
  return (name: string) => ({ name, defaultValue: shown[name] ?? "", error: errorFor(back?.problems, name) });
}
