// SPDX-License-Identifier: AGPL-3.0-or-later
import { Form } from "react-router";
import {
  Button,
  Check,
  DateField,
  Details,
  errorFor,
  FormErrors,
  Field,
  FieldSet,
  FormActions,
  RadioGroup,
  Select,
  TextArea,
  useTexts,
} from "@albero/ui";
import { REACTIONS, RULE_KINDS, USER_AREAS, type Rule } from "../../core/rule.ts";
import { texts } from "../../texts.ts";
import type { FormBack } from "../office.ts";

export type Values = Record<string, string>;
type ChannelChoice = { id: number; code: string; name: string };

const ofShare = (hundredths: number): string => String(hundredths / 100).replace(".", ",");

/** What the form shows of a rule that is there. */
export function valuesOf(rule: Rule): Values {
  const { settings } = rule;
  const values: Values = {
    ...{ channelId: String(rule.channel?.id ?? ""), title: rule.title, kind: settings.kind, source: rule.source },
    ...{ firstYear: String(rule.firstYear ?? ""), lastYear: String(rule.lastYear ?? ""), onBreach: rule.onBreach },
    ...{ note: rule.note, rowVersion: String(rule.rowVersion), ...(rule.isVerified ? { isVerified: "on" } : {}) },
  };
  if ("share" in settings) values.share = ofShare(settings.share);
  if (settings.kind === "area_share") Object.assign(values, { userArea: settings.userArea, bound: settings.bound });
  if (settings.kind === "period_of_use") Object.assign(values, { from: settings.from ?? "", to: settings.to ?? "" });
  if (settings.kind === "eligible_services") {
    values.services = settings.services.join(", ");
    for (const area of settings.userAreas) values[`area.${area}`] = "on";
  }
  if (settings.kind === "single_document") for (const check of settings.checks) values[`check.${check}`] = "on";
  return values;
}

type RuleFormProps = {
  back: FormBack | undefined;
  values: Values;
  channels: readonly ChannelChoice[];
  isNew: boolean;
};

export function RuleForm({ back, values, channels, isNew }: RuleFormProps) {
  const all = useTexts(texts);
  const t = all.form;
  // After a form that came back a box that is not typed was not ticked.
  const shown = back ? back.typed : values;
  const field = (name: string) => ({ name, defaultValue: shown[name] ?? "", error: errorFor(back?.problems, name) });
  return (
    <>
      <FormErrors back={back} />
      <Form method="post" noValidate>
        {isNew ? null : <input type="hidden" name="rowVersion" value={shown.rowVersion} />}
        <Field {...field("title")} label={t.title} help={t.titleHelp} required />
        {isNew ? <Field {...field("code")} label={t.code} help={t.codeHelp} size="medium" required /> : null}
        <Select
          {...field("channelId")}
          label={t.fund}
          blank={all.allFunds}
          options={channels.map(({ id, code, name }) => ({ value: String(id), label: `${code} · ${name}` }))}
        />
        <Select
          {...field("kind")}
          label={t.kind}
          help={t.kindHelp}
          options={RULE_KINDS.map((kind) => ({ value: kind, label: all.kinds[kind] }))}
        />
        <KindFields field={field} back={back} shown={shown} />
        <FieldSet legend={t.holdsLegend}>
          <Field {...field("firstYear")} label={t.firstYear} size="short" inputMode="numeric" optional />
          <Field {...field("lastYear")} label={t.lastYear} size="short" inputMode="numeric" optional />
        </FieldSet>
        <RadioGroup
          {...field("onBreach")}
          defaultValue={shown.onBreach ?? "warn"}
          label={t.reaction}
          help={t.reactionHelp}
          inline
          options={REACTIONS.map((value) => ({ value, label: t.reactions[value] }))}
        />
        <Field {...field("source")} label={t.source} help={t.sourceHelp} required />
        <Check name="isVerified" label={t.verified} defaultChecked={shown.isVerified !== undefined} />
        <TextArea {...field("note")} label={t.note} rows={2} optional />
        <FormActions>
          <Button>{t.save}</Button>
        </FormActions>
      </Form>
    </>
  );
}

type KindFieldsProps = {
  field: (name: string) => { name: string; defaultValue: string; error: string | undefined };
  back: FormBack | undefined;
  shown: Values;
};

function KindFields({ field, back, shown }: KindFieldsProps) {
  const all = useTexts(texts);
  const t = all.form;
  const areas = USER_AREAS.map((area) => ({ value: area as string, label: all.areas[area] }));
  const isOf = (...kinds: string[]) => kinds.includes(shown.kind ?? "");
  return (
    <>
      <Details summary={t.shareLegend} open={isOf("area_share", "co_financing")}>
        <Field {...field("share")} label={t.share} help={t.shareHelp} size="short" inputMode="decimal" optional />
        <Select {...field("userArea")} label={t.userArea} options={areas} optional />
        <RadioGroup
          {...field("bound")}
          label={t.bound}
          inline
          optional
          options={(["min", "max"] as const).map((value) => ({ value, label: t.bounds[value] }))}
        />
      </Details>
      <Details summary={t.eligibleLegend} open={isOf("eligible_services")}>
        <p className={errorFor(back?.problems, "userAreas") ? "field-error" : "field-help"}>
          {errorFor(back?.problems, "userAreas") ?? t.userAreas}
        </p>
        <div id="campo-userAreas" tabIndex={-1}>
          {areas.map(({ value, label }) => (
            <Check
              key={value}
              name={`area.${value}`}
              label={label}
              defaultChecked={shown[`area.${value}`] !== undefined}
            />
          ))}
        </div>
        <Field {...field("services")} label={t.services} help={t.servicesHelp} size="medium" optional />
      </Details>
      <Details summary={t.periodLegend} open={isOf("period_of_use")}>
        <p className="field-help">{t.periodHelp}</p>
        <DateField {...field("from")} label={t.from} optional />
        <DateField {...field("to")} label={t.to} optional />
      </Details>
      <Details summary={t.singleLegend} open={isOf("single_document")}>
        {errorFor(back?.problems, "checks") ? (
          <p className="field-error">{errorFor(back?.problems, "checks")}</p>
        ) : null}
        <div id="campo-checks" tabIndex={-1}>
          {(["document", "cup"] as const).map((check) => (
            <Check
              key={check}
              name={`check.${check}`}
              label={t.checks[check]}
              defaultChecked={shown[`check.${check}`] !== undefined}
            />
          ))}
        </div>
      </Details>
    </>
  );
}
