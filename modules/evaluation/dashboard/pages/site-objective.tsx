// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { formatDate } from "@albero/kernel/pure";
import { publicPaths } from "@albero/planning/paths";
import { Anchor, ButtonLink, ChartFigure, DataTable, Day, Money, Page, Section, useTexts } from "@albero/ui";
import { tablesPaths } from "@albero/governance/paths";
import { useSlug } from "../../pages/results-page.tsx";
import { dashboardPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { Deviations } from "./deviations.tsx";
import { evaluation } from "./office.ts";
import { Invented, LineTable } from "./parts.tsx";
import "./dashboard.css";

export function loader({ context, params }: LoaderFunctionArgs) {
  return evaluation(context).siteAccount({ code: params["objective"] });
}

export default function SiteObjective() {
  const view = useLoaderData<typeof loader>();
  const { code, tally, round, lines, bullets, spent, happenings, deviations } = view;
  const all = useTexts(texts);
  const t = all.account;
  const slug = useSlug();
  const judged = tally.on_track + tally.at_risk + tally.off_track;
  const results = lines.filter((line) => line.ring !== "process").length;
  return (
    <Page
      title={t.title(view.title)}
      lead={t.lead(tally.on_track, judged, tally.no_data)}
      thread={[{ label: all.site.more, href: dashboardPaths.site(slug) }, { label: code }]}
      actions={<ButtonLink href={publicPaths.card(slug, code)}>{t.plan}</ButtonLink>}
    >
      <Invented round={round} />
      <Section title={t.promised}>
        {view.generalObjective ? <p>{view.generalObjective}</p> : null}
        <p>{t.promisedLead(view.actions.length, results)}</p>
        <ul>
          {view.actions.map((action) => (
            <li key={action.key}>{action.text}</li>
          ))}
        </ul>
      </Section>
      <Section title={t.done}>
        <p>{t.doneLead(happenings.length)}</p>
        <ul>
          {happenings.map((each) => (
            <li key={`${each.kind}${each.day}${each.text}`}>
              <Day day={each.day} /> · {t.kinds[each.kind]} ·{" "}
              <Anchor href={tablesPaths.siteOne(slug, each.tableId)}>{each.title}</Anchor>: {each.text}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t.spent}>
        {spent.length === 0 ? <p>{t.noMoney}</p> : null}
        <DataTable
          caption={t.spent}
          captionHidden
          rows={[
            { what: t.declared, cents: view.declaredCents },
            ...spent.map(({ year, stage, cents }) => ({ what: `${t.stages[stage] ?? stage} ${year}`, cents })),
          ]}
          rowKey={(row) => row.what}
          columns={[
            { key: "what", head: t.spentCol.what, width: "16rem", cell: (row) => row.what },
            {
              key: "amount",
              head: t.spentCol.amount,
              number: true,
              unit: "€",
              cell: (row) => <Money cents={row.cents} unit={false} />,
            },
          ]}
        />
      </Section>
      <Section title={t.achieved} id="ottenuto">
        {round ? null : <p>{t.noRound}</p>}
        {bullets && round ? (
          <ChartFigure
            title={all.group.bullets}
            drawing={bullets}
            source={t.source(round.name, formatDate(round.lastDay))}
            note={all.group.bulletsDescription}
          />
        ) : null}
        {round ? <LineTable lines={lines} caption={t.achieved} isPublic /> : null}
      </Section>
      {deviations.length > 0 ? <Deviations deviations={deviations} title={t.explained} /> : null}
      <Section title={t.follow}>
        <p>
          {t.followText} <Anchor href={dashboardPaths.feed(slug, code)}>{t.follow}</Anchor>
        </p>
      </Section>
    </Page>
  );
}
