// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { Anchor, DataTable, Empty, Num, Progress, useTexts } from "@albero/ui";
import { useSlug } from "../../pages/results-page.tsx";
import { STATUSES } from "../core/measure.ts";
import { roundsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { evaluation } from "./office.ts";
import { RoundPage } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  return evaluation(context).showApproval({ roundId: params["roundId"] });
}

export default function Approve() {
  const { round, groups } = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const t = all.approve;
  const slug = useSlug();
  const sum = (...statuses: (typeof STATUSES)[number][]) =>
    groups.reduce((total, { counts }) => total + statuses.reduce((some, one) => some + counts[one], 0), 0);
  const came = sum(...STATUSES);
  return (
    <RoundPage round={round} title={t.title(sum("entered", "checked"))} lead={t.lead} steps={[{ label: t.step }]}>
      {came === 0 ? (
        <Empty title={t.none} />
      ) : (
        <>
          <Progress done={sum("accepted", "locked")} total={came} label={all.list.col.accepted} />
          <DataTable
            caption={t.table}
            rows={groups}
            rowKey={(row) => row.group}
            phone="cards"
            columns={[
              {
                key: "name",
                head: t.col.group,
                width: "20rem",
                cell: (row) => (
                  <Anchor href={roundsPaths.approveAt(slug, round.id, row.group)}>
                    {row.group === "" ? all.rest(row.name) : row.name}
                  </Anchor>
                ),
              },
              ...STATUSES.map((status) => ({
                ...{ key: status, head: all.statuses[status], number: true },
                cell: (row: (typeof groups)[number]) => <Num value={row.counts[status]} />,
              })),
              { key: "waiting", head: t.col.waiting, number: true, cell: (row) => <Num value={row.waiting} /> },
            ]}
          />
        </>
      )}
    </RoundPage>
  );
}
