// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { formatDate } from "@albero/kernel/pure";
import { Anchor, ButtonLink, DataTable, Empty, Progress, Section, useTexts } from "@albero/ui";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { tablesPaths } from "../paths.ts";
import type { TableLine } from "../queries/questions.ts";
import { texts } from "../texts.ts";
import { governance, mayOf } from "./office.ts";
import { TableState } from "./parts.tsx";

export async function loader({ context }: LoaderFunctionArgs) {
  return { ...(await governance(context).listTables()), may: mayOf(context) };
}

export default function TablesPage() {
  const { tables, may } = useLoaderData<typeof loader>();
  const t = useTexts(texts);
  const slug = useSlug();
  const open = tables.filter(({ table }) => table.state === "open");
  const all = (which: "waiting" | "accepted" | "refused") =>
    tables.reduce((sum, { proposals }) => sum + proposals[which], 0);
  const answered = all("accepted") + all("refused") + all("waiting");
  const add = (
    <ButtonLink kind="primary" icon="plus" href={tablesPaths.newTable(slug)}>
      {t.list.add}
    </ButtonLink>
  );
  if (tables.length === 0)
    return (
      <DecisionPage part="tables" title={t.list.none} lead={t.list.noneLead}>
        <Empty title={t.list.none} action={may.write ? add : null}>
          <p>{t.list.noneLead}</p>
        </Empty>
      </DecisionPage>
    );
  return (
    <DecisionPage
      part="tables"
      title={t.list.title(open.length, tables.length)}
      lead={t.list.lead(
        tables.filter(({ table }) => table.isNew).length,
        open.filter(({ mandate }) => mandate === null).length,
        all("waiting"),
      )}
      actions={may.write ? add : null}
    >
      {answered > 0 ? (
        <Section title={t.list.picture(all("accepted"), answered)}>
          <Progress done={all("accepted")} total={answered} label={t.list.accepted} />
        </Section>
      ) : null}
      <DataTable
        caption={t.list.table}
        rows={tables}
        rowKey={(row) => String(row.table.id)}
        phone="cards"
        columns={[
          {
            key: "name",
            head: t.col.table,
            width: "20rem",
            cell: ({ table }) => <Anchor href={tablesPaths.one(slug, table.id)}>{table.name}</Anchor>,
          },
          { key: "state", head: t.col.state, width: "11rem", cell: ({ table }) => <TableState table={table} /> },
          { key: "who", head: t.col.coordinators, width: "14rem", cell: (row) => <Coordinators line={row} /> },
          {
            key: "mandate",
            head: t.col.mandate,
            cell: ({ mandate }) => (mandate ? t.list.until(formatDate(mandate.lastDay)) : t.list.noMandate),
          },
          {
            key: "sessions",
            head: t.col.sessions,
            cell: (row) => t.list.sessions(row.sessions, row.lastSession ? formatDate(row.lastSession) : null),
          },
          {
            key: "proposals",
            head: t.col.proposals,
            width: "12rem",
            cell: (row) => t.list.proposals(row.proposals),
          },
        ]}
      />
    </DecisionPage>
  );
}

function Coordinators({ line: { coordinators } }: { line: TableLine }) {
  const t = useTexts(texts).list;
  const { public: ours, thirdSector } = coordinators;
  if (ours && thirdSector)
    return (
      <>
        {ours.label}; {thirdSector.label}
      </>
    );
  return <>{ours ? t.missingThirdSector : thirdSector ? t.missingPublic : t.missingBoth}</>;
}
