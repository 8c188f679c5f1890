// SPDX-License-Identifier: AGPL-3.0-or-later
import { Check, DateField, Details, Field, FieldSet, Select, TextArea, useTexts, type Option } from "@albero/ui";
import { BODY_KINDS, BODY_LEVELS, CATEGORIES, TIERS, WAYS_IN, type Body } from "../core/body.ts";
import { texts } from "../texts.ts";
import type { FieldOf } from "./parts.tsx";

/** Lines that are there for what is still to write; the form without scripts cannot grow. */
const SPARE = 2;
const FOLDED = 4;

const lines = (items: readonly string[]) => items.join("\n");

/** What is stored, by the names of the fields. */
export function bodyValues(body: Body): Record<string, string> {
  const rows = body.composition.flatMap((line, at) =>
    Object.entries({
      ...{ text: line.text, wayIn: line.wayIn ?? "", category: line.category ?? "" },
      ...{
        since: line.since ?? "",
        least: line.least === null ? "" : String(line.least),
        everyMunicipality: line.everyMunicipality ? "on" : "",
      },
    }).map(([field, value]): [string, string] => [`composition.${at}.${field}`, value]),
  );
  const { name, kind, level, tier, subArea, frequency, note, firstDay, act, source, uncertain } = body;
  return {
    ...Object.fromEntries(rows),
    ...{ name, kind, level, tier: tier ?? "", subArea: subArea ?? "", frequency, note, firstDay, act, source },
    ...{ functions: lines(body.functions), inputs: lines(body.inputs), outputs: lines(body.outputs) },
    ...{ laws: lines(body.laws), uncertain: uncertain ?? "", rows: String(body.composition.length) },
  };
}

type Props = { field: FieldOf; rows: number; subAreas: readonly { code: string; name: string }[] };

/** The fields of a body, new or there. */
export function BodyFields({ field, rows, subAreas }: Props) {
  const all = useTexts(texts);
  const t = all.form;
  const options = <K extends string>(keys: readonly K[], words: Record<K, string>): Option[] =>
    keys.map((value) => ({ value, label: words[value] }));
  const row = (at: number) => {
    const every = field(`composition.${at}.everyMunicipality`);
    return (
      <div className="composition-line" key={at}>
        <Field {...field(`composition.${at}.text`)} label={t.line(at + 1)} optional />
        <div className="three-fields">
          <Select
            {...field(`composition.${at}.wayIn`)}
            label={t.lineWay(at + 1)}
            options={options(WAYS_IN, all.waysIn)}
            blank={t.unsaid}
          />
          <Select
            {...field(`composition.${at}.category`)}
            label={t.lineCategory(at + 1)}
            options={options(CATEGORIES, all.categories)}
            blank={t.noCategory}
          />
          <Field
            {...field(`composition.${at}.least`)}
            label={t.lineLeast(at + 1)}
            size="short"
            inputMode="numeric"
            optional
          />
        </div>
        <DateField {...field(`composition.${at}.since`)} label={t.lineSince(at + 1)} help="" optional />
        <Check name={every.name} label={t.lineEvery(at + 1)} defaultChecked={every.defaultValue === "on"} />
      </div>
    );
  };
  const places = Array.from({ length: Math.min(30, rows + SPARE + FOLDED) }, (_none, at) => at);
  return (
    <>
      <FieldSet legend={t.who}>
        <Field {...field("name")} label={t.name} required />
        <div className="three-fields">
          <Select {...field("kind")} label={t.kind} options={options(BODY_KINDS, all.kinds)} />
          <Select {...field("level")} label={t.level} options={options(BODY_LEVELS, all.levels)} />
        </div>
        <Select
          {...field("tier")}
          label={t.tier}
          help={t.tierHelp}
          options={options(TIERS, all.tiers)}
          blank={t.noTier}
        />
        <Select
          {...field("subArea")}
          label={t.subArea}
          help={t.subAreaHelp}
          options={subAreas.map(({ code, name }) => ({ value: code, label: name }))}
          blank={t.noSubArea}
        />
        <DateField {...field("firstDay")} label={t.firstDay} required />
      </FieldSet>
      <FieldSet legend={t.composition} help={t.compositionHelp}>
        {places.slice(0, rows + SPARE).map(row)}
        <Details summary={t.moreLines}>{places.slice(rows + SPARE).map(row)}</Details>
      </FieldSet>
      <FieldSet legend={t.what}>
        <TextArea {...field("functions")} label={t.functions} help={t.perLine} rows={4} optional />
        <TextArea {...field("inputs")} label={t.inputs} help={t.perLine} rows={3} optional />
        <TextArea {...field("outputs")} label={t.outputs} help={t.perLine} rows={3} optional />
        <Field {...field("frequency")} label={t.frequency} help={t.frequencyHelp} optional />
        <TextArea {...field("laws")} label={t.laws} help={t.perLine} rows={3} optional />
        <TextArea {...field("note")} label={t.note} rows={3} optional />
      </FieldSet>
      <Origin field={field} />
    </>
  );
}

/** Where it comes from, and what is not sure of it. */
export function Origin({ field }: { field: FieldOf }) {
  const t = useTexts(texts).form;
  return (
    <FieldSet legend={t.origin}>
      <Field {...field("act")} label={t.act} help={t.actHelp} optional />
      <Field {...field("source")} label={t.source} optional />
      <TextArea {...field("uncertain")} label={t.uncertain} help={t.uncertainHelp} rows={2} optional />
    </FieldSet>
  );
}
