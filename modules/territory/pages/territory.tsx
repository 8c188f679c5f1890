// SPDX-License-Identifier: AGPL-3.0-or-later
import { useCasesOf } from "@albero/kernel";
import {
  Button,
  ButtonLink,
  Callout,
  ChartFigure,
  type Column,
  DataTable,
  Empty,
  KeyFigures,
  Num,
  NumberDoor,
  Page,
  Section,
  Select,
  Uncertain,
  useShell,
  useTexts,
} from "@albero/ui";
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { number, timeWords } from "../core/format.ts";
import type { useCases } from "../index.ts";
import { publicPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { Maps, Readings } from "./parts.tsx";

export async function loader({ context, request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  const territory = useCasesOf<typeof useCases>(context, "territory");
  return territory.showTerritory({ indicator: asked.get("dato") ?? undefined, time: asked.get("quando") ?? undefined });
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>;
type Chosen = NonNullable<Shown["chosen"]>;
type Row = Chosen["rows"][number];

export default function Territory() {
  const shown = useLoaderData<typeof loader>();
  const { ambito, lang } = useShell();
  const t = useTexts(texts).page;
  const slug = ambito?.slug ?? "";
  const { chosen, population } = shown;
  return (
    <Page
      title={t.title(shown.municipalities, shown.leadName)}
      lead={t.lead(shown.subAreas, population && number(population.value, lang), population?.time ?? "")}
      actions={
        <>
          <ButtonLink href={publicPaths.municipalities(slug)}>{t.links.municipalities}</ButtonLink>
          <ButtonLink href={publicPaths.subAreas(slug)}>{t.links.subAreas}</ButtonLink>
        </>
      }
    >
      <KeyFigures
        items={[
          ...(population
            ? [
                {
                  label: t.keys.population,
                  value: <Num value={population.value} href={publicPaths.figure(slug, population.figureId)} />,
                  note: population.time,
                },
              ]
            : []),
          { label: t.keys.municipalities, value: <Num value={shown.municipalities} /> },
          ...(shown.subAreas > 0 ? [{ label: t.keys.subAreas, value: <Num value={shown.subAreas} /> }] : []),
          ...(shown.leadName ? [{ label: t.keys.lead, value: shown.leadName }] : []),
        ]}
      />
      {chosen ? (
        <>
          <Choose shown={shown} chosen={chosen} />
          <ChosenFigure chosen={chosen} municipalities={shown.municipalities} />
        </>
      ) : (
        <Empty title={t.emptyTitle}>
          <p>{t.empty}</p>
        </Empty>
      )}
      {chosen ? <Pyramid shown={shown} /> : null}
      <Indices shown={shown} />
      <Readings readings={shown.readings} />
    </Page>
  );
}

function Pyramid({ shown }: { shown: Shown }) {
  const { page: t, drawing } = useTexts(texts);
  return (
    <Section title={t.pyramidTitle} id="piramide">
      {shown.pyramid ? (
        <ChartFigure
          title={drawing.pyramid}
          drawing={shown.pyramid.drawing}
          source={t.computedSource(timeWords(shown.pyramid.day))}
        />
      ) : (
        <Callout tone="info">
          <p>{shown.counted ? t.partPyramid(timeWords(shown.counted.day), shown.counted.names) : t.noPyramid}</p>
        </Callout>
      )}
    </Section>
  );
}

function Choose({ shown, chosen }: { shown: Shown; chosen: Chosen }) {
  const t = useTexts(texts).page;
  return (
    <form method="get" className="filter-form" action="#dato">
      <Select
        name="dato"
        label={t.choose}
        blank={false}
        defaultValue={chosen.key}
        options={shown.choices.map((one) => ({ value: one.key, label: one.label, group: one.topicLabel }))}
      />
      {chosen.times.length > 1 ? (
        <Select name="quando" label={t.when} blank={false} defaultValue={chosen.time} options={chosen.times} />
      ) : null}
      <Button kind="secondary">{t.show}</Button>
    </form>
  );
}

function ChosenFigure({ chosen, municipalities }: { chosen: Chosen; municipalities: number }) {
  const t = useTexts(texts).page;
  const when = t.withTime(timeWords(chosen.time));
  const { extremes, pictures, comparison, change, knownMunicipalities: known } = chosen;
  const source = chosen.sources.join("; ") || "–";
  return (
    <>
      <Section
        title={`${chosen.label}, ${when}`}
        id="dato"
        lead={extremes ? t.extremes(chosen.label, when, extremes.low, extremes.high) : chosen.definition}
      >
        {pictures && known < municipalities ? (
          <Callout tone="note">
            <p>{t.partial(known, municipalities)}</p>
          </Callout>
        ) : null}
        {pictures ? (
          <Maps
            pictures={pictures}
            source={source}
            note={chosen.attribution ? t.boundariesNote(chosen.attribution) : t.cellsNote}
            titles={[chosen.label, chosen.label]}
          />
        ) : (
          <Callout tone="info">
            <p>{t.noMap}</p>
          </Callout>
        )}
        {comparison ? (
          <ChartFigure title={t.comparison(chosen.label)} drawing={comparison} unit={chosen.unit} source={source} />
        ) : null}
        {change ? (
          <ChartFigure title={t.change(chosen.label)} drawing={change} unit={chosen.unit} source={source} />
        ) : null}
        {chosen.formula ? (
          <p>
            <strong>{t.howComputed}:</strong> {chosen.formula}.
          </p>
        ) : null}
      </Section>
      <Section title={t.table} lead={t.tableLead} id="tabella">
        <FigureTable chosen={chosen} />
        {chosen.parts.length > 0 ? <Parts chosen={chosen} /> : null}
      </Section>
    </>
  );
}

function FigureTable({ chosen }: { chosen: Chosen }) {
  const all = useTexts(texts);
  const t = all.page;
  const slug = useShell().ambito?.slug ?? "";
  const { rows, sources } = chosen;
  const isOneSource = sources.length === 1;
  const door = (row: Row) =>
    row.figureId === null
      ? publicPaths.computed(slug, chosen.key, row.area.kind, row.area.code, row.time)
      : publicPaths.figure(slug, row.figureId);
  return (
    <DataTable
      caption={chosen.label}
      tall={rows.length > 20}
      rows={rows}
      source={isOneSource ? `${t.source}: ${sources[0]}.` : undefined}
      rowKey={(_, at) => String(at)}
      columns={[
        { key: "name", head: t.columns.area, cell: (row) => row.name, width: "12rem" },
        { key: "level", head: t.columns.level, cell: (row) => row.level },
        {
          key: "value",
          head: t.columns.value,
          number: true,
          cell: (row) => (
            <>
              {row.approximate ? `${t.approximate} ` : ""}
              <NumberDoor href={door(row)}>{row.text}</NumberDoor>{" "}
              {row.uncertain ? <Uncertain reason={row.uncertain} compact /> : null}
            </>
          ),
        },
        { key: "kind", head: t.columns.kind, cell: (row) => all.kinds[row.kind] },
        ...(rows.some((row) => row.note !== "")
          ? [{ key: "note", head: t.columns.note, cell: (row: Row) => row.note, width: "12rem" as const }]
          : []),
        ...(isOneSource
          ? []
          : [{ key: "source", head: t.columns.source, cell: (row: Row) => row.source, width: "16rem" as const }]),
      ]}
    />
  );
}

function Parts({ chosen }: { chosen: Chosen }) {
  const t = useTexts(texts).page;
  const slug = useShell().ambito?.slug ?? "";
  return (
    <DataTable
      caption={t.parts}
      rows={chosen.parts}
      rowKey={(row) => String(row.id)}
      columns={[
        { key: "slice", head: t.columns.slice, cell: (row) => row.slice },
        { key: "name", head: t.columns.area, cell: (row) => row.name },
        { key: "time", head: t.columns.time, cell: (row) => row.time || t.noDate },
        {
          key: "value",
          head: t.columns.value,
          number: true,
          cell: (row) => (
            <>
              <NumberDoor href={publicPaths.figure(slug, row.id)}>{row.text}</NumberDoor>{" "}
              {row.uncertain ? <Uncertain reason={row.uncertain} compact /> : null}
            </>
          ),
        },
      ]}
    />
  );
}

function Indices({ shown }: { shown: Shown }) {
  const t = useTexts(texts).page;
  const slug = useShell().ambito?.slug ?? "";
  if (shown.indices.length === 0) return null;
  const has = shown.indices.some((one) => one.computed !== null);
  const computed: Column<Shown["indices"][number]> = {
    key: "computed",
    head: t.computed,
    number: true,
    cell: (row) =>
      row.computed && row.day ? (
        <NumberDoor href={publicPaths.computed(slug, row.key, row.area.kind, row.area.code, row.day)}>
          {row.computed}
        </NumberDoor>
      ) : (
        <small>{row.why}</small>
      ),
  };
  return (
    <Section title={has ? t.beside : t.printedOnly} lead={t.besideLead(has)} id="indici">
      <DataTable
        caption={t.beside}
        captionHidden
        rows={shown.indices}
        rowKey={(row) => String(row.id)}
        columns={[
          { key: "label", head: t.index, cell: (row) => row.label, width: "12rem" },
          { key: "name", head: t.columns.area, cell: (row) => row.name },
          { key: "time", head: t.columns.time, cell: (row) => row.time || t.noDate },
          {
            key: "printed",
            head: t.printed,
            number: true,
            cell: (row) => (
              <>
                {row.approximate ? `${t.approximate} ` : ""}
                <NumberDoor href={publicPaths.figure(slug, row.id)}>{row.printed}</NumberDoor>{" "}
                {row.uncertain ? <Uncertain reason={row.uncertain} compact /> : null}
              </>
            ),
          },
          ...(has ? [computed] : []),
        ]}
      />
    </Section>
  );
}
