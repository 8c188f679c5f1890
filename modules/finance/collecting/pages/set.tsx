// SPDX-License-Identifier: AGPL-3.0-or-later
import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import {
  Anchor,
  Button,
  ButtonLink,
  Callout,
  DataTable,
  Day,
  Details,
  Field,
  FormActions,
  Money,
  Section,
  StatusBadge,
  useTexts,
} from "@albero/ui";
import { splitsPaths } from "../../splits/paths.ts";
import { MoneyPage } from "../../pages/money-page.tsx";
import { collectingPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import "./collecting.css";
import { collecting, doneAt, formBack, slugOf, textIn, type FormBack } from "./office.ts";
import { CallState, JustDone, Op, Refusal, useEuro, useEuroIfAny, useSlug } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  return collecting(context).quotaSetView({ setId: params.setId });
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const done = await collecting(context).withdrawQuotas({ setId: params.setId, reason: textIn(form, "reason") });
  return done.ok ? doneAt(collectingPaths.home(slugOf(context)), "withdrawn") : formBack(context, done, form);
}

type View = ReturnType<typeof useLoaderData<typeof loader>>;
const TONES = { made: "waiting", approved: "done", withdrawn: "neutral" } as const;

export default function QuotaSet() {
  const view = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as FormBack | undefined;
  const t = useTexts(texts);
  const slug = useSlug();
  const euro = useEuro();
  const ifAny = useEuroIfAny();
  const { set, total } = view;
  const lead = {
    made: t.set.leadMade(euro(set.total), view.quotas.length),
    approved: t.set.leadApproved(euro(total.called), ifAny(total.settled), ifAny(total.overdue)),
    withdrawn: t.set.leadWithdrawn(set.reason),
  }[set.state];
  const title = {
    made: t.set.titleMade(view.quotas.length, euro(set.total)),
    approved: t.set.title(view.quotas.length, euro(set.total)),
    withdrawn: t.set.titleWithdrawn(set.name, set.year),
  }[set.state];
  return (
    <MoneyPage
      part="quotas"
      title={title}
      windowTitle={set.name}
      lead={lead}
      steps={[{ label: String(set.year), href: collectingPaths.year(slug, set.year) }, { label: set.name }]}
      kicker={set.state === "withdrawn" ? t.kinds[set.kind] : set.name}
      status={<StatusBadge tone={TONES[set.state]}>{t.states[set.state]}</StatusBadge>}
      actions={<NextSteps view={view} />}
    >
      <JustDone />
      <Refusal answer={answer} form="withdraw" />
      {set.isSuperseded ? (
        <Callout tone="warning">
          <p>{t.set.superseded}</p>
        </Callout>
      ) : null}
      <Plan view={view} />
      <Quotas view={view} />
      <p>
        <Anchor href={splitsPaths.split(slug, set.splitId)}>{t.set.split}</Anchor>
        {set.act ? ` · ${t.set.act}: ${set.act}` : null}
      </p>
      {view.may.decide && set.state === "made" ? (
        <Details summary={t.set.withdraw} open={answer?.form === "withdraw"}>
          <form method="post">
            <Op name="withdraw" />
            <Field
              name="reason"
              label={t.set.withdrawReason}
              required
              defaultValue={answer?.typed.reason}
              maxLength={500}
            />
            <FormActions>
              <Button kind="danger">{t.set.withdraw}</Button>
            </FormActions>
          </form>
        </Details>
      ) : null}
    </MoneyPage>
  );
}

function NextSteps({ view: { set, may, hasBalance } }: { view: View }) {
  const t = useTexts(texts).set;
  const slug = useSlug();
  if (set.state === "made" && may.decide)
    return (
      <ButtonLink kind="primary" href={collectingPaths.approve(slug, set.id)}>
        {t.approve}
      </ButtonLink>
    );
  if (set.state !== "approved" || !hasBalance) return null;
  return <ButtonLink href={collectingPaths.balance(slug, set.id)}>{t.balance}</ButtonLink>;
}

function Plan({ view: { plan, set } }: { view: View }) {
  const t = useTexts(texts);
  return (
    <Section title={t.set.plan}>
      <DataTable
        caption={t.set.plan}
        captionHidden
        rows={plan}
        rowKey={(row) => String(row.n)}
        source={t.set.planSource(set.rule.source)}
        columns={[
          { key: "label", head: t.col.instalment, cell: (row) => row.label },
          { key: "percent", head: "%", number: true, cell: (row) => (row.percent === null ? "" : row.percent) },
          { key: "due", head: t.col.due, cell: (row) => (row.due === null ? t.set.whenKnown : <Day day={row.due} />) },
          { key: "amount", head: t.col.amount, money: (row) => row.amount },
        ]}
        foot={[
          t.col.total,
          "",
          "",
          <Money key="t" cents={plan.reduce((all, row) => all + row.amount, 0)} unit={false} />,
        ]}
      />
    </Section>
  );
}

function Quotas({ view }: { view: View }) {
  const t = useTexts(texts);
  const slug = useSlug();
  const { quotas, set } = view;
  const isCalled = set.state === "approved";
  return (
    <Section title={t.set.quotas}>
      <DataTable
        caption={t.set.quotas}
        captionHidden
        tall
        rows={quotas}
        rowKey={(row) => row.istat}
        source={t.year.sourceLine}
        columns={[
          {
            key: "place",
            head: t.col.municipality,
            width: "12rem",
            cell: (row) => <Anchor href={collectingPaths.municipality(slug, row.istat)}>{row.name}</Anchor>,
          },
          { key: "quota", head: t.col.quota, money: (row) => row.amount },
          ...(isCalled
            ? [
                {
                  key: "calls",
                  head: t.account.calls,
                  width: "20rem" as const,
                  cell: (row: (typeof quotas)[number]) => (
                    <ul className="call-list">
                      {row.calls.map((call) => (
                        <li key={call.id}>
                          <Anchor href={collectingPaths.call(slug, call.id)}>{call.label}</Anchor>{" "}
                          {row.calls.length > 1 ? <Money cents={call.amount} /> : null}{" "}
                          <CallState status={call.status} />
                        </li>
                      ))}
                    </ul>
                  ),
                },
                {
                  key: "overdue",
                  head: t.col.overdue,
                  unit: t.euro,
                  number: true,
                  cell: (row: (typeof quotas)[number]) => <Money cents={row.overdue} unit={false} />,
                },
              ]
            : []),
        ]}
        foot={[
          t.col.total,
          <Money key="t" cents={quotas.reduce((all, row) => all + row.amount, 0)} unit={false} />,
          ...(isCalled ? ["", <Money key="o" cents={view.total.overdue} unit={false} />] : []),
        ]}
      />
    </Section>
  );
}
