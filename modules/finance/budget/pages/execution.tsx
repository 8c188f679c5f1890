// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { requestInfo } from "@albero/kernel";
import { cents, formatEuro } from "@albero/kernel/pure";
import { Anchor, ChartFigure, DataTable, Empty, formatPercent, Money, Section, useShell, useTexts } from "@albero/ui";
import { useSlug } from "../../pages/money-page.tsx";
import { executionBy, SIDES, wholeOf, type Side } from "../core/execution.ts";
import { byCode, totalsOf } from "../core/matrix.ts";
import { matrixOf } from "../core/to-matrix.ts";
import { budgetPaths, type LedgerQuery } from "../paths.ts";
import type { ExecutionView, MunicipalityRow } from "../queries/answers.ts";
import { texts } from "../texts.ts";
import { finance } from "./office.ts";
import { YearPage } from "./parts/year-page.tsx";
import { drawYear } from "./pictures.ts";
import "./money.css";

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { lang } = requestInfo(context);
  const asked = new URL(request.url).searchParams.get("per");
  const side = SIDES.find((each) => each === asked) ?? "objective";
  const answer = await finance(context).showExecution({ year: params.year });
  const year = { year: params.year };
  const municipalities = side === "municipality" ? await finance(context).listMunicipalitySums(year) : [];
  const view = { ...answer, municipalities };
  const groups = groupsBy(view, side);
  const whole = wholeOf(groupsBy(view, "fund"));
  return {
    year: view.budget.year,
    years: view.years,
    side,
    rows: groups
      .map(({ key, sums }) => ({ key, name: nameOf(view, side, key), sums }))
      .toSorted((a, b) =>
        side === "objective" ? byCode(a.key || null, b.key || null) : b.sums.planned - a.sums.planned,
      ),
    total: wholeOf(groups),
    whole: { ...whole, planned: wholeOf(groupsBy(view, "objective")).planned || whole.assigned },
    months: drawYear(answer, matrixOf(answer, "indicative"), view.months, lang, formatEuro(whole.paid, lang)).months,
  };
}

type Shown = ExecutionView & { municipalities: MunicipalityRow[] };

function groupsBy(view: Shown, side: Side) {
  const line = new Map(view.lines.map((each) => [each.id, each]));
  if (side === "municipality") {
    return executionBy(
      [],
      view.municipalities.map((row) => ({ key: row.istat, stage: row.stage, amount: row.amountCents })),
    );
  }
  if (side === "fund") {
    return executionBy(
      view.channels
        .filter((each) => each.assignedCents !== 0)
        .map((each) => ({ key: String(each.id), amount: each.assignedCents })),
      view.ledger.map((row) => ({ key: String(row.channelId), stage: row.stage, amount: row.amountCents })),
    );
  }
  const keyOf = (lineId: number): string => {
    const found = line.get(lineId);
    return (side === "objective" ? found?.objectiveCode : found?.serviceId?.toString()) ?? "";
  };
  const amounts = totalsOf(matrixOf(view, "indicative")).lineAmounts;
  return executionBy(
    view.lines.map((each, at) => ({ key: keyOf(each.id), amount: amounts[at] ?? cents(0) })),
    view.ledger
      .filter((row) => row.lineId !== 0)
      .map((row) => ({ key: keyOf(row.lineId), stage: row.stage, amount: row.amountCents })),
  );
}

/** Null where the words of the page say it: no objective, no service. */
function nameOf(view: Shown, side: Side, key: string): string | null {
  if (key === "") return null;
  if (side === "fund") return view.channels.find((each) => String(each.id) === key)?.name ?? key;
  if (side === "service") return view.services.find((each) => String(each.id) === key)?.name ?? key;
  if (side === "municipality") return view.municipalities.find((each) => each.istat === key)?.name ?? key;
  return `${key} ${view.objectives.find((each) => each.code === key)?.title ?? ""}`.trim();
}

type View = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Execution() {
  const view = useLoaderData<typeof loader>();
  const t = useTexts(texts).execution;
  const { lang } = useShell();
  const slug = useSlug();
  const { year, whole, side } = view;
  const euro = (amount: number) => formatEuro(cents(amount), lang);
  const share = whole.planned === 0 ? 0 : (whole.committed / whole.planned) * 100;
  const isQuiet = whole.programmed === 0 && whole.committed === 0;
  return (
    <YearPage
      year={year}
      years={view.years}
      face="execution"
      title={t.title(year)}
      lead={
        isQuiet
          ? t.leadNone(euro(whole.planned))
          : t.lead(euro(whole.programmed), euro(whole.committed), euro(whole.paid), formatPercent(share, lang, 1))
      }
    >
      {view.months ? (
        <ChartFigure
          level={2}
          title={view.months.title}
          drawing={view.months.drawing}
          unit="€"
          source={texts[lang].year.sourcePlain("")}
        />
      ) : null}
      <nav className="mx-tools" aria-label={t.by}>
        <span className="mx-mode">
          {SIDES.map((each) => (
            <Anchor
              key={each}
              href={budgetPaths.execution(slug, year, each)}
              aria-current={each === side ? "page" : undefined}
            >
              {t.sides[each]}
            </Anchor>
          ))}
        </span>
        <Anchor href={budgetPaths.ledger(slug, { anno: year })}>{t.allRows}</Anchor>
      </nav>
      <ExecutionTable view={view} />
    </YearPage>
  );
}

function ExecutionTable({ view }: { view: View }) {
  const t = useTexts(texts).execution;
  const slug = useSlug();
  const { year, side, rows, total } = view;
  const query = (key: string, fase?: string): LedgerQuery => ({
    anno: year,
    ...(fase ? { fase } : {}),
    ...(key === ""
      ? {}
      : side === "fund"
        ? { canale: Number(key) }
        : side === "service"
          ? { servizio: Number(key) }
          : side === "municipality"
            ? { comune: key }
            : { obiettivo: key }),
  });
  const none = side === "service" ? t.noService : t.noObjective;
  const stage = (name: "programmed" | "committed" | "paid" | "reported") => ({
    key: name,
    head: t[name],
    unit: "€",
    number: true,
    cell: (row: View["rows"][number]) => (
      <Money cents={row.sums[name]} unit={false} href={budgetPaths.ledger(slug, query(row.key, name))} />
    ),
  });
  const plain = (name: "planned" | "left" | "variance") => ({
    key: name,
    head: t[name],
    unit: "€",
    number: true,
    cell: (row: View["rows"][number]) => <Money cents={row.sums[name]} unit={false} />,
  });
  const money = (amount: number, key: string) => <Money key={key} cents={amount} unit={false} />;
  const isMunicipality = side === "municipality";
  return (
    <Section title={t.sides[side]} lead={isMunicipality ? t.municipalityLead : t.varianceHelp}>
      <DataTable
        caption={t.sides[side]}
        captionHidden
        rows={rows}
        rowKey={(row) => row.key}
        empty={isMunicipality ? <Empty title={t.noMunicipality} /> : undefined}
        tall
        columns={[
          {
            key: "name",
            head: t.sides[side],
            width: "16rem",
            cell: (row) => <Anchor href={budgetPaths.ledger(slug, query(row.key))}>{row.name ?? none}</Anchor>,
          },
          ...(isMunicipality ? [] : [plain("planned")]),
          ...(isMunicipality ? [] : [stage("programmed")]),
          stage("committed"),
          stage("paid"),
          stage("reported"),
          ...(isMunicipality ? [] : [plain("left"), plain("variance")]),
        ]}
        foot={[
          t.total,
          ...(isMunicipality ? [] : [money(total.planned, "p"), money(total.programmed, "g")]),
          ...[money(total.committed, "c"), money(total.paid, "d"), money(total.reported, "r")],
          ...(isMunicipality ? [] : [money(total.left, "l"), money(total.variance, "v")]),
        ]}
      />
    </Section>
  );
}
