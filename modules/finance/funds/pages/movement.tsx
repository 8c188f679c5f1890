// SPDX-License-Identifier: AGPL-3.0-or-later
// Assign, programme, commit: the movements that begin at an annuality.
import {
  data,
  Form,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { requestInfo } from "@albero/kernel";
import { cents, formatEuro } from "@albero/kernel/pure";
import {
  Button,
  Check,
  DateField,
  errorFor,
  FormErrors,
  Field,
  FormActions,
  MoneyField,
  RadioGroup,
  Select,
  TextArea,
  useShell,
  useTexts,
} from "@albero/ui";
import { MoneyPage, useSlug } from "../../pages/money-page.tsx";
import { fundsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { actIn, finance, formBack, mayOf, movementOf, textIn, type FormBack } from "./office.ts";
import { ActFields } from "./parts/act-fields.tsx";

const MOVEMENTS = { assegna: "assign", programma: "program", impegna: "commit" } as const;

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const movement = movementOf(MOVEMENTS, params.movement);
  if (!mayOf(context).write) throw data(null, { status: 403 });
  const { channel, annuality, sums } = await finance(context).showAnnuality({ annualityId: params.annualityId });
  const { acts, lines, municipalities } = await finance(context).listMoneyChoices();
  const { today } = requestInfo(context);
  const lineId = new URL(request.url).searchParams.get("voce") ?? "";
  return { movement, channel, annuality, sums, acts, lines, municipalities, today, lineId };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const movement = movementOf(MOVEMENTS, params.movement);
  const form = await request.formData();
  if (!mayOf(context).write) throw data(null, { status: 403 });
  const common = {
    annualityId: params.annualityId,
    amount: textIn(form, "amount"),
    day: textIn(form, "day"),
    note: textIn(form, "note"),
    rulesRead: textIn(form, "rulesRead"),
    ...actIn(form),
  };
  const uses = finance(context);
  const result =
    movement === "assign"
      ? await uses.assignFund({
          ...common,
          year: textIn(form, "year"),
          direction: textIn(form, "direction") || "raise",
        })
      : movement === "program"
        ? await uses.programLine({ ...common, lineId: textIn(form, "lineId"), confirmed: textIn(form, "confirmed") })
        : await uses.commitLine({
            ...common,
            lineId: textIn(form, "lineId"),
            municipality: textIn(form, "municipality"),
          });
  return result.ok
    ? redirect(fundsPaths.annuality(params.ambito ?? "", result.value.annualityId))
    : formBack(context, result, form);
}

export default function MovementPage() {
  const view = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const t = useTexts(texts).movement;
  const { lang } = useShell();
  const slug = useSlug();
  const { movement, channel, annuality, sums } = view;
  const name = `${channel.code} ${annuality.year}`;
  const lead = {
    assign: t.assignLead,
    program: t.programLead(formatEuro(cents(sums.assigned - sums.programmed), lang)),
    commit: t.commitLead,
  }[movement];
  return (
    <MoneyPage
      part="funds"
      width="reading"
      title={t[movement](name)}
      lead={lead}
      steps={[
        { label: channel.code, href: fundsPaths.fund(slug, channel.id) },
        { label: String(annuality.year), href: fundsPaths.annuality(slug, annuality.id) },
        { label: t.buttons[movement] },
      ]}
    >
      <FormErrors back={back} />
      <Form method="post" noValidate>
        <Fields />
        <FormActions>
          <Button>{t.buttons[movement]}</Button>
        </FormActions>
      </Form>
    </MoneyPage>
  );
}

function Fields() {
  const { movement, acts, lines, municipalities, annuality, today, lineId } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const t = useTexts(texts).movement;
  const typed = back?.typed ?? {};
  const field = (name: string) => ({ name, defaultValue: typed[name], error: errorFor(back?.problems, name) });
  const years = [...new Set(lines.map((line) => line.year))];
  const options = years.flatMap((year) =>
    lines
      .filter((line) => line.year === year)
      .map((line) => ({
        value: String(line.id),
        label: `${line.objectiveCode ?? ""} ${line.label}`.trim(),
        group: String(year),
      })),
  );
  return (
    <>
      {movement === "assign" ? (
        <RadioGroup
          name="direction"
          label={t.direction}
          inline
          defaultValue={typed.direction ?? "raise"}
          options={[
            { value: "raise", label: t.raise },
            { value: "reduce", label: t.reduce },
          ]}
        />
      ) : (
        <Select
          {...field("lineId")}
          label={t.line}
          help={lines.length === 0 ? t.noLines : undefined}
          defaultValue={typed.lineId ?? lineId}
          options={options}
        />
      )}
      <MoneyField {...field("amount")} label={t.amount} required />
      {back?.code === "programmed_beyond_assigned" || typed.confirmed ? (
        <Check name="confirmed" label={t.confirm} defaultChecked={typed.confirmed !== undefined} />
      ) : null}
      {back?.code === "rule_warns" ? <Check name="rulesRead" label={t.rulesRead} /> : null}
      <DateField {...field("day")} label={t.day} defaultValue={typed.day ?? today} required />
      {movement === "assign" ? (
        <Field
          {...field("year")}
          label={t.year}
          help={t.yearHelp}
          size="short"
          inputMode="numeric"
          defaultValue={typed.year ?? annuality.year}
          required
        />
      ) : null}
      {movement === "commit" ? (
        <Select
          {...field("municipality")}
          label={t.municipality}
          help={t.municipalityHelp}
          optional
          options={municipalities.map(({ istat, name }) => ({ value: istat, label: name }))}
        />
      ) : null}
      <ActFields acts={acts} typed={typed} problems={back?.problems} optional={movement !== "assign"} />
      <TextArea {...field("note")} label={t.note} optional rows={2} />
    </>
  );
}
