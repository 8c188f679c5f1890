// SPDX-License-Identifier: AGPL-3.0-or-later
import { publicPaths } from "@albero/planning/paths";
import { Anchor, DataTable, KeyValue, NoValue, StatusBadge, Uncertain, useTexts } from "@albero/ui";
import { useSlug } from "../../pages/results-page.tsx";
import type { Dimension } from "../core/card.ts";
import { closingPaths } from "../paths.ts";
import type { PastCycle, PastLine } from "../queries/questions.ts";
import { texts } from "../texts.ts";
import { Bullets, usePercent } from "./parts.tsx";

const fieldIn = (line: PastLine, name: Dimension) => line.card.fields.find((field) => field.field === name);

/** Closed cards of a cycle, one a line. For the citizen a line opens below on the same page. */
export function PastTable({ past, isPublic = false }: { past: PastCycle; isPublic?: boolean }) {
  const t = useTexts(texts);
  const slug = useSlug();
  const percent = usePercent();
  const { cycle } = past.evaluation;
  const percentOf = (line: PastLine, name: Dimension) => {
    const field = fieldIn(line, name);
    return (
      <>
        {typeof field?.percent === "number" ? percent(field.percent) : <NoValue kind="missing" />}
        {field?.uncertain ? <Uncertain reason={field.uncertain} compact /> : null}
      </>
    );
  };
  return (
    <DataTable
      caption={t.past.table}
      captionHidden
      rows={past.cards}
      rowKey={(row) => row.card.code}
      phone="cards"
      columns={[
        {
          key: "objective",
          head: t.col.objective,
          width: "20rem",
          cell: ({ n, card }) => (
            <Anchor href={isPublic ? `#${anchorOf(n)}` : closingPaths.pastOne(slug, cycle, n)}>
              {card.code} · {card.title}
            </Anchor>
          ),
        },
        { key: "degree", head: t.col.degree, number: true, cell: (row) => percentOf(row, "degree") },
        { key: "money", head: t.col.money, number: true, cell: (row) => percentOf(row, "coincidence") },
        {
          key: "points",
          head: t.col.points,
          number: true,
          cell: (row) => fieldIn(row, "criticalities")?.lines.length ?? 0,
        },
        {
          key: "again",
          head: t.col.again,
          cell: (row) => {
            const answer = fieldIn(row, "again")?.answer ?? null;
            return answer ? t.answers[answer] : <NoValue kind="missing" />;
          },
        },
        { key: "follows", head: t.col.follows, width: "12rem", cell: ({ links }) => <Follows links={links} /> },
      ]}
    />
  );
}

export const anchorOf = (n: number): string => `obiettivo-${n}`;

/** The cards of the plan in force that go on with an objective; those that nobody confirmed say so. */
export function Follows({ links }: Pick<PastLine, "links">) {
  const t = useTexts(texts);
  const slug = useSlug();
  if (links.length === 0) return <>{t.past.noLinks}</>;
  return (
    <>
      {links.map(({ cardCode, proposed }) => (
        <div key={cardCode}>
          <Anchor href={publicPaths.card(slug, cardCode)}>{cardCode}</Anchor>{" "}
          {proposed ? <StatusBadge tone="waiting">{t.one.proposed}</StatusBadge> : null}
        </div>
      ))}
    </>
  );
}

/** How a cycle was evaluated: by whom, when, with what, and what came up everywhere. */
export function Process({ past: { evaluation } }: { past: PastCycle }) {
  const t = useTexts(texts).past;
  const { process, source, dimensions } = evaluation;
  const { monitoringBody: body } = process;
  return (
    <KeyValue
      items={[
        { label: t.body, value: body.name },
        { label: t.every, value: body.frequency },
        { label: t.role, value: body.role },
        {
          label: t.start,
          value: `${process.start.split("-").toReversed().join("/")}${process.startNote ? ` (${process.startNote})` : ""}`,
        },
        { label: t.who, value: <Bullets lines={process.who} /> },
        { label: t.instrument, value: process.instrument },
        {
          label: t.dimensions,
          value: <Bullets lines={process.dimensions.map(({ n, name, text }) => `${n}. ${name}: ${text}`)} />,
        },
        { label: t.findings, value: <Bullets lines={process.findings} /> },
        { label: t.asked, value: <Bullets lines={dimensions} /> },
        ...(process.swotUncertain ? [{ label: t.swot, value: <Uncertain reason={process.swotUncertain} /> }] : []),
        {
          label: t.source,
          value: [evaluation.title, source.document, source.chapter, process.section, source.note]
            .filter(Boolean)
            .join(" · "),
        },
      ]}
    />
  );
}
