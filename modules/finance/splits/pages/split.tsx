// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Form,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { formatEuro, type Cents } from "@albero/kernel/pure";
import {
  Anchor,
  Button,
  ButtonLink,
  Callout,
  ChartFigure,
  Check,
  DateField,
  Details,
  errorFor,
  FormErrors,
  Field,
  FormActions,
  Grid,
  KeyValue,
  Section,
  useShell,
  useTexts,
} from "@albero/ui";
import { MoneyPage } from "../../pages/money-page.tsx";
import { splitsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { finance, formBack, typedIn } from "./office.ts";
import { StateMark, stepsTo } from "./parts.tsx";
import { ShareTable } from "./share-table.tsx";
import "./splits.css";

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => ({
  ...(await finance(context).showSplit({ id: params.splitId })),
  isKept: new URL(request.url).searchParams.get("fatto") === "regola",
});

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const typed = typedIn(form);
  const here = splitsPaths.split(params.ambito ?? "", Number(params.splitId));
  if (typed.step === "keep") {
    const { name, validFrom, validTo, act, source, verified } = typed;
    const asked = { id: params.splitId, name, validFrom, validTo, act, source, verified: verified === "on" };
    const kept = await finance(context).keepSplitRule(asked);
    return kept.ok ? redirect(`${here}?fatto=regola`) : formBack(context, kept, typed);
  }
  // A step that no button sends is a form that is wrong, once it is known that the person may send any.
  const wanted = { share: true, unshare: false }[String(typed.step)];
  const shared = await finance(context).shareSplit({ id: params.splitId, shared: wanted });
  return shared.ok ? redirect(here) : formBack(context, shared, typed);
}

export default function SplitPage() {
  const { split, rows, may, rule, source, figures, hasWeights, bars, pictures, isKept } =
    useLoaderData<typeof loader>();
  const back = useActionData<typeof action>();
  const all = useTexts(texts);
  const t = all.split;
  const { ambito, lang } = useShell();
  const slug = ambito?.slug ?? "";
  const isScenario = split.state === "scenario";
  const euro = (amount: number | null) => formatEuro((amount ?? 0) as Cents, lang);
  const count = (bound: string) => rows.filter((row) => row.bound === bound).length;
  const held = t.held(count("floor"), count("cap"), count("excluded") + count("waived"));
  const byShare = rows.toSorted((a, b) => a.shareCents - b.shareCents);
  const byHead = rows
    .filter((row) => row.perHeadCents !== null)
    .toSorted((a, b) => (a.perHeadCents ?? 0) - (b.perHeadCents ?? 0));
  const [low, high, poor, rich] = [byShare[0], byShare.at(-1), byHead[0], byHead.at(-1)];
  const lead = [
    ...(low && high ? [t.lead(high.name, euro(high.shareCents), low.name, euro(low.shareCents))] : []),
    ...(poor && rich ? [t.perHead(euro(poor.perHeadCents), poor.name, euro(rich.perHeadCents), rich.name)] : []),
    ...(held ? [`${held}.`] : []),
  ].join(" ");
  const standing =
    split.state === "frozen" ? t.frozen(split.act ?? "", split.frozenBy ?? "") : isScenario ? t.scenario : t.superseded;
  return (
    <MoneyPage
      part="splits"
      title={t.title(euro(split.totalCents), rows.length)}
      windowTitle={split.name}
      lead={lead}
      steps={stepsTo(split.name)}
    >
      <FormErrors back={back} />
      {isKept ? (
        <Callout tone="success" live>
          {t.kept}
        </Callout>
      ) : null}
      <p>
        <StateMark state={split.state} shared={split.shared} verified={split.verified} /> <strong>{split.name}</strong>,{" "}
        {all.purposes[split.purpose] ?? split.purpose}, {split.year}
      </p>
      <Callout tone={split.verified ? "info" : "warning"}>
        {split.verified ? null : <p>{t.unverified}</p>}
        <p>{standing}</p>
        {split.note ? <p>{split.note}</p> : null}
      </Callout>
      <div className="split-actions">
        {isScenario && may.write ? (
          <ButtonLink href={splitsPaths.edit(slug, split.id)} icon="pencil">
            {t.change}
          </ButtonLink>
        ) : null}
        {hasWeights ? <ButtonLink href={splitsPaths.weights(slug, split.id)}>{t.weights}</ButtonLink> : null}
        {isScenario && may.freeze ? (
          <ButtonLink kind="primary" href={splitsPaths.freeze(slug, split.id)}>
            {t.freeze}
          </ButtonLink>
        ) : null}
        {may.write ? (
          <ButtonLink kind="quiet" href={splitsPaths.newFrom(slug, split.id)}>
            {t.copy}
          </ButtonLink>
        ) : null}
        <ButtonLink kind="quiet" icon="download" download href={splitsPaths.file(slug, split.id)}>
          {t.download}
        </ButtonLink>
      </div>
      <ChartFigure title={bars.title} drawing={bars.drawing} unit="€" source={t.source} note={bars.note} level={2} />
      {pictures ? (
        <Grid min="24rem">
          {pictures.map ? <ChartFigure title={t.map} drawing={pictures.map} source={t.source} level={2} /> : null}
          <ChartFigure title={t.tiles} drawing={pictures.tiles} source={t.source} level={2} />
        </Grid>
      ) : null}
      <Section title={t.table}>
        <ShareTable splitId={split.id} rows={rows} totalCents={split.totalCents} />
      </Section>
      <Section title={t.ruleTitle}>
        <ul>
          {rule.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        {source ? <p className="data-source">{source}</p> : null}
        {figures.length > 0 ? (
          <KeyValue items={figures.map((one) => ({ label: one.label, value: one.origin }))} />
        ) : null}
      </Section>
      {may.write ? <OfficeSteps split={split} back={back} /> : null}
    </MoneyPage>
  );
}

type StepsProps = {
  split: { id: number; state: string; shared: boolean; ruleName: string; year: number };
  back: ReturnType<typeof useActionData<typeof action>>;
};

function OfficeSteps({ split, back }: StepsProps) {
  const all = useTexts(texts);
  const t = all.split;
  const slug = useShell().ambito?.slug ?? "";
  const isScenario = split.state === "scenario";
  const typed = back?.typed ?? { name: split.ruleName, validFrom: `${split.year}-01-01` };
  const text = (name: string) => (typeof typed[name] === "string" ? typed[name] : "");
  const field = (name: string) => ({ name, defaultValue: text(name), error: errorFor(back?.problems, name) });
  return (
    <>
      {isScenario ? (
        <Form method="post" className="split-actions">
          <Button kind="secondary" name="step" value={split.shared ? "unshare" : "share"}>
            {split.shared ? t.unshare : t.share}
          </Button>
          {split.shared ? <span>{t.shareNote}</span> : null}
          <Anchor className="btn btn-quiet" href={splitsPaths.remove(slug, split.id)}>
            {t.remove}
          </Anchor>
        </Form>
      ) : null}
      <Details summary={t.keep} open={back?.typed.step === "keep"}>
        <p>{t.keepLead}</p>
        <Form method="post" noValidate>
          <input type="hidden" name="step" value="keep" />
          <Field {...field("name")} label={all.form.ruleName} required />
          <DateField {...field("validFrom")} label={t.validFrom} required />
          <DateField {...field("validTo")} label={t.validTo} optional />
          <Field {...field("act")} label={all.form.act} help={all.form.actHelp} optional />
          <Field {...field("source")} label={all.form.source} optional />
          <Check name="verified" label={all.form.verified} defaultChecked={text("verified") === "on"} />
          <FormActions>
            <Button kind="secondary">{t.keepButton}</Button>
          </FormActions>
        </Form>
      </Details>
    </>
  );
}
