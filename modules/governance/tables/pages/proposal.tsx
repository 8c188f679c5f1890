// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { RadioGroup, Section, Select, TextArea, useTexts } from "@albero/ui";
import { tablesPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { formBack, governance, mayOf, onlyIf, slugOf, typedIn, type FormBack } from "./office.ts";
import { fieldOf, PlainForm, Proposals, TablePage } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).decide);
  const { table, proposals, plan } = await governance(context).showTable({ tableId: params["tableId"] });
  const proposal = proposals.find((one) => String(one.id) === params["proposalId"]);
  if (!proposal) throw data(null, { status: 404 });
  return { table, proposal, objectives: plan?.objectives ?? [] };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await governance(context).answerProposal({ ...typedIn(form), id: params["proposalId"] });
  return result.ok
    ? redirect(`${tablesPaths.one(slugOf(context), result.value.tableId)}#proposte`)
    : formBack(context, result, form);
}

export default function ProposalPage() {
  const { table, proposal, objectives } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const all = useTexts(texts);
  const t = all.proposal;
  const field = fieldOf(back, { answer: "accepted" });
  return (
    <TablePage table={table} step={all.one.answer} title={t.title(proposal.title)}>
      <Proposals proposals={[proposal]} level={2} />
      {proposal.state === "waiting" ? (
        <Section title={t.answerTitle} lead={t.once}>
          {objectives.length === 0 ? <p>{t.noPlan}</p> : null}
          <PlainForm back={back} button={t.save}>
            <input type="hidden" name="rowVersion" value={back?.typed["rowVersion"] ?? proposal.rowVersion} />
            <RadioGroup
              {...field("answer")}
              label={t.answer}
              options={[
                { value: "accepted", label: t.accepted },
                { value: "refused", label: t.refused },
              ]}
            />
            <Select
              {...field("objectiveCode")}
              label={t.objective}
              options={objectives.map(({ code, title }) => ({ value: code, label: `${code} · ${title}` }))}
              optional
            />
            <TextArea {...field("reason")} label={t.reason} rows={3} optional />
          </PlainForm>
        </Section>
      ) : null}
    </TablePage>
  );
}
