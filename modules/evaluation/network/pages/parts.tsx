// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ReactNode } from "react";
import { formatDate, type FieldProblem, type PlainDate } from "@albero/kernel/pure";
import { agreementsPaths, tablesPaths } from "@albero/governance/paths";
import { publicPaths } from "@albero/planning/paths";
import {
  Anchor,
  Button,
  Callout,
  DataTable,
  DateField,
  Details,
  errorFor,
  ErrorSummary,
  FormActions,
  formatNumber,
  formatPercent,
  NoValue,
  Num,
  Section,
  useShell,
  useTexts,
} from "@albero/ui";
import { useSlug } from "../../pages/results-page.tsx";
import { SIGNS } from "../core/draw.ts";
import { ACTOR_KINDS, type Intensity, type Pair, type Source } from "../core/network.ts";
import type { NetworkView } from "../queries/questions.ts";
import { texts } from "../texts.ts";

type DaysProps = {
  before: string;
  after: string;
  typed: { prima: string; dopo: string };
  problems: readonly FieldProblem[];
};

/** Which two days are compared: a form that only changes the address. */
export function DaysForm({ before, after, typed, problems }: DaysProps) {
  const t = useTexts(texts).days;
  const field = (name: "prima" | "dopo", day: string) => ({
    name,
    defaultValue: typed[name] || formatDate(day as PlainDate),
    error: errorFor(problems, name),
  });
  return (
    <>
      <ErrorSummary problems={problems} />
      <div className="no-print">
        <Details summary={t.title} open={problems.length > 0}>
          <form method="get">
            <DateField {...field("prima", before)} label={t.before} />
            <DateField {...field("dopo", after)} label={t.after} />
            <FormActions>
              <Button kind="secondary">{t.compare}</Button>
            </FormActions>
          </form>
        </Details>
      </div>
    </>
  );
}

/** A density as a percentage, with a word where there is none. */
export function Density({ value }: { value: number | null }) {
  const { lang } = useShell();
  return value === null ? <NoValue kind="not_applicable" /> : <>{formatPercent(value * 100, lang, 1)}</>;
}

export function Degree({ value }: { value: number | null }) {
  return value === null ? <NoValue kind="not_applicable" /> : <Num value={value} decimals={1} />;
}

/** Density and degree as a sentence. */
export function useIntensityWords(): (intensity: Intensity) => string {
  const t = useTexts(texts).one;
  const { lang } = useShell();
  return ({ density, averageDegree, groups }) =>
    t.lead(
      density === null ? null : formatPercent(density * 100, lang, 1),
      averageDegree === null ? null : formatNumber(averageDegree, lang, 1),
      groups,
    );
}

type Place = "office" | "site";

function useSourceHref(code: string, place: Place): (source: Source) => string {
  const slug = useSlug();
  return ({ kind, ref }) => {
    if (kind === "measure") return publicPaths.measure(slug, ref);
    if (kind === "table") return (place === "office" ? tablesPaths.one : tablesPaths.siteOne)(slug, Number(ref));
    if (kind === "agreement")
      return (place === "office" ? agreementsPaths.one : agreementsPaths.siteOne)(slug, Number(ref));
    return `${publicPaths.card(slug, code)}${kind === "staff" ? `#${ref}` : ""}`;
  };
}

/** Everything of a net after its headline: picture, measures of the two days, what changed, tie by tie. */
export function NetworkBody({ view, place, form }: { view: NetworkView; place: Place; form: ReactNode }) {
  const all = useTexts(texts);
  const t = all.one;
  const { network, intensity, intensityBefore, before, after, picture, hidesActors, objective } = view;
  const rows = [
    { label: t.actors, of: (one: Intensity) => <Num value={one.actors} /> },
    { label: t.pairs, of: (one: Intensity) => <Num value={one.pairs} /> },
    { label: t.relations, of: (one: Intensity) => <Num value={one.relations} /> },
    { label: t.density, of: (one: Intensity) => <Density value={one.density} /> },
    { label: t.degree, of: (one: Intensity) => <Degree value={one.averageDegree} /> },
    { label: t.groups, of: (one: Intensity) => <Num value={one.groups} /> },
  ];
  return (
    <>
      {hidesActors ? (
        <Callout tone="note" title={t.hides}>
          <p>{t.hidesText}</p>
        </Callout>
      ) : null}
      {picture ? (
        <Section title={t.picture(formatDate(after))} lead={t.pictureLead}>
          <div className="drawn">
            <div className="drawn-wide" dangerouslySetInnerHTML={{ __html: picture.wide }} />
            <div className="drawn-small" dangerouslySetInnerHTML={{ __html: picture.small }} />
          </div>
          <p>
            <strong>{t.legend}.</strong> {ACTOR_KINDS.map((kind) => `${SIGNS[kind]}: ${all.kinds[kind]}`).join(" · ")}
          </p>
        </Section>
      ) : null}
      {form}
      <Section title={t.measures} id="misure">
        <DataTable
          caption={t.measures}
          captionHidden
          rows={rows}
          rowKey={({ label }) => label}
          columns={[
            { key: "measure", head: t.measure, cell: ({ label }) => label },
            { key: "before", head: formatDate(before), number: true, cell: ({ of }) => of(intensityBefore) },
            { key: "after", head: formatDate(after), number: true, cell: ({ of }) => of(intensity) },
          ]}
        />
        <Details summary={t.formula}>
          <p>{t.formulaText(intensity.actors, intensity.pairs)}</p>
        </Details>
      </Section>
      <Changes view={view} />
      <Section title={t.table} lead={network.pairs.length > 0 ? t.tableLead : t.noPairs} id="legami">
        {network.pairs.length > 0 ? <Ties view={view} place={place} code={objective.code} /> : null}
        {place === "office" ? <p>{t.noTable}</p> : null}
      </Section>
    </>
  );
}

function Ties({ view: { network, names }, place, code }: { view: NetworkView; place: Place; code: string }) {
  const all = useTexts(texts);
  const t = all.one;
  const hrefOf = useSourceHref(code, place);
  return (
    <DataTable
      caption={t.table}
      captionHidden
      rows={network.pairs}
      rowKey={({ a, b }) => `${a}|${b}`}
      phone="cards"
      columns={[
        { key: "a", head: t.from, width: "14rem", cell: ({ a }) => names[a] ?? a },
        { key: "b", head: t.with, width: "14rem", cell: ({ b }) => names[b] ?? b },
        {
          key: "why",
          head: t.why,
          cell: ({ sources }) => (
            <ul>
              {sources.map((source) => (
                <li key={`${source.kind}${source.ref}${source.label}`}>
                  {all.relations[source.kind]}: <Anchor href={hrefOf(source)}>{source.label}</Anchor>
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}

function Changes({ view: { change, names } }: { view: NetworkView }) {
  const t = useTexts(texts).one;
  const tie = ({ a, b }: Pair) => `${names[a] ?? a} – ${names[b] ?? b}`;
  const parts: [string, string[]][] = [
    [t.actorsIn, change.actorsIn.map(({ name }) => name)],
    [t.actorsOut, change.actorsOut.map(({ name }) => name)],
    [t.pairsIn, change.pairsIn.map(tie)],
    [t.pairsOut, change.pairsOut.map(tie)],
  ];
  const found = parts.filter(([, list]) => list.length > 0);
  return (
    <Section title={t.change} id="cambiamenti">
      {found.length === 0 ? <p>{t.noChange}</p> : null}
      {found.map(([label, list]) => (
        <Details key={label} summary={`${label}: ${list.length}`} open={list.length <= 8}>
          <ul>
            {list.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </Details>
      ))}
    </Section>
  );
}
