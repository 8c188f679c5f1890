// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  CheckGroup,
  DateField,
  Details,
  errorFor,
  Field,
  FieldSet,
  Select,
  TextArea,
  useTexts,
  type FieldOf,
} from "@albero/ui";
import {
  BREAKDOWNS,
  DIRECTIONS,
  FREQUENCIES,
  KINDS,
  LEVELS,
  ROLL_UPS,
  SOURCE_KINDS,
  type Definition,
} from "../../core/indicator.ts";
import { writeNumber } from "../../rounds/core/number.ts";
import { QUERIES, QUERY_NAMES } from "../core/queries.ts";
import type { FormChoices } from "../queries/questions.ts";
import { texts } from "../texts.ts";
import type { FormBack } from "./office.ts";

/** A stored definition as its form shows it. */
export const typedOf = (definition: Definition, firstDay: string): Record<string, string> => ({
  ...{ firstDay, text: definition.text, kind: definition.kind, unit: definition.unit ?? "" },
  ...{ numerator: definition.numerator, denominator: definition.denominator, direction: definition.direction ?? "" },
  ...{ breakdowns: definition.breakdowns.join(","), sourceKind: definition.sourceKind ?? "", owner: definition.owner },
  ...{ level: definition.level, frequency: definition.frequency ?? "", tolerance: writeNumber(definition.tolerance) },
  ...{ rollUp: definition.rollUp, query: definition.query, formula: definition.formula, source: definition.source },
  uncertain: definition.uncertain ?? "",
});

type Props = { field: FieldOf; back: FormBack | undefined; choices: FormChoices };

function optionsOf<T extends string>(all: readonly T[], words: Readonly<Record<T, string>>) {
  return all.map((value) => ({ value, label: words[value] }));
}

/** The fields of a definition, in the order in which one thinks of them. */
export function DefinitionFields({ field, back, choices }: Props) {
  const t = useTexts(texts);
  const f = t.form;
  const ticked = field("breakdowns").defaultValue.split(",").filter(Boolean);
  return (
    <>
      <TextArea {...field("text")} label={f.text} rows={3} maxLength={600} required />
      <Select {...field("kind")} label={f.kind} help={f.kindHelp} options={optionsOf(KINDS, t.kinds)} required />
      <Field {...field("unit")} label={f.unit} help={f.unitHelp} size="medium" maxLength={80} optional />
      <DateField {...field("firstDay")} label={f.firstDay} required />
      <FieldSet legend={f.measured} help={f.partsHelp}>
        <Field {...field("numerator")} label={f.numerator} maxLength={600} optional />
        <Field {...field("denominator")} label={f.denominator} maxLength={600} optional />
        <Select {...field("direction")} label={f.direction} options={optionsOf(DIRECTIONS, t.directions)} optional />
        <CheckGroup
          name="breakdowns"
          label={f.breakdowns}
          error={errorFor(back?.problems, "breakdowns")}
          defaultValues={ticked}
          options={optionsOf(BREAKDOWNS, t.breakdowns)}
          optional
          inline
        />
        <Select
          {...field("rollUp")}
          label={f.rollUp}
          blank={f.rollUpUsual}
          options={optionsOf(ROLL_UPS, t.rollUps)}
          optional
        />
        <Field
          {...field("tolerance")}
          label={f.tolerance}
          help={f.toleranceHelp}
          inputMode="decimal"
          size="short"
          maxLength={10}
          optional
        />
      </FieldSet>
      <FieldSet legend={f.who}>
        <Field {...field("owner")} label={f.owner} help={f.ownerHelp} maxLength={200} optional />
        <Select {...field("level")} label={f.level} blank={false} options={optionsOf(LEVELS, t.levels)} />
        <Select {...field("frequency")} label={f.frequency} options={optionsOf(FREQUENCIES, t.frequencies)} optional />
        <Select {...field("sourceKind")} label={f.source} options={optionsOf(SOURCE_KINDS, t.sources)} optional />
        <Field {...field("source")} label={f.sourceText} maxLength={300} optional />
        <Field {...field("uncertain")} label={f.uncertain} maxLength={1000} optional />
      </FieldSet>
      <ComputeFields field={field} choices={choices} />
    </>
  );
}

function ComputeFields({ field, choices }: Pick<Props, "field" | "choices">) {
  const t = useTexts(texts);
  const f = t.form;
  const simple = QUERY_NAMES.filter((name) => QUERIES[name].of === "ambito");
  return (
    <FieldSet legend={f.compute} help={f.computeHelp}>
      <Select
        {...field("query")}
        label={f.query}
        blank={f.queryNone}
        options={[
          ...simple.map((name) => ({ value: name as string, label: t.queries[name].name })),
          ...choices.bodies.map(({ key, name }) => ({
            value: `meetings_of_body:${key}`,
            label: name,
            group: t.queries.meetings_of_body.name,
          })),
        ]}
        optional
      />
      <Field {...field("formula")} label={f.formula} help={f.formulaHelp} maxLength={500} optional />
      {choices.codes.length > 0 ? (
        <Details summary={f.codes}>
          <p className="indicator-codes">{choices.codes.join(" · ")}</p>
        </Details>
      ) : null}
    </FieldSet>
  );
}
