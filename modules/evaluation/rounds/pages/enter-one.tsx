// SPDX-License-Identifier: AGPL-3.0-or-later
// One indicator a screen, for a phone: the question, big fields, one button that saves and goes on.
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { formatDate } from "@albero/kernel/pure";
import {
  Anchor,
  Button,
  Callout,
  Check,
  DateField,
  Details,
  Field,
  FormActions,
  FormErrors,
  Progress,
  RadioGroup,
  Select,
  TextArea,
  useTexts,
} from "@albero/ui";
import { useSlug } from "../../pages/results-page.tsx";
import { typedOf, writeCell } from "../core/answer.ts";
import { ANSWER_STATES } from "../core/measure.ts";
import { roundsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import {
  evaluation,
  formBack,
  fromAddress,
  mayOf,
  onlyIf,
  slugOf,
  typedIn,
  uploadIn,
  type FormBack,
} from "./office.ts";
import { AnswerWords, fieldOf, RoundPage } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).enter);
  const territory = fromAddress(params["territory"] ?? "");
  const asked = { roundId: params["roundId"], territory, indicatorId: params["indicatorId"] };
  const { shown, lines, ...view } = await evaluation(context).showEntry(asked);
  if (!shown) throw new Response(null, { status: 404 });
  const at = lines.findIndex((line) => line.indicatorId === shown.definition.indicatorId);
  const order = [...lines.slice(at + 1), ...lines.slice(0, at)];
  return {
    ...view,
    ...shown,
    ...{ at, all: lines.length, answered: lines.filter((line) => line.answer !== null).length },
    next: lines[at + 1]?.indicatorId ?? null,
    before: lines[at - 1]?.indicatorId ?? null,
    /** After saving: the next that still waits. */
    waiting: order.find((line) => line.answer === null)?.indicatorId ?? null,
    typed: shown.current ? typedOf(shown.current, shown.definition) : null,
    now: shown.current ? writeCell(shown.current, shown.definition) : null,
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const territory = fromAddress(params["territory"] ?? "");
  const roundId = params["roundId"];
  const typed = typedIn(form);
  const given = {
    ...typed,
    roundId,
    indicatorId: params["indicatorId"],
    territory,
    file: await uploadIn(form, "file"),
  };
  const result = await evaluation(context).saveMeasure(given);
  if (!result.ok) return formBack(context, result, form);
  const [slug, id] = [slugOf(context), result.value.roundId];
  const next = /^\d+$/.test(typed["goTo"] ?? "") ? Number(typed["goTo"]) : null;
  return redirect(
    next === null ? roundsPaths.enterAt(slug, id, territory) : roundsPaths.enterOne(slug, id, territory, next),
  );
}

type View = ReturnType<typeof useLoaderData<typeof loader>>;

export default function EnterOne() {
  const view = useLoaderData<typeof loader>();
  const { round, territory, definition, current, at, all, answered, next, before, waiting } = view;
  const back = useActionData<FormBack>();
  const words = useTexts(texts);
  const t = words.single;
  const slug = useSlug();
  const isShut = round.state !== "open" || current?.status === "accepted" || current?.status === "locked";
  const here = roundsPaths.enterAt(slug, round.id, territory.code);
  return (
    <RoundPage
      round={round}
      width="reading"
      title={definition.text}
      kicker={`${territory.name} · ${t.position(at + 1, all)}`}
      steps={[
        { label: words.enter.step, href: roundsPaths.enter(slug, round.id) },
        { label: territory.name, href: here },
        { label: t.position(at + 1, all) },
      ]}
    >
      <Progress done={answered} total={all} label={words.enter.col.answered} />
      <FormErrors back={back} />
      <Now view={view} />
      {isShut ? (
        <Callout tone="info" title={round.state === "open" ? t.locked : words.enter.notOpen} />
      ) : (
        <form method="post" encType="multipart/form-data" noValidate className="ask-card">
          <input type="hidden" name="seen" value={back ? (back.typed["seen"] ?? "") : (current?.id ?? "")} />
          <input type="hidden" name="goTo" value={waiting ?? ""} />
          <AnswerFields view={view} back={back} />
          <FormActions>
            <Button>{waiting === null ? t.save : t.saveNext}</Button>
          </FormActions>
        </form>
      )}
      <p className="row-links">
        {before === null ? null : (
          <Anchor href={roundsPaths.enterOne(slug, round.id, territory.code, before)}>{t.back}</Anchor>
        )}
        {next === null ? null : (
          <Anchor href={roundsPaths.enterOne(slug, round.id, territory.code, next)}>{t.skip}</Anchor>
        )}
        {current ? <Anchor href={roundsPaths.measure(slug, current.id)}>{t.open}</Anchor> : null}
      </p>
    </RoundPage>
  );
}

/** What stands there now, and what stood there before. */
function Now({ view: { current, now, earlier, definition } }: { view: View }) {
  const sign = definition.kind === "percentage" ? "\u00a0%" : "";
  const words = useTexts(texts);
  const t = words.single;
  return (
    <div className="ask-past">
      {current && now ? (
        <p>
          {t.now}: <AnswerWords answer={now} />,{" "}
          {t.nowBy("", current.byName, words.statuses[current.status]).replace(/^, /, "")}
        </p>
      ) : null}
      {earlier.length === 0 ? (
        <p>{t.noEarlier}</p>
      ) : (
        <p>
          {t.earlier}: {earlier.map((one) => t.earlierWords(`${one.answer}${sign}`, formatDate(one.day))).join("; ")}.
        </p>
      )}
    </div>
  );
}

type FieldsProps = { view: View; back: FormBack | undefined };

function AnswerFields({ view, back }: FieldsProps) {
  const { definition, current, typed } = view;
  const words = useTexts(texts);
  const t = words.single;
  const field = fieldOf(back, { ...typed, note: current?.note ?? "" });
  const state = field("state");
  const isUnusual = back?.code === "outlier_unconfirmed" || back?.code === "note_needed";
  return (
    <>
      <ValueFields view={view} field={field} />
      <RadioGroup
        {...state}
        label={t.state}
        defaultValue={state.defaultValue === "" ? "value" : state.defaultValue}
        options={ANSWER_STATES.map((value) => ({ value, label: words.answerStates[value] }))}
      />
      {isUnusual ? (
        <Check
          name="confirmed"
          label={t.confirm}
          error={field("confirmed").error}
          defaultChecked={back?.typed["confirmed"] === "on"}
        />
      ) : null}
      {current ? <Field {...field("reason")} label={t.reason} help={t.reasonHelp} maxLength={300} /> : null}
      <Details summary={t.more} open={isUnusual || Boolean(back)}>
        <DateField
          {...field("day")}
          label={t.day}
          help={t.dayHelp(formatDate(view.round.firstDay), formatDate(view.round.lastDay))}
          optional
        />
        <TextArea {...field("note")} label={t.note} rows={3} maxLength={4_000} optional />
        <Field {...field("link")} label={t.link} type="url" optional />
        <Field {...field("file")} defaultValue={undefined} label={t.file} help={t.fileHelp} type="file" optional />
        <Field {...field("linkLabel")} label={t.linkLabel} maxLength={200} optional />
        {definition.breakdowns.length > 0 ? <Breakdown view={view} field={field} /> : null}
      </Details>
    </>
  );
}

function ValueFields({ view, field }: { view: View; field: ReturnType<typeof fieldOf> }) {
  const { definition, takesParts, needsParts } = view;
  const words = useTexts(texts);
  const t = words.single;
  const { kind, unit } = definition;
  if (kind === "presence") {
    const value = field("value");
    return (
      <RadioGroup
        {...value}
        label={t.yesNo}
        inline
        {...(value.defaultValue ? { defaultValue: value.defaultValue } : {})}
        options={[
          { value: "sì", label: words.yes },
          { value: "no", label: words.no },
        ]}
      />
    );
  }
  if (kind === "list") return <TextArea {...field("items")} label={t.items} rows={5} />;
  const label = unit && unit !== "%" ? `${t.value} (${unit})` : kind === "percentage" ? `${t.value} (%)` : t.value;
  if (!takesParts) return <Field {...field("value")} label={label} inputMode="decimal" size="medium" />;
  return (
    <>
      <div className="ask-parts">
        <Field
          {...field("numerator")}
          label={t.numerator}
          help={definition.numerator || t.numeratorHelp}
          inputMode="decimal"
          size="medium"
        />
        <Field
          {...field("denominator")}
          label={t.denominator}
          help={definition.denominator || t.denominatorHelp}
          inputMode="decimal"
          size="medium"
        />
      </div>
      {needsParts ? null : (
        <Field {...field("value")} label={t.valueWithParts} inputMode="decimal" size="medium" optional />
      )}
    </>
  );
}

function Breakdown({ view, field }: { view: View; field: ReturnType<typeof fieldOf> }) {
  const words = useTexts(texts);
  const t = words.single;
  return (
    <fieldset className="field-set">
      <legend>{t.breakdown}</legend>
      <p className="field-help">{t.breakdownHelp}</p>
      <Select
        {...field("breakdownKind")}
        label={t.breakdownKind}
        optional
        options={view.definition.breakdowns.map((value) => ({ value, label: words.breakdowns[value] }))}
      />
      <Field {...field("breakdownOf")} label={t.breakdownOf} maxLength={60} optional />
      {view.breakdowns.length > 0 ? (
        <p>
          {t.breakdownThere}:{" "}
          {view.breakdowns
            .map((one) => `${one.breakdown.split(":")[1]}: ${writeCell(one, view.definition)}`)
            .join("; ")}
        </p>
      ) : null}
    </fieldset>
  );
}
