// SPDX-License-Identifier: AGPL-3.0-or-later
import { requestInfo } from "@albero/kernel";
import {
  Button,
  CheckGroup,
  ErrorSummary,
  errorFor,
  Field,
  FieldSet,
  FormActions,
  Page,
  Section,
  Select,
  TextArea,
  useTexts,
} from "@albero/ui";
import { data, redirect, useActionData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { timeWords } from "../core/format.ts";
import { texts } from "../texts.ts";
import type { TerritoryRefusal } from "../usecases/refusals.ts";
import { textOf } from "./form.ts";
import { territoryOf } from "./office.ts";
import { FIRST, problemsIn, stateOf, subAreasOf, type SetUpState } from "./set-up-state.ts";

export async function loader({ context }: LoaderFunctionArgs) {
  if (!(await requestInfo(context).installation.isNew())) throw data(null, { status: 404 });
  return null;
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { installation, lang } = requestInfo(context);
  if (!(await installation.isNew())) throw data(null, { status: 404 });
  const form = await request.formData();
  const state = stateOf(form);
  const intent = textOf(form, "intent") || "next";
  const municipalities = await territoryOf(context).searchMunicipalities({
    text: state.search,
    sign: state.sign,
    chosen: state.chosen,
  });
  const shown = { ...municipalities, problems: [] as ReturnType<typeof problemsIn>, refusal: "" };
  if (intent === "back") return { ...shown, state: { ...state, step: state.step - 1 } };
  if (intent === "search" || intent === "add") return { ...shown, state };
  const problems = problemsIn(state, municipalities.chosen, texts[lang].setUp);
  if (problems.length > 0) return data({ ...shown, state, problems }, { status: 422 });
  if (intent !== "create") return { ...shown, state: { ...state, step: state.step + 1 } };

  const subAreas = subAreasOf(state.subAreas, municipalities.chosen).map(({ name, seatIstat }) => ({
    name,
    seatIstat,
  }));
  const ambito = { name: state.name, slug: state.slug, leadIstat: state.lead, municipalities: state.chosen, subAreas };
  const person = { name: state.personName, email: state.personEmail };
  const result = await installation.setUp({ ambito, person }, lang);
  if (result.ok) return redirect(result.value.invitation);
  const words = texts[lang].refusals[result.refusal as TerritoryRefusal]?.(result.details ?? {});
  const refusal = words ?? texts[lang].setUp.failed;
  return data(
    { ...shown, state: { ...state, step: 3 }, refusal, problems: [...(result.fields ?? [])] },
    { status: 422 },
  );
}

type Shown = ReturnType<typeof useActionData<typeof action>>;

export default function SetUp() {
  const shown = useActionData<typeof action>();
  const t = useTexts(texts).setUp;
  const state = shown?.state ?? FIRST;
  const { step } = state;
  return (
    <Page title={t.title} lead={t.lead} width="reading">
      <Section title={`${t.step(step, t.steps.length)}: ${t.steps[step - 1]}`}>
        <form method="post" key={step}>
          <ErrorSummary problems={shown?.problems} refusal={shown?.refusal} />
          <input type="hidden" name="step" value={step} />
          <Carried state={state} />
          {step === 1 ? <NameStep state={state} shown={shown} /> : null}
          {step === 2 ? <MunicipalityStep state={state} shown={shown} /> : null}
          {step === 3 ? <PersonStep state={state} shown={shown} /> : null}
          {step === 4 ? <ConfirmStep state={state} shown={shown} /> : null}
          <FormActions>
            <Button name="intent" value={step === 4 ? "create" : "next"}>
              {step === 4 ? t.create : t.next}
            </Button>
            {step > 1 ? (
              <Button kind="quiet" name="intent" value="back" formNoValidate>
                {t.back}
              </Button>
            ) : null}
          </FormActions>
        </form>
      </Section>
    </Page>
  );
}

type StepProps = { state: SetUpState; shown: Shown };

/** What the other steps gathered. */
function Carried({ state }: { state: SetUpState }) {
  const own: Record<number, readonly string[]> = {
    1: ["name", "slug"],
    2: ["search", "sign", "chosen"],
    3: ["lead", "subAreas", "personName", "personEmail"],
  };
  const { chosen, step, ...fields } = state;
  const mine = own[step] ?? [];
  return (
    <>
      {Object.entries(fields)
        .filter(([name]) => !mine.includes(name))
        .map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      {step === 2 ? null : chosen.map((code) => <input key={code} type="hidden" name="chosen" value={code} />)}
    </>
  );
}

function NameStep({ state, shown }: StepProps) {
  const t = useTexts(texts).setUp;
  return (
    <>
      <Field
        name="name"
        label={t.name}
        help={t.nameHelp}
        defaultValue={state.name}
        error={errorFor(shown?.problems, "name")}
        required
        maxLength={160}
      />
      <Field
        name="slug"
        label={t.slug}
        help={t.slugHelp}
        defaultValue={state.slug}
        error={errorFor(shown?.problems, "slug")}
        required
        maxLength={40}
        size="medium"
      />
    </>
  );
}

function MunicipalityStep({ state, shown }: StepProps) {
  const t = useTexts(texts).setUp;
  const label = (one: { name: string; sign: string; istat: string }) => `${one.name} (${one.sign}, ${one.istat})`;
  const options = (all: readonly { name: string; sign: string; istat: string }[]) =>
    all.map((one) => ({ value: one.istat, label: label(one) }));
  const found = shown?.found ?? [];
  const hasSearched = state.search !== "" || state.sign !== "";
  return (
    <>
      <Field
        name="search"
        type="search"
        label={t.search}
        defaultValue={state.search}
        error={errorFor(shown?.problems, "search")}
        maxLength={80}
      />
      <Field
        name="sign"
        label={t.province}
        help={t.provinceHelp}
        defaultValue={state.sign}
        size="short"
        maxLength={2}
        optional
      />
      <p>
        <Button kind="secondary" name="intent" value="search">
          {t.find}
        </Button>
      </p>
      {found.length > 0 ? (
        <>
          <CheckGroup name="chosen" label={t.found} options={options(found)} inline />
          <p>
            <Button kind="secondary" name="intent" value="add">
              {t.add}
            </Button>
          </p>
        </>
      ) : hasSearched ? (
        <p>{t.none}</p>
      ) : null}
      <FieldSet legend={t.chosen(state.chosen.length)} help={state.chosen.length > 0 ? t.chosenHelp : undefined}>
        {(shown?.chosen ?? []).map((one) => (
          <div className="choice" key={one.istat}>
            <input type="checkbox" id={`scelto-${one.istat}`} name="chosen" value={one.istat} defaultChecked />
            <label htmlFor={`scelto-${one.istat}`}>{label(one)}</label>
          </div>
        ))}
      </FieldSet>
      {shown ? <p className="field-help">{t.listNote(timeWords(shown.asOf))}</p> : null}
    </>
  );
}

function PersonStep({ state, shown }: StepProps) {
  const t = useTexts(texts).setUp;
  const wrong = (name: string) => errorFor(shown?.problems, name);
  const places = (shown?.chosen ?? []).map((one) => ({ value: one.istat, label: one.name }));
  return (
    <>
      <Select
        name="lead"
        label={t.leadMunicipality}
        options={places}
        defaultValue={state.lead}
        error={wrong("lead")}
        required
      />
      <TextArea
        name="subAreas"
        label={t.subAreas}
        help={t.subAreasHelp}
        rows={6}
        defaultValue={state.subAreas}
        error={wrong("subAreas")}
      />
      <FieldSet legend={t.person} help={t.personHelp}>
        <Field
          name="personName"
          label={t.personName}
          defaultValue={state.personName}
          error={wrong("personName")}
          autoComplete="name"
          required
        />
        <Field
          name="personEmail"
          type="email"
          label={t.personEmail}
          defaultValue={state.personEmail}
          error={wrong("personEmail")}
          autoComplete="email"
          required
        />
      </FieldSet>
    </>
  );
}

function ConfirmStep({ state, shown }: StepProps) {
  const t = useTexts(texts).setUp;
  const chosen = shown?.chosen ?? [];
  const lead = chosen.find((one) => one.istat === state.lead)?.name ?? "";
  const subAreas = subAreasOf(state.subAreas, chosen);
  return (
    <div className="confirm-box">
      <ul>
        {t.happens(state.name, chosen.length, subAreas.length, lead).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p>{chosen.map((one) => one.name).join(", ")}.</p>
    </div>
  );
}
