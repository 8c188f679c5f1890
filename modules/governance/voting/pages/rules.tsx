// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { Anchor, ButtonLink, DataTable, Day, useTexts } from "@albero/ui";
import { useSlug } from "../../pages/decision-page.tsx";
import { votingPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { governance } from "./office.ts";
import { RuleMarks, RulePage } from "./parts.tsx";

export function loader({ context, request }: LoaderFunctionArgs) {
  const body = new URL(request.url).searchParams.get("organo") ?? "";
  return governance(context).listVotingRules(/^[1-9]\d{0,8}$/.test(body) ? { bodyId: body } : {});
}

export default function Rules() {
  const { rules, may } = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const t = all.list;
  const slug = useSlug();
  const inForce = rules.filter(({ state }) => state === "inForce");
  const examples = inForce.filter(({ verified }) => !verified).length;
  const lead = rules.length === 0 ? t.leadNone : `${t.lead} ${examples > 0 ? t.leadUnverified(examples) : ""}`;
  return (
    <RulePage
      title={inForce.length === 0 ? t.titleNone : t.title(inForce.length)}
      windowTitle={t.windowTitle}
      lead={lead}
      actions={
        may.write ? (
          <ButtonLink kind="primary" icon="plus" href={votingPaths.newRule(slug)}>
            {t.add}
          </ButtonLink>
        ) : null
      }
    >
      <DataTable
        caption={t.caption}
        rows={rules}
        rowKey={(row) => String(row.id)}
        phone="cards"
        empty={<span />}
        columns={[
          {
            key: "name",
            head: t.rule,
            width: "16rem",
            cell: (row) => <Anchor href={votingPaths.rule(slug, row.id)}>{row.name}</Anchor>,
          },
          { key: "body", head: t.body, width: "14rem", cell: (row) => row.body },
          { key: "weight", head: t.weight, width: "10rem", cell: (row) => all.weights[row.weight] },
          { key: "from", head: t.from, cell: (row) => <Day day={row.validFrom} /> },
          { key: "to", head: t.to, cell: (row) => (row.validTo ? <Day day={row.validTo} /> : t.noEnd) },
          {
            key: "state",
            head: t.state,
            width: "12rem",
            cell: (row) => <RuleMarks state={row.state} verified={row.verified} />,
          },
          {
            key: "enough",
            head: t.enough,
            cell: (row) => (
              <Anchor href={votingPaths.enough(slug, row.id)}>
                {t.enough} <span className="visually-hidden">: {row.name}</span>
              </Anchor>
            ),
          },
        ]}
      />
    </RulePage>
  );
}
