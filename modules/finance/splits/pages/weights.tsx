// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { formatEuro, type Cents } from "@albero/kernel/pure";
import { Anchor, Button, Callout, DataTable, formatNumber, Section, Select, useShell, useTexts } from "@albero/ui";
import { localPercent } from "../core/numbers.ts";
import { MoneyPage } from "../../pages/money-page.tsx";
import { splitsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { finance } from "./office.ts";
import { Signed, stepsTo } from "./parts.tsx";
import "./splits.css";

export function loader({ context, params, request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  const weight = asked.get("peso") ?? undefined;
  return finance(context).trySplitWeight({
    id: params.splitId,
    criterion: asked.get("criterio") ?? undefined,
    weight: weight || undefined,
  });
}

const trimmed = (text: string): string => text.replace(/\.?0+$/, "") || "0";

export default function Weights() {
  const { split, criterion, weight, before, options, refusal, weights, rows } = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const t = all.weights;
  const { ambito, lang } = useShell();
  const slug = ambito?.slug ?? "";
  const href = splitsPaths.split(slug, split.id);
  const label = options.find((one) => one.key === criterion)?.label ?? "";
  const [from, to] = [localPercent(trimmed(before), lang), localPercent(trimmed(weight), lang)];
  const isSame = from === to;
  const most = rows.toSorted((a, b) => Math.abs(b.differenceCents) - Math.abs(a.differenceCents))[0];
  const more = rows.filter((row) => row.differenceCents > 0).length;
  const less = rows.filter((row) => row.differenceCents < 0).length;
  const amount = most
    ? `${most.differenceCents > 0 ? "+" : "−"}${formatEuro(Math.abs(most.differenceCents) as Cents, lang)}`
    : "";
  const lead = options.length < 2 ? t.only : isSame || !most ? t.leadSame : t.lead(more, less, most.name, amount);
  return (
    <MoneyPage
      part="splits"
      title={isSame ? t.titleSame(label, from) : t.title(label, from, to)}
      windowTitle={t.windowTitle}
      lead={lead}
      steps={stepsTo(t.windowTitle, { label: split.name, href })}
    >
      {options.length < 2 ? null : (
        <form method="get">
          <Select
            name="criterio"
            label={t.criterion}
            options={options.map(({ key, label: value }) => ({ value: key, label: value }))}
            defaultValue={criterion}
            blank={false}
          />
          <div className="field">
            <label className="field-label" htmlFor="peso">
              {t.weight}: {to}
            </label>
            <div className="split-range-row">
              <span aria-hidden="true">{formatNumber(0, lang)}</span>
              <input
                className="split-range"
                type="range"
                id="peso"
                name="peso"
                min="0"
                max="100"
                step="1"
                defaultValue={trimmed(weight)}
                list="tacche"
              />
              <span aria-hidden="true">{formatNumber(100, lang)}</span>
            </div>
            <datalist id="tacche">
              {[0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100].map((value) => (
                <option key={value} value={value}>
                  {value}
                </option>
              ))}
            </datalist>
          </div>
          <Button kind="secondary">{t.button}</Button>
        </form>
      )}
      {refusal ? <Callout tone="warning">{refusal}</Callout> : null}
      {isSame || rows.length === 0 ? null : (
        <Section title={t.series} lead={`${t.weightsNow(weights)} ${t.copy}`}>
          <DataTable
            caption={t.table}
            rows={rows}
            rowKey={(row) => row.istat}
            tall
            columns={[
              {
                key: "name",
                head: all.split.municipality,
                cell: (row) => <Anchor href={splitsPaths.share(slug, split.id, row.istat)}>{row.name}</Anchor>,
              },
              { key: "now", head: t.now, money: (row) => row.nowCents },
              { key: "then", head: t.after, money: (row) => row.thenCents },
              {
                key: "difference",
                head: all.split.difference,
                number: true,
                cell: (row) => <Signed cents={row.differenceCents} />,
              },
            ]}
            source={t.source}
          />
        </Section>
      )}
    </MoneyPage>
  );
}
