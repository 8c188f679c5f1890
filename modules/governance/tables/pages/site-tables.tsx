// SPDX-License-Identifier: AGPL-3.0-or-later
// What the citizen reads of the tables: which work, what they propose, how much went into the plan.
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { Card, Grid, Page, Progress, Section, useTexts } from "@albero/ui";
import { useSlug } from "../../pages/decision-page.tsx";
import { SiteDoors } from "../../pages/site-doors.tsx";
import { tablesPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { governance } from "./office.ts";
import { TableState } from "./parts.tsx";

export async function loader({ context }: LoaderFunctionArgs) {
  return governance(context).publicTables();
}

export default function SiteTables() {
  const { tables } = useLoaderData<typeof loader>();
  const t = useTexts(texts);
  const slug = useSlug();
  const sum = (which: "accepted" | "refused" | "waiting") =>
    tables.reduce((all, { proposals }) => all + proposals[which], 0);
  const all = sum("accepted") + sum("refused") + sum("waiting");
  const order = { open: 0, planned: 1, closed: 2 };
  return (
    <Page
      title={t.site.title(tables.filter(({ table }) => table.state === "open").length)}
      lead={t.site.lead}
      thread={[{ label: t.site.part }]}
      actions={<SiteDoors without="tables" />}
    >
      {all > 0 ? (
        <Section title={t.list.picture(sum("accepted"), all)}>
          <Progress done={sum("accepted")} total={all} label={t.list.accepted} />
        </Section>
      ) : null}
      {tables.length === 0 ? <p>{t.site.none}</p> : null}
      <Grid min="18rem">
        {tables
          .toSorted((a, b) => order[a.table.state] - order[b.table.state])
          .map(({ table, proposals, aims, objectives }) => (
            <Card
              key={table.id}
              level={2}
              title={table.name}
              href={tablesPaths.siteOne(slug, table.id)}
              kicker={table.period}
              status={<TableState table={{ ...table, uncertain: null }} />}
              foot={`${t.col.proposals}: ${t.list.proposals(proposals)}`}
            >
              {aims ? <p>{aims}</p> : null}
              {objectives.length > 0 ? (
                <p>
                  {t.col.objectives}: {objectives.join(", ")}
                </p>
              ) : null}
            </Card>
          ))}
      </Grid>
    </Page>
  );
}
