// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatEuro } from "@albero/kernel/pure";
import { publicPaths } from "@albero/planning/paths";
import { publicPaths as territoryPaths } from "@albero/territory/paths";
import {
  ButtonLink,
  Card,
  Grid,
  KeyFigures,
  Money,
  Num,
  Page,
  Section,
  Uncertain,
  formatPercent,
  useShell,
  useTexts,
} from "@albero/ui";
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { sitePaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { siteOf } from "./ask.ts";
import { actWords, Drawn, NothingYet, ObjectiveCard, useSlug, VersionState } from "./frame.tsx";

export async function loader(asked: LoaderFunctionArgs) {
  const { site, slug } = siteOf(asked);
  return { plan: await site.planSite({ slug }) };
}

type Plan = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>["plan"]>;

export default function Home() {
  const { plan } = useLoaderData<typeof loader>();
  return plan ? <OnePage plan={plan} /> : <NothingYet />;
}

/** The whole plan as a citizen needs it: what, for how many, with which money, and where to go on. */
function OnePage({ plan }: { plan: Plan }) {
  const slug = useSlug();
  const { lang } = useShell();
  const t = useTexts(texts);
  const { version, cards, ground, model } = plan;
  const actions = cards.reduce((all, card) => all + card.actions, 0);
  const first = model.sources[0];
  const lead = t.home.lead({
    municipalities: ground.municipalities,
    inhabitants: ground.inhabitants,
    euro: formatEuro(model.totalCents, lang),
    objectives: cards.length,
    actions,
  });
  const share = first ? formatPercent((first.cents / Math.max(1, model.totalCents)) * 100, lang, 0) : "";
  const act = actWords(version, t.act);
  return (
    <Page
      title={t.home.title(version.cycle.firstDay.slice(0, 4), version.cycle.lastDay.slice(0, 4))}
      windowTitle={t.home.window}
      kicker={version.title}
      status={<VersionState version={version} />}
      lead={
        <>
          <p>
            {lead} {first ? t.home.sources(first.name ?? t.money.notStated, share, model.sources.length) : null}
          </p>
          {act ? (
            <p className="page-act">
              {t.approvedBy(act)} {version.act?.uncertain ? <Uncertain reason={version.act.uncertain} /> : null}
            </p>
          ) : null}
        </>
      }
    >
      <Figures plan={plan} actions={actions} />
      <Section
        title={t.home.treeTitle}
        lead={t.home.treeLead}
        actions={<ButtonLink href={publicPaths.tree(slug)}>{t.home.openTree}</ButtonLink>}
      >
        <Drawn picture={plan.picture} />
      </Section>
      <Section title={t.home.objectivesTitle} lead={t.home.objectivesLead} id="obiettivi">
        <Grid>
          {cards.map((card) => (
            <ObjectiveCard key={card.code} card={card} />
          ))}
        </Grid>
      </Section>
      <Onward />
    </Page>
  );
}

function Figures({ plan, actions }: { plan: Plan; actions: number }) {
  const slug = useSlug();
  const t = useTexts(texts).home.figures;
  const { ground, model, cards } = plan;
  const territory = territoryPaths.territory(slug);
  return (
    <KeyFigures
      items={[
        ...(ground.inhabitants === null
          ? []
          : [
              {
                label: t.inhabitants,
                value: <Num value={ground.inhabitants} href={territory} />,
                note: ground.year === null ? null : t.year(ground.year),
              },
            ]),
        ...(ground.municipalities === 0
          ? []
          : [
              {
                label: t.municipalities,
                value: <Num value={ground.municipalities} href={territoryPaths.municipalities(slug)} />,
                note: ground.subAreas === null ? null : t.subAreas(ground.subAreas),
              },
            ]),
        { label: t.money, value: <Money cents={model.totalCents} href={sitePaths.money(slug)} />, note: t.moneyNote },
        {
          label: t.objectives,
          value: <Num value={cards.length} href={publicPaths.plan(slug)} />,
          note: t.withActions(actions),
        },
      ]}
    />
  );
}

function Onward() {
  const slug = useSlug();
  const t = useTexts(texts).home;
  const doors = [
    { href: sitePaths.money(slug), title: t.moneyTitle, text: t.openMoney },
    { href: territoryPaths.territory(slug), title: t.territory, text: t.territoryLead },
    { href: sitePaths.past(slug), title: t.past, text: t.pastLead },
    { href: sitePaths.coverage(slug), title: t.coverage, text: t.coverageLead },
    { href: sitePaths.howToRead(slug), title: t.readTitle, text: t.readLead },
  ];
  return (
    <Section title={t.more}>
      <Grid>
        {doors.map((door) => (
          <Card key={door.href} title={door.title} href={door.href}>
            <p>{door.text}</p>
          </Card>
        ))}
      </Grid>
    </Section>
  );
}
