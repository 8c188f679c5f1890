// SPDX-License-Identifier: AGPL-3.0-or-later
// Everything behind one number: who, when, what proves it, what it was before, what it was in the other rounds.
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { actsPaths } from "@albero/governance/paths";
import { dayInItaly } from "@albero/kernel";
import { formatDate } from "@albero/kernel/pure";
import {
  Anchor,
  Button,
  Callout,
  ChartFigure,
  DataTable,
  Details,
  Field,
  FormActions,
  FormErrors,
  KeyValue,
  Section,
  Select,
  StatusBadge,
  useTexts,
} from "@albero/ui";
import { barChart } from "@albero/ui/charts";
import { dashboardPaths } from "../../dashboard/paths.ts";
import { useSlug } from "../../pages/results-page.tsx";
import { writeNumber } from "../core/number.ts";
import { roundsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { evaluation, formBack, langOf, slugOf, typedIn, uploadIn, type FormBack } from "./office.ts";
import { AnswerWords, fieldOf, MeasureMark, PassageLines, RoundPage } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const view = await evaluation(context).showMeasure({ measureId: params["measureId"] });
  const lang = langOf(context);
  const t = texts[lang].measure;
  const { measure, round, definition, elsewhere } = view;
  const bars = [...elsewhere, { round: round.name, value: measure.value, day: measure.day }]
    .toSorted((a, b) => a.day.localeCompare(b.day))
    .map((one) => ({ label: one.round, value: one.value }));
  const isDrawn =
    elsewhere.length > 0 && measure.isCurrent && definition !== null && !["presence", "list"].includes(definition.kind);
  const title = t.elsewhereTitle(view.territory?.name ?? "");
  const format = definition?.kind === "percentage" ? ("percent" as const) : ("number" as const);
  return {
    ...view,
    rows: view.rows.map(({ at, evidence, ...one }) => ({
      ...one,
      on: dayInItaly(at),
      evidence: evidence.map(({ at: when, ...proof }) => ({ ...proof, on: dayInItaly(when) })),
    })),
    passages: view.passages.map(({ at, ...one }) => ({ ...one, on: dayInItaly(at) })),
    picture: isDrawn
      ? {
          title,
          drawing: barChart({
            bars,
            title,
            lang,
            format,
            decimals: bars.every((bar) => Number.isInteger(bar.value)) ? 0 : 1,
            head: [t.col.round, t.col.answer],
          }),
        }
      : null,
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const given = { ...typedIn(form), measureId: params["measureId"], file: await uploadIn(form, "file") };
  const result = await evaluation(context).addEvidence(given);
  return result.ok
    ? redirect(`${roundsPaths.measure(slugOf(context), result.value.measureId)}#prove`)
    : formBack(context, result, form);
}

export default function MeasurePage() {
  const { measure, answer, round, definition, territory, group, isUnusual, picture } = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const t = all.measure;
  const slug = useSlug();
  const title =
    measure.state === "missing"
      ? t.titleMissing
      : measure.state === "not_applicable"
        ? t.titleNotApplicable
        : t.title(
            headline(),
            definition?.kind === "count" || definition?.kind === "duration" ? (definition.unit ?? "") : "",
          );
  function headline(): string {
    if (definition?.kind === "percentage") return `${writeNumber(Math.round((measure.value ?? 0) * 10) / 10)} %`;
    if (measure.numerator !== null) return writeNumber(Math.round((measure.value ?? 0) * 100) / 100);
    return answer;
  }
  const lead = t.lead(definition?.text ?? "", territory?.name ?? measure.territory, formatDate(measure.day));
  return (
    <RoundPage
      round={round}
      title={title}
      lead={lead}
      status={<MeasureMark status={measure.status} />}
      steps={[{ label: territory?.name ?? "", href: roundsPaths.approveAt(slug, round.id, group) }, { label: t.step }]}
    >
      {measure.isCurrent ? null : <Callout tone="note" title={t.oldRow} />}
      {isUnusual ? <Callout tone="warning" title={t.unusual} /> : null}
      {picture ? (
        <ChartFigure title={picture.title} level={2} drawing={picture.drawing} source={all.one.picture.source} />
      ) : null}
      <Facts />
      <Evidence />
      <History />
      <Passages />
    </RoundPage>
  );
}

function Facts() {
  const { measure, round, definition, code, objectives, territory } = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const t = all.measure;
  const slug = useSlug();
  const { numerator, denominator } = measure;
  return (
    <Section title={t.facts}>
      <KeyValue
        items={[
          {
            label: t.indicator,
            value: (
              <Anchor href={dashboardPaths.indicator(slug, measure.indicatorId, { round: round.id })}>
                {`${definition?.text ?? ""} (${code})`}
              </Anchor>
            ),
          },
          ...(numerator !== null && denominator !== null
            ? [{ label: all.single.numerator, value: t.parts(writeNumber(numerator), writeNumber(denominator)) }]
            : []),
          { label: t.objective, value: objectives.map((one) => `${one.code} · ${one.title}`).join("; ") },
          { label: t.round, value: <Anchor href={roundsPaths.one(slug, round.id)}>{round.name}</Anchor> },
          { label: t.territory, value: territory?.name ?? measure.territory },
          ...(measure.breakdown ? [{ label: t.breakdown, value: measure.breakdown.split(":")[1] ?? "" }] : []),
          { label: t.by, value: measure.byName },
          { label: t.origin, value: all.origins[measure.origin] },
          ...(measure.note ? [{ label: t.note, value: measure.note }] : []),
        ]}
      />
    </Section>
  );
}

function Evidence() {
  const { measure, rows, mayProve, proofs } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const t = useTexts(texts).measure;
  const all = rows.flatMap((row) => row.evidence);
  return (
    <Section title={t.evidence} id="prove">
      {all.length === 0 ? (
        <p>{t.noEvidence}</p>
      ) : (
        <DataTable
          caption={t.evidence}
          captionHidden
          rows={all}
          rowKey={(row) => String(row.id)}
          phone="cards"
          columns={[
            {
              key: "label",
              head: t.col.proof,
              width: "20rem",
              cell: (row) => <Proof proof={row} measureId={measure.id} />,
            },
            { key: "kind", head: t.col.kind, cell: (row) => t.kinds[row.kind] },
            { key: "by", head: t.col.by, cell: (row) => row.byName },
            { key: "on", head: t.col.at, cell: (row) => formatDate(row.on) },
          ]}
        />
      )}
      {mayProve ? (
        <Details summary={t.addEvidence} open={Boolean(back)}>
          <FormErrors back={back} />
          <form method="post" encType="multipart/form-data" noValidate>
            <Select
              {...fieldOf(back)("kind")}
              label={t.proof.kind}
              blank={false}
              options={(["link", "file", "act", "document"] as const).map((value) => ({
                value,
                label: t.proof[value],
              }))}
            />
            <Field {...fieldOf(back)("link")} label={t.proof.linkField} type="url" optional />
            <Field name="file" type="file" label={t.proof.file} optional />
            <Select
              {...fieldOf(back)("actId")}
              label={t.proof.act}
              optional
              options={proofs
                .filter((one) => one.kind === "act")
                .map((one) => ({ value: String(one.id), label: one.label }))}
            />
            <Select
              {...fieldOf(back)("documentId")}
              label={t.proof.document}
              optional
              options={proofs
                .filter((one) => one.kind === "document")
                .map((one) => ({ value: String(one.id), label: one.label }))}
            />
            <Field
              {...fieldOf(back)("label")}
              label={t.proof.label}
              help={t.proof.labelHelp}
              maxLength={200}
              optional
            />
            <FormActions>
              <Button kind="secondary">{t.proof.add}</Button>
            </FormActions>
          </form>
        </Details>
      ) : null}
    </Section>
  );
}

type ProofLine = ReturnType<typeof useLoaderData<typeof loader>>["rows"][number]["evidence"][number];

function Proof({ proof, measureId }: { proof: ProofLine; measureId: number }) {
  const slug = useSlug();
  if (proof.kind === "link")
    return (
      <a href={proof.link} rel="noreferrer">
        {proof.label}
      </a>
    );
  if (proof.kind === "file")
    return (
      <a href={roundsPaths.evidence(slug, measureId, proof.id)} download>
        {proof.label}
      </a>
    );
  const href =
    proof.kind === "act" ? actsPaths.act(slug, proof.actId ?? 0) : actsPaths.document(slug, proof.documentId ?? 0);
  return <Anchor href={href}>{proof.label}</Anchor>;
}

function History() {
  const { rows, elsewhere } = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const t = all.measure;
  const slug = useSlug();
  return (
    <>
      <Section title={t.history} lead={rows.length > 1 ? t.historyLead : undefined} id="storia">
        <DataTable
          caption={t.history}
          captionHidden
          rows={rows}
          rowKey={(row) => String(row.id)}
          phone="cards"
          columns={[
            {
              key: "answer",
              head: t.col.answer,
              width: "10rem",
              cell: (row) => (
                <>
                  <AnswerWords answer={row.answer} />{" "}
                  {row.isCurrent ? <StatusBadge tone="done">{t.current}</StatusBadge> : null}
                </>
              ),
            },
            { key: "day", head: t.col.day, cell: (row) => formatDate(row.day) },
            { key: "reason", head: t.col.reason, width: "16rem", cell: (row) => row.reason },
            { key: "by", head: t.col.by, cell: (row) => row.byName },
            { key: "at", head: t.col.at, cell: (row) => formatDate(row.on) },
          ]}
        />
      </Section>
      {elsewhere.length > 0 ? (
        <Section title={t.elsewhere}>
          <DataTable
            caption={t.elsewhere}
            captionHidden
            rows={elsewhere}
            rowKey={(row) => String(row.measureId)}
            phone="cards"
            columns={[
              {
                key: "round",
                head: t.col.round,
                width: "16rem",
                cell: (row) => <Anchor href={roundsPaths.measure(slug, row.measureId)}>{row.round}</Anchor>,
              },
              { key: "day", head: t.col.day, cell: (row) => formatDate(row.day) },
              { key: "answer", head: t.col.answer, cell: (row) => <AnswerWords answer={row.answer} /> },
            ]}
          />
        </Section>
      ) : null}
    </>
  );
}

function Passages() {
  const { passages, territory } = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  if (passages.length === 0) return null;
  return (
    <Section title={all.measure.passages}>
      <PassageLines passages={passages} where={() => territory?.name ?? ""} />
    </Section>
  );
}
