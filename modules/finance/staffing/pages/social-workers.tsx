// SPDX-License-Identifier: AGPL-3.0-or-later
import { data, useLoaderData, type LoaderFunctionArgs } from "react-router";
import { requestInfo, useCasesOf } from "@albero/kernel";
import { cents, formatDate, formatEuro, type PlainDate } from "@albero/kernel/pure";
import {
  Button,
  Callout,
  ChartFigure,
  DataTable,
  errorFor,
  ErrorSummary,
  Field,
  FormActions,
  formatNumber,
  Money,
  Section,
  useShell,
  useTexts,
} from "@albero/ui";
import { barChart } from "@albero/ui/charts";
import { publicPaths } from "@albero/territory/paths";
import type { useCases } from "../../index.ts";
import { FundParts } from "../../pages/fund-parts.tsx";
import { MoneyPage, useSlug } from "../../pages/money-page.tsx";
import { readResidents, readWorkers } from "../core/contribution.ts";
import { texts } from "../texts.ts";

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { lang } = requestInfo(context);
  const t = texts[lang];
  const search = new URL(request.url).searchParams;
  const typed = { abitanti: search.get("abitanti") ?? "", assistenti: search.get("assistenti") ?? "" };
  const residents = typed.abitanti.trim() === "" ? null : readResidents(typed.abitanti);
  const workers = typed.assistenti.trim() === "" ? null : readWorkers(typed.assistenti);
  const problems = [
    ...(typed.abitanti.trim() !== "" && residents === null ? [{ path: "abitanti", message: t.wrongResidents }] : []),
    ...(typed.assistenti.trim() !== "" && workers === null ? [{ path: "assistenti", message: t.wrongWorkers }] : []),
  ];
  const asked = problems.length > 0 ? {} : { residents, hundredths: workers };
  const view = await useCasesOf<typeof useCases>(context, "finance").simulateContribution(asked);
  const answer = { ...view, typed, problems, picture: pictureOf(view, lang) };
  return data(answer, { status: problems.length > 0 ? 422 : 200 });
}

type View = Awaited<ReturnType<ReturnType<typeof useCasesOf<typeof useCases>>["simulateContribution"]>>;

/** The workers that there are, beside the three thresholds: a bar each along the same scale. */
function pictureOf({ residents, hundredths, thresholds, rule }: View, lang: "it" | "en") {
  if (residents === null || thresholds === null) return null;
  const t = texts[lang];
  const each = (people: number) => t.ratio(formatNumber(people, lang));
  const bars = [
    ...(hundredths === null ? [] : [{ label: t.bars.now, value: hundredths / 100, colour: "#17324d" }]),
    { label: `${t.bars.entry}, ${each(rule.entryResidents)}`, value: thresholds.entryAt / 100 },
    { label: `${t.bars.level}, ${each(rule.levelResidents)}`, value: thresholds.levelAt / 100 },
    { label: `${t.bars.goal}, ${each(rule.goalResidents)}`, value: thresholds.goalAt / 100 },
  ];
  const title =
    hundredths === null
      ? t.pictureEmpty
      : t.picture(formatNumber(hundredths / 100, lang, hundredths % 100 === 0 ? 0 : 2));
  return { title, drawing: barChart({ title, lang, format: "number", decimals: 2, bars, head: t.head }) };
}

export default function SocialWorkers() {
  const view = useLoaderData<typeof loader>();
  const t = useTexts(texts);
  const { lang } = useShell();
  const { rule, residents, hundredths, result, oneMore, picture, thresholds } = view;
  const number = (value: number, decimals = 0) => formatNumber(value, lang, decimals);
  const workersOf = (value: number) => number(value / 100, value % 100 === 0 ? 0 : 2);
  const euro = (amount: number) => formatEuro(cents(amount), lang);
  const gain = result && oneMore ? oneMore.total - result.total : 0;
  const title =
    residents === null || thresholds === null
      ? t.titleNone
      : result === null
        ? t.titleEmpty(number(residents), workersOf(thresholds.levelAt))
        : result.total > 0
          ? t.title(euro(result.total))
          : t.titleNothing;
  const lead =
    residents === null || thresholds === null
      ? t.leadNone
      : result === null || hundredths === null
        ? t.leadEmpty(
            workersOf(thresholds.levelAt),
            workersOf(thresholds.goalAt),
            number(rule.levelResidents),
            number(rule.goalResidents),
          )
        : result.isEligible
          ? t.eligible(
              workersOf(hundredths),
              number(Math.floor((residents * 100) / hundredths)),
              result.meetsGoal
                ? t.meetsGoal
                : result.meetsLevel
                  ? t.meetsLevel(workersOf(result.goalAt - hundredths))
                  : t.meetsEntry(workersOf(result.levelAt - hundredths)),
            )
          : t.notEligible(
              workersOf(hundredths),
              number(residents),
              workersOf(result.entryAt),
              workersOf(result.entryAt - hundredths),
            );
  return (
    <MoneyPage part="funds" steps={[{ label: t.part }]} title={title} lead={lead}>
      <FundParts current="staffing" />
      <NumbersForm />
      {picture ? (
        <ChartFigure level={2} title={picture.title} drawing={picture.drawing} unit={t.unit} source={rule.source} />
      ) : null}
      {result ? (
        <Section title={t.table}>
          <DataTable
            caption={t.table}
            captionHidden
            rows={[
              {
                key: "level",
                step: t.toLevel(number(rule.entryResidents), number(rule.levelResidents)),
                ...{ units: result.toLevelHundredths, rate: rule.toLevelCents, amount: result.toLevel },
              },
              {
                key: "goal",
                step: t.toLevel(number(rule.levelResidents), number(rule.goalResidents)),
                ...{ units: result.toGoalHundredths, rate: rule.toGoalCents, amount: result.toGoal },
              },
            ]}
            rowKey={(row) => row.key}
            phone="cards"
            columns={[
              { key: "step", head: t.step, cell: (row) => row.step },
              { key: "units", head: t.units, number: true, cell: (row) => workersOf(row.units) },
              { key: "rate", head: t.rate, number: true, cell: (row) => <Money cents={row.rate} /> },
              { key: "amount", head: t.amount, number: true, cell: (row) => <Money cents={row.amount} /> },
            ]}
            foot={[t.total, "", "", <Money key="total" cents={result.total} />]}
            source={t.exact}
          />
          <Callout tone="info">
            <p>{gain > 0 ? t.oneMore(euro(gain)) : t.oneMoreNothing}</p>
          </Callout>
        </Section>
      ) : null}
      <p>
        {t.source}: {rule.source}. {rule.note}
      </p>
    </MoneyPage>
  );
}

function NumbersForm() {
  const { typed, problems, known, residents } = useLoaderData<typeof loader>();
  const t = useTexts(texts);
  const { lang } = useShell();
  const slug = useSlug();
  const help = known ? (
    <>
      {t.residentsHelp(
        formatNumber(known.value, lang),
        /^\d{4}-/.test(known.time) ? formatDate(known.time as PlainDate) : known.time,
      )}{" "}
      <a href={known.figureId ? publicPaths.figure(slug, known.figureId) : publicPaths.territory(slug)}>
        {t.openSource}
      </a>
    </>
  ) : undefined;
  return (
    <Section title={t.form}>
      <ErrorSummary problems={problems} />
      <form method="get">
        <Field
          name="assistenti"
          label={t.workers}
          help={t.workersHelp}
          error={errorFor(problems, "assistenti")}
          defaultValue={typed.assistenti}
          size="short"
          inputMode="decimal"
        />
        <Field
          name="abitanti"
          label={t.residents}
          help={help}
          error={errorFor(problems, "abitanti")}
          defaultValue={typed.abitanti || (residents === null ? "" : formatNumber(residents, lang))}
          size="short"
          inputMode="numeric"
        />
        <FormActions>
          <Button>{t.compute}</Button>
        </FormActions>
      </form>
    </Section>
  );
}
