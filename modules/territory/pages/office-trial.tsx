// SPDX-License-Identifier: AGPL-3.0-or-later
import { requestInfo } from "@albero/kernel";
import {
  ButtonLink,
  Callout,
  ConfirmPage,
  DataTable,
  Details,
  ErrorSummary,
  Page,
  Section,
  useShell,
  useTexts,
} from "@albero/ui";
import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import type { BoundariesReading, MatchedOutline } from "../core/boundaries.ts";
import { number, timeWords } from "../core/format.ts";
import type { CountedMunicipality, PopulationReading } from "../core/population-file.ts";
import { officePaths } from "../paths.ts";
import { mayEditTerritory } from "../permissions.ts";
import { texts } from "../texts.ts";
import { textOf } from "./form.ts";
import { answer, territoryOf } from "./office.ts";

type PopulationReport = Omit<PopulationReading, "counted"> & {
  counted: Pick<CountedMunicipality, "istat" | "name" | "residents">[];
};
type BoundariesReport = Omit<BoundariesReading, "matched"> & {
  matched: (Omit<MatchedOutline, "rings"> & { points: number })[];
};

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { kind, status, fileName, report } = await territoryOf(context).showLoad({ id: params.id });
  const mayEdit = mayEditTerritory(requestInfo(context).actor);
  return kind === "population"
    ? { kind, status, fileName, mayEdit, report: report as PopulationReport }
    : { kind, status, fileName, mayEdit, report: report as BoundariesReport };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const territory = territoryOf(context);
  const id = { id: params.id };
  const result =
    textOf(form, "kind") === "boundaries" ? await territory.loadBoundaries(id) : await territory.loadPopulation(id);
  return answer(context, form, result, `${officePaths.territory(params.ambito ?? "")}?fatto=loaded`);
}

export default function Trial() {
  const shown = useLoaderData<typeof loader>();
  const slug = useShell().ambito?.slug ?? "";
  const { office, page } = useTexts(texts);
  const t = office.trial;
  const isPopulation = shown.kind === "population";
  const again = isPopulation ? officePaths.loadPopulation(slug) : officePaths.loadBoundaries(slug);
  const title = isPopulation
    ? t.populationTitle(shown.report.counted.length, timeWords(shown.report.onDay))
    : t.boundariesTitle(shown.report.matched.length);
  return (
    <Page
      title={title}
      lead={`${shown.fileName}. ${shown.status === "done" ? t.alreadyDone : t.nothingYet}`}
      thread={[
        { label: page.crumb, href: officePaths.territory(slug) },
        { label: isPopulation ? office.population.title : office.boundaries.title, href: again },
        { label: shown.fileName },
      ]}
      actions={<ButtonLink href={again}>{t.again}</ButtonLink>}
    >
      {isPopulation ? <PopulationTrial report={shown.report} /> : <BoundariesTrial report={shown.report} />}
      <Missing names={shown.report.missing} others={shown.report.others} />
    </Page>
  );
}

function Missing({ names, others }: { names: readonly string[]; others: number }) {
  const t = useTexts(texts).office.trial;
  return (
    <>
      {names.length > 0 ? (
        <Callout tone="warning" title={t.missing(names.length)}>
          <p>{names.join(", ")}.</p>
        </Callout>
      ) : null}
      {others > 0 ? <p>{t.others(others)}</p> : null}
    </>
  );
}

function Confirm({ happens }: { happens: string }) {
  const { kind, status, mayEdit } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const slug = useShell().ambito?.slug ?? "";
  const t = useTexts(texts).office.trial;
  if (status === "done" || !mayEdit) return null;
  return (
    <>
      <ErrorSummary problems={failed?.problems} refusal={failed?.refusal} />
      <ConfirmPage happens={[happens]} confirmLabel={t.load} cancelHref={officePaths.territory(slug)}>
        <input type="hidden" name="kind" value={kind} />
      </ConfirmPage>
    </>
  );
}

function PopulationTrial({ report }: { report: PopulationReport }) {
  const { lang } = useShell();
  const { office, page, rejections } = useTexts(texts);
  const t = office.trial;
  const residents = report.counted.reduce((all, one) => all + one.residents, 0);
  const table = (
    <DataTable
      caption={t.counted}
      captionHidden
      rows={report.counted}
      rowKey={(row) => row.istat}
      foot={[t.total, "", number(residents, lang)]}
      columns={[
        { key: "name", head: page.municipality.name, cell: (row) => row.name },
        { key: "istat", head: page.municipality.istat, cell: (row) => row.istat },
        { key: "residents", head: t.residents, number: true, cell: (row) => number(row.residents, lang) },
      ]}
    />
  );
  if (report.rejectionCount === 0) {
    const happens = t.happensPopulation(report.counted.length, number(residents, lang), timeWords(report.onDay));
    return (
      <>
        <Confirm happens={happens} />
        <Section title={t.counted}>{table}</Section>
      </>
    );
  }
  return (
    <>
      <Callout tone="danger" title={t.wrong(report.rejectionCount)}>
        {report.rejectionCount > report.rejections.length ? (
          <p>{t.firstOf(report.rejections.length, report.rejectionCount)}</p>
        ) : null}
      </Callout>
      <DataTable
        caption={t.wrong(report.rejectionCount)}
        captionHidden
        rows={report.rejections}
        rowKey={(_, at) => String(at)}
        columns={[
          { key: "line", head: t.line, number: true, cell: (row) => row.line },
          { key: "reason", head: t.reason, cell: (row) => rejections[row.reason], width: "16rem" },
          { key: "found", head: t.found, cell: (row) => row.found },
        ]}
      />
      <Details summary={t.counted}>{table}</Details>
    </>
  );
}

function BoundariesTrial({ report }: { report: BoundariesReport }) {
  const { office, page, boundaryProblems } = useTexts(texts);
  const { lang } = useShell();
  const t = office.trial;
  return (
    <>
      {report.wasInMetres ? <p>{t.metres}</p> : null}
      {report.problems.length > 0 ? (
        <Callout tone="danger" title={t.wrong(report.problems.length)}>
          <ul>
            {report.problems.map((one, at) => (
              <li key={at}>
                {one.place}: {boundaryProblems[one.reason]}
              </li>
            ))}
          </ul>
        </Callout>
      ) : (
        <Confirm happens={t.happensBoundaries(report.matched.length)} />
      )}
      <DataTable
        caption={t.counted}
        rows={report.matched}
        rowKey={(row) => row.istat}
        columns={[
          { key: "name", head: page.municipality.name, cell: (row) => row.name },
          { key: "istat", head: page.municipality.istat, cell: (row) => row.istat },
          { key: "file", head: t.inFile, cell: (row) => row.fileName },
          { key: "how", head: t.how, cell: (row) => t.foundBy[row.foundBy] },
          { key: "points", head: t.points, number: true, cell: (row) => number(row.points, lang) },
        ]}
      />
    </>
  );
}
