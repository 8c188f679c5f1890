// SPDX-License-Identifier: AGPL-3.0-or-later
// A closed card of the cycle before: the same page as a card of ours, only to read.
import { data, useLoaderData, type LoaderFunctionArgs } from "react-router";
import { Section, StatusBadge, useTexts } from "@albero/ui";
import { ResultsPage, useSlug } from "../../pages/results-page.tsx";
import { closingPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { evaluation } from "./office.ts";
import { Dimensions, Facts, usePercent } from "./parts.tsx";
import { Follows } from "./past-parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { evaluation: head, cards } = await evaluation(context).showPastCycle({ cycle: params["cycle"] });
  const line = cards.find((each) => String(each.n) === params["n"]);
  if (!line) throw data(null, { status: 404 });
  return { cycle: head.cycle, source: head.source.document, swotUncertain: head.process.swotUncertain ?? null, line };
}

export default function PastCard() {
  const { cycle, source, swotUncertain, line } = useLoaderData<typeof loader>();
  const t = useTexts(texts);
  const slug = useSlug();
  const percent = usePercent();
  const { card, links } = line;
  const degree = card.fields[0]?.percent;
  return (
    <ResultsPage
      part="closing"
      title={card.title}
      kicker={`${cycle} · ${card.code}`}
      status={<StatusBadge tone="done">{t.past.closed}</StatusBadge>}
      lead={typeof degree === "number" ? `${t.dimensions.degree.name}: ${percent(degree)}.` : t.dimensions.degree.ask}
      steps={[{ label: cycle, href: closingPaths.past(slug, cycle) }, { label: card.code }]}
    >
      <Dimensions card={card} />
      <Section title={t.past.links}>
        <Follows links={links} />
      </Section>
      <Facts card={card} />
      <Section title={t.swot.title}>
        <p>{swotUncertain ?? t.swot.nonePast}</p>
      </Section>
      <p className="data-source">
        {t.past.source}: {source}
      </p>
    </ResultsPage>
  );
}
