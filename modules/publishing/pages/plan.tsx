// SPDX-License-Identifier: AGPL-3.0-or-later
import { publicPaths } from "@albero/planning/paths";
import { AreaBadge, ButtonLink, DataTable, Difference, Money, NoValue, Num, Page, Section, useTexts } from "@albero/ui";
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { texts as documentTexts } from "../documents/texts.ts";
import { documentPaths, sitePaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { siteOf } from "./ask.ts";
import { actWords, day, NothingYet, OldVersion, PlanTabs, useSlug, VersionState } from "./frame.tsx";

export async function loader(asked: LoaderFunctionArgs) {
  const { site, slug, number } = siteOf(asked);
  return { plan: await site.planSite({ slug, number }), within: number === undefined ? "" : `?versione=${number}` };
}

type Plan = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>["plan"]>;

export default function PlanPage() {
  const { plan, within } = useLoaderData<typeof loader>();
  return plan ? <Objectives plan={plan} within={within} /> : <NothingYet />;
}

function Objectives({ plan, within }: { plan: Plan; within: string }) {
  const t = useTexts(texts);
  const { version, cards, guard } = plan;
  const act = actWords(version, t.act);
  return (
    <Page
      title={t.plan.title(cards.length, new Set(cards.map((card) => (card.areas[0] ?? card.code).slice(0, 1))).size)}
      kicker={version.title}
      status={<VersionState version={version} />}
      lead={`${t.plan.lead(version.title, act, day(version.cycle.firstDay), day(version.cycle.lastDay))} ${t.plan.differing(guard.differing.length)}`}
      tabs={<PlanTabs current="objectives" />}
      actions={<PlanDocuments number={version.number} />}
    >
      <OldVersion version={version} />
      <Section title={t.home.objectivesTitle}>
        <Table plan={plan} within={within} />
      </Section>
    </Page>
  );
}

/** The official document of this version, to read or to keep. */
function PlanDocuments({ number }: { number: number }) {
  const slug = useSlug();
  const { download } = useTexts(documentTexts).page;
  return (["pdf", "docx"] as const).map((format) => (
    <ButtonLink
      key={format}
      kind="secondary"
      icon={`file-${format}`}
      href={documentPaths.published(slug, format, number)}
    >
      {download[format]}
    </ButtonLink>
  ));
}

function Table({ plan, within }: { plan: Plan; within: string }) {
  const slug = useSlug();
  const t = useTexts(texts);
  const { columns } = t.plan;
  const money = `${sitePaths.money(slug)}${within}`;
  const href = (code: string) => `${publicPaths.card(slug, code)}${within}`;
  return (
    <DataTable
      caption={t.plan.table}
      captionHidden
      phone="cards"
      density="roomy"
      source={t.plan.source}
      rows={plan.cards}
      rowKey={(card) => card.code}
      columns={[
        {
          key: "objective",
          head: columns.objective,
          width: "16rem",
          cell: (card) => (
            <span className="objective-cell" id={`area-${(card.areas[0] ?? card.code).slice(0, 1)}-${card.code}`}>
              <AreaBadge letter={card.code} name={card.areaName} />
              <a href={href(card.code)}>{card.title}</a>
            </span>
          ),
        },
        {
          key: "declared",
          head: columns.declared,
          unit: "€",
          number: true,
          cell: (card) => <Money cents={card.guard.declared} unit={false} href={`${href(card.code)}#soldi`} />,
        },
        {
          key: "computed",
          head: columns.computed,
          unit: "€",
          number: true,
          cell: (card) => <Money cents={card.guard.computed} unit={false} href={`${href(card.code)}#soldi`} />,
        },
        {
          key: "check",
          head: columns.check,
          cell: (card) =>
            card.guard.declared === null ? (
              <NoValue />
            ) : (
              <Difference declaredCents={card.guard.declared} computedCents={card.guard.computed} />
            ),
        },
        {
          key: "actions",
          head: columns.actions,
          number: true,
          cell: (card) => <Num value={card.actions} href={`${href(card.code)}#azioni`} />,
        },
        {
          key: "indicators",
          head: columns.indicators,
          number: true,
          cell: (card) => <Num value={card.indicators} href={`${href(card.code)}#indicatori`} />,
        },
      ]}
      foot={[
        t.plan.once,
        <Money key="declared" cents={plan.guard.declaredOnce} unit={false} href={money} />,
        <Money key="computed" cents={plan.guard.computedOnce} unit={false} href={money} />,
        null,
        <Num key="actions" value={plan.cards.reduce((all, card) => all + card.actions, 0)} />,
        <Num key="indicators" value={plan.cards.reduce((all, card) => all + card.indicators, 0)} />,
      ]}
    />
  );
}
