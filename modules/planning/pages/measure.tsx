// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Form,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import {
  Anchor,
  Button,
  DataTable,
  errorFor,
  FormErrors,
  Field,
  FormActions,
  Money,
  MoneyField,
  Section,
  Select,
  StatusBadge,
  TextArea,
  Uncertain,
  useShell,
  useTexts,
} from "@albero/ui";
import { centsFromEuro, euroFromCents, formatEuro, parseEuro } from "@albero/kernel/pure";
import { data } from "react-router";
import { requestInfo } from "@albero/kernel";
import type { Measure } from "../core/document.ts";
import type { MeasureView } from "../queries/answers.ts";
import { officePaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { formBack, type FormBack, mayOf, planning, textIn, typedIn } from "./office.ts";
import { useSlug, VersionPage } from "./parts/version-page.tsx";
import "./office.css";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const view = await planning(context).getMeasure({ versionId: params.versionId, key: params.key });
  return { ...view, mayWrite: mayOf(context).write && view.version.status === "draft" };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  if (textIn(form, "op") === "edit") return edit(context, params, form);
  const typed = textIn(form, "agreedAmount");
  const amount = typed === "" ? null : parseEuro(typed);
  if (amount && !amount.ok) {
    const words = texts[requestInfo(context).lang].edit.problems[amount.refusal];
    return data(
      { refusal: "", problems: [{ path: "agreedAmount", message: words }], typed: typedIn(form) } satisfies FormBack,
      { status: 422 },
    );
  }
  const result = await planning(context).chooseMeasureAmount({
    versionId: params.versionId,
    key: params.key,
    agreedAmount: amount ? euroFromCents(amount.value) : null,
    note: textIn(form, "note") || null,
  });
  if (!result.ok) return formBack(context, result, form);
  return redirect(officePaths.measure(params.ambito ?? "", Number(params.versionId), params.key ?? ""));
}

async function edit(context: ActionFunctionArgs["context"], params: ActionFunctionArgs["params"], form: FormData) {
  const { versionId, key = "", ambito = "" } = params;
  const patch = {
    title: textIn(form, "patch.title"),
    kind: textIn(form, "patch.kind"),
    code: textIn(form, "patch.code") || null,
    note: textIn(form, "patch.note") || null,
  };
  const result = await planning(context).updateMeasure({ versionId, key, patch });
  if (!result.ok) return formBack(context, result, form);
  return redirect(officePaths.measure(ambito, Number(versionId), key));
}

export default function MeasurePage() {
  const { version, hangsOn, merge, mayWrite } = useLoaderData<typeof loader>();
  const t = useTexts(texts);
  const { lang } = useShell();
  const slug = useSlug();
  const m = t.measure;
  const { measure, cards } = hangsOn;
  const uses = usesOf(hangsOn);
  const lead = [
    cards.length === 0 ? m.noUse : m.lead(cards.length, uses.length),
    merge ? (merge.disagrees ? m.disagrees : m.agrees) : "",
    merge ? (merge.counted === null ? m.notCounted : m.counted(formatEuro(merge.counted, lang))) : "",
  ].join(" ");
  return (
    <VersionPage
      version={version}
      current={null}
      title={measure.title}
      kicker={`${t.measures.kind[measure.kind]}${measure.code ? ` · ${measure.code}` : ""}`}
      lead={lead}
      steps={[{ label: t.tabs.measures, href: officePaths.measures(slug, version.id) }, { label: measure.title }]}
    >
      {measure.uncertain ? <Uncertain reason={measure.uncertain} /> : null}
      {measure.note ? <p>{measure.note}</p> : null}
      {merge?.disagrees ? <StatusBadge tone="warning">{m.disagrees}</StatusBadge> : null}
      <Section title={m.uses}>
        <DataTable
          caption={m.uses}
          captionHidden
          rows={uses}
          rowKey={(_, at) => String(at)}
          phone="cards"
          empty={<p>{m.noUse}</p>}
          columns={[
            {
              key: "card",
              head: m.col.card,
              width: "12rem",
              cell: (use) => (
                <Anchor
                  href={officePaths.card(slug, version.id, use.cardCode)}
                >{`${use.cardCode} · ${use.cardTitle}`}</Anchor>
              ),
            },
            { key: "kind", head: m.col.kind, cell: (use) => m.useKind[use.kind] },
            {
              key: "label",
              head: m.col.label,
              width: "16rem",
              cell: (use) => (
                <Anchor href={`${officePaths.card(slug, version.id, use.cardCode)}#${use.anchor}`}>{use.label}</Anchor>
              ),
            },
            {
              key: "amount",
              head: m.col.amount,
              unit: "€",
              number: true,
              cell: (use) =>
                use.kind === "action" ? null : (
                  <Money
                    cents={use.amount}
                    unit={false}
                    href={`${officePaths.card(slug, version.id, use.cardCode)}#${use.anchor}`}
                  />
                ),
            },
          ]}
        />
      </Section>
      {mayWrite ? (
        <>
          <Section title={m.choose} lead={m.chooseLead}>
            <ChooseAmount agreed={measure.agreedAmount} note={measure.note ?? ""} />
          </Section>
          <Section title={m.edit} lead={m.editLead}>
            <EditMeasure measure={measure} />
          </Section>
        </>
      ) : null}
    </VersionPage>
  );
}

type Use = {
  cardCode: string;
  cardTitle: string;
  kind: "action" | "resource" | "box";
  label: string;
  amount: number | null;
  anchor: string;
};

/** Every place that prints the measure, one a row. */
function usesOf({ cards, measure }: MeasureView["hangsOn"]): Use[] {
  return cards.flatMap((card) => {
    const at = { cardCode: card.cardCode, cardTitle: card.title };
    const actions = card.actionTitles.map(({ key, title }): Use => ({
      ...at,
      kind: "action",
      label: title,
      amount: null,
      anchor: key,
    }));
    const lines = card.lineLabels.map(({ key, label, amountCents }): Use => ({
      ...at,
      kind: "resource",
      label,
      amount: amountCents,
      anchor: key,
    }));
    const box: Use[] = card.hasBox
      ? [{ ...at, kind: "box", label: measure.title, amount: card.boxAmount, anchor: `box-${measure.key}` }]
      : [];
    return [...actions, ...lines, ...box];
  });
}

function ChooseAmount({ agreed, note }: { agreed: number | null; note: string }) {
  const answer = useActionData<typeof action>();
  const back = answer?.typed.op === "edit" ? undefined : answer;
  const m = useTexts(texts).measure;
  const amount = agreed === null ? null : centsFromEuro(agreed);
  const written = amount?.ok ? formatEuro(amount.value).replace(/\s*€$/, "") : "";
  return (
    <Form method="post" noValidate>
      <FormErrors back={back} />
      <MoneyField
        name="agreedAmount"
        label={m.amount}
        help={m.amountHelp}
        defaultValue={back?.typed.agreedAmount ?? written}
        error={errorFor(back?.problems, "agreedAmount")}
      />
      <TextArea
        name="note"
        label={m.note}
        rows={2}
        optional
        defaultValue={back?.typed.note ?? note}
        error={errorFor(back?.problems, "note")}
      />
      <FormActions>
        <Button>{m.button}</Button>
      </FormActions>
    </Form>
  );
}

/** What the plan says of the measure. The key is for ever: it is not among the boxes. */
function EditMeasure({ measure }: { measure: Measure }) {
  const answer = useActionData<typeof action>();
  const back = answer?.typed.op === "edit" ? answer : undefined;
  const t = useTexts(texts);
  const { measures: w, measure: m } = t;
  const kinds = (["pnrr", "project"] as const).map((value) => ({ value, label: w.kind[value] }));
  const field = (name: "title" | "kind" | "code" | "note") => ({
    name: `patch.${name}`,
    defaultValue: back?.typed[`patch.${name}`] ?? measure[name] ?? "",
    error: errorFor(back?.problems, `patch.${name}`),
  });
  return (
    <Form method="post" noValidate>
      <FormErrors back={back} />
      <Field {...field("title")} label={w.col.title} />
      <Select {...field("kind")} label={w.col.kind} blank={false} options={kinds} />
      <Field {...field("code")} label={w.code} size="short" optional />
      <TextArea {...field("note")} label={m.editNote} rows={3} optional />
      <FormActions>
        <Button name="op" value="edit">
          {m.editButton}
        </Button>
      </FormActions>
    </Form>
  );
}
