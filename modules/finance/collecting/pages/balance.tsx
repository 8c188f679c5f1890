// SPDX-License-Identifier: AGPL-3.0-or-later
import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import {
  Anchor,
  Button,
  ButtonLink,
  Callout,
  DataTable,
  DateField,
  errorFor,
  Field,
  FormActions,
  Money,
  MoneyField,
  Section,
  StatusBadge,
  Timeline,
  useTexts,
} from "@albero/ui";
import { addDays, formatDate, type PlainDate } from "@albero/kernel/pure";
import { formatNumber, useShell } from "@albero/ui";
import { MoneyPage } from "../../pages/money-page.tsx";
import { collectingPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { collecting, doneAt, fieldsOf, formBack, slugOf, textIn, type FormBack } from "./office.ts";
import { JustDone, Op, Refusal, useEuro, useSlug } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  return collecting(context).balanceView({ setId: params.setId });
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const { setId } = params;
  const use = collecting(context);
  const address = collectingPaths.balance(slugOf(context), Number(setId));
  if (textIn(form, "op") === "close") {
    const done = await use.closeBalance({ setId, due: textIn(form, "due"), reason: textIn(form, "reason") });
    return done.ok ? doneAt(address, "closed") : formBack(context, done, form);
  }
  const costs = fieldsOf(form, "cost").flatMap(([istat, amount]) => (amount === "" ? [] : [{ istat, amount }]));
  const done = await use.registerActualCosts({ setId, source: textIn(form, "source"), costs });
  if (done.ok) return doneAt(address, "costs");
  const fields = done.fields?.map(({ path, message }) => {
    const at = /^costs\.(\d+)\./.exec(path)?.[1];
    return { path: at === undefined ? path : `cost.${costs[Number(at)]?.istat ?? ""}`, message };
  });
  return formBack(context, { ...done, fields }, form);
}

type View = ReturnType<typeof useLoaderData<typeof loader>>;
type Part = { view: View; answer: FormBack | undefined };

export default function BalancePage() {
  const view = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as FormBack | undefined;
  const t = useTexts(texts);
  const slug = useSlug();
  const euro = useEuro();
  const { set, may } = view;
  const lead = !view.hasBalance
    ? t.balance.none
    : view.missing > 0
      ? t.balance.leadMissing(view.missing)
      : view.refusal === "nothing_to_balance"
        ? t.balance.leadSame
        : t.balance.lead(euro(view.owes), euro(view.isOwed));
  return (
    <MoneyPage
      part="quotas"
      title={t.balance.title(set.name, set.year)}
      lead={lead}
      steps={[
        { label: t.withYear(set.name, set.year), href: collectingPaths.set(slug, set.id) },
        { label: t.set.balance },
      ]}
    >
      <JustDone />
      {view.hasBalance ? <Costs view={view} answer={answer} /> : null}
      {view.hasBalance && may.decide && view.refusal === null ? <Close view={view} answer={answer} /> : null}
      {view.hasBalance ? null : <ButtonLink href={collectingPaths.set(slug, set.id)}>{t.balance.back}</ButtonLink>}
      {view.balances.length > 0 ? (
        <Section title={t.balance.closed}>
          <Timeline
            items={view.balances.map((one) => ({
              key: String(one.id),
              when: formatDate(new Date(one.at).toISOString().slice(0, 10) as PlainDate),
              title: t.balance.closedLine(one.number, euro(one.owes), euro(one.isOwed)),
              children: [one.reason, one.byName].filter(Boolean).join(" · "),
            }))}
          />
        </Section>
      ) : null}
    </MoneyPage>
  );
}

function Costs({ view, answer }: Part) {
  const t = useTexts(texts);
  const { may, lines } = view;
  const table = <CostTable view={view} answer={answer} />;
  if (!may.keep) return <Section title={t.balance.costs}>{table}</Section>;
  const mine = answer?.form === "costs" ? answer : undefined;
  const source = lines.find((line) => line.source !== "")?.source;
  return (
    <Section title={t.balance.costs} lead={t.balance.costsLead}>
      <Refusal answer={answer} form="costs" />
      <form method="post">
        <Op name="costs" />
        {table}
        <Field
          name="source"
          label={t.balance.sourceField}
          help={t.balance.sourceHelp}
          required
          maxLength={200}
          defaultValue={mine?.typed.source ?? source}
          error={errorFor(mine?.problems, "source")}
        />
        <FormActions>
          <Button>{t.balance.save}</Button>
        </FormActions>
      </form>
    </Section>
  );
}

function CostTable({ view: { lines, may }, answer }: Part) {
  const t = useTexts(texts);
  const { lang } = useShell();
  const slug = useSlug();
  const mine = answer?.form === "costs" ? answer : undefined;
  type Line = (typeof lines)[number];
  const money = (key: "quota" | "advances" | "earlier", head: string) => ({
    ...{ key, head, unit: t.euro, number: true },
    cell: (row: Line) => <Money cents={row[key]} unit={false} />,
  });
  return (
    <DataTable
      caption={t.balance.costs}
      captionHidden
      tall
      rows={lines}
      rowKey={(row) => row.istat}
      source={t.year.sourceLine}
      columns={[
        {
          key: "place",
          head: t.col.municipality,
          width: "12rem",
          cell: (row) => <Anchor href={collectingPaths.municipality(slug, row.istat)}>{row.place}</Anchor>,
        },
        money("quota", t.col.quota),
        money("advances", t.balance.advances),
        {
          key: "actual",
          head: t.balance.actual,
          unit: t.euro,
          number: true,
          width: "10rem",
          cell: (row) =>
            may.keep ? (
              <MoneyField
                name={`cost.${row.istat}`}
                label={`${t.balance.actual}: ${row.place}`}
                labelHidden
                defaultValue={
                  mine?.typed[`cost.${row.istat}`] ??
                  (row.actual === null ? "" : formatNumber(row.actual / 100, lang, 2))
                }
                error={errorFor(mine?.problems, `cost.${row.istat}`)}
              />
            ) : (
              <Money cents={row.actual} unit={false} />
            ),
        },
        money("earlier", t.balance.earlier),
        { key: "difference", head: t.balance.difference, money: (row) => row.difference },
        { key: "who", head: t.col.state, cell: (row) => <Who difference={row.difference} /> },
      ]}
    />
  );
}

function Who({ difference }: { difference: number | null }) {
  const t = useTexts(texts).balance;
  if (difference === null) return null;
  if (difference === 0) return <StatusBadge tone="done">{t.even}</StatusBadge>;
  return difference > 0 ? (
    <StatusBadge tone="warning">{t.owes}</StatusBadge>
  ) : (
    <StatusBadge tone="info">{t.isOwed}</StatusBadge>
  );
}

function Close({ view, answer }: Part) {
  const t = useTexts(texts);
  const mine = answer?.form === "close" ? answer : undefined;
  const isAgain = view.balances.length > 0;
  return (
    <Section title={isAgain ? t.balance.closeAgain : t.balance.close}>
      <Refusal answer={answer} form="close" />
      <form method="post">
        <Op name="close" />
        <Callout tone="info">
          <p>{t.balance.closeHappens}</p>
        </Callout>
        <DateField
          name="due"
          label={t.balance.due}
          required
          defaultValue={mine?.typed.due ?? addDays(view.today, 30)}
          error={errorFor(mine?.problems, "due")}
        />
        {isAgain ? (
          <Field
            name="reason"
            label={t.balance.reason}
            required
            maxLength={500}
            defaultValue={mine?.typed.reason}
            error={errorFor(mine?.problems, "reason")}
          />
        ) : null}
        <FormActions>
          <Button>{isAgain ? t.balance.closeAgain : t.balance.close}</Button>
        </FormActions>
      </form>
    </Section>
  );
}
