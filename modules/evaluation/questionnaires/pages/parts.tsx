// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ComponentProps } from "react";
import { formatDate } from "@albero/kernel/pure";
import { Callout, StatusBadge, useShell, useTexts, type Tone } from "@albero/ui";
import { ResultsPage, useSlug } from "../../pages/results-page.tsx";
import { levelsOf, said, type Form, type Question } from "../core/form.ts";
import type { Wave, WaveState as State } from "../core/wave.ts";
import { questionnairesPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import "./questionnaires.css";

export { fieldOf, PlainForm } from "@albero/ui";
export { useSlug };

const TONES: Record<State, Tone> = { coming: "waiting", open: "info", over: "warning", closed: "done" };

export function WaveState({ state }: { state: State }) {
  const t = useTexts(texts);
  return <StatusBadge tone={TONES[state]}>{t.states[state]}</StatusBadge>;
}

export function Invented() {
  const t = useTexts(texts);
  return <StatusBadge tone="warning">{t.invented}</StatusBadge>;
}

/** On every screen of the demonstration. */
export function InventedNote({ invented }: { invented: boolean }) {
  const t = useTexts(texts);
  return invented ? (
    <Callout tone="warning" title={t.invented}>
      <p>{t.inventedWhy}</p>
    </Callout>
  ) : null;
}

type Named = { id: number; name: string; invented: boolean };
type FrameProps = Omit<ComponentProps<typeof ResultsPage>, "part" | "steps">;

/** A page of one questionnaire: Questionari › the questionnaire › the page. */
export function QuestionnairePage({
  questionnaire,
  step,
  children,
  ...rest
}: { questionnaire: Named; step?: string } & FrameProps) {
  const slug = useSlug();
  const own = { label: questionnaire.name, ...(step ? { href: questionnairesPaths.one(slug, questionnaire.id) } : {}) };
  return (
    <ResultsPage part="questionnaires" steps={step ? [own, { label: step }] : [own]} {...rest}>
      <InventedNote invented={questionnaire.invented} />
      {children}
    </ResultsPage>
  );
}

/** A page of a wave: Questionari › the questionnaire › the wave › the page. */
export function WavePage({
  questionnaire,
  wave,
  step,
  children,
  ...rest
}: { questionnaire: Named; wave: Pick<Wave, "id" | "name">; step?: string } & FrameProps) {
  const slug = useSlug();
  const own = { label: wave.name, ...(step ? { href: questionnairesPaths.wave(slug, wave.id) } : {}) };
  const above = { label: questionnaire.name, href: questionnairesPaths.one(slug, questionnaire.id) };
  return (
    <ResultsPage part="questionnaires" steps={step ? [above, own, { label: step }] : [above, own]} {...rest}>
      <InventedNote invented={questionnaire.invented} />
      {children}
    </ResultsPage>
  );
}

/** The questions of a form in words, page by page. */
export function FormOutline({ form }: { form: Form }) {
  const t = useTexts(texts);
  const { lang } = useShell();
  return (
    <>
      {form.pages.map((page, at) => (
        <div key={at}>
          <h3>{t.write.page(at + 1, said(page.title, lang))}</h3>
          <ol>
            {page.questions.map((question) => (
              <li key={question.key}>
                {said(question.label, lang)} <QuestionKind question={question} />
              </li>
            ))}
          </ol>
        </div>
      ))}
    </>
  );
}

export function QuestionKind({ question }: { question: Question }) {
  const t = useTexts(texts);
  const isScale = question.kind === "scale" || question.kind === "matrix";
  const levels = isScale ? levelsOf(question) : [];
  const words = [
    t.kinds[question.kind],
    isScale ? t.write.scale(levels[0] ?? 0, levels.at(-1) ?? 0) : "",
    question.required ? t.write.required : "",
  ];
  return <small className="field-help">({words.filter(Boolean).join(", ")})</small>;
}

export const usePeriod = (): ((wave: Pick<Wave, "firstDay" | "lastDay">) => string) => {
  const t = useTexts(texts).one;
  return ({ firstDay, lastDay }) => t.when(formatDate(firstDay), formatDate(lastDay));
};
