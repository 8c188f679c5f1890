// SPDX-License-Identifier: AGPL-3.0-or-later
// One figure of a report: its value, when and how it was found, the rows that make it.
import { formatDate } from "@albero/kernel/pure";
import { Anchor, ButtonLink, Callout, KeyValue, Section, useShell, useTexts } from "@albero/ui";
import type { FigureView as Figure } from "../queries/questions.ts";
import { texts } from "../texts.ts";
import { Rows } from "./report-text.tsx";

export function useFigureTitle(figure: Pick<Figure, "label" | "value">): string {
  return useTexts(texts).figure.title(figure.label, figure.value);
}

export function useFigureLead({ period }: Pick<Figure, "period">): string {
  return useTexts(texts).figure.lead(formatDate(period.from), formatDate(period.to));
}

export function FigureFacts({ figure, back }: { figure: Figure; back: string }) {
  const all = useTexts(texts);
  const t = all.figure;
  const { ambito } = useShell();
  const { name, value, before, beforeLabel, how, at, doubt, rows, path } = figure;
  const isSite = !back.includes("/ufficio/");
  return (
    <>
      {doubt ? <Callout tone="warning" title={`${t.doubt}: ${doubt}`} /> : null}
      <KeyValue
        items={[
          { label: t.value, value },
          ...(before ? [{ label: beforeLabel ? `${t.before} (${beforeLabel})` : t.before, value: before }] : []),
          { label: t.how, value: how },
          { label: t.at, value: all.paper.moment(at) },
          { label: t.name, value: <code>{name}</code> },
          ...(path && ambito
            ? [{ label: t.rows, value: <Anchor href={path}>{isSite ? t.openSite : t.open}</Anchor> }]
            : []),
        ]}
      />
      {rows && rows.rows.length > 0 ? (
        <Rows title={t.rows} table={rows} />
      ) : (
        <Section title={t.rows}>
          <p>{t.noRows}</p>
        </Section>
      )}
      <p>
        <ButtonLink href={back}>{t.back}</ButtonLink>
      </p>
    </>
  );
}
