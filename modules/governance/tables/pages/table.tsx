// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { formatDate } from "@albero/kernel/pure";
import {
  Anchor,
  ButtonLink,
  Callout,
  DataTable,
  Day,
  KeyValue,
  NoValue,
  Section,
  Uncertain,
  useTexts,
} from "@albero/ui";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { tablesPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { MandateFacts, StepsTable } from "./mandate-parts.tsx";
import { governance, mayOf } from "./office.ts";
import { MandateState, Objectives, Proposals, TableState } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  return { ...(await governance(context).showTable({ tableId: params["tableId"] })), may: mayOf(context) };
}

export default function TablePageOf() {
  const { table, seats, sessions, proposals, shortages, may } = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const t = all.one;
  const slug = useSlug();
  const waiting = proposals.filter((one) => one.state === "waiting").length;
  return (
    <DecisionPage
      part="tables"
      title={t.title[table.state](table.name, waiting)}
      windowTitle={table.name}
      status={<TableState table={table} />}
      lead={t.lead(table.period, seats.length, sessions.length, proposals.length)}
      steps={[{ label: table.name }]}
      actions={
        <>
          {may.propose && table.state === "open" ? (
            <ButtonLink kind="primary" icon="plus" href={tablesPaths.newProposal(slug, table.id)}>
              {t.newProposal}
            </ButtonLink>
          ) : null}
          {may.decide && table.state !== "open" ? (
            <ButtonLink kind="primary" href={tablesPaths.open(slug, table.id)}>
              {t.open}
            </ButtonLink>
          ) : null}
          {may.write ? <ButtonLink href={tablesPaths.edit(slug, table.id)}>{t.edit}</ButtonLink> : null}
          {may.decide && table.state === "open" ? (
            <ButtonLink kind="quiet" href={tablesPaths.close(slug, table.id)}>
              {t.close}
            </ButtonLink>
          ) : null}
        </>
      }
    >
      {table.state === "closed" && table.closedOn ? (
        <Callout tone="note" title={t.closedOn(formatDate(table.closedOn), table.closingReason)} />
      ) : null}
      {table.state === "closed"
        ? null
        : shortages.map(({ category, there, least }) => (
            <Callout key={category} tone="warning" title={t.shortage(all.categories[category], there, least)} />
          ))}
      <Section title={t.proposals} id="proposte">
        {proposals.length === 0 ? (
          <p>{t.noProposals}</p>
        ) : (
          <Proposals
            proposals={proposals}
            {...(may.decide
              ? {
                  action: (one) =>
                    one.state === "waiting" ? (
                      <ButtonLink href={tablesPaths.proposal(slug, table.id, one.id)}>{t.answer}</ButtonLink>
                    ) : null,
                }
              : {})}
          />
        )}
      </Section>
      <Mandates />
      <Seats />
      <Sessions />
      <Facts />
    </DecisionPage>
  );
}

function Mandates() {
  const { table, mandates, may, today } = useLoaderData<typeof loader>();
  const t = useTexts(texts).one;
  const slug = useSlug();
  const current = mandates.find((one) => one.state === "in_force");
  const hasDraft = mandates.some((one) => one.state === "draft");
  const shown = mandates.filter((one) => one.state !== "draft" || may.write);
  return (
    <Section
      title={t.mandate}
      id="mandato"
      actions={
        may.write && table.state !== "closed" && !hasDraft ? (
          <ButtonLink href={tablesPaths.newMandate(slug, table.id)}>
            {current ? t.renegotiate : t.newMandate}
          </ButtonLink>
        ) : null
      }
    >
      {shown.length === 0 ? <p>{t.noMandate}</p> : null}
      {current ? (
        <>
          <MandateFacts mandate={current} />
          <StepsTable steps={current.steps} today={today} />
        </>
      ) : null}
      <ul>
        {shown.map((one) => (
          <li key={one.id}>
            <Anchor href={tablesPaths.mandate(slug, table.id, one.id)}>{t.openMandate(one.number)}</Anchor>{" "}
            <MandateState mandate={one} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Seats() {
  const { table, seats, coordinators, may } = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const t = all.one;
  const slug = useSlug();
  return (
    <Section
      title={t.seats}
      id="posti"
      actions={
        may.write && table.state !== "closed" ? (
          <ButtonLink href={tablesPaths.newSeat(slug, table.id)}>{t.addSeat}</ButtonLink>
        ) : null
      }
    >
      <KeyValue
        items={[
          { label: t.coordinatorPublic, value: coordinators.public?.label ?? t.nobody },
          { label: t.coordinatorThirdSector, value: coordinators.thirdSector?.label ?? t.nobody },
        ]}
      />
      {seats.length === 0 ? (
        <p>{t.noSeats}</p>
      ) : (
        <DataTable
          caption={t.seats}
          captionHidden
          rows={seats}
          rowKey={(row) => String(row.id)}
          phone="cards"
          columns={[
            { key: "label", head: all.col.seat, width: "20rem", cell: (row) => row.label },
            { key: "category", head: all.col.category, cell: (row) => all.categories[row.category] },
            { key: "duty", head: all.col.duty, cell: (row) => all.duties[row.duty] ?? row.duty },
          ]}
        />
      )}
    </Section>
  );
}

function Sessions() {
  const { table, sessions, may } = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const t = all.one;
  const slug = useSlug();
  return (
    <Section
      title={t.sessions}
      id="incontri"
      actions={
        may.write && table.state === "open" ? (
          <ButtonLink href={tablesPaths.newSession(slug, table.id)}>{t.newSession}</ButtonLink>
        ) : null
      }
    >
      {sessions.length === 0 ? (
        <p>{t.noSessions}</p>
      ) : (
        <DataTable
          caption={t.sessions}
          captionHidden
          rows={sessions}
          rowKey={(row) => String(row.id)}
          phone="cards"
          columns={[
            {
              key: "day",
              head: all.session.day,
              cell: (row) => <Anchor href={tablesPaths.session(slug, table.id, row.id)}>{formatDate(row.day)}</Anchor>,
            },
            { key: "place", head: all.session.place, cell: (row) => row.place || <NoValue /> },
            { key: "present", head: all.session.present, cell: (row) => t.present(row.present.length) },
            {
              key: "results",
              head: all.session.results,
              width: "16rem",
              cell: (row) => (row.returnedOn ? t.returned(formatDate(row.returnedOn)) : t.notReturned),
            },
          ]}
        />
      )}
    </Section>
  );
}

function Facts() {
  const { table, objectives } = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const t = all.one;
  return (
    <>
      <Section title={t.objectives} id="obiettivi">
        <Objectives objectives={objectives} />
      </Section>
      <KeyValue
        items={[
          ...(table.openedOn ? [{ label: all.states.open, value: <Day day={table.openedOn} /> }] : []),
          ...(table.note ? [{ label: t.note, value: table.note }] : []),
          { label: t.source, value: table.source || <NoValue /> },
          ...(table.uncertain ? [{ label: t.uncertain, value: <Uncertain reason={table.uncertain} /> }] : []),
        ]}
      />
    </>
  );
}
