// SPDX-License-Identifier: AGPL-3.0-or-later
// Where the card of an objective and the chapter on evaluation do not say the same, side by side.
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { publicPaths } from "@albero/planning/paths";
import { Anchor, ChartFigure, DataTable, Section, useTexts } from "@albero/ui";
import { barChart } from "@albero/ui/charts";
import { ResultsPage } from "../../pages/results-page.tsx";
import type { Difference } from "../core/differences.ts";
import { indicatorsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { evaluation, langOf } from "./office.ts";
import { useSlug } from "./parts.tsx";

export async function loader({ context }: LoaderFunctionArgs) {
  const { differences, chapters } = await evaluation(context).documentDifferences();
  const lang = langOf(context);
  const t = texts[lang].differences;
  const cards = [...Map.groupBy(differences, (each) => each.objective)].map(([code, rows]) => ({
    ...{ code, title: rows[0]?.objectiveTitle ?? "", rows },
  }));
  const bars = cards.map(({ code, title, rows }) => ({ label: `${code} · ${title}`, value: rows.length }));
  const drawing = bars.length > 0 ? barChart({ title: t.picture, lang, bars, head: t.pictureHead }) : null;
  return { cards, total: differences.length, chapters, drawing };
}

export default function DifferencesPage() {
  const { cards, total, chapters, drawing } = useLoaderData<typeof loader>();
  const t = useTexts(texts).differences;
  const slug = useSlug();
  return (
    <ResultsPage
      part="indicators"
      title={t.title(total, cards.length)}
      windowTitle={t.step}
      lead={chapters === 0 ? t.noChapter : t.lead(total)}
      steps={[{ label: t.step }]}
    >
      {drawing ? <ChartFigure title={t.picture} drawing={drawing} source={t.source} level={2} /> : null}
      {cards.map(({ code, title, rows }) => (
        <Section
          key={code}
          title={`${code} · ${title}`}
          actions={<Anchor href={publicPaths.card(slug, code)}>{t.openCard}</Anchor>}
        >
          <SideBySide rows={rows} title={`${code} · ${title}`} />
        </Section>
      ))}
    </ResultsPage>
  );
}

function SideBySide({ rows, title }: { rows: readonly Difference[]; title: string }) {
  const all = useTexts(texts);
  const t = all.differences;
  const slug = useSlug();
  const said = (each: Difference["card"]) =>
    each ? (
      <>
        {each.text}
        {each.unit ? <small> ({each.unit})</small> : null}
      </>
    ) : (
      <em>{t.nothing}</em>
    );
  return (
    <DataTable
      caption={title}
      captionHidden
      rows={rows}
      rowKey={(row) => `${row.code} ${row.ring}`}
      phone="cards"
      columns={[
        {
          key: "what",
          head: t.what,
          width: "12rem",
          cell: (row) => (
            <>
              <Anchor href={indicatorsPaths.one(slug, row.indicatorId)}>
                {row.card && row.chapter ? t.kinds.words : row.card ? t.kinds.onlyCard : t.kinds.onlyChapter}
              </Anchor>
              <br />
              <small>{all.rings[row.ring]}</small>
            </>
          ),
        },
        { key: "card", head: t.card, width: "24rem", cell: (row) => said(row.card) },
        { key: "chapter", head: t.chapter, width: "24rem", cell: (row) => said(row.chapter) },
      ]}
    />
  );
}
