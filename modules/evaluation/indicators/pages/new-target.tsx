// SPDX-License-Identifier: AGPL-3.0-or-later
import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { DateField, Field, RadioGroup, Select, useTexts, type FieldOf } from "@albero/ui";
import { OPERATORS } from "../../core/indicator.ts";
import { texts } from "../texts.ts";
import { afterForm, evaluation, mayOf, onlyIf, typedIn, type FormBack } from "./office.ts";
import { fieldOf, IndicatorPage, PlainForm } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).write);
  const { indicator, now } = await evaluation(context).showIndicator({ indicatorId: params["indicatorId"] });
  const { territories } = await evaluation(context).indicatorChoices();
  const { text, kind, unit, direction } = now;
  return { indicator, text, kind, unit, direction, territories };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const asked = { ...typedIn(form), indicatorId: params["indicatorId"] };
  return afterForm(context, await evaluation(context).addIndicatorTarget(asked), form, "#valori");
}

export default function NewTarget() {
  const { indicator, text, kind, unit, direction, territories } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const all = useTexts(texts);
  const t = all.form;
  const isMilestone = kind === "presence";
  const operator = isMilestone ? "=" : direction === "down" ? "<=" : ">=";
  const field = fieldOf(back, { kind: "target", operator, value: isMilestone ? "1" : "" });
  return (
    <IndicatorPage indicator={indicator} step={t.targetTitle} title={t.targetTitle} kicker={text} lead={t.targetLead}>
      <PlainForm back={back} button={t.saveTarget}>
        <RadioGroup
          {...field("kind")}
          label={t.targetKind}
          inline
          options={(["target", "baseline"] as const).map((value) => ({ value, label: all.targetKinds[value] }))}
        />
        <DateField {...field("day")} label={t.targetDay} required />
        {isMilestone ? (
          <>
            <input type="hidden" name="operator" value="=" />
            <RadioGroup
              {...field("value")}
              label={t.value}
              help={t.valueMilestone}
              inline
              options={[
                { value: "1", label: all.yes },
                { value: "0", label: all.no },
              ]}
            />
          </>
        ) : (
          <Amount field={field} unit={unit} />
        )}
        <Select
          {...field("territory")}
          label={t.territory}
          blank={all.one.whole}
          options={territories.map(({ code, name, kind: what }) => ({
            ...{ value: code, label: name },
            group: all.levels[what],
          }))}
        />
        <Field {...field("source")} label={t.sourceText} maxLength={300} optional />
        <Field {...field("note")} label={t.note} maxLength={300} optional />
      </PlainForm>
    </IndicatorPage>
  );
}

function Amount({ field, unit }: { field: FieldOf; unit: string | null }) {
  const all = useTexts(texts);
  return (
    <>
      <Select
        {...field("operator")}
        label={all.form.operator}
        blank={false}
        options={OPERATORS.map((value) => ({ value, label: all.operators[value] }))}
      />
      <Field
        {...field("value")}
        label={unit ? `${all.form.value} (${unit})` : all.form.value}
        inputMode="decimal"
        size="short"
        maxLength={30}
        required
      />
    </>
  );
}
