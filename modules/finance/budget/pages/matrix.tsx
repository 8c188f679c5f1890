// SPDX-License-Identifier: AGPL-3.0-or-later
import { data, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { requestInfo } from "@albero/kernel";
import { formatDate, formatEuro, type FieldProblem, type Lang, type PlainDate } from "@albero/kernel/pure";
import { Anchor, ButtonLink, Details, Empty, useTexts } from "@albero/ui";
import { totalsOf, type Mode } from "../core/matrix.ts";
import { matrixOf } from "../core/to-matrix.ts";
import { budgetPaths } from "../paths.ts";
import type { MatrixView } from "../queries/answers.ts";
import { texts } from "../texts.ts";
import { finance, mayOf, textIn, wordsOf } from "./office.ts";
import { MatrixSheet } from "./parts/matrix-sheet.tsx";
import { YearPage } from "./parts/year-page.tsx";
import { useSlug } from "../../pages/money-page.tsx";
import "./money.css";

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { lang } = requestInfo(context);
  const asked = new URL(request.url).searchParams;
  const mode = asked.get("valori") === "approvati" ? "approved" : "indicative";
  const allChannels = asked.get("canali") === "tutti";
  const view = await finance(context).showMatrix({ year: params.year });
  const matrix = shownOf(view, mode, allChannels, lang);
  const { approved } = view.budget;
  return {
    year: view.budget.year,
    years: view.years,
    ...matrix,
    may: mayOf(context),
    mode: mode as Mode,
    // What the browser asks after a save ends in ".data".
    isSheet: /\/scrivi(\.data)?$/.test(new URL(request.url).pathname),
    allChannels,
    hasMore: matrix.channels < view.channels.length,
    approved: approved && {
      act: approved.act ?? "",
      day: formatDate(approved.at.toISOString().slice(0, 10) as PlainDate),
    },
  };
}

type Shown = { packed: string; lines: number; channels: number; covered: string; total: string };
const shown = new WeakMap<object, Map<string, Shown>>();

/** Written once for each answer: while nothing changes the answer is the same one. One text travels faster than a thousand numbers. */
function shownOf(view: MatrixView, mode: Mode, allChannels: boolean, lang: Lang): Shown {
  const known = shown.get(view) ?? new Map<string, Shown>();
  shown.set(view, known);
  const key = `${mode} ${allChannels} ${lang}`;
  const there = known.get(key);
  if (there) return there;
  const matrix = matrixOf(view, mode, allChannels);
  const totals = totalsOf(matrix);
  const made = {
    packed: JSON.stringify(matrix),
    lines: matrix.lines.length,
    channels: matrix.channels.length,
    covered: formatEuro(totals.cells, lang),
    total: formatEuro(totals.lineTotal, lang),
  };
  known.set(key, made);
  return made;
}

export type Answer =
  | { kind: "saved"; count: number }
  | { kind: "refused"; refusal: string; conflicts: FieldProblem[]; problems: FieldProblem[] };

/** Takes the changes of the spreadsheet as one JSON text; forms without scripts write line by line and cell by cell. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  let changes: unknown = null;
  try {
    changes = JSON.parse(textIn(form, "changes"));
  } catch {
    // What is not JSON is refused below, as what is missing.
  }
  const result = await finance(context).saveCells({ year: params.year, changes });
  if (result.ok) return data<Answer>({ kind: "saved", count: result.value.saved });
  const fields = [...(result.fields ?? [])];
  const isConflict = (problem: FieldProblem) => problem.path.startsWith("cell.");
  const conflicts = fields.filter(isConflict);
  const problems = fields.filter((each) => !isConflict(each));
  return data<Answer>({ kind: "refused", refusal: wordsOf(context, result), conflicts, problems }, { status: 422 });
}

export default function Matrix() {
  const view = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTexts(texts).matrix;
  const slug = useSlug();
  const { year, may } = view;
  return (
    <YearPage
      year={year}
      years={view.years}
      face="matrix"
      title={t.title(year)}
      lead={
        view.lines === 0
          ? t.emptyLines
          : `${t.lead(t.leadLines(view.lines, view.channels), view.covered, view.total)} ${view.approved ? t.approvedBy(view.approved.act, view.approved.day) : ""}`
      }
      actions={
        <>
          {may.write && !view.isSheet && view.lines > 0 ? (
            <ButtonLink href={budgetPaths.write(slug, year, view.mode === "approved")} kind="primary" icon="pencil">
              {t.write}
            </ButtonLink>
          ) : null}
          {may.write ? (
            <ButtonLink href={budgetPaths.newLine(slug, year)} icon="plus">
              {t.addLine}
            </ButtonLink>
          ) : null}
          {may.approve && view.lines > 0 ? (
            <ButtonLink href={budgetPaths.approve(slug, year)}>{t.approve}</ButtonLink>
          ) : null}
        </>
      }
    >
      {view.lines === 0 ? (
        <Empty
          title={t.emptyLines}
          action={<ButtonLink href={budgetPaths.year(slug, year)}>{String(year)}</ButtonLink>}
        />
      ) : (
        <>
          <Toolbar view={view} mode={view.mode} />
          <MatrixSheet
            key={`${year}-${view.mode}-${view.allChannels}`}
            packed={view.packed}
            answer={answer}
            canWrite={view.isSheet && may.write && (view.mode === "indicative" || may.approve)}
          />
          <Details summary={t.howToShort}>
            <p>{may.write ? t.howTo : t.reading}</p>
          </Details>
        </>
      )}
    </YearPage>
  );
}

function Toolbar({ view, mode }: { view: ReturnType<typeof useLoaderData<typeof loader>>; mode: Mode }) {
  const t = useTexts(texts).matrix;
  const slug = useSlug();

  const { year } = view;
  const to = view.isSheet ? budgetPaths.write : budgetPaths.matrix;
  const address = to(slug, year, mode === "approved");
  const all = `${address}${address.includes("?") ? "&" : "?"}canali=tutti`;
  return (
    <div className="mx-tools">
      <nav className="mx-mode" aria-label={t.mode}>
        <Anchor href={to(slug, year)} aria-current={mode === "indicative" ? "page" : undefined}>
          {t.indicative}
        </Anchor>
        <Anchor href={to(slug, year, true)} aria-current={mode === "approved" ? "page" : undefined}>
          {t.approved}
        </Anchor>
      </nav>
      <div className="mx-files">
        {view.allChannels ? (
          <Anchor href={address}>{t.usedChannels}</Anchor>
        ) : view.hasMore ? (
          <Anchor href={all}>{t.allChannels}</Anchor>
        ) : null}
        <span>
          {t.download}{" "}
          {(["xlsx", "ods", "csv"] as const).map((format) => (
            <a key={format} href={budgetPaths.download(slug, year, format)}>
              {format}
            </a>
          ))}
        </span>
        {view.may.write ? <Anchor href={budgetPaths.upload(slug, year)}>{t.upload}</Anchor> : null}
      </div>
    </div>
  );
}
