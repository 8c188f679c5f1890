// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { cents, formatEuro } from "@albero/kernel/pure";
import { ButtonLink, Callout, DataTable, KeyFigures, StatusBadge, useShell, useTexts } from "@albero/ui";
import { localEuro } from "../core/numbers.ts";
import { MoneyPage } from "../../pages/money-page.tsx";
import { splitsPaths } from "../paths.ts";
import type { ToldTable } from "../documents/told.ts";
import { texts } from "../texts.ts";
import { finance } from "./office.ts";
import { stepsTo } from "./parts.tsx";
import "./splits.css";

export const loader = ({ context, params }: LoaderFunctionArgs) =>
  finance(context).explainSplitShare({ id: params.splitId, istat: params.istat });

export default function SharePage() {
  const { split, told, name, istat, share, lastYear, population, isOwn } = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const t = all.share;
  const { ambito, lang } = useShell();
  const slug = ambito?.slug ?? "";
  const perHead = population === null ? null : formatEuro(cents(Math.round((Number(share) * 100) / population)), lang);
  const items = [
    { label: t.key.share, value: localEuro(share, lang) },
    ...(perHead === null ? [] : [{ label: t.key.perHead, value: perHead }]),
    ...(lastYear === null ? [] : [{ label: t.key.lastYear, value: localEuro(lastYear, lang) }]),
  ];
  const actions = (
    <ButtonLink kind="primary" icon="download" download href={splitsPaths.sharePdf(slug, split.id, istat)}>
      {t.pdf}
    </ButtonLink>
  );
  const steps = stepsTo(name, { label: split.name, href: splitsPaths.split(slug, split.id) });
  return (
    <MoneyPage part="splits" title={told.title} lead={told.lead.join(" ")} steps={steps} actions={actions}>
      {isOwn ? (
        <p>
          <StatusBadge tone="info">{t.own}</StatusBadge>
        </p>
      ) : null}
      {told.warnings.length > 0 ? (
        <Callout tone="warning">
          {told.warnings.map((warning) => (
            <p key={warning}>{warning}</p>
          ))}
        </Callout>
      ) : null}
      <KeyFigures items={items} />
      <ol className="split-steps">
        {told.steps.map((step, at) => (
          <li key={at}>
            <h2>{step.title}</h2>
            {step.sentences.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            {step.table ? <StepTable title={step.title} table={step.table} /> : null}
          </li>
        ))}
      </ol>
    </MoneyPage>
  );
}

function StepTable({ title, table }: { title: string; table: ToldTable }) {
  const { head, rows, foot } = table;
  return (
    <DataTable
      caption={title}
      captionHidden
      phone="cards"
      rows={rows}
      rowKey={(_row, at) => String(at)}
      columns={head.map((words, at) => ({
        key: String(at),
        head: words,
        number: at > 0,
        cell: (row: string[]) => row[at] ?? "",
      }))}
      foot={foot[0]}
    />
  );
}
