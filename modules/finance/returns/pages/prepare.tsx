// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Form,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { requestInfo } from "@albero/kernel";
import { cents, formatDate, formatEuro } from "@albero/kernel/pure";
import {
  Anchor,
  Button,
  Callout,
  ChartFigure,
  errorFor,
  ErrorSummary,
  Field,
  FieldSet,
  FormActions,
  formatPercent,
  RadioGroup,
  Section,
  TextArea,
  useShell,
  useTexts,
} from "@albero/ui";
import { barChart } from "@albero/ui/charts";
import { fundsPaths } from "../../funds/paths.ts";
import { MoneyPage, useSlug } from "../../pages/money-page.tsx";
import { FALL_REASONS, RETURN_STAGES } from "../core/figures.ts";
import { returnsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { finance, formBack, mayOf, textIn, type FormBack } from "./office.ts";
import { FiguresTable } from "./parts.tsx";

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { lang } = requestInfo(context);
  const search = new URL(request.url).searchParams;
  const [annualityId, at] = [search.get("annualita"), search.get("al")];
  const view = await finance(context).previewReturn({ annualityId, at });
  const t = texts[lang];
  const { figures } = view;
  const bars = [
    { label: t.stages.assigned, value: figures.assigned as number },
    ...RETURN_STAGES.map((stage) => ({
      label: t.stages[stage],
      value: figures.rows.reduce((all, row) => all + row[stage], 0),
    })),
  ];
  const title = t.list.picture(`${view.channel.code} ${view.annuality.year}`, formatDate(view.at));
  const drawing = barChart({ title, lang, format: "euro", bars, head: [t.list.fund, t.list.at] });
  return { ...view, may: mayOf(context), picture: { title, drawing } };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const figures = [...new Set(form.keys())].filter((name) => name.startsWith("reason."));
  const reasons = figures.map((name) => {
    const figure = name.slice("reason.".length);
    return { figure, reason: textIn(form, name), words: textIn(form, `words.${figure}`) };
  });
  const result = await finance(context).freezeReturn({
    ...{ annualityId: textIn(form, "annualityId"), at: textIn(form, "at"), mark: textIn(form, "mark") },
    ...{ note: textIn(form, "note"), reasons: reasons.filter((each) => each.reason !== "") },
  });
  return result.ok
    ? redirect(returnsPaths.frozen(params.ambito ?? "", result.value.id))
    : formBack(context, result, form);
}

export default function Prepare() {
  const view = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const t = all.prepare;
  const { lang } = useShell();
  const slug = useSlug();
  const { annuality, channel, at, figures, previous, falls, picture } = view;
  const euro = (amount: number) => formatEuro(cents(amount), lang);
  const fund = `${channel.code} ${annuality.year}`;
  const paid = figures.rows.reduce((sum, row) => sum + row.paid, 0);
  const share = formatPercent(figures.assigned === 0 ? 0 : (paid / figures.assigned) * 100, lang);
  return (
    <MoneyPage
      part="funds"
      title={t.title(fund, formatDate(at))}
      lead={t.lead(euro(figures.assigned), euro(paid), share)}
      steps={[
        { label: all.part, href: returnsPaths.home(slug) },
        { label: fund, href: fundsPaths.annuality(slug, annuality.id) },
        { label: formatDate(at) },
      ]}
    >
      {figures.undatedRows > 0 ? (
        <Callout tone="note">
          <p>{t.undated(figures.undatedRows)}</p>
        </Callout>
      ) : null}
      <ChartFigure
        level={2}
        title={picture.title}
        drawing={picture.drawing}
        unit="€"
        source={all.source}
        date={formatDate(at)}
      />
      <Section title={previous ? t.since(formatDate(previous.at)) : all.table} lead={previous ? undefined : t.first}>
        <FiguresTable figures={figures} before={previous?.figures ?? null} source={all.source} />
      </Section>
      {previous ? (
        <Callout tone={falls.length === 0 ? "success" : "warning"}>
          <p>
            {falls.length === 0
              ? t.noFalls(formatDate(previous.at))
              : t.fallsLead(falls.length, formatDate(previous.at))}
          </p>
        </Callout>
      ) : null}
      <FreezeForm />
      <p>
        <Anchor href={returnsPaths.home(slug)}>{t.otherDay}</Anchor>
      </p>
    </MoneyPage>
  );
}

function FreezeForm() {
  const { annuality, channel, at, mark, falls, may } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const all = useTexts(texts);
  const t = all.prepare;
  const { lang } = useShell();
  const euro = (amount: number) => formatEuro(cents(amount), lang);
  const typed = back?.typed ?? {};
  if (!may.freeze) return <p>{t.onlyCoordinator}</p>;
  return (
    <Section title={t.freezeTitle} lead={t.happens(`${channel.code} ${annuality.year}`, formatDate(at))}>
      {back ? <ErrorSummary problems={back.problems} refusal={back.refusal} /> : null}
      <Form method="post" noValidate>
        <input type="hidden" name="annualityId" value={annuality.id} />
        <input type="hidden" name="at" value={at} />
        <input type="hidden" name="mark" value={mark} />
        {falls.map((fall) => {
          const [reason, words] = [`reason.${fall.figure}`, `words.${fall.figure}`];
          const macro = fall.stage === "assigned" ? "" : all.macro(fall.macroActivity);
          return (
            <FieldSet
              key={fall.figure}
              legend={t.fall(
                all.stages[fall.stage],
                macro,
                all.area(fall.userArea),
                euro(fall.before),
                euro(fall.after),
              )}
            >
              <RadioGroup
                name={reason}
                label={t.reason}
                inline
                defaultValue={typed[reason]}
                error={errorFor(back?.problems, reason)}
                options={FALL_REASONS.map((value) => ({ value, label: all.reasons[value] }))}
              />
              <Field name={words} label={t.words} help={t.wordsHelp} defaultValue={typed[words]} optional />
            </FieldSet>
          );
        })}
        <TextArea name="note" label={t.note} rows={2} defaultValue={typed.note} optional />
        <FormActions>
          <Button>{t.freeze}</Button>
        </FormActions>
      </Form>
    </Section>
  );
}
