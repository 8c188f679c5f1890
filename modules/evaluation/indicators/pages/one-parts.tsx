// SPDX-License-Identifier: AGPL-3.0-or-later
// The parts of the page of an indicator that office and public site share.
import { Form } from "react-router";
import { formatDate } from "@albero/kernel/pure";
import {
  Button,
  ButtonLink,
  Callout,
  DataTable,
  KeyValue,
  NoValue,
  Section,
  StatusBadge,
  Uncertain,
  useShell,
  useTexts,
} from "@albero/ui";
import type { Definition } from "../../core/indicator.ts";
import { readQuery } from "../core/queries.ts";
import { indicatorsPaths } from "../paths.ts";
import type { IndicatorView } from "../queries/questions.ts";
import { texts } from "../texts.ts";
import { PlaceLine, shownValue, useAimWords, useSlug } from "./parts.tsx";

type May = { write: boolean; decide: boolean };
export const READER: May = { write: false, decide: false };

/** Everything that a definition says; what it does not say is told so, not left out. */
export function DefinitionFacts({ definition }: { definition: Definition }) {
  const t = useTexts(texts);
  const { lang } = useShell();
  const o = t.one;
  const { kind, unit, numerator, denominator, direction, sourceKind, level, frequency, tolerance } = definition;
  const asked = readQuery(definition.query);
  const said = (text: string | null | undefined) => text || <small>{o.notSaid}</small>;
  const isComputed = definition.query !== "" || definition.formula !== "";
  const isShare = kind === "percentage" || kind === "ratio";
  const hasParts = (isShare && !isComputed) || numerator !== "" || denominator !== "";
  const isMilestone = kind === "presence";
  return (
    <KeyValue
      items={[
        { label: t.col.kind, value: isMilestone ? `${t.kinds[kind]} (${o.milestone.toLowerCase()})` : t.kinds[kind] },
        ...(isMilestone ? [] : [{ label: t.col.unit, value: said(unit) }]),
        ...(hasParts
          ? [
              { label: o.numerator, value: said(numerator) },
              { label: o.denominator, value: said(denominator) },
            ]
          : []),
        ...(isMilestone ? [] : [{ label: o.direction, value: said(direction && t.directions[direction]) }]),
        ...(definition.query
          ? [
              {
                label: o.query,
                value: asked ? `${t.queries[asked.name].name}${asked.of ? ` (${asked.of})` : ""}` : definition.query,
              },
            ]
          : []),
        ...(definition.formula ? [{ label: o.formula, value: <code>{definition.formula}</code> }] : []),
        ...(definition.breakdowns.length > 0
          ? [{ label: o.breakdowns, value: definition.breakdowns.map((each) => t.breakdowns[each]).join(", ") }]
          : []),
        { label: o.level, value: t.levels[level] },
        { label: o.rollUp, value: t.rollUps[definition.rollUp] },
        { label: o.source, value: said(sourceKind && t.sources[sourceKind]) },
        { label: o.owner, value: said(definition.owner) },
        { label: o.frequency, value: said(frequency && t.frequencies[frequency]) },
        { label: o.tolerance, value: o.toleranceValue(shownValue(tolerance ?? 10, lang)) },
        { label: o.printedIn, value: definition.source || <NoValue /> },
        ...(definition.uncertain ? [{ label: o.uncertain, value: <Uncertain reason={definition.uncertain} /> }] : []),
      ]}
    />
  );
}

/** The values aimed at and started from, each with its day, its state and, for who may, its buttons. */
export function Targets({ view, may }: { view: IndicatorView; may: May }) {
  const { indicator, targets, now } = view;
  const t = useTexts(texts);
  const slug = useSlug();
  const words = useAimWords();
  return (
    <Section
      title={t.one.targets}
      id="valori"
      actions={
        may.write && indicator.retiredOn === null ? (
          <ButtonLink kind="primary" icon="plus" href={indicatorsPaths.newTarget(slug, indicator.id)}>
            {t.one.addTarget}
          </ButtonLink>
        ) : null
      }
    >
      {targets.length === 0 ? (
        <p>{t.one.noTargets}</p>
      ) : (
        <DataTable
          caption={t.one.targets}
          captionHidden
          rows={targets}
          rowKey={(row) => String(row.id)}
          phone="cards"
          columns={[
            { key: "day", head: t.col.day, cell: (row) => formatDate(row.day) },
            { key: "kind", head: t.col.kind, cell: (row) => t.targetKinds[row.kind] },
            { key: "value", head: t.col.value, width: "10rem", cell: (row) => words(row, now) },
            { key: "territory", head: t.col.territory, cell: (row) => row.territoryName || t.one.whole },
            {
              key: "state",
              head: t.col.state,
              cell: (row) => (
                <StatusBadge tone={row.state === "confirmed" ? "done" : "draft"}>{t.states[row.state]}</StatusBadge>
              ),
            },
            { key: "note", head: t.col.note, width: "12rem", cell: (row) => row.note || row.source || <NoValue /> },
            ...(may.write
              ? [
                  {
                    key: "action",
                    head: t.col.action,
                    cell: (row: (typeof targets)[number]) => <TargetButtons target={row} may={may} />,
                  },
                ]
              : []),
          ]}
        />
      )}
    </Section>
  );
}

function TargetButtons({ target, may }: { target: IndicatorView["targets"][number]; may: May }) {
  const t = useTexts(texts).one;
  const isProvisional = target.state === "provisional";
  if (!may.decide && !isProvisional) return <NoValue kind="not_applicable" />;
  return (
    <Form method="post">
      <input type="hidden" name="targetId" value={target.id} />
      <input type="hidden" name="rowVersion" value={target.rowVersion} />
      {may.decide && isProvisional ? (
        <Button kind="secondary" name="op" value="confirm">
          {t.confirm}
        </Button>
      ) : null}{" "}
      <Button kind="quiet" name="op" value="remove">
        {t.remove}
      </Button>
    </Form>
  );
}

/** Where it serves, with what each document prints: where they differ, both. */
export function Places({ view, may }: { view: IndicatorView; may: May }) {
  const { indicator, places } = view;
  const t = useTexts(texts);
  const slug = useSlug();
  const printed = (place: (typeof places)[number]) =>
    String(place.printed?.["result"] ?? place.printed?.["text"] ?? "");
  const zone = places.filter((place) => place.document === "card" || place.document === "chapter");
  const differs = new Set(zone.map(printed)).size > 1;
  const hasOwn = may.write && places.some((place) => place.document === "own");
  return (
    <Section
      title={t.one.places}
      id="posti"
      lead={t.one.placesLead(places.length)}
      actions={
        may.write && indicator.retiredOn === null ? (
          <ButtonLink href={indicatorsPaths.place(slug, indicator.id)}>{t.one.place}</ButtonLink>
        ) : null
      }
    >
      {differs ? <Callout tone="note" title={t.one.differs} /> : null}
      {places.length === 0 ? null : (
        <DataTable
          caption={t.one.places}
          captionHidden
          rows={places}
          rowKey={(row) => String(row.id)}
          phone="cards"
          columns={[
            { key: "place", head: t.col.objective, width: "20rem", cell: (row) => <PlaceLine place={row} isLinked /> },
            { key: "document", head: t.col.document, width: "10rem", cell: (row) => t.documents[row.document] },
            {
              key: "printed",
              head: t.col.printed,
              width: "20rem",
              cell: (row) => (
                <>
                  {printed(row) || <NoValue kind="not_applicable" />}
                  {row.uncertain ? (
                    <>
                      {" "}
                      <Uncertain reason={row.uncertain} compact />
                    </>
                  ) : null}
                  {row.statement ? (
                    <>
                      <br />
                      <small>{row.statement}</small>
                    </>
                  ) : null}
                </>
              ),
            },
            ...(hasOwn
              ? [
                  {
                    key: "action",
                    head: t.col.action,
                    cell: (row: (typeof places)[number]) =>
                      row.document === "own" ? (
                        <Form method="post">
                          <input type="hidden" name="placeId" value={row.id} />
                          <Button kind="quiet" name="op" value="place">
                            {t.one.removePlace}
                          </Button>
                        </Form>
                      ) : (
                        <NoValue kind="not_applicable" />
                      ),
                  },
                ]
              : []),
          ]}
        />
      )}
    </Section>
  );
}

/** Every definition by its day, with the reason why it changed and how many measures rest on it. */
export function Definitions({ view }: { view: IndicatorView }) {
  const { definitions } = view;
  const t = useTexts(texts);
  if (definitions.length < 2) return null;
  return (
    <Section title={t.one.earlier} lead={t.one.earlierLead} id="definizioni">
      <DataTable
        caption={t.one.earlier}
        captionHidden
        rows={definitions}
        rowKey={(row) => String(row.number)}
        phone="cards"
        columns={[
          { key: "from", head: t.col.from, cell: (row) => formatDate(row.firstDay) },
          {
            key: "text",
            head: t.col.text,
            width: "20rem",
            cell: (row) => `${row.text} (${t.kinds[row.kind].toLowerCase()}${row.unit ? `, ${row.unit}` : ""})`,
          },
          { key: "reason", head: t.col.reason, width: "16rem", cell: (row) => row.reason || t.one.first },
          { key: "by", head: t.col.by, width: "10rem", cell: (row) => row.byName },
          { key: "measures", head: t.col.measures, cell: (row) => t.one.measures(row.measures) },
        ]}
      />
    </Section>
  );
}
