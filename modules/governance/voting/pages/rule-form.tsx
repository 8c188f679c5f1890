// SPDX-License-Identifier: AGPL-3.0-or-later
// One rule, field by field: everything on one page, in the order in which an act says it. Works without scripts.
import type { FormBack } from "@albero/kernel";
import {
  Button,
  ButtonLink,
  Check,
  DateField,
  Details,
  errorFor,
  Field,
  FieldSet,
  FormActions,
  FormErrors,
  Select,
  TextArea,
  useTexts,
  type Option,
} from "@albero/ui";
import { useSlug } from "../../pages/decision-page.tsx";
import { BASES, FIGURES, VOTE_KINDS } from "../core/rule.ts";
import { votingPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { RulePage } from "./parts.tsx";
import "./voting.css";

type FormData = {
  id: number | null;
  rowVersion: number | null;
  name: string;
  bodyId: number | null;
  bodies: { id: number; name: string }[];
  fields: Readonly<Record<string, string>>;
};
type Own = { value: (name: string) => string; error: (name: string) => { error?: string } };

const optionsOf = (words: Readonly<Record<string, string>>): Option[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

export function RuleForm({ form, back }: { form: FormData; back: FormBack | undefined }) {
  const t = useTexts(texts).form;
  const slug = useSlug();
  const value = (name: string) => (back ? (back.typed[name] ?? "") : (form.fields[name] ?? ""));
  const error = (name: string) => {
    const found = errorFor(back?.problems, name);
    return found === undefined ? {} : { error: found };
  };
  const own = { value, error };
  const title = form.id === null ? t.titleNew : t.titleChange(form.name);
  const cancel = form.id === null ? votingPaths.home(slug) : votingPaths.rule(slug, form.id);
  return (
    <RulePage title={title} windowTitle={t.windowNew} lead={t.lead} steps={[{ label: title }]} width="reading">
      <FormErrors back={back} />
      <form method="post" noValidate className="rule-form">
        {form.rowVersion === null ? null : (
          <input type="hidden" name="rowVersion" value={value("rowVersion") || form.rowVersion} />
        )}
        <About form={form} own={own} chosen={back?.typed.bodyId ?? String(form.bodyId ?? "")} />
        <Weight own={own} />
        <Quorum own={own} />
        <Majorities own={own} />
        <Others own={own} />
        <FormActions>
          <Button>{t.save}</Button>
          <ButtonLink kind="quiet" href={cancel}>
            {t.cancel}
          </ButtonLink>
        </FormActions>
      </form>
    </RulePage>
  );
}

function About({ form, own, chosen }: { form: FormData; own: Own; chosen: string }) {
  const t = useTexts(texts).form;
  const { value, error } = own;
  const bodies = form.bodies.map(({ id, name }) => ({ value: String(id), label: name }));
  return (
    <FieldSet legend={t.about}>
      <Select name="bodyId" label={t.body} options={bodies} defaultValue={chosen} {...error("bodyId")} required />
      <Field
        name="name"
        label={t.name}
        help={t.nameHelp}
        defaultValue={value("name")}
        maxLength={160}
        {...error("name")}
        required
      />
      <DateField
        name="validFrom"
        label={t.validFrom}
        defaultValue={value("validFrom")}
        {...error("validFrom")}
        required
      />
      <DateField name="validTo" label={t.validTo} defaultValue={value("validTo")} {...error("validTo")} optional />
      <Field
        name="act"
        label={t.act}
        help={t.actHelp}
        defaultValue={value("act")}
        maxLength={300}
        {...error("act")}
        optional
      />
      <TextArea
        name="source"
        label={t.source}
        help={t.sourceHelp}
        defaultValue={value("source")}
        rows={2}
        maxLength={600}
        {...error("source")}
        optional
      />
      <TextArea
        name="words"
        label={t.words}
        help={t.wordsHelp}
        defaultValue={value("words")}
        rows={3}
        maxLength={1000}
        {...error("words")}
        optional
      />
      <Check name="verified" label={t.verified} defaultChecked={value("verified") !== ""} {...error("verified")} />
    </FieldSet>
  );
}

function Weight({ own: { value, error } }: { own: Own }) {
  const all = useTexts(texts);
  const t = all.form;
  const isPlain = ["heads", "population", "shareOfMoney", ""].includes(value("weight"));
  return (
    <FieldSet legend={t.weight}>
      <Select
        name="weight"
        label={t.weightKind}
        options={optionsOf(all.weights)}
        defaultValue={value("weight")}
        {...error("weight")}
        required
      />
      <Select
        name="express"
        label={t.express}
        options={optionsOf(t.expresses)}
        defaultValue={value("express")}
        blank={false}
        {...error("express")}
      />
      <DateField
        name="figuresOf"
        label={t.figuresOf}
        help={t.figuresOfHelp}
        defaultValue={value("figuresOf")}
        {...error("figuresOf")}
        optional
      />
      <Details summary={t.more} open={!isPlain}>
        <TextArea
          name="bands"
          label={t.bands}
          help={t.bandsHelp}
          defaultValue={value("bands")}
          {...error("bands")}
          optional
        />
        <TextArea
          name="quotas"
          label={t.quotas}
          help={t.quotasHelp}
          defaultValue={value("quotas")}
          rows={6}
          {...error("quotas")}
          optional
        />
        <p className="field-help">{t.partsHelp}</p>
        <div className="rule-row">
          {(["heads", ...FIGURES] as const).map((of) => (
            <Field
              key={of}
              name={`part.${of}`}
              label={t.part[of]}
              size="short"
              defaultValue={value(`part.${of}`)}
              {...error(`part.${of}`)}
              optional
            />
          ))}
        </div>
      </Details>
    </FieldSet>
  );
}

/** "more than 1/2, by heads": three fields that read as a sentence. */
function Asked({ name, own: { value, error } }: { name: string; own: Own }) {
  const t = useTexts(texts).form;
  return (
    <>
      <Select
        name={`${name}.threshold`}
        label={t.threshold}
        options={optionsOf(t.thresholds)}
        defaultValue={value(`${name}.threshold`) || ">"}
        blank={false}
        {...error(`${name}.threshold`)}
      />
      <Field
        name={`${name}.fraction`}
        label={t.fraction}
        size="short"
        defaultValue={value(`${name}.fraction`) || "1/2"}
        {...error(`${name}.fraction`)}
      />
      <Select
        name={`${name}.basis`}
        label={t.basis}
        options={BASES.map((basis) => ({ value: basis, label: t.bases[basis] }))}
        defaultValue={value(`${name}.basis`) || "heads"}
        blank={false}
        {...error(`${name}.basis`)}
      />
    </>
  );
}

function Quorum({ own }: { own: Own }) {
  const all = useTexts(texts);
  const t = all.form;
  return (
    <FieldSet legend={t.quorum}>
      <p className="field-help">{t.fractionHelp}</p>
      <p className="rule-part">{all.calls.first}</p>
      <div className="rule-row">
        <Asked name="first" own={own} />
      </div>
      <Check name="hasSecond" label={t.hasSecond} defaultChecked={own.value("hasSecond") !== ""} />
      <p className="rule-part">{all.calls.second}</p>
      <div className="rule-row">
        <Asked name="second" own={own} />
      </div>
    </FieldSet>
  );
}

function Majorities({ own }: { own: Own }) {
  const all = useTexts(texts);
  const t = all.form;
  const { value, error } = own;
  const choice = (kind: string, part: "of" | "abstentions" | "blanks" | "tie", words: Record<string, string>) => (
    <Select
      name={`${kind}.${part}`}
      label={t[part]}
      options={optionsOf(words)}
      defaultValue={value(`${kind}.${part}`) || Object.keys(words)[0]}
      blank={false}
      {...error(`${kind}.${part}`)}
    />
  );
  return (
    <FieldSet legend={t.majorities}>
      <p className="field-help">{t.majoritiesHelp}</p>
      {VOTE_KINDS.map((kind) => (
        <div className="rule-kind" key={kind}>
          <Check
            name={kind}
            label={<strong>{all.kinds[kind]}</strong>}
            defaultChecked={value(kind) !== ""}
            {...error(kind)}
          />
          <Details summary={`${t.majorities}: ${all.kinds[kind].toLowerCase()}`} open={value(kind) !== ""}>
            <div className="rule-row">
              <Asked name={kind} own={own} />
              {choice(kind, "of", t.ofs)}
              {choice(kind, "abstentions", t.counted)}
              {choice(kind, "blanks", t.blanksCounted)}
              {choice(kind, "tie", t.tieWays)}
            </div>
            <Check
              name={`secret.${kind}`}
              label={t.secretOne}
              defaultChecked={value(`secret.${kind}`) !== ""}
              {...error(`secret.${kind}`)}
            />
          </Details>
        </div>
      ))}
    </FieldSet>
  );
}

function Others({ own: { value, error } }: { own: Own }) {
  const t = useTexts(texts).form;
  const number = (name: string, label: string) => (
    <Field name={name} label={label} size="short" inputMode="numeric" defaultValue={value(name)} {...error(name)} />
  );
  return (
    <FieldSet legend={t.rest}>
      <Check name="delegations" label={t.delegations} defaultChecked={value("delegations") !== ""} />
      {number("most", t.most)}
      {number("notice.first", t.noticeFirst)}
      {number("notice.second", t.noticeSecond)}
      <Select
        name="leaving"
        label={t.leaving}
        options={optionsOf(t.leavings)}
        defaultValue={value("leaving")}
        blank={false}
        {...error("leaving")}
      />
    </FieldSet>
  );
}
