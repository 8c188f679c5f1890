// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  useShell,
  useTexts,
  Button,
  Check,
  CheckGroup,
  Details,
  errorFor,
  FormErrors,
  Field,
  FieldSet,
  FormActions,
  MoneyField,
  Select,
  TextArea,
  type Option,
} from "@albero/ui";
import { Form } from "react-router";
import { MoneyPage } from "../../pages/money-page.tsx";
import { splitsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import type { FormBack, Typed } from "./office.ts";
import { stepsTo } from "./parts.tsx";
import { CRITERIA } from "./typed-form.ts";
import "./splits.css";

export type FormOptions = {
  places: { istat: string; name: string }[];
  sources: { key: string; label: string; isPopulation: boolean }[];
  compositions: { id: number; label: string }[];
  id: number | null;
  version: number | null;
  name: string;
  typed: Typed;
  ruleName: string | null;
};

const ROWS = Array.from({ length: CRITERIA }, (_none, at) => at);
/** As many as most rules have: the others are one press away. */
const FIRST = 3;

/** The form of a scenario, new or to change: what was typed stays, whatever is refused. */
export function FormPage({ options, back }: { options: FormOptions; back: FormBack | undefined }) {
  const all = useTexts(texts);
  const t = all.form;
  const slug = useShell().ambito?.slug ?? "";
  const typed = back?.typed ?? options.typed;
  const text = (name: string) => (typeof typed[name] === "string" ? typed[name] : "");
  const field = (name: string) => ({ name, defaultValue: text(name), error: errorFor(back?.problems, name) });
  const title = options.id === null ? t.titleNew : t.titleEdit(options.name);
  const lead = options.ruleName ? `${t.lead} ${t.fromRule(options.ruleName)}` : t.lead;
  const middle = options.id === null ? undefined : { label: options.name, href: splitsPaths.split(slug, options.id) };
  const groups = useChoices(options);
  const names = (group: Record<string, string>): Option[] =>
    Object.entries(group).map(([value, label]) => ({ value, label }));
  const criterion = (at: number) => (
    <div className="split-criterion" key={at}>
      <Select
        {...field(`criteria.${at}.source`)}
        label={t.criterion(at + 1)}
        options={groups.criteria}
        blank={t.noCriterion}
      />
      <Field {...field(`criteria.${at}.weight`)} label={t.weight(at + 1)} size="short" inputMode="decimal" />
      <Field {...field(`criteria.${at}.label`)} label={t.label(at + 1)} optional />
    </div>
  );
  return (
    <MoneyPage part="splits" title={title} lead={lead} steps={stepsTo(title, middle)}>
      <FormErrors back={back} />
      <Form method="post" encType="multipart/form-data" noValidate>
        {options.version === null ? null : (
          <input type="hidden" name="version" value={text("version") || options.version} />
        )}
        <FieldSet legend={t.cost}>
          <Field {...field("name")} label={t.name} help={t.nameHelp} required />
          <div className="split-three">
            <Select {...field("purpose")} label={t.purpose} options={names(all.purposes)} blank={false} />
            <Field {...field("year")} label={t.year} size="short" inputMode="numeric" required />
            <MoneyField {...field("total")} label={t.total} required />
          </div>
        </FieldSet>
        <FieldSet legend={t.criteria} help={t.criteriaHelp}>
          {ROWS.slice(0, FIRST).map(criterion)}
          <Details summary={t.moreCriteria} open={ROWS.slice(FIRST).some((at) => text(`criteria.${at}.source`) !== "")}>
            {ROWS.slice(FIRST).map(criterion)}
          </Details>
          <Details summary={t.table} open={text("table") !== "" || Boolean(errorFor(back?.problems, "table"))}>
            <TextArea {...field("table")} label={t.table} help={t.tableHelp} rows={8} optional />
            <Field name="file" type="file" label={t.file} accept=".csv,.txt,text/csv" optional />
          </Details>
          <Select
            {...field("population")}
            label={t.population}
            help={t.populationHelp}
            options={groups.population}
            blank={t.noCriterion}
          />
        </FieldSet>
        <FieldSet legend={t.limits} help={t.limitsHelp}>
          <div className="split-three">
            <Field {...field("floorEuro")} label={t.floorEuro} size="short" inputMode="decimal" optional />
            <Field {...field("floorPer")} label={t.floorPer} size="short" inputMode="decimal" optional />
            <Field {...field("floorChange")} label={t.floorChange} help={t.floorChangeHelp} size="short" optional />
            <Field {...field("capEuro")} label={t.capEuro} size="short" inputMode="decimal" optional />
            <Field {...field("capPer")} label={t.capPer} size="short" inputMode="decimal" optional />
            <Field {...field("capChange")} label={t.capChange} help={t.capChangeHelp} size="short" optional />
          </div>
        </FieldSet>
        <FieldSet legend={t.more}>
          <MoreConditions typed={typed} field={field} options={options} population={groups.population} />
        </FieldSet>
        <FieldSet legend={t.rule}>
          <Field {...field("ruleName")} label={t.ruleName} required />
          <Field {...field("act")} label={t.act} help={t.actHelp} optional />
          <Field {...field("source")} label={t.source} optional />
          <Check
            name="verified"
            label={t.verified}
            defaultChecked={text("verified") === "on"}
            error={errorFor(back?.problems, "verified")}
          />
          <TextArea {...field("note")} label={t.note} rows={2} optional />
        </FieldSet>
        <FormActions>
          <Button>{t.save}</Button>
        </FormActions>
      </Form>
    </MoneyPage>
  );
}

function useChoices({ sources }: FormOptions) {
  const all = useTexts(texts);
  const t = all.form;
  const simple = (value: string, label: string): Option => ({ value, label, group: t.groupSimple });
  const territory = sources.map(({ key, label }): Option => ({ value: key, label, group: t.groupTerritory }));
  const columns = Array.from({ length: CRITERIA }, (_none, at): Option => ({
    value: `c|${at + 1}`,
    label: t.column(at + 1),
    group: t.groupTable,
  }));
  const criteria = [
    simple("equal", all.sources.equal),
    simple("last_year", all.sources.lastYear),
    ...territory,
    ...columns,
  ];
  return { criteria, population: [...territory, ...columns] };
}

type MoreProps = {
  typed: Typed;
  field: (name: string) => { name: string; defaultValue: string; error: string | undefined };
  options: FormOptions;
  population: Option[];
};

function MoreConditions({ typed, field, options, population }: MoreProps) {
  const all = useTexts(texts);
  const t = all.form;
  const names = (group: Record<string, string>): Option[] =>
    Object.entries(group).map(([value, label]) => ({ value, label }));
  const excluded = Array.isArray(typed.excluded) ? typed.excluded : [];
  return (
    <>
      <Details summary={t.excluded} open={excluded.length > 0}>
        <CheckGroup
          name="excluded"
          label={t.excluded}
          labelHidden
          inline
          defaultValues={excluded}
          options={options.places.map(({ istat, name }) => ({ value: istat, label: name }))}
        />
        <Field {...field("excludedReason")} label={t.excludedReason} optional />
      </Details>
      <div className="split-three">
        <Field
          {...field("solidarityPercent")}
          label={t.solidarityPercent}
          help={t.solidarityHelp}
          size="short"
          optional
        />
        <Select {...field("solidarityBy")} label={t.solidarityBy} options={names(t.by)} blank={false} />
        <Select {...field("rounding")} label={t.rounding} options={names(t.roundings)} blank={false} />
        <Field
          {...field("smoothingYears")}
          label={t.smoothingYears}
          help={t.smoothingHelp}
          size="short"
          inputMode="numeric"
          optional
        />
        <Field {...field("smoothingFirst")} label={t.smoothingFirst} size="short" inputMode="numeric" optional />
        <span />
        <Field {...field("minimumEuro")} label={t.minimumEuro} size="short" inputMode="decimal" optional />
        <Select {...field("minimumBelow")} label={t.minimumBelow} options={names(t.below)} blank={false} />
      </div>
      {options.compositions.length > 0 ? (
        <Details summary={t.nested} open={field("outer").defaultValue !== ""}>
          <p className="field-help">{t.nestedHelp}</p>
          <Select
            {...field("outer")}
            label={t.outer}
            options={[{ value: "equal", label: all.sources.equal }, ...population]}
            blank={t.noOuter}
          />
          <Select
            {...field("composition")}
            label={t.composition}
            options={options.compositions.map(({ id, label }) => ({ value: String(id), label }))}
            blank={false}
          />
        </Details>
      ) : null}
    </>
  );
}
