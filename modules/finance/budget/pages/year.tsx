// SPDX-License-Identifier: AGPL-3.0-or-later
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
import { formatEuro, sum, type Cents } from "@albero/kernel/pure";
import {
  Anchor,
  Button,
  ButtonLink,
  Callout,
  ChartFigure,
  DataTable,
  Empty,
  ErrorSummary,
  formatPercent,
  KeyFigures,
  Money,
  Section,
  useShell,
  useTexts,
} from "@albero/ui";
import { fundsPaths } from "../../funds/paths.ts";
import { MoneyPage, useSlug } from "../../pages/money-page.tsx";
import { groupsOf, totalsOf } from "../core/matrix.ts";
import { matrixOf } from "../core/to-matrix.ts";
import { budgetPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { finance, formBack, mayOf, type FormBack } from "./office.ts";
import { YearPage } from "./parts/year-page.tsx";
import { drawYear } from "./pictures.ts";
import "./money.css";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { lang } = requestInfo(context);
  const may = mayOf(context);
  const budgets = await finance(context).listBudgets();
  const latest = budgets.find((each) => each.lines > 0) ?? budgets[0];
  const year = params.year ?? latest?.year;
  if (year === undefined) return { kind: "none" as const, may };
  const view = await finance(context).showExecution({ year });
  const { namesakes, printed } = view;
  const matrix = matrixOf(view, "indicative");
  const totals = totalsOf(matrix);
  const stage = (name: string) => sum(view.ledger.filter((row) => row.stage === name).map((row) => row.amountCents));
  const channels = matrix.channels.filter((each) => each.assigned !== 0);
  const pictures = drawYear(view, matrix, view.months, lang, formatEuro(stage("paid"), lang));
  return {
    kind: "year" as const,
    may,
    year: view.budget.year,
    years: view.years,
    title: view.budget.title || view.budget.source,
    planned: totals.lineTotal,
    assigned: totals.channelTotal,
    lines: matrix.lines.length,
    channels: channels
      .map((each) => ({ ...each, share: (each.assigned / (totals.channelTotal || 1)) * 100 }))
      .toSorted((a, b) => b.assigned - a.assigned),
    objectives: groupsOf(matrix).map(({ code, title, lines }) => {
      const amount = lines.reduce((all, at) => all + (totals.lineAmounts[at] ?? 0), 0);
      return { code, title, lines: lines.length, amount, share: (amount / (totals.lineTotal || 1)) * 100 };
    }),
    stages: {
      programmed: stage("programmed"),
      committed: stage("committed"),
      paid: stage("paid"),
      reported: stage("reported"),
    },
    namesakes: namesakes.length,
    printed: printed.filter((each) => each.declaredCents !== each.computedCents),
    sankey: pictures.sankey,
    channelsPicture: totals.lineTotal === 0 ? pictures.channels : null,
    treemap: pictures.treemap,
    months: pictures.months,
  };
}

/** The one button of an empty year: its lines from the operational plan. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  if (!mayOf(context).write) throw data(null, { status: 403 });
  const result = await finance(context).takePlanLines({ year: params.year });
  return result.ok
    ? redirect(budgetPaths.matrix(params.ambito ?? "", Number(params.year)))
    : formBack(context, result, form);
}

type View = Extract<ReturnType<typeof useLoaderData<typeof loader>>, { kind: "year" }>;

export default function Year() {
  const view = useLoaderData<typeof loader>();
  const t = useTexts(texts).year;
  const slug = useSlug();
  if (view.kind === "none") {
    return (
      <MoneyPage part="budget" title={t.noYears}>
        <Empty
          title={t.noYears}
          action={
            view.may.write ? (
              <ButtonLink href={budgetPaths.newBudget(slug)} kind="primary">
                {t.newBudget}
              </ButtonLink>
            ) : null
          }
        >
          <p>{t.noYearsHelp}</p>
        </Empty>
      </MoneyPage>
    );
  }
  return <YearView view={view} />;
}

function YearView({ view }: { view: View }) {
  const t = useTexts(texts).year;
  const { lang } = useShell();
  const slug = useSlug();
  const euro = (amount: number) => formatEuro(amount as Cents, lang);
  const { year, planned, assigned } = view;
  const isEmpty = planned === 0;
  const title = isEmpty
    ? assigned === 0
      ? t.titleEmpty(year)
      : t.titleAssigned(year, euro(assigned))
    : t.title(year, euro(planned));
  return (
    <YearPage
      year={year}
      years={view.years}
      face="overview"
      title={title}
      lead={leadOf(view, t, euro)}
      actions={
        <>
          {isEmpty ? null : (
            <ButtonLink href={budgetPaths.matrix(slug, year)} kind="primary">
              {t.openMatrix}
            </ButtonLink>
          )}
          {view.may.write ? <ButtonLink href={budgetPaths.newBudget(slug)}>{t.newBudget}</ButtonLink> : null}
          <ButtonLink href={budgetPaths.services(slug)}>{t.services}</ButtonLink>
        </>
      }
    >
      {view.printed.map((each) => (
        <Callout key={each.source} tone="warning">
          <p>
            {t.printedDiffers(each.source, euro(each.declaredCents), euro(each.computedCents))} {each.uncertain}
          </p>
        </Callout>
      ))}
      <Figures view={view} />
      {view.sankey ? (
        <ChartFigure
          level={2}
          title={view.sankey.title}
          drawing={view.sankey.drawing}
          unit="€"
          source={t.sourcePlain(view.title)}
          note={t.sankeyNote(year)}
        />
      ) : null}
      {view.channelsPicture ? (
        <ChartFigure
          level={2}
          title={view.channelsPicture.title}
          drawing={view.channelsPicture.drawing}
          unit="€"
          source={t.sourcePlain(view.title)}
        />
      ) : null}
      {view.lines === 0 && view.may.write ? <TakeLines year={year} /> : null}
      {view.treemap ? (
        <ChartFigure
          level={2}
          title={view.treemap.title}
          drawing={view.treemap.drawing}
          unit="€"
          source={t.sourcePlain(view.title)}
        />
      ) : null}
      {view.months ? (
        <ChartFigure
          level={2}
          title={view.months.title}
          drawing={view.months.drawing}
          unit="€"
          source={t.sourcePlain("")}
        />
      ) : null}
      <Tables view={view} />
    </YearPage>
  );
}

function leadOf(view: View, t: (typeof texts)["it"]["year"], euro: (amount: number) => string): string {
  const { year, planned, assigned, channels, objectives, namesakes, stages } = view;
  if (planned === 0) return assigned === 0 ? t.empty : t.leadAssigned(year, euro(assigned), channels.length);
  const isEven = planned === assigned;
  return [
    t.lead(year, euro(planned), channels.length, objectives.filter((each) => each.code !== null).length),
    isEven ? t.balanced : t.unbalanced(euro(Math.abs(planned - assigned))),
    namesakes > 0 ? t.namesakes(namesakes) : "",
    stages.committed === 0 ? t.noMovements : t.movements(euro(stages.committed), euro(stages.paid)),
  ]
    .filter(Boolean)
    .join(" ");
}

function Figures({ view }: { view: View }) {
  const t = useTexts(texts).year;
  const slug = useSlug();
  const { year, planned, assigned, stages } = view;
  const rows = (fase: string) => budgetPaths.ledger(slug, { anno: year, fase });
  return (
    <KeyFigures
      items={[
        ...(planned === 0
          ? []
          : [{ label: t.planned, value: <Money cents={planned} href={budgetPaths.balance(slug, year)} /> }]),
        { label: t.assigned, value: <Money cents={assigned} href={rows("assigned")} /> },
        { label: t.committed, value: <Money cents={stages.committed} href={rows("committed")} /> },
        { label: t.paid, value: <Money cents={stages.paid} href={rows("paid")} /> },
      ]}
    />
  );
}

function TakeLines({ year }: { year: number }) {
  const t = useTexts(texts).year;
  const slug = useSlug();
  const back = useActionData<FormBack>();
  return (
    <Section title={t.lines} lead={t.empty}>
      {back ? <ErrorSummary problems={back.problems} refusal={back.refusal} /> : null}
      <Form method="post" action={budgetPaths.year(slug, year)} className="form-row">
        <Button>{t.takeLines}</Button>
        <ButtonLink href={budgetPaths.newLine(slug, year)}>{t.addLine}</ButtonLink>
      </Form>
    </Section>
  );
}

function Tables({ view }: { view: View }) {
  const t = useTexts(texts).year;
  const { lang } = useShell();
  const slug = useSlug();
  const share = (value: number) => <span className="tabular">{formatPercent(value, lang, 1)}</span>;
  const { year } = view;
  return (
    <div className="two-tables">
      {view.objectives.length === 0 ? null : (
        <Section title={t.byObjective}>
          <DataTable
            caption={t.byObjective}
            captionHidden
            rows={view.objectives}
            rowKey={(row) => row.code ?? "-"}
            source={t.source(view.title)}
            columns={[
              {
                key: "objective",
                head: t.objective,
                width: "16rem",
                cell: (row) =>
                  row.code === null ? (
                    t.noObjective
                  ) : (
                    <Anchor
                      href={budgetPaths.ledger(slug, { anno: year, obiettivo: row.code })}
                    >{`${row.code} ${row.title ?? ""}`}</Anchor>
                  ),
              },
              { key: "lines", head: t.lines, number: true, cell: (row) => row.lines },
              {
                key: "amount",
                head: t.amount,
                unit: "€",
                number: true,
                cell: (row) => (
                  <Money cents={row.amount} unit={false} href={`${budgetPaths.balance(slug, year)}#obiettivi`} />
                ),
              },
              { key: "share", head: t.share, number: true, cell: (row) => share(row.share) },
            ]}
            foot={[t.total, view.lines, <Money key="t" cents={view.planned} unit={false} />, ""]}
          />
        </Section>
      )}
      {view.channels.length === 0 ? null : (
        <Section title={t.byChannel}>
          <DataTable
            caption={t.byChannel}
            captionHidden
            rows={view.channels}
            rowKey={(row) => String(row.id)}
            source={t.source(view.title)}
            columns={[
              {
                key: "channel",
                head: t.channel,
                width: "14rem",
                cell: (row) => <Anchor href={fundsPaths.fund(slug, row.id)}>{row.name}</Anchor>,
              },
              {
                key: "amount",
                head: t.amount,
                unit: "€",
                number: true,
                cell: (row) => (
                  <Money
                    cents={row.assigned}
                    unit={false}
                    uncertain={row.doubt}
                    href={budgetPaths.ledger(slug, { anno: year, canale: row.id })}
                  />
                ),
              },
              { key: "share", head: t.share, number: true, cell: (row) => share(row.share) },
            ]}
            foot={[t.total, <Money key="t" cents={view.assigned} unit={false} />, ""]}
          />
        </Section>
      )}
    </div>
  );
}
