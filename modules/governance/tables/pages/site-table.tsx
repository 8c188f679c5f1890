// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { formatDate } from "@albero/kernel/pure";
import { Callout, Day, KeyValue, Page, Section, Timeline, Uncertain, useTexts } from "@albero/ui";
import { useSlug } from "../../pages/decision-page.tsx";
import { tablesPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { MandateFacts, StepsTable } from "./mandate-parts.tsx";
import { governance } from "./office.ts";
import { MandateState, Objectives, Proposals, TableState } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  return governance(context).publicTable({ tableId: params["tableId"] });
}

export default function SiteTable() {
  const { table, mandates, sessions, proposals, objectives, today } = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const t = all.one;
  const slug = useSlug();
  const waiting = proposals.filter((one) => one.state === "waiting").length;
  return (
    <Page
      title={t.title[table.state](table.name, waiting)}
      windowTitle={table.name}
      status={<TableState table={{ ...table, uncertain: null }} />}
      lead={all.site.lead}
      thread={[{ label: all.site.part, href: tablesPaths.site(slug) }, { label: table.name }]}
    >
      {table.closedOn ? (
        <Callout tone="note" title={t.closedOn(formatDate(table.closedOn), table.closingReason)} />
      ) : null}
      <Section title={t.proposals}>
        {proposals.length === 0 ? <p>{t.noProposals}</p> : <Proposals proposals={proposals} />}
      </Section>
      <Section title={all.site.results}>
        {sessions.length === 0 ? (
          <p>{all.site.noResults}</p>
        ) : (
          <Timeline
            items={sessions.map((session) => ({
              key: String(session.id),
              when: <Day day={session.day} />,
              title: session.results,
            }))}
          />
        )}
      </Section>
      <Section title={t.objectives}>
        <Objectives objectives={objectives} />
      </Section>
      {mandates.map((mandate) => (
        <Section
          key={mandate.id}
          title={t.openMandate(mandate.number)}
          actions={<MandateState mandate={mandate} />}
          {...(mandate.endedOn ? { lead: all.mandate.ended(formatDate(mandate.endedOn), mandate.endReason) } : {})}
        >
          <MandateFacts mandate={mandate} />
          <StepsTable steps={mandate.steps} today={today} />
        </Section>
      ))}
      <KeyValue
        items={[
          ...(table.note ? [{ label: t.note, value: table.note }] : []),
          { label: t.source, value: table.source },
          ...(table.uncertain ? [{ label: t.uncertain, value: <Uncertain reason={table.uncertain} /> }] : []),
        ]}
      />
    </Page>
  );
}
