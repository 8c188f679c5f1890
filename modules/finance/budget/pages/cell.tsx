// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  data,
  Form,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { cents, formatEuro } from "@albero/kernel/pure";
import {
  Anchor,
  Button,
  ButtonLink,
  Callout,
  Empty,
  errorFor,
  FormErrors,
  FormActions,
  KeyFigures,
  KeyValue,
  Money,
  MoneyField,
  Section,
  TextArea,
  Timeline,
  useShell,
  useTexts,
} from "@albero/ui";
import { fundsPaths } from "../../funds/paths.ts";
import { LedgerTable } from "../../pages/ledger-table.tsx";
import { useSlug } from "../../pages/money-page.tsx";
import { plainEuro } from "../core/thousands.ts";
import { budgetPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { finance, mayOf, textIn, typedIn, wordsOf, type FormBack } from "./office.ts";
import { YearPage } from "./parts/year-page.tsx";
import "./money.css";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const view = await finance(context).showCell({
    year: params.year,
    lineId: params.lineId,
    channelId: params.channelId,
  });
  return { view, year: view.line.year, may: mayOf(context) };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  if (!mayOf(context).write) throw data(null, { status: 403 });
  const change = {
    lineId: params.lineId,
    channelId: params.channelId,
    version: textIn(form, "version"),
    indicative: textIn(form, "indicative"),
    ...(form.has("approved") ? { approved: textIn(form, "approved") } : {}),
    note: textIn(form, "note"),
  };
  const result = await finance(context).saveCells({ year: params.year, changes: [change] });
  const here = budgetPaths.cell(
    params.ambito ?? "",
    Number(params.year),
    Number(params.lineId),
    Number(params.channelId),
  );
  if (result.ok || result.refusal === "nothing_changed") return redirect(here);
  const problems = (result.fields ?? []).map(({ path, message }) => ({
    path: path.replace("changes.0.", ""),
    message,
  }));
  const conflict = problems.find((problem) => problem.path.startsWith("cell."));
  const fields = problems.filter((problem) => problem !== conflict);
  return data<FormBack & { conflict: string | null }>(
    {
      code: result.refusal,
      refusal: wordsOf(context, result),
      problems: fields,
      typed: typedIn(form),
      conflict: conflict?.message ?? null,
    },
    { status: 422 },
  );
}

export default function CellPage() {
  const { view, year, may } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>();
  const t = useTexts(texts).cell;
  const { lang } = useShell();
  const slug = useSlug();
  const { line, channel, versions, sums } = view;
  const [now] = versions;
  const amount = now?.approvedCents ?? now?.indicativeCents ?? null;
  const title =
    amount === null
      ? t.titleEmpty(line.label, channel.name)
      : t.title(line.label, formatEuro(cents(amount), lang), channel.name);
  return (
    <YearPage
      year={year}
      face={null}
      title={title}
      lead={t.lead(year)}
      steps={[
        { label: texts[lang].year.matrix, href: budgetPaths.matrix(slug, year) },
        { label: line.label, href: budgetPaths.line(slug, year, line.id) },
        { label: channel.code },
      ]}
      actions={<ButtonLink href={budgetPaths.matrix(slug, year)}>{t.back}</ButtonLink>}
    >
      <KeyFigures
        items={[
          { label: t.indicative, value: <Money cents={now?.indicativeCents} /> },
          { label: t.approved, value: <Money cents={now?.approvedCents} /> },
          {
            label: texts[lang].movements.stage.committed,
            value: (
              <Money
                cents={sums.committed}
                href={budgetPaths.ledger(slug, { anno: year, voce: line.id, canale: channel.id, fase: "committed" })}
              />
            ),
          },
          {
            label: texts[lang].movements.stage.paid,
            value: (
              <Money
                cents={sums.paid}
                href={budgetPaths.ledger(slug, { anno: year, voce: line.id, canale: channel.id, fase: "paid" })}
              />
            ),
          },
        ]}
      />
      {may.write ? <CellForm now={now} back={back} mayApprove={may.approve} /> : null}
      <Section title={t.belongs}>
        <KeyValue
          items={[
            { label: t.line, value: <Anchor href={budgetPaths.line(slug, year, line.id)}>{line.label}</Anchor> },
            { label: t.channel, value: <Anchor href={fundsPaths.fund(slug, channel.id)}>{channel.name}</Anchor> },
            {
              label: t.objective,
              value: line.objectiveCode === null ? t.none : `${line.objectiveCode} ${view.objective?.title ?? ""}`,
            },
            { label: t.service, value: view.service?.name ?? t.none },
          ]}
        />
      </Section>
      <Section title={t.ledger}>
        {view.rows.length === 0 ? <p>{t.ledgerNone}</p> : <LedgerTable rows={view.rows} caption={t.ledger} />}
      </Section>
      <History versions={versions} />
    </YearPage>
  );
}

type Version = ReturnType<typeof useLoaderData<typeof loader>>["view"]["versions"][number];

function CellForm({
  now,
  back,
  mayApprove,
}: {
  now: Version | undefined;
  back: ReturnType<typeof useActionData<typeof action>>;
  mayApprove: boolean;
}) {
  const t = useTexts(texts).cell;
  const { lang } = useShell();
  const written = (amount: number | null | undefined) =>
    amount === null || amount === undefined ? "" : plainEuro(amount, lang);
  const typed = back?.typed ?? {};
  return (
    <Section title={t.write}>
      {back?.conflict ? (
        <Callout tone="warning" live title={t.conflict}>
          <p>{back.conflict}</p>
          <p>{t.conflictKeep}</p>
        </Callout>
      ) : back ? (
        <FormErrors back={back} />
      ) : null}
      <Form method="post" noValidate>
        {/* After a conflict the form carries the version that the person has now read. */}
        <input
          type="hidden"
          name="version"
          value={back?.conflict || !back ? (now?.version ?? 0) : (typed.version ?? 0)}
        />
        <MoneyField
          name="indicative"
          label={t.indicative}
          optional
          defaultValue={typed.indicative ?? written(now?.indicativeCents)}
          error={errorFor(back?.problems, "indicative")}
        />
        {mayApprove ? (
          <MoneyField
            name="approved"
            label={t.approved}
            optional
            help={t.approvedHelp}
            defaultValue={typed.approved ?? written(now?.approvedCents)}
            error={errorFor(back?.problems, "approved")}
          />
        ) : null}
        <TextArea
          name="note"
          label={t.note}
          optional
          help={t.noteHelp}
          rows={2}
          defaultValue={typed.note ?? now?.note}
          error={errorFor(back?.problems, "note")}
        />
        <FormActions>
          <Button>{t.save}</Button>
        </FormActions>
      </Form>
    </Section>
  );
}

const clocks = {
  it: new Intl.DateTimeFormat("it-IT", { timeZone: "Europe/Rome", dateStyle: "short", timeStyle: "short" }),
  en: new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Rome", dateStyle: "short", timeStyle: "short" }),
};

function History({ versions }: { versions: readonly Version[] }) {
  const t = useTexts(texts).cell;
  const { lang } = useShell();
  if (versions.length === 0) return <Empty title={t.history} />;
  return (
    <Section title={t.history}>
      <Timeline
        items={versions.map((version) => ({
          key: String(version.version),
          when: clocks[lang].format(new Date(version.at)),
          title: `${version.byName}, ${t.origin[version.origin]}`,
          children: (
            <>
              {t.indicative} <Money cents={version.indicativeCents} /> · {t.approved}{" "}
              <Money cents={version.approvedCents} />
              {version.note ? ` · ${version.note}` : ""}
            </>
          ),
        }))}
      />
    </Section>
  );
}
