// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ComponentProps } from "react";
import { StatusBadge, useTexts, type ThreadStep } from "@albero/ui";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { votingPaths } from "../paths.ts";
import type { RuleState } from "../queries/rules.ts";
import { texts } from "../texts.ts";

const TONE = { inForce: "done", future: "waiting", over: "neutral", retired: "stop" } as const;

export function RuleMarks({ state, verified }: { state: RuleState; verified: boolean }) {
  const t = useTexts(texts).states;
  return (
    <>
      <StatusBadge tone={TONE[state]}>{t[state]}</StatusBadge>{" "}
      <StatusBadge tone={verified ? "done" : "warning"}>{verified ? t.verified : t.example}</StatusBadge>
    </>
  );
}

/** A page of the rules: Decisioni › Organi › Regole di voto › … */
export function RulePage({
  steps = [],
  ...rest
}: Omit<ComponentProps<typeof DecisionPage>, "part" | "steps"> & { steps?: readonly ThreadStep[] }) {
  const t = useTexts(texts).list;
  const slug = useSlug();
  const first = { label: t.windowTitle, ...(steps.length > 0 ? { href: votingPaths.home(slug) } : {}) };
  return <DecisionPage {...rest} part="bodies" steps={[first, ...steps]} />;
}

export function Sentences({ list }: { list: readonly string[] }) {
  return (
    <>
      {list.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </>
  );
}
