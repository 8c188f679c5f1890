// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { Anchor, ButtonLink, ChartFigure, Empty, Section, useTexts } from "@albero/ui";
import { barChart } from "@albero/ui/charts";
import { ResultsPage } from "../../pages/results-page.tsx";
import { indicatorsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { evaluation, filterIn, langOf, mayOf } from "./office.ts";
import { Filter, IndicatorTable, ListPager, useSlug } from "./parts.tsx";

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { query, filter } = filterIn(request);
  const list = await evaluation(context).findIndicators(filter);
  const lang = langOf(context);
  const t = texts[lang];
  const [most] = list.gaps;
  const title = most ? t.list.picture(t.gaps[most.gap], most.count, list.inUse) : "";
  const bars = list.gaps.map(({ gap, count }) => ({ label: t.gaps[gap], value: count }));
  const picture = most ? { title, drawing: barChart({ title, lang, bars, head: t.list.pictureHead }) } : null;
  return { list, query, picture, may: mayOf(context) };
}

export default function IndicatorsPage() {
  const { list, query, may } = useLoaderData<typeof loader>();
  const t = useTexts(texts);
  const slug = useSlug();
  const lacking = list.gaps.find(({ gap }) => gap === "target")?.count ?? 0;
  const isEmpty = list.inUse + list.retired === 0;
  return (
    <ResultsPage
      part="indicators"
      title={t.list.title(list.inUse, lacking)}
      lead={isEmpty ? t.list.emptyLead : t.list.lead(list.computed, list.doubts, list.retired)}
      actions={<Actions />}
    >
      {isEmpty ? (
        <Empty title={t.list.title(0, 0)}>
          <p>{t.list.emptyLead}</p>
        </Empty>
      ) : (
        <>
          <Missing />
          <Filter list={list} query={query} action={indicatorsPaths.home(slug)} />
          <IndicatorTable list={list} href={(id) => indicatorsPaths.one(slug, id)} showsGaps={may.write} />
          <ListPager list={list} href={(page) => indicatorsPaths.list(slug, { ...query, pagina: String(page) })} />
        </>
      )}
    </ResultsPage>
  );
}

function Actions() {
  const { list, may } = useLoaderData<typeof loader>();
  const t = useTexts(texts).list;
  const slug = useSlug();
  const isEmpty = list.inUse + list.retired === 0;
  return (
    <>
      {may.write ? (
        <>
          <ButtonLink kind={isEmpty ? "primary" : "secondary"} href={indicatorsPaths.take(slug)}>
            {t.take}
          </ButtonLink>
          <ButtonLink kind={isEmpty ? "secondary" : "primary"} icon="plus" href={indicatorsPaths.newOne(slug)}>
            {t.add}
          </ButtonLink>
          <ButtonLink kind="quiet" href={indicatorsPaths.file(slug)}>
            {t.file}
          </ButtonLink>
        </>
      ) : null}
      {may.compute ? (
        <ButtonLink kind="quiet" href={indicatorsPaths.computed(slug)}>
          {t.computed}
        </ButtonLink>
      ) : null}
      {list.differences > 0 ? (
        <ButtonLink kind="quiet" href={indicatorsPaths.differences(slug)}>
          {t.differences(list.differences)}
        </ButtonLink>
      ) : null}
    </>
  );
}

/** What is missing, counted, each count a door to the indicators that lack it. */
function Missing() {
  const { list, picture, query } = useLoaderData<typeof loader>();
  const t = useTexts(texts);
  const slug = useSlug();
  if (!picture) return null;
  // Who is looking for some indicators wants to see them at once.
  const isFiltered = Object.values(query).some((value) => value !== "");
  return (
    <Section title={t.list.missingTitle}>
      <p>
        {list.gaps.map(({ gap, count }, at) => (
          <span key={gap}>
            {at > 0 ? ", " : ""}
            <Anchor href={indicatorsPaths.list(slug, { manca: gap })}>{t.list.missingLink(count, t.gaps[gap])}</Anchor>
          </span>
        ))}
        .
      </p>
      {isFiltered ? null : (
        <ChartFigure title={picture.title} drawing={picture.drawing} source={t.list.pictureSource} />
      )}
    </Section>
  );
}
