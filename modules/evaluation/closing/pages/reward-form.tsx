// SPDX-License-Identifier: AGPL-3.0-or-later
import { CheckGroup, errorFor, Field, RadioGroup, TextArea, useTexts } from "@albero/ui";
import type { FormBack } from "@albero/kernel";
import { OUTCOMES, type RewardProject } from "../core/triennia.ts";
import { texts } from "../texts.ts";
import { fieldOf, PlainForm } from "./parts.tsx";

type Props = {
  back: FormBack | undefined;
  project?: RewardProject;
  cards: readonly { code: string; title: string }[];
  button: string;
};

/** The form of a reward project, new or changed. */
export function RewardForm({ back, project, cards, button }: Props) {
  const t = useTexts(texts).rewards;
  const field = fieldOf(back, {
    ...{ cycle: project?.cycle ?? "", title: project?.title ?? "", outcome: project?.outcome ?? "unknown" },
    ...{ note: project?.note ?? "", source: project?.source ?? "" },
  });
  const known = new Set(cards.map((card) => card.code));
  const gone = (project?.cards ?? []).filter((code) => !known.has(code)).map((code) => ({ code, title: "" }));
  const options = [...cards, ...gone].map(({ code, title }) => ({
    value: code,
    label: title ? `${code} · ${title}` : code,
  }));
  return (
    <PlainForm back={back} button={button}>
      {project ? (
        <input type="hidden" name="rowVersion" value={back?.typed["rowVersion"] ?? project.rowVersion} />
      ) : null}
      <Field {...field("cycle")} label={t.form.cycle} help={t.form.cycleHelp} size="short" maxLength={9} required />
      <Field {...field("title")} label={t.form.title} maxLength={300} required />
      <RadioGroup
        {...field("outcome")}
        label={t.form.outcome}
        options={OUTCOMES.map((outcome) => ({ value: outcome, label: t.outcomes[outcome] }))}
      />
      <TextArea {...field("note")} label={t.form.note} rows={3} maxLength={2000} optional />
      {options.length > 0 ? (
        <CheckGroup
          name="cards"
          label={t.form.cards}
          error={errorFor(back?.problems, "cards")}
          defaultValues={project?.cards ?? []}
          options={options}
        />
      ) : null}
      <Field {...field("source")} label={t.form.source} maxLength={300} optional />
    </PlainForm>
  );
}
