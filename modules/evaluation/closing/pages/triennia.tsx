// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { ButtonLink, ChartFigure, Empty, useTexts } from "@albero/ui";
import { officePaths } from "@albero/planning/paths";
import { ResultsPage, useSlug } from "../../pages/results-page.tsx";
import { closingPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { evaluation, mayOf, movesChart } from "./office.ts";
import { Columns, Moves, Rewards } from "./triennia-parts.tsx";

export async function loader({ context }: LoaderFunctionArgs) {
  const view = await evaluation(context).compareTriennia();
  return { view, drawing: view ? movesChart(context, view) : null, may: mayOf(context) };
}

export default function Triennia() {
  const { view, drawing, may } = useLoaderData<typeof loader>();
  const t = useTexts(texts);
  const slug = useSlug();
  const steps = [{ label: t.list.triennia }];
  if (!view || !drawing)
    return (
      <ResultsPage part="closing" title={t.triennia.titleNone} lead={t.triennia.none} steps={steps}>
        <Empty title={t.triennia.titleNone} />
      </ResultsPage>
    );
  const { counts } = view;
  const past = counts.continued + counts.dropped;
  const add = may.rewards ? <ButtonLink href={closingPaths.newReward(slug)}>{t.rewards.add}</ButtonLink> : null;
  return (
    <ResultsPage
      part="closing"
      title={past === 0 ? t.triennia.titleNone : t.triennia.title(counts.continued, past, counts.new)}
      lead={past === 0 ? t.triennia.none : t.triennia.lead(counts.proposed, counts.dropped)}
      steps={steps}
      actions={
        may.rewards && counts.proposed > 0 ? (
          <ButtonLink href={officePaths.pastObjectives(slug, view.versionId)}>{t.triennia.confirm}</ButtonLink>
        ) : null
      }
    >
      {past === 0 ? null : (
        <ChartFigure title={t.triennia.chart} drawing={drawing} source={t.triennia.moves} level={2} />
      )}
      <Columns view={view} />
      {past === 0 ? null : <Moves view={view} />}
      <Rewards view={view} actions={add} mayWrite={may.rewards} />
    </ResultsPage>
  );
}
