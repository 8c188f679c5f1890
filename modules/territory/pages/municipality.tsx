// SPDX-License-Identifier: AGPL-3.0-or-later
import { useCasesOf } from "@albero/kernel";
import {
  ChartFigure,
  DataTable,
  Day,
  Empty,
  KeyValue,
  NoValue,
  NumberDoor,
  Page,
  Section,
  StatusBadge,
  Uncertain,
  useShell,
  useTexts,
} from "@albero/ui";
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { number, timeWords } from "../core/format.ts";
import type { useCases } from "../index.ts";
import { publicPaths } from "../paths.ts";
import { texts } from "../texts.ts";

export async function loader({ context, params }: LoaderFunctionArgs) {
  return useCasesOf<typeof useCases>(context, "territory").showMunicipality({ istat: params.istat });
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Municipality() {
  const shown = useLoaderData<typeof loader>();
  const { ambito, lang } = useShell();
  const slug = ambito?.slug ?? "";
  const { page } = useTexts(texts);
  const t = page.municipality;
  const current = shown.memberships.find((one) => one.isCurrent);
  const sentences = [
    shown.isLead ? t.leadOf : "",
    shown.seatOf.length > 0 ? t.seatOf(shown.seatOf.join(", ")) : "",
    shown.memberships.length === 0 ? t.noSubAreas : t.sentence(current?.subArea ?? null),
  ];
  return (
    <Page
      title={t.titleOf(shown.name, shown.inhabitants)}
      windowTitle={shown.name}
      lead={sentences.filter(Boolean).join(" ")}
      thread={[
        { label: page.crumb, href: publicPaths.territory(slug) },
        { label: page.links.municipalities, href: publicPaths.municipalities(slug) },
        { label: shown.name },
      ]}
    >
      <Section title={t.about}>
        <KeyValue
          items={[
            { label: t.istat, value: shown.istat },
            { label: t.cadastral, value: shown.cadastral ?? <NoValue /> },
            { label: t.province, value: shown.province },
            { label: t.region, value: shown.region },
            {
              label: t.point,
              value: shown.point ? (
                `${number(shown.point.lat, lang, 3)}° N, ${number(shown.point.lon, lang, 3)}° E`
              ) : (
                <NoValue />
              ),
            },
          ]}
        />
        {shown.readings.length > 0 ? (
          <ul>
            {shown.readings.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        ) : null}
      </Section>
      <Figures shown={shown} />
      {shown.counted ? <Counted shown={shown} counted={shown.counted} /> : null}
      {shown.memberships.length > 0 ? (
        <Section title={t.history}>
          <DataTable
            caption={t.history}
            captionHidden
            rows={shown.memberships}
            rowKey={(row) => String(row.id)}
            columns={[
              { key: "label", head: t.composition, cell: (row) => row.label },
              { key: "since", head: t.since, cell: (row) => <Day day={row.firstDay} /> },
              {
                key: "sub",
                head: t.subArea,
                cell: (row) => row.subArea ?? <StatusBadge tone="waiting">{t.unknownSubArea}</StatusBadge>,
              },
            ]}
          />
        </Section>
      ) : null}
    </Page>
  );
}

function Figures({ shown }: { shown: Shown }) {
  const slug = useShell().ambito?.slug ?? "";
  const { page } = useTexts(texts);
  return (
    <Section title={page.municipality.figures}>
      <DataTable
        caption={page.municipality.figures}
        captionHidden
        rows={shown.figures}
        rowKey={(row) => String(row.id)}
        empty={<Empty title={page.municipality.noFigures} />}
        columns={[
          {
            key: "label",
            head: page.index,
            cell: (row) => (row.slice ? `${row.label} (${row.slice})` : row.label),
            width: "16rem",
          },
          { key: "time", head: page.columns.time, cell: (row) => row.time || page.noDate },
          {
            key: "value",
            head: page.columns.value,
            number: true,
            cell: (row) => (
              <>
                <NumberDoor href={publicPaths.figure(slug, row.id)}>{row.text}</NumberDoor>{" "}
                {row.uncertain ? <Uncertain reason={row.uncertain} compact /> : null}
              </>
            ),
          },
          { key: "source", head: page.columns.source, cell: (row) => row.source, width: "16rem" },
        ]}
      />
    </Section>
  );
}

function Counted({ shown, counted }: { shown: Shown; counted: NonNullable<Shown["counted"]> }) {
  const slug = useShell().ambito?.slug ?? "";
  const { page, drawing } = useTexts(texts);
  return (
    <Section title={page.municipality.indices(timeWords(counted.day))}>
      <ChartFigure
        title={drawing.pyramidOf(shown.name)}
        drawing={counted.drawing}
        source={page.computedSource(timeWords(counted.day))}
      />
      <DataTable
        caption={page.municipality.indices(timeWords(counted.day))}
        captionHidden
        rows={counted.indices}
        rowKey={(row) => row.key}
        columns={[
          { key: "label", head: page.index, cell: (row) => row.label },
          {
            key: "value",
            head: page.computed,
            number: true,
            cell: (row) =>
              row.text ? (
                <NumberDoor href={publicPaths.computed(slug, row.key, "municipality", shown.istat, counted.day)}>
                  {row.text}
                </NumberDoor>
              ) : (
                <small>{row.why}</small>
              ),
          },
        ]}
      />
    </Section>
  );
}
