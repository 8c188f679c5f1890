// SPDX-License-Identifier: AGPL-3.0-or-later
// The boxes of an action, a step, a result or a line; those of a result are drawn from one list.
import { useActionData, useLoaderData } from "react-router";
import {
  DateField,
  Details,
  Field,
  FieldSet,
  MoneyField,
  RadioGroup,
  Select,
  TextArea,
  useShell,
  useTexts,
} from "@albero/ui";
import { EXPECTATION_KINDS, FREQUENCIES, OPERATORS } from "../core/expects.ts";
import { sentenceWords } from "../core/sentences.ts";
import type { PartName } from "../paths.ts";
import { texts } from "../texts.ts";
import type { Texts } from "../texts.it.ts";
import { MOST_EXPECTATIONS } from "./expectation-form.ts";
import type { action, loader } from "./write-part.tsx";
import { fieldOf, type Labels, type Values } from "./year-page.tsx";

/** What each box of a part is called, for the table that compares two texts. */
export function partLabels(t: Texts, kind: PartName, values: Values): Labels {
  const { action: a, step: s, line: l, result: r } = t.part;
  if (kind === "action") return { text: a.text, status: a.status };
  if (kind === "step") return { text: s.text, due: s.due, action: s.action };
  if (kind === "line") {
    const { label, channelCode, amount, note, uncertain } = l;
    return { label, channelCode, amount, note, uncertain };
  }
  const groups = Object.keys(values).filter((name) => name.startsWith("expects."));
  const boxes = groups.map((name) => {
    const [, at = "0", ...rest] = name.split(".");
    return [name, `${r.expect(Number(at) + 1)}: ${expectationLabel(r, rest.join("."))}`];
  });
  return { text: r.text, action: r.action, uncertain: r.uncertain, ...Object.fromEntries(boxes) };
}

function expectationLabel(r: Texts["part"]["result"], name: string): string {
  const special: Record<string, string> = {
    "relative.months": r.relativeMonths,
    "relative.from": r.relativeFrom,
    "condition.min": r.conditionMin,
    "condition.what": r.conditionWhat,
    "baseline.value": r.baselineValue,
    "baseline.date": r.baselineDate,
    uncertain: r.doubt,
  };
  const own = (r as unknown as Record<string, unknown>)[name];
  return special[name] ?? (typeof own === "string" ? own : name);
}

function useField() {
  const { values } = useLoaderData<typeof loader>();
  return fieldOf(useActionData<typeof action>(), values);
}

export function PartFields() {
  const { kind } = useLoaderData<typeof loader>();
  switch (kind) {
    case "action":
      return <ActionFields />;
    case "step":
      return <StepFields />;
    case "line":
      return <LineFields />;
    case "result":
      return <ResultFields />;
  }
}

function ActionFields() {
  const { values } = useLoaderData<typeof loader>();
  const { action: t } = useTexts(texts).part;
  const field = useField();
  return (
    <>
      <TextArea {...field("text")} label={t.text} rows={3} />
      <RadioGroup
        {...field("status")}
        label={t.status}
        options={[
          { value: "", label: t.statusNone },
          { value: "consolidated", label: t.statusOptions.consolidated },
          { value: "new", label: t.statusOptions.new },
        ]}
      />
      <input type="hidden" name="fromAction" value={values["fromAction"] ?? ""} />
    </>
  );
}

function StepFields() {
  const { actions } = useLoaderData<typeof loader>();
  const { step: t } = useTexts(texts).part;
  const field = useField();
  return (
    <>
      <TextArea {...field("text")} label={t.text} rows={3} />
      <DateField {...field("due")} label={t.due} optional />
      <Select {...field("action")} label={t.action} blank={t.noAction} options={actions} optional />
    </>
  );
}

function LineFields() {
  const { channels } = useLoaderData<typeof loader>();
  const { line: t } = useTexts(texts).part;
  const field = useField();
  return (
    <>
      <Field {...field("label")} label={t.label} />
      <MoneyField {...field("amount")} label={t.amount} />
      <Field {...field("channelCode")} label={t.channelCode} help={t.channelHelp(channels)} size="medium" optional />
      <TextArea {...field("note")} label={t.note} rows={2} optional />
      <TextArea {...field("uncertain")} label={t.uncertain} rows={2} optional />
    </>
  );
}

function ResultFields() {
  const { actions, values } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>();
  const { result: t } = useTexts(texts).part;
  const field = useField();
  const shown = back ? back.typed : values;
  const used = Object.keys(shown).flatMap((name) => {
    const at = /^expects\.(\d+)\.kind$/.exec(name)?.[1];
    return at !== undefined && shown[name] ? [Number(at)] : [];
  });
  const groups = Math.min(Math.max(-1, ...used) + 2, MOST_EXPECTATIONS);
  return (
    <>
      <TextArea {...field("text")} label={t.text} rows={3} />
      <p className="section-lead">{t.expectHelp}</p>
      {Array.from({ length: groups }, (_, at) => (
        <Expectation key={at} at={at} isLast={at === groups - 1} />
      ))}
      <Select {...field("action")} label={t.action} blank={t.noAction} options={actions} optional />
      <TextArea {...field("uncertain")} label={t.uncertain} rows={2} optional />
    </>
  );
}

function Expectation({ at, isLast }: { at: number; isLast: boolean }) {
  const { said } = useLoaderData<typeof loader>();
  const { result: t } = useTexts(texts).part;
  const { lang } = useShell();
  const words = sentenceWords[lang];
  const typed = useField();
  const field = (name: string) => typed(`expects.${at}.${name}`);
  const frequencies = FREQUENCIES.map((each) => ({ value: each, label: words.every[each] }));
  return (
    <div className="year-expect">
      <FieldSet
        legend={isLast && at > 0 ? t.expectNew : t.expect(at + 1)}
        help={said[at] ? t.saidNow(said[at]) : undefined}
      >
        <div className="kind-pick">
          <Select
            {...field("kind")}
            label={t.kind}
            blank={t.nothing}
            options={EXPECTATION_KINDS.map((each) => ({ value: each, label: words.kinds[each] }))}
          />
        </div>
        <div className="for-kind">
          <div className="year-pair for-number">
            <Select
              {...field("operator")}
              label={t.operator}
              blank={t.operatorNone}
              options={OPERATORS.map((each) => ({ value: each, label: t.operators[each] }))}
            />
            <Field {...field("target")} label={t.target} help={t.targetHelp} size="short" />
          </div>
          <div className="year-pair for-things">
            <div className="for-count">
              <Field {...field("unit")} label={t.unit} help={t.unitHelp} size="medium" />
            </div>
            <Field {...field("of")} label={t.of} help={t.ofHelp} />
          </div>
          <div className="year-pair for-rhythm">
            <Field {...field("what")} label={t.what} size="medium" />
            <Select {...field("every")} label={t.every} blank={t.everyNone} options={frequencies} />
          </div>
          <div className="year-pair for-event">
            <Field {...field("relative.months")} label={t.relativeMonths} size="short" inputMode="numeric" optional />
            <Field {...field("relative.from")} label={t.relativeFrom} optional />
          </div>
          <More at={at} />
        </div>
      </FieldSet>
    </div>
  );
}

const MORE = [
  "deadline",
  "forEach",
  "condition.min",
  "condition.what",
  "baseline.value",
  "baseline.date",
  "frequency",
  "addressee",
  "measure",
  "items",
  "scope",
  "service",
  "source",
  "published",
  "startsFrom",
  "dataAsOf",
  "deadlineFrom",
  "derivedCount",
  "uncertain",
] as const;

function More({ at }: { at: number }) {
  const back = useActionData<typeof action>();
  const { result: t } = useTexts(texts).part;
  const { lang } = useShell();
  const typed = useField();
  const field = (name: string) => typed(`expects.${at}.${name}`);
  const isWrong = MORE.some((name) => back?.problems.some(({ path }) => path === `expects.${at}.${name}`));
  const label = (name: string) => expectationLabel(t, name);
  const line = (name: (typeof MORE)[number], help?: string) => (
    <Field {...field(name)} label={label(name)} {...(help ? { help } : {})} optional />
  );
  const day = (name: (typeof MORE)[number]) => <DateField {...field(name)} label={label(name)} optional />;
  return (
    <Details summary={t.more} open={isWrong}>
      <div className="year-pair">
        {day("deadline")}
        {line("forEach", t.forEachHelp)}
        {line("condition.min", t.conditionHelp)}
        {line("condition.what")}
        {line("baseline.value")}
        {day("baseline.date")}
        <Select
          {...field("frequency")}
          label={t.frequency}
          blank={t.everyNone}
          options={FREQUENCIES.map((each) => ({ value: each, label: sentenceWords[lang].every[each] }))}
          optional
        />
        {line("addressee")}
        {line("measure")}
        <TextArea {...field("items")} label={t.items} help={t.itemsHelp} rows={2} optional />
        {line("scope")}
        {line("service")}
        {line("source")}
        {line("published")}
        {day("startsFrom")}
        {day("dataAsOf")}
        {line("deadlineFrom")}
        {line("derivedCount")}
        {line("uncertain")}
      </div>
    </Details>
  );
}
