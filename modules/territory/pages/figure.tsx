// SPDX-License-Identifier: AGPL-3.0-or-later
import { useCasesOf } from "@albero/kernel";
import {
  Anchor,
  ButtonLink,
  Callout,
  DataTable,
  KeyValue,
  NumberDoor,
  Page,
  Section,
  useShell,
  useTexts,
} from "@albero/ui";
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { timeWords } from "../core/format.ts";
import type { useCases } from "../index.ts";
import { publicPaths } from "../paths.ts";
import { texts } from "../texts.ts";

export async function loader({ context, params }: LoaderFunctionArgs) {
  return useCasesOf<typeof useCases>(context, "territory").showFigure({ id: params.id });
}

/** The door of a number: where it was printed, when, by whom, and why it may be in doubt. */
export default function Figure() {
  const shown = useLoaderData<typeof loader>();
  const slug = useShell().ambito?.slug ?? "";
  const { page } = useTexts(texts);
  const t = page.figure;
  const { source } = shown;
  const kind = shown.kind === "printed" ? t.printedBy : t.computedBy;
  const text = shown.approximate ? `${page.approximate} ${shown.text}` : shown.text;
  const what = [
    { label: t.what, value: shown.slice ? `${shown.name}, ${shown.slice}` : shown.name },
    { label: page.columns.time, value: shown.time || page.noDate },
    { label: page.columns.source, value: source.title },
    ...(source.place ? [{ label: t.place, value: source.place }] : []),
    ...(source.licence ? [{ label: t.licence, value: source.licence }] : []),
    ...(shown.definition ? [{ label: page.definition, value: shown.definition }] : []),
    ...(shown.formula ? [{ label: page.howComputed, value: shown.formula }] : []),
    ...(shown.note ? [{ label: t.note, value: shown.note }] : []),
  ];
  return (
    <Page
      title={t.title(shown.label, shown.name)}
      lead={t.lead(text, page.withTime(shown.time), kind)}
      thread={[
        { label: page.crumb, href: publicPaths.territory(slug) },
        { label: shown.label, href: publicPaths.territory(slug, { indicator: shown.indicator }) },
        { label: shown.name },
      ]}
      actions={<ButtonLink href={publicPaths.territory(slug, { indicator: shown.indicator })}>{t.inMap}</ButtonLink>}
    >
      {shown.uncertain ? (
        <Callout tone="warning" title={t.uncertain}>
          <p>{shown.uncertain}</p>
        </Callout>
      ) : null}
      <KeyValue items={what} />
      {shown.computedOn.length > 0 ? (
        <Section title={t.computed}>
          <ul>
            {shown.computedOn.map((day) => (
              <li key={day}>
                <Anchor href={publicPaths.computed(slug, shown.indicator, shown.area.kind, shown.area.code, day)}>
                  {timeWords(day)}
                </Anchor>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Section title={t.others} lead={t.othersLead}>
        <DataTable
          caption={t.others}
          captionHidden
          rows={shown.others}
          rowKey={(row) => String(row.id)}
          empty={<p>{t.none}</p>}
          columns={[
            { key: "time", head: page.columns.time, cell: (row) => row.time || page.noDate },
            { key: "slice", head: page.columns.slice, cell: (row) => row.slice || row.name },
            {
              key: "value",
              head: page.columns.value,
              number: true,
              cell: (row) => <NumberDoor href={publicPaths.figure(slug, row.id)}>{row.text}</NumberDoor>,
            },
            { key: "source", head: page.columns.source, cell: (row) => row.source.title, width: "16rem" },
          ]}
        />
      </Section>
    </Page>
  );
}
