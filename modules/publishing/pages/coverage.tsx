// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CoverageView } from "@albero/planning";
import { publicPaths } from "@albero/planning/paths";
import { AreaBadge, DataTable, Details, Page, Section, useTexts } from "@albero/ui";
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { texts } from "../texts.ts";
import { siteOf } from "./ask.ts";
import { NothingYet, OldVersion, PlanTabs, useSlug, VersionState } from "./frame.tsx";

export async function loader(asked: LoaderFunctionArgs) {
  const { planning, number } = siteOf(asked);
  if ((await planning.publishedVersions()).length === 0) return null;
  return {
    ...(await planning.publishedCoverage({ number })),
    within: number === undefined ? "" : `?versione=${number}`,
  };
}

type Row = CoverageView["coverage"]["bes"][number];

const touched = (rows: Row[]) => rows.filter((row) => row.cells.length > 0).length;

export default function CoveragePage() {
  const found = useLoaderData<typeof loader>();
  const t = useTexts(texts);
  if (!found) return <NothingYet />;
  const { version, coverage, within } = found;
  const lists: [string, Row[]][] = [
    [t.coverage.bes, coverage.bes],
    [t.coverage.sdgs, coverage.sdgs],
    [t.coverage.pnrr, coverage.pnrr],
    [t.coverage.projects, coverage.projects],
    [t.coverage.leps, [{ ...coverage.leps, name: t.coverage.leps }]],
  ];
  return (
    <Page
      title={t.coverage.title(touched(coverage.bes), coverage.bes.length, touched(coverage.sdgs), coverage.sdgs.length)}
      kicker={version.title}
      status={<VersionState version={version} />}
      lead={`${t.coverage.lead} ${t.coverage.gapCount(coverage.gaps.length)}`}
      tabs={<PlanTabs current="coverage" />}
    >
      <OldVersion version={version} />
      {lists
        .filter(([, rows]) => rows.length > 0)
        .map(([title, rows]) => (
          <Section key={title} title={title}>
            <Rows title={title} rows={rows} within={within} />
          </Section>
        ))}
      <Gaps coverage={coverage} within={within} />
    </Page>
  );
}

function Rows({ title, rows, within }: { title: string; rows: Row[]; within: string }) {
  const slug = useSlug();
  const t = useTexts(texts).coverage;
  return (
    <DataTable
      caption={title}
      captionHidden
      phone="cards"
      rows={rows}
      rowKey={(row) => row.key}
      columns={[
        {
          key: "row",
          head: t.row,
          width: "16rem",
          cell: (row) => (row.code && row.code !== row.name ? `${row.code} · ${row.name}` : row.name),
        },
        {
          key: "cards",
          head: t.covered,
          cell: (row) =>
            row.cells.length === 0 ? (
              <span>{t.none}</span>
            ) : (
              <span className="badge-row">
                {row.cells.map((cell) => (
                  <a key={cell.cardCode} href={`${publicPaths.card(slug, cell.cardCode)}${within}`}>
                    <AreaBadge letter={cell.cardCode} />
                  </a>
                ))}
              </span>
            ),
        },
      ]}
    />
  );
}

function Gaps({ coverage, within }: { coverage: CoverageView["coverage"]; within: string }) {
  const slug = useSlug();
  const t = useTexts(texts).coverage;
  const titles = new Map(coverage.cards.map((card) => [card.code, card.title]));
  const byCard = [...Map.groupBy(coverage.gaps, (gap) => gap.cardCode)];
  if (byCard.length === 0) return null;
  return (
    <Section title={t.gaps} lead={t.gapsLead} id="vuoti">
      {byCard.map(([code, gaps]) => (
        <Details key={code} summary={`${code} · ${titles.get(code) ?? ""} (${gaps.length})`}>
          <p>
            <a href={`${publicPaths.card(slug, code)}${within}`}>{titles.get(code)}</a>
          </p>
          {[...Map.groupBy(gaps, (gap) => gap.kind)].map(([kind, list]) => (
            <div key={kind}>
              <h3>{t.gap[kind]}</h3>
              <ul>
                {list.map((gap, at) =>
                  "label" in gap ? (
                    <li key={at}>
                      {gap.label} {gap.suggested ? <small>({t.proposed})</small> : null}
                    </li>
                  ) : null,
                )}
              </ul>
            </div>
          ))}
        </Details>
      ))}
    </Section>
  );
}
