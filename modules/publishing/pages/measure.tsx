// SPDX-License-Identifier: AGPL-3.0-or-later
import { publicPaths } from "@albero/planning/paths";
import { Callout, DataTable, KeyValue, Money, Page, Section, useTexts } from "@albero/ui";
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { texts } from "../texts.ts";
import { siteOf } from "./ask.ts";
import { useSlug } from "./frame.tsx";

export async function loader(asked: LoaderFunctionArgs) {
  const { planning, number } = siteOf(asked);
  const { version, measure, uses, guard } = await planning.publishedMeasure({ number, key: asked.params["key"] });
  const merge = guard.merges.find((each) => each.measure === measure.key) ?? null;
  return { version, measure, uses, merge, within: number === undefined ? "" : `?versione=${number}` };
}

/** "What hangs on this?": the tree walked backwards. */
export default function MeasurePage() {
  const { version, measure, uses, merge, within } = useLoaderData<typeof loader>();
  const slug = useSlug();
  const t = useTexts(texts);
  const cards = new Set(uses.map((use) => use.cardCode)).size;
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
          rowKey={(use, at) => `${use.cardCode}${use.kind}${use.key ?? ""}${at}`}
          columns={[
            {
              key: "objective",
              head: t.measure.columns.objective,
              cell: (use) => (
                <a href={`${publicPaths.card(slug, use.cardCode)}${within}#${use.key ?? "misure"}`}>{use.cardTitle}</a>
              ),
            },
            { key: "what", head: t.measure.columns.what, cell: (use) => t.measure.use[use.kind] },
            { key: "label", head: t.measure.columns.label, width: "16rem", cell: (use) => use.label },
            {
              key: "amount",
              head: t.measure.columns.amount,
              unit: "€",
              number: true,
              cell: (use) => <Money cents={use.amount === null ? null : Math.round(use.amount * 100)} unit={false} />,
            },
          ]}
        />
      </Section>
    </Page>
  );
}
