// SPDX-License-Identifier: AGPL-3.0-or-later
import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import {
  Button,
  ButtonLink,
  DataTable,
  errorFor,
  Field,
  FormActions,
  formatNumber,
  Section,
  Tabs,
  useShell,
  useTexts,
} from "@albero/ui";
import type { Lang } from "@albero/kernel/pure";
import type { Given, Measure } from "../core/small-numbers.ts";
import { MoneyPage } from "../../pages/money-page.tsx";
import { collectingPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import "./collecting.css";
import { collecting, doneAt, fieldsOf, formBack, slugOf, textIn, type FormBack } from "./office.ts";
import { JustDone, Op, Refusal, useSlug } from "./parts.tsx";

const FIELDS = ["users", "hours", "places", "contribution"] as const;

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const service = new URL(request.url).searchParams.get("servizio");
  return collecting(context).receivedYear({ year: params.year, ...(service ? { service } : {}) });
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const service = textIn(form, "service");
  const text = (field: Measure, istat: string) => textIn(form, `${field}.${istat}`);
  const rows = fieldsOf(form, "users").map(([istat, users]) => ({
    ...{
      istat,
      users,
      hours: text("hours", istat),
      places: text("places", istat),
      contribution: text("contribution", istat),
    },
  }));
  const done = await collecting(context).registerReceived({
    year: params.year,
    service,
    source: textIn(form, "source"),
    rows,
  });
  if (done.ok) return doneAt(collectingPaths.received(slugOf(context), Number(params.year), service), "received");
  const fields = done.fields?.map(({ path, message }) => {
    const [, at, field] = /^rows\.(\d+)\.(\w+)$/.exec(path) ?? [];
    return { path: at === undefined ? path : `${field}.${rows[Number(at)]?.istat ?? ""}`, message };
  });
  return formBack(context, { ...done, fields }, form);
}

export default function Received() {
  const view = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as FormBack | undefined;
  const t = useTexts(texts);
  const slug = useSlug();
  const { year, service, services } = view;
  const tabs = services.map((name) => ({
    label: name,
    href: collectingPaths.received(slug, year, name),
    current: name === service,
  }));
  return (
    <MoneyPage
      part="quotas"
      title={t.received.title(service, year)}
      lead={`${t.received.lead(services.length, year)} ${t.received.small(view.fewerThan)}`}
      steps={[{ label: String(year), href: collectingPaths.year(slug, year) }, { label: t.year.received }]}
      tabs={tabs.length > 0 ? <Tabs label={t.received.services} tabs={tabs} /> : null}
      actions={
        service === "" ? null : <ButtonLink href={collectingPaths.received(slug, year)}>{t.received.add}</ButtonLink>
      }
    >
      <JustDone />
      <Refusal answer={answer} form="received" />
      <form method="post">
        <Op name="received" />
        <Field
          name="service"
          label={t.received.newService}
          required
          readOnly={service !== ""}
          maxLength={120}
          defaultValue={answer?.typed.service ?? service}
          error={errorFor(answer?.problems, "service")}
        />
        <Field
          name="source"
          label={t.received.source}
          required
          maxLength={200}
          defaultValue={answer?.typed.source ?? view.source}
          error={errorFor(answer?.problems, "source")}
        />
        <Section title={t.year.table} lead={t.received.help}>
          <Rows answer={answer} />
        </Section>
        <FormActions sticky>
          <Button>{t.received.save}</Button>
        </FormActions>
      </form>
    </MoneyPage>
  );
}

/** A figure as the person would type it. */
function written(given: Given | null, field: Measure, lang: Lang): string {
  const value = given?.[field] ?? null;
  if (value === null) return "";
  if (field === "users" || field === "places") return String(value);
  return formatNumber(value / 100, lang, 2).replaceAll(lang === "it" ? "." : ",", "");
}

function Rows({ answer }: { answer: FormBack | undefined }) {
  const { rows } = useLoaderData<typeof loader>();
  const t = useTexts(texts);
  const { lang } = useShell();
  const units: Record<Measure, string | undefined> = {
    users: undefined,
    hours: undefined,
    places: undefined,
    contribution: t.euro,
  };
  return (
    <DataTable
      caption={t.year.table}
      captionHidden
      tall
      rows={rows}
      rowKey={(row) => row.istat}
      columns={[
        { key: "place", head: t.col.municipality, width: "12rem", cell: (row) => row.name },
        ...FIELDS.map((field) => ({
          key: field,
          head: t.received[field],
          unit: units[field],
          cell: (row: (typeof rows)[number]) => (
            <Field
              name={`${field}.${row.istat}`}
              label={`${t.received[field]}: ${row.name}`}
              labelHidden
              size="short"
              inputMode="decimal"
              defaultValue={answer?.typed[`${field}.${row.istat}`] ?? written(row.given, field, lang)}
              error={errorFor(answer?.problems, `${field}.${row.istat}`)}
            />
          ),
        })),
      ]}
    />
  );
}
