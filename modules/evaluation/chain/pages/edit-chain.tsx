// SPDX-License-Identifier: AGPL-3.0-or-later
// The chain as a plain form: one row an item, its place, what it leads to; assumptions and indicators ring by ring.
import {
  Form,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { formatEuro } from "@albero/kernel/pure";
import {
  Anchor,
  Button,
  Details,
  errorFor,
  Field,
  FieldSet,
  FormActions,
  FormErrors,
  Select,
  TextArea,
  useTexts,
} from "@albero/ui";
import { indicatorsPaths } from "../../indicators/paths.ts";
import { ResultsPage, useSlug } from "../../pages/results-page.tsx";
import { LETTERS, RESOURCE_KINDS, RINGS, type ChainRing } from "../core/chain.ts";
import { outlineIn, outlineOf, type OutlineRing, type Row } from "../core/outline.ts";
import { chainPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { evaluation, formBack, mayWrite, onlyIf, slugOf, typedIn, type FormBack } from "./office.ts";
import "./chain.css";

export async function loader({ context, params }: LoaderFunctionArgs) {
  onlyIf(mayWrite(context));
  const { chain, indicators, ...more } = await evaluation(context).writeChain({ objective: params.objective });
  const written = (amount: Parameters<typeof formatEuro>[0]) => formatEuro(amount).replace(/[\s\u00a0]*€/, "");
  const names = Object.fromEntries(indicators.map(({ code, text }) => [code, text]));
  return { ...more, names, outline: outlineOf(chain, indicators, written) };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const { number, reason, ...typed } = typedIn(form);
  const { objective } = params;
  const result = await evaluation(context).saveChain({ objective, number, reason, ...outlineIn(typed) });
  return result.ok ? redirect(chainPaths.one(slugOf(context), objective ?? "")) : formBack(context, result, form);
}

export default function EditChain() {
  const { objective, number, outline, names } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const all = useTexts(texts);
  const t = all.edit;
  const slug = useSlug();
  const shown = back ? outlineIn(back.typed) : outline;
  // Whoever was told that the chain changed meanwhile, and saves again, saves after it.
  const base = back && back.code !== "changed_meanwhile" ? back.typed["number"] : String(number);
  const { code, title } = objective;
  return (
    <ResultsPage
      part="chain"
      title={t.title(title)}
      lead={t.lead}
      steps={[{ label: `${code} · ${title}`, href: chainPaths.one(slug, code) }, { label: t.step }]}
    >
      <FormErrors back={back} />
      <Details summary={t.how} open>
        <p>{t.howText}</p>
      </Details>
      <Form method="post" noValidate>
        <input type="hidden" name="number" value={base ?? ""} />
        {RINGS.map((ring) => (
          <Ring key={ring} ring={ring} outline={shown[ring]} names={names} back={back} />
        ))}
        <Field
          name="reason"
          label={t.reason}
          help={t.reasonHelp}
          defaultValue={back?.typed["reason"] ?? ""}
          error={errorFor(back?.problems, "reason")}
          maxLength={500}
          required
        />
        <FormActions>
          <Button>{t.save}</Button>
          <Anchor className="btn btn-quiet" href={chainPaths.one(slug, code)}>
            {t.back}
          </Anchor>
        </FormActions>
      </Form>
    </ResultsPage>
  );
}

type RingProps = { ring: ChainRing; outline: OutlineRing; names: Record<string, string>; back: FormBack | undefined };

function Ring({ ring, outline, names, back }: RingProps) {
  const all = useTexts(texts);
  const t = all.edit;
  const slug = useSlug();
  const isLast = ring === RINGS.at(-1);
  const hasMoney = ring === "resources";
  const row = `chain-row ${hasMoney ? "chain-row-money" : ""}`;
  return (
    <FieldSet legend={all.rings[ring]}>
      <div className={`${row} chain-heads`} aria-hidden="true">
        <span />
        <span />
        <span>{t.place}</span>
        {isLast ? <span /> : <span>{t.to}</span>}
        {hasMoney ? (
          <>
            <span>{t.amount}</span>
            <span>{t.kind}</span>
          </>
        ) : null}
      </div>
      {outline.rows.map((each, at) => (
        <ItemRow key={at} className={row} ring={ring} at={at} row={each} back={back} />
      ))}
      {outline.measures.length > 0 ? (
        <FieldSet legend={t.measures} help={t.measuresHelp}>
          {outline.measures.map(({ code, items }, at) => {
            const name = `${ring}.measures.${at}.items`;
            return (
              <div className="chain-measure" key={code}>
                <input type="hidden" name={`${ring}.measures.${at}.code`} value={code} />
                <span>
                  ◆ {names[code] ?? code} <small>({code})</small>
                </span>
                <Field
                  name={name}
                  label={t.measuresOf(names[code] ?? code)}
                  defaultValue={items}
                  error={errorFor(back?.problems, name)}
                />
              </div>
            );
          })}
        </FieldSet>
      ) : (
        <p>
          {t.noIndicators} <Anchor href={indicatorsPaths.home(slug)}>{t.openIndicators}</Anchor>
        </p>
      )}
      {isLast ? (
        <input type="hidden" name={`${ring}.assumptions`} value="" />
      ) : (
        <TextArea
          name={`${ring}.assumptions`}
          label={t.assumptions(ring)}
          help={t.assumptionsHelp}
          rows={3}
          defaultValue={outline.assumptions}
          error={errorFor(back?.problems, `${ring}.assumptions`)}
          optional
        />
      )}
    </FieldSet>
  );
}

type RowProps = { className: string; ring: ChainRing; at: number; row: Row; back: FormBack | undefined };

function ItemRow({ className, ring, at, row, back }: RowProps) {
  const t = useTexts(texts).edit;
  const label = `${LETTERS[ring]}${at + 1}`;
  const field = (part: keyof Row) => {
    const name = `${ring}.rows.${at}.${part}`;
    return { name, defaultValue: row[part], error: errorFor(back?.problems, name) };
  };
  return (
    <div className={className}>
      <strong>
        {label}
        {row.key === "" ? <small> {t.newRow}</small> : null}
        <input type="hidden" name={`${ring}.rows.${at}.key`} value={row.key} />
      </strong>
      <TextArea {...field("text")} label={t.text(label)} rows={2} maxLength={600} />
      <Field {...field("place")} label={t.placeOf(label)} inputMode="numeric" size="short" />
      {ring === "impact" ? (
        <input type="hidden" name={`${ring}.rows.${at}.to`} value="" />
      ) : (
        <Field {...field("to")} label={t.toOf(label)} />
      )}
      {ring === "resources" ? (
        <>
          <Field {...field("amount")} label={t.amountOf(label)} inputMode="decimal" />
          <Select
            {...field("kind")}
            label={t.kindOf(label)}
            blank={false}
            options={RESOURCE_KINDS.map((value) => ({ value, label: t.kinds[value] }))}
          />
        </>
      ) : null}
    </div>
  );
}
