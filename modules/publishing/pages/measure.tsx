// SPDX-License-Identifier: AGPL-3.0-or-later
import { publicPaths } from "@albero/planning/paths";
import { Callout, DataTable, KeyValue, Money, NoValue, Page, Section, useTexts } from "@albero/ui";
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { texts } from "../texts.ts";
import { siteOf } from "./ask.ts";
import { useSlug } from "./frame.tsx";

type Use = {
  code: string;
  title: string;
  kind: "action" | "resource" | "box";
  key: string;
  label: string;
  cents: number | null;
};

export async function loader(asked: LoaderFunctionArgs) {
  const { planning, number } = siteOf(asked);
  const { version, hangsOn, merge } = await planning.publishedMeasure({ number, key: asked.params["key"] });
  const { measure } = hangsOn;
  const uses = hangsOn.cards.flatMap((card): Use[] => {
    const common = { code: card.cardCode, title: card.title };
    return [
      ...card.lineLabels.map((line) => ({
        ...common,
        kind: "resource" as const,
        key: line.key,
        label: line.label,
        cents: line.amountCents,
      })),
      ...(card.hasBox
        ? [{ ...common, kind: "box" as const, key: "misure", label: measure.title, cents: card.boxAmount }]
        : []),
      ...card.actionTitles.map((action) => ({
        ...common,
        kind: "action" as const,
        key: action.key,
        label: action.title,
        cents: null,
      })),
    ];
  });
  return { version, measure, uses, merge, within: number === undefined ? "" : `?versione=${number}` };
}

/** "What hangs on this?": the tree walked backwards. */
export default function MeasurePage() {
  const { version, measure, uses, merge, within } = useLoaderData<typeof loader>();
  const slug = useSlug();
  const t = useTexts(texts);
  const cards = new Set(uses.map((use) => use.code)).size;
  const from = merge?.countedFrom;
  const how = !merge?.countedFrom
    ? t.measure.none
    : from === "agreed"
      ? t.measure.agreed
      : from
        ? t.measure.from(from.cardCode)
        : "";
  return (
    <Page
      title={measure.title}
      kicker={[t.measure.kind[measure.kind], measure.code].filter(Boolean).join(" ")}
      thread={[{ label: version.title, href: `${publicPaths.plan(slug)}${within}` }, { label: t.objective.measures }]}
      lead={t.measure.lead(cards, merge?.disagrees ?? false)}
    >
      {merge?.disagrees ? <Callout tone="warning">{t.objective.disagrees}</Callout> : null}
      {merge ? (
        <KeyValue
          items={[
            {
              label: t.measure.counted,
              value: (
                <>
                  <Money cents={merge.counted} /> <small>{how}</small>
                </>
              ),
            },
          ]}
        />
      ) : null}
      {measure.note ? <p>{measure.note}</p> : null}
      <Section title={t.measure.uses}>
        <DataTable
          caption={t.measure.uses}
          captionHidden
          phone="cards"
          rows={uses}
          rowKey={(use, at) => `${use.code}${use.kind}${use.key}${at}`}
          columns={[
            {
              key: "objective",
              head: t.measure.columns.objective,
              cell: (use) => <a href={`${publicPaths.card(slug, use.code)}${within}#${use.key}`}>{use.title}</a>,
            },
            { key: "what", head: t.measure.columns.what, cell: (use) => t.measure.use[use.kind] },
            { key: "label", head: t.measure.columns.label, width: "16rem", cell: (use) => use.label },
            {
              key: "amount",
              head: t.measure.columns.amount,
              unit: "€",
              number: true,
              cell: (use) =>
                use.kind === "action" ? <NoValue kind="not_applicable" /> : <Money cents={use.cents} unit={false} />,
            },
          ]}
        />
      </Section>
    </Page>
  );
}
