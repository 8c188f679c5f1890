// SPDX-License-Identifier: AGPL-3.0-or-later
// One field of a card: what was agreed, what people think, and a way to write for whoever may.
import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import {
  ButtonLink,
  Callout,
  Details,
  Field,
  RadioGroup,
  Section,
  Select,
  TextArea,
  Timeline,
  useTexts,
} from "@albero/ui";
import { ResultsPage, useSlug } from "../../pages/results-page.tsx";
import {
  askOf,
  DIMENSIONS,
  FIELDS,
  isDimension,
  linesOf,
  QUADRANTS,
  SWOT_DIMENSIONS,
  type Said,
} from "../core/card.ts";
import { closingPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { dayOf, evaluation, formBack, mayOf, slugOf, textIn, typedIn, type FormBack } from "./office.ts";
import { Bullets, ClosingBadge, fieldOf, PlainForm, usePercent } from "./parts.tsx";

const fieldAt = (position: string | undefined) => FIELDS.find((_, at) => String(at + 1) === position);

export async function loader({ context, params }: LoaderFunctionArgs) {
  const field = fieldAt(params["position"]);
  if (!field) throw data(null, { status: 404 });
  const view = await evaluation(context).showClosing({ closingId: params["closingId"] });
  const { card, tables, contributions } = view;
  const said = view.texts
    .filter((text) => text.field === field)
    .toSorted((a, b) => b.number - a.number)
    .map(({ percent, answer, text, byName, at, number }) => ({
      percent,
      answer,
      text,
      byName,
      day: dayOf(at),
      number,
    }));
  return {
    ...{ card, tables, said, position: Number(params["position"]), may: mayOf(context) },
    contributions: contributions
      .filter((one) => one.field === field)
      .map(({ id, text, tableName, byName, at }) => ({ id, text, tableName, byName, day: dayOf(at) })),
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const field = fieldAt(params["position"]);
  if (!field) throw data(null, { status: 404 });
  const given = { ...typedIn(form), closingId: params["closingId"], field };
  const use = evaluation(context);
  const result =
    textIn(form, "op") === "agree" ? await use.agreeClosingText(given) : await use.contributeToClosing(given);
  if (!result.ok) return formBack(context, result, form);
  return redirect(closingPaths.field(slugOf(context), result.value.closingId, Number(params["position"])));
}

/** The name of a field and what it asks. */
function useField(position: number) {
  const t = useTexts(texts);
  const field = FIELDS[position - 1] ?? "degree";
  if (isDimension(field)) return { field, ...t.dimensions[field] };
  const at = position - 1 - DIMENSIONS.length;
  const dimension = SWOT_DIMENSIONS[Math.floor(at / QUADRANTS.length)] ?? "mandate";
  const quadrant = QUADRANTS[at % QUADRANTS.length] ?? "strengths";
  return { field, name: `${t.swot.dimensions[dimension]}: ${t.swot.quadrants[quadrant]}`, ask: t.swot.ask };
}

export default function ClosingField() {
  const { card, position, said, may } = useLoaderData<typeof loader>();
  const t = useTexts(texts);
  const slug = useSlug();
  const { name, ask } = useField(position);
  const objective = `${card.objective} · ${card.title}`;
  const [current, ...before] = said;
  return (
    <ResultsPage
      part="closing"
      width="reading"
      title={name}
      kicker={`${objective} · ${t.field.position(position, FIELDS.length)}`}
      status={<ClosingBadge state={card.state} />}
      lead={ask}
      steps={[{ label: objective, href: closingPaths.one(slug, card.id) }, { label: name }]}
      actions={
        <>
          {position > 1 ? (
            <ButtonLink kind="quiet" href={closingPaths.field(slug, card.id, position - 1)}>
              {t.field.previous}
            </ButtonLink>
          ) : null}
          {position < FIELDS.length ? (
            <ButtonLink kind="quiet" href={closingPaths.field(slug, card.id, position + 1)}>
              {t.field.next}
            </ButtonLink>
          ) : null}
        </>
      }
    >
      {card.state === "open" ? null : <Callout tone="note" title={t.field.closed} />}
      <Section title={t.field.agreed} id="concordato">
        {current ? (
          <>
            <SaidWords said={current} />
            <p className="quiet-line">{t.one.by(current.byName, current.day)}</p>
          </>
        ) : (
          <p>{t.field.none}</p>
        )}
        {before.length > 0 ? (
          <Details summary={`${t.field.history} (${before.length})`}>
            <Timeline
              items={before.map((text) => ({
                key: String(text.number),
                when: text.day,
                title: text.byName,
                children: <SaidWords said={text} />,
              }))}
            />
          </Details>
        ) : null}
      </Section>
      <Contributions />
      {card.state === "open" && may.agree ? <Agree /> : null}
    </ResultsPage>
  );
}

function SaidWords({ said }: { said: Said }) {
  const t = useTexts(texts);
  const percent = usePercent();
  return (
    <>
      {said.percent === null ? null : (
        <p>
          <strong>{percent(said.percent)}</strong>
        </p>
      )}
      {said.answer === null ? null : (
        <p>
          <strong>{t.answers[said.answer]}</strong>
        </p>
      )}
      {said.text ? <Bullets lines={linesOf(said.text)} /> : null}
    </>
  );
}

function Contributions() {
  const { card, contributions, tables, may } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const t = useTexts(texts);
  const mine = back?.typed["op"] === "agree" ? undefined : back;
  const field = fieldOf(mine);
  return (
    <Section title={t.field.contributions} id="contributi">
      {contributions.length === 0 ? (
        <p>{t.field.noContributions}</p>
      ) : (
        <Timeline
          items={contributions.map((one) => ({
            key: String(one.id),
            when: one.day,
            title: `${one.byName}${one.tableName ? `, ${t.field.forTable(one.tableName)}` : ""}`,
            children: <Bullets lines={linesOf(one.text)} />,
          }))}
        />
      )}
      {card.state === "open" && may.contribute ? (
        <Section level={3} title={t.field.contribute}>
          <PlainForm back={mine} button={t.field.send} op="contribute">
            <TextArea
              {...field("contribution")}
              label={t.field.text}
              help={t.field.sendHelp}
              rows={4}
              maxLength={4000}
              required
            />
            {tables.length > 0 ? (
              <Select
                {...field("tableId")}
                label={t.field.table}
                blank={false}
                options={[
                  { value: "", label: t.field.myself },
                  ...tables.map(({ id, name, worksForIt }) => ({
                    value: String(id),
                    label: worksForIt ? t.field.working(name) : name,
                  })),
                ]}
              />
            ) : null}
          </PlainForm>
        </Section>
      ) : null}
    </Section>
  );
}

function Agree() {
  const { card, position, said } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const t = useTexts(texts);
  const { field: key } = useField(position);
  const ask = askOf(key);
  const mine = back?.typed["op"] === "agree" ? back : undefined;
  const [current] = said;
  const field = fieldOf(mine, {
    percent: typeof current?.percent === "number" ? String(current.percent).replace(".", ",") : "",
    ...{ answer: current?.answer ?? "", text: current?.text ?? "" },
  });
  const { words } = t.field;
  const label = ask.percent
    ? words.percent
    : ask.answers.length > 0
      ? words.answer
      : ask.isList
        ? words.list
        : words.plain;
  return (
    <Section title={t.field.agree} id="concorda">
      <PlainForm back={mine} button={t.field.save} op="agree">
        <input type="hidden" name="rowVersion" value={mine?.typed["rowVersion"] ?? card.rowVersion} />
        {ask.percent ? (
          <Field {...field("percent")} label={t.field.percent} size="short" inputMode="decimal" required />
        ) : null}
        {ask.answers.length > 0 ? (
          <RadioGroup
            {...field("answer")}
            label={t.field.answer}
            options={ask.answers.map((answer) => ({ value: answer, label: t.answers[answer] }))}
          />
        ) : null}
        <TextArea
          {...field("text")}
          label={label}
          rows={6}
          maxLength={8000}
          {...(ask.words === "always" ? { required: true } : { optional: true })}
        />
      </PlainForm>
    </Section>
  );
}
