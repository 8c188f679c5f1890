// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ComponentProps, ReactNode } from "react";
import { publicPaths } from "@albero/planning/paths";
import {
  Anchor,
  Button,
  DataTable,
  formatNumber,
  NoValue,
  Num,
  Pager,
  Select,
  Field,
  StatusBadge,
  Uncertain,
  useShell,
  useTexts,
} from "@albero/ui";
import { formatDate, type Lang } from "@albero/kernel/pure";
import { CHAIN, KINDS, type Definition, type Target } from "../../core/indicator.ts";
import { ResultsPage, useSlug } from "../../pages/results-page.tsx";
import { objectiveKey, planKey, type IndicatorLine, type ListPlace } from "../core/list.ts";
import { GAP_NAMES } from "../core/inputs.ts";
import { indicatorsPaths, type ListQuery } from "../paths.ts";
import type { IndicatorList } from "../queries/questions.ts";
import { texts } from "../texts.ts";

export { fieldOf, PlainForm } from "@albero/ui";
export { useSlug };

/** A value as people write it: whole, or with the decimals that it has, two at most. */
export const shownValue = (value: number, lang: Lang): string =>
  formatNumber(value, lang, Number.isInteger(value) ? 0 : Math.abs(value * 10 - Math.round(value * 10)) < 1e-9 ? 1 : 2);

/** "almeno 75 %": what a target asks; a milestone asks to be there. */
export function useAimWords() {
  const t = useTexts(texts);
  const { lang } = useShell();
  return ({ operator, value }: Pick<Target, "operator" | "value">, { kind, unit }: Pick<Definition, "kind" | "unit">) =>
    kind === "presence"
      ? value > 0
        ? t.yes
        : t.no
      : `${t.operators[operator]} ${shownValue(value, lang)}${unit === "%" ? "\u00a0%" : ""}`;
}

/** A page about one indicator: Indicatori › the indicator › the page. */
export function IndicatorPage({
  indicator,
  step,
  ...rest
}: { indicator: { id: number; code: string }; step: string } & Omit<
  ComponentProps<typeof ResultsPage>,
  "part" | "steps"
>) {
  const slug = useSlug();
  return (
    <ResultsPage
      part="indicators"
      width="reading"
      steps={[{ label: indicator.code, href: indicatorsPaths.one(slug, indicator.id) }, { label: step }]}
      {...rest}
    />
  );
}

/** Where an indicator serves, in a line each: "A, Realizzazioni". */
export function PlaceLine({ place, isLinked = false }: { place: ListPlace; isLinked?: boolean }) {
  const t = useTexts(texts);
  const slug = useSlug();
  const name = place.plan === "leps" ? place.objectiveTitle : `${place.objective} · ${place.objectiveTitle}`;
  const title =
    isLinked && place.plan === "zone" ? <Anchor href={publicPaths.card(slug, place.objective)}>{name}</Anchor> : name;
  return (
    <>
      {title}{" "}
      <small>
        ({t.rings[place.ring].toLowerCase()}, {place.period})
      </small>
    </>
  );
}

function Where({ places }: { places: readonly ListPlace[] }) {
  const t = useTexts(texts);
  const [first, ...rest] = places;
  if (!first) return <NoValue />;
  const short = first.plan === "leps" ? first.objectiveTitle : first.objective;
  return (
    <>
      <span title={first.objectiveTitle}>
        {short}, {t.rings[first.ring].toLowerCase()}
      </span>{" "}
      <small>
        {first.period}
        {rest.length > 0 ? `, ${t.list.more(rest.length)}` : ""}
      </small>
    </>
  );
}

export function Marks({ line }: { line: Pick<IndicatorLine, "kind" | "computed" | "retiredOn" | "uncertain"> }) {
  const t = useTexts(texts).one;
  return (
    <>
      {line.retiredOn ? <StatusBadge tone="neutral">{t.ended}</StatusBadge> : null}
      {line.computed ? (
        <>
          {" "}
          <StatusBadge tone="info">{t.computedMark}</StatusBadge>
        </>
      ) : null}
      {line.uncertain ? (
        <>
          {" "}
          <Uncertain reason={line.uncertain} compact />
        </>
      ) : null}
    </>
  );
}

type TableProps = { list: IndicatorList; href: (id: number) => string; showsGaps: boolean };

/** The indicators found, one a row. */
export function IndicatorTable({ list, href, showsGaps }: TableProps) {
  const t = useTexts(texts);
  const aimWords = useAimWords();
  return (
    <DataTable
      caption={t.list.table(list.total)}
      rows={list.lines}
      rowKey={(row) => String(row.id)}
      phone="cards"
      empty={<p>{t.list.none}</p>}
      columns={[
        {
          key: "text",
          head: t.col.text,
          width: "24rem",
          cell: (row) => (
            <>
              <Anchor href={href(row.id)}>{row.text}</Anchor> <Marks line={row} />
              <br />
              <small className="indicator-code">{row.code}</small>
            </>
          ),
        },
        { key: "where", head: t.col.objective, width: "11rem", cell: (row) => <Where places={row.places} /> },
        {
          key: "kind",
          head: t.col.kind,
          width: "10rem",
          cell: (row) => `${t.kinds[row.kind]}${row.unit && row.unit !== "sì/no" ? `, ${row.unit}` : ""}`,
        },
        {
          key: "aim",
          head: t.col.aim,
          width: "11rem",
          cell: (row) =>
            row.aim ? (
              <>
                {aimWords(row.aim, row)} <small>{formatDate(row.aim.day)}</small>
              </>
            ) : (
              <small>{t.list.noAim}</small>
            ),
        },
        ...(showsGaps
          ? [
              {
                key: "missing",
                head: t.col.missing,
                width: "14rem" as const,
                cell: (row: IndicatorLine) =>
                  row.gaps.length === 0 ? t.list.complete : t.list.lacks(row.gaps.map((gap) => t.shortGaps[gap])),
              },
            ]
          : []),
      ]}
    />
  );
}

type FilterProps = { list: IndicatorList; query: ListQuery; action: string; children?: ReactNode; isShort?: boolean };

/** The choices above the list: a plain form that asks the same page again. */
export function Filter({ list, query, action, isShort = false }: FilterProps) {
  const t = useTexts(texts);
  const of = ({ plan, period }: ListPlace) => `${t.plans[plan]} ${period}`;
  return (
    <form method="get" action={action} className="filter-form" aria-label={t.list.filter}>
      <Field
        name="parole"
        type="search"
        label={t.list.words}
        size="medium"
        defaultValue={query.parole}
        maxLength={120}
      />
      <Select
        name="obiettivo"
        label={t.list.objective}
        blank={t.list.every}
        defaultValue={query.obiettivo}
        options={list.objectives.map((place) => ({
          value: objectiveKey(place),
          label: `${place.objective} · ${place.objectiveTitle}`,
          group: of(place),
        }))}
      />
      {isShort ? null : (
        <Select
          name="piano"
          label={t.list.plan}
          blank={t.list.every}
          defaultValue={query.piano}
          options={list.plans.map((place) => ({ value: planKey(place), label: of(place) }))}
        />
      )}
      <Select
        name="anello"
        label={t.list.ring}
        blank={t.list.every}
        defaultValue={query.anello}
        options={CHAIN.map((ring) => ({ value: ring, label: t.rings[ring] }))}
      />
      <Select
        name="tipo"
        label={t.list.kind}
        blank={t.list.every}
        defaultValue={query.tipo}
        options={KINDS.map((kind) => ({ value: kind, label: t.kinds[kind] }))}
      />
      {isShort ? null : <GapChoices query={query} />}
      <Button kind="secondary" icon="search">
        {t.list.apply}
      </Button>
    </form>
  );
}

function GapChoices({ query }: { query: ListQuery }) {
  const t = useTexts(texts);
  return (
    <>
      <Select
        name="manca"
        label={t.list.gap}
        blank={t.list.every}
        defaultValue={query.manca}
        options={[
          ...GAP_NAMES.map((gap) => ({ value: gap, label: t.gaps[gap] })),
          { value: "uncertain", label: t.list.gapUncertain },
          { value: "computed", label: t.list.gapComputed },
        ]}
      />
      <Select
        name="stato"
        label={t.list.state}
        blank={t.list.inUse}
        defaultValue={query.stato}
        options={[
          { value: "retired", label: t.list.retired },
          { value: "all", label: t.list.all },
        ]}
      />
    </>
  );
}

export function ListPager({ list, href }: { list: IndicatorList; href: (page: number) => string }) {
  return <Pager page={list.page} pages={list.pages} href={href} />;
}

/** A value with its unit, or that there is none. */
export function Value({ value, unit }: { value: number | null; unit: string | null }) {
  const { lang } = useShell();
  if (value === null) return <Num value={null} />;
  return <span className="tabular">{`${shownValue(value, lang)}${unit ? `\u00a0${unit}` : ""}`}</span>;
}
