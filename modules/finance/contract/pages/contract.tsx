// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Form,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { requestInfo } from "@albero/kernel";
import { formatDate } from "@albero/kernel/pure";
import {
  Anchor,
  Button,
  ButtonLink,
  DataTable,
  Difference,
  ErrorSummary,
  KeyValue,
  Money,
  NoValue,
  Section,
  useTexts,
} from "@albero/ui";
import { MoneyPage, useSlug } from "../../pages/money-page.tsx";
import { contractPaths } from "../paths.ts";
import type { DeadlineView } from "../queries/questions.ts";
import { texts } from "../texts.ts";
import { finance, formBack, mayOf, textIn, type FormBack } from "./office.ts";
import { DeadlinesTable, usePeriod } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const view = await finance(context).showContract({ contractId: params.contractId });
  return { ...view, may: mayOf(context), today: requestInfo(context).today };
}

/** Marks a deadline as done today, or as not done. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await finance(context).markContractDeadline({
    ...{ id: textIn(form, "id"), rowVersion: textIn(form, "rowVersion"), doneOn: textIn(form, "doneOn") },
  });
  return result.ok
    ? redirect(contractPaths.contract(params.ambito ?? "", result.value.contractId))
    : formBack(context, result, form);
}

export default function ContractPage() {
  const { contract, annexes, deadlines, may, today } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const all = useTexts(texts);
  const t = all.contract;
  const slug = useSlug();
  const period = usePeriod();
  const open = deadlines.filter((each) => each.doneOn === null).length;
  const words = period(contract.firstDay, contract.lastDay);
  const mark = (row: DeadlineView) => (
    <Form method="post">
      <input type="hidden" name="id" value={row.id} />
      <input type="hidden" name="rowVersion" value={row.rowVersion} />
      <input type="hidden" name="doneOn" value={row.doneOn ? "" : today} />
      <Button kind="quiet">{row.doneOn ? all.deadline.undo : all.deadline.done}</Button>
    </Form>
  );
  return (
    <MoneyPage
      part="funds"
      title={contract.title}
      lead={t.lead(words.charAt(0).toUpperCase() + words.slice(1), annexes.length, open)}
      steps={[{ label: all.part, href: contractPaths.home(slug) }, { label: contract.title }]}
      actions={
        may.write ? (
          <>
            <ButtonLink kind="primary" icon="plus" href={contractPaths.newAnnex(slug, contract.id)}>
              {t.addAnnex}
            </ButtonLink>
            <ButtonLink href={contractPaths.newDeadline(slug, contract.id)}>{t.addDeadline}</ButtonLink>
            <ButtonLink kind="quiet" href={contractPaths.edit(slug, contract.id)}>
              {t.edit}
            </ButtonLink>
          </>
        ) : null
      }
    >
      {back ? <ErrorSummary problems={back.problems} refusal={back.refusal} /> : null}
      <DataTable
        caption={all.list.annexes}
        rows={annexes}
        rowKey={(row) => String(row.id)}
        phone="cards"
        empty={<p>{t.noAnnex}</p>}
        columns={[
          {
            key: "year",
            head: all.annex.year,
            cell: (row) => <Anchor href={contractPaths.annex(slug, contract.id, row.id)}>{t.annex(row.year)}</Anchor>,
          },
          { key: "items", head: all.annex.items, number: true, cell: (row) => row.items.length },
          {
            key: "computed",
            head: all.annex.computed,
            number: true,
            cell: (row) => <Money cents={row.computedTotal} />,
          },
          {
            key: "printed",
            head: all.annex.printed,
            number: true,
            cell: (row) =>
              row.printedTotal === null ? (
                <NoValue />
              ) : (
                <>
                  <Money cents={row.printedTotal} />{" "}
                  <Difference declaredCents={row.printedTotal} computedCents={row.computedTotal} />
                </>
              ),
          },
          {
            key: "approved",
            head: all.annex.approvedOn,
            cell: (row) => (row.approvedOn ? formatDate(row.approvedOn) : <NoValue />),
          },
        ]}
      />
      <Section title={t.deadlines}>
        {deadlines.length === 0 ? (
          <p>{t.noDeadlines}</p>
        ) : (
          <DeadlinesTable deadlines={deadlines} {...(may.write ? { action: mark } : {})} />
        )}
      </Section>
      <KeyValue
        items={[
          { label: t.company, value: contract.company },
          { label: t.act, value: contract.act || <NoValue /> },
          { label: t.source, value: contract.source || <NoValue /> },
          ...(contract.note ? [{ label: t.note, value: contract.note }] : []),
        ]}
      />
    </MoneyPage>
  );
}
