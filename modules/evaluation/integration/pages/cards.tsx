// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { ButtonLink, Empty, useTexts } from "@albero/ui";
import { ResultsPage, useSlug } from "../../pages/results-page.tsx";
import { integrationPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { evaluation, mayOf, pictureOf } from "./office.ts";
import { CardsTable, Pictures } from "./parts.tsx";

export async function loader({ context }: LoaderFunctionArgs) {
  const view = await evaluation(context).listIntegrationCards();
  return { view, drawing: view ? pictureOf(context, view) : null, may: mayOf(context) };
}

export default function IntegrationCards() {
  const { view, drawing, may } = useLoaderData<typeof loader>();
  const t = useTexts(texts);
  const slug = useSlug();
  const add = may.write ? (
    <ButtonLink kind={view ? "quiet" : "primary"} href={integrationPaths.upload(slug)}>
      {t.add}
    </ButtonLink>
  ) : null;
  if (!view || !drawing)
    return (
      <ResultsPage part="integration" title={t.noCards} lead={t.noCardsLead}>
        <Empty title={t.noCards} action={add} />
      </ResultsPage>
    );
  const sum = (of: "indicators" | "odd") => view.cards.reduce((all, card) => all + card[of], 0);
  const { done, begun, steps } = view.progress;
  return (
    <ResultsPage
      part="integration"
      title={t.list.title(view.cards.length)}
      lead={t.list.lead(done, begun, steps, sum("indicators"), sum("odd"))}
      actions={
        <>
          <ButtonLink href={integrationPaths.goals(slug)}>{t.list.goals}</ButtonLink>
          <ButtonLink href={integrationPaths.indicators(slug)}>{t.list.indicators}</ButtonLink>
          {add}
        </>
      }
    >
      <Pictures view={view} drawing={drawing} />
      <CardsTable cards={view.cards} href={(id) => integrationPaths.one(slug, id)} />
    </ResultsPage>
  );
}
