// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { requestInfo } from "@albero/kernel";
import { Anchor, AreaBadge, ChartFigure, DataTable, Empty, Num, Section, StatusBadge, useTexts } from "@albero/ui";
import { barChart } from "@albero/ui/charts";
import { indicatorsPaths } from "../../indicators/paths.ts";
import { ResultsPage, useSlug } from "../../pages/results-page.tsx";
import { RINGS } from "../core/chain.ts";
import { chainPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { evaluation } from "./office.ts";

export async function loader({ context }: LoaderFunctionArgs) {
  const found = await evaluation(context).listChains();
  const { lang } = requestInfo(context);
  const t = texts[lang].list;
  const bars = found.lines
    .toSorted((a, b) => b.gaps - a.gaps)
    .map(({ code, title, gaps, areas }) => ({ label: `${code} ${title}`, value: gaps, area: areas[0] }));
  const drawing = bars.length > 0 ? barChart({ title: t.picture, lang, bars, head: t.pictureHead }) : null;
  return { ...found, drawing };
}

export default function Chains() {
  const { period, lines, drawing } = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const t = all.list;
  const slug = useSlug();
  if (period === null || !drawing)
    return (
      <ResultsPage part="chain" title={t.empty} lead={t.emptyLead}>
        <Empty title={t.empty}>
          <p>{t.emptyLead}</p>
        </Empty>
      </ResultsPage>
    );
  const confirmed = lines.filter(({ number }) => number > 0).length;
  const gaps = lines.reduce((sum, line) => sum + line.gaps, 0);
  return (
    <ResultsPage
      part="chain"
      title={t.title(confirmed, lines.length)}
      windowTitle={t.windowTitle}
      lead={t.lead(period, gaps)}
    >
      <ChartFigure title={t.picture} drawing={drawing} source={t.sourcePlan} level={2} />
      <Section title={t.table}>
        <DataTable
          caption={t.table}
          captionHidden
          rows={lines}
          rowKey={({ code }) => code}
          phone="cards"
          columns={[
            {
              key: "objective",
              head: t.objective,
              width: "20rem",
              cell: ({ code, title, areas }) => (
                <>
                  <AreaBadge letter={areas[0] ?? code} /> <Anchor href={chainPaths.one(slug, code)}>{title}</Anchor>
                </>
              ),
            },
            {
              key: "state",
              head: t.state,
              width: "12rem",
              cell: ({ number }) =>
                number === 0 ? (
                  <StatusBadge tone="draft">{t.proposed}</StatusBadge>
                ) : (
                  <StatusBadge tone="done">{t.version(number)}</StatusBadge>
                ),
            },
            ...RINGS.map((ring) => ({
              key: ring,
              head: all.rings[ring],
              number: true,
              cell: ({ counts, code }: (typeof lines)[number]) => (
                <Num value={counts[ring]} href={`${chainPaths.one(slug, code)}#elenco`} />
              ),
            })),
            {
              key: "indicators",
              head: t.indicators,
              number: true,
              cell: ({ indicators, code }) => (
                <Num value={indicators} href={indicatorsPaths.list(slug, { obiettivo: code })} />
              ),
            },
            {
              key: "gaps",
              head: t.gaps,
              number: true,
              cell: ({ gaps: missing, code }) => <Num value={missing} href={`${chainPaths.one(slug, code)}#manca`} />,
            },
          ]}
        />
      </Section>
    </ResultsPage>
  );
}
