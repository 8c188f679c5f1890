// SPDX-License-Identifier: AGPL-3.0-or-later
import { Anchor, DataTable, Money, NoValue, Num, StatusBadge, useShell, useTexts, formatNumber } from "@albero/ui";
import type { Card } from "../../core/document.ts";
import { officePaths } from "../../paths.ts";
import { texts } from "../../texts.ts";
import { MeasureLink } from "./card-actions.tsx";
import { Doubt, Words, type CardData, type SharedMeasure } from "./card-items.tsx";
import { inCents } from "./moment.ts";
import { useSlug } from "./version-page.tsx";

export function Facts({ facts }: { facts: Card["context"]["facts"] }) {
  const t = useTexts(texts).card;
  const { lang } = useShell();
  if (facts.length === 0) return null;
  const col = t.factCol;
  const written = (value: Card["context"]["facts"][number]["value"]) => {
    if (value === null) return <NoValue kind="missing" />;
    if (typeof value === "boolean") return value ? t.yes : t.no;
    return typeof value === "number" ? formatNumber(value, lang, decimalsOf(value)) : value;
  };
  return (
    <DataTable
      caption={t.factsCaption}
      rows={facts}
      rowKey={(_, at) => String(at)}
      phone="cards"
      columns={[
        {
          key: "label",
          head: col.label,
          width: "16rem",
          cell: (fact) => (
            <>
              {fact.label} <Doubt reason={fact.uncertain} />
              {fact.note ? <small> {fact.note}</small> : null}
            </>
          ),
        },
        { key: "value", head: col.value, number: true, cell: (fact) => written(fact.value) },
        { key: "unit", head: col.unit, cell: (fact) => fact.unit },
        { key: "year", head: col.year, number: true, cell: (fact) => fact.year },
        { key: "territory", head: col.territory, cell: (fact) => fact.territory },
      ]}
    />
  );
}

function decimalsOf(value: number): number {
  return (String(value).split(".")[1] ?? "").length;
}

export function ResourceLines({ view }: { view: CardData }) {
  const t = useTexts(texts).card;
  const { card, guard } = view;
  const { lines, declaredTotal, uncertain } = card.resources;
  const col = t.lineCol;
  if (lines.length === 0) return null;
  return (
    <div id="voci">
      <DataTable
        caption={t.linesCaption}
        rows={lines}
        rowKey={(line) => line.key}
        phone="cards"
        columns={[
          {
            key: "label",
            head: col.label,
            width: "16rem",
            cell: (line) => (
              <span id={line.key}>
                {line.label}
                {line.inDeclaredTotal === false ? <small className="left-out"> {t.leftOut}</small> : null}
                {line.recurrence ? <small> {t.recurrence[line.recurrence]}</small> : null}
                {line.note ? <small> {line.note}</small> : null}
                {line.measure ? (
                  <small>
                    {" "}
                    <MeasureLink measure={line.measure} view={view} />
                  </small>
                ) : null}
              </span>
            ),
          },
          { key: "source", head: col.source, cell: (line) => line.source },
          { key: "code", head: col.code, cell: (line) => line.code },
          {
            key: "amount",
            head: col.amount,
            unit: "€",
            number: true,
            cell: (line) => <Money cents={inCents(line.amount)} unit={false} uncertain={line.uncertain} />,
          },
        ]}
        foot={[t.sumOfLines, "", "", <Money key="sum" cents={guard.computed} unit={false} />]}
      />
      <p className="declared-total">
        {t.declaredTotal}: <Money cents={inCents(declaredTotal)} uncertain={uncertain} />
      </p>
    </div>
  );
}

export function Staff({ rows }: { rows: Card["staff"] }) {
  const t = useTexts(texts).card;
  const col = t.staffCol;
  return (
    <DataTable
      caption={t.staffCaption}
      rows={rows}
      rowKey={(row) => row.key}
      phone="cards"
      empty={<NoValue kind="missing" />}
      columns={[
        {
          key: "role",
          head: col.role,
          width: "16rem",
          cell: (row) => (
            <span id={row.key}>
              {row.role} <Doubt reason={row.uncertain} />
              {row.note ? <small> {row.note}</small> : null}
            </span>
          ),
        },
        { key: "organisation", head: col.organisation, cell: (row) => row.organisation },
        {
          key: "count",
          head: col.count,
          number: true,
          cell: (row) => <Num value={row.count} decimals={decimalsOf(row.count ?? 0)} />,
        },
      ]}
    />
  );
}

export function Indicators({ rows, caption, quiet }: { rows: Card["indicators"]; caption: string; quiet?: boolean }) {
  const t = useTexts(texts);
  const col = t.card.indicatorCol;
  if (rows.length === 0) return quiet ? null : <NoValue kind="missing" />;
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={(row) => row.key}
      phone="cards"
      columns={[
        {
          key: "text",
          head: col.text,
          width: "16rem",
          cell: (row) => (
            <span id={row.key}>
              {row.text} <Doubt reason={row.uncertain} />
              {row.breakdown?.length ? <small> ({row.breakdown.join(", ")})</small> : null}
              {row.note ? <small> {row.note}</small> : null}
            </span>
          ),
        },
        { key: "kind", head: col.kind, cell: (row) => t.optionWords.kinds[row.kind] },
        { key: "unit", head: col.unit, cell: (row) => row.unit },
      ]}
    />
  );
}

/** What this card prints about each measure, and beside it what the others print. */
export function Measures({ view }: { view: CardData }) {
  const slug = useSlug();
  const { card, version, shared } = view;
  if (card.measures.length === 0) return <NoValue kind="missing" />;
  return (
    <ul className="measure-boxes">
      {card.measures.map((box) => {
        const href = officePaths.measure(slug, version.id, box.measure);
        return (
          <li key={box.measure} id={`box-${box.measure}`}>
            <h3>
              <Anchor href={href}>{box.printedTitle}</Anchor>
              {box.printedCode ? <small> {box.printedCode}</small> : null}
            </h3>
            <p>
              <Money cents={inCents(box.amount)} href={href} uncertain={box.uncertain} />
            </p>
            <Words text={box.summary} quiet />
            {box.target?.length ? <p>{box.target.map((each) => `${each.value} ${each.unit}`).join(", ")}</p> : null}
            {box.partners?.length ? <p>{box.partners.join(" · ")}</p> : null}
            <InOtherCards shared={shared.find((each) => each.measure === box.measure)} versionId={version.id} />
          </li>
        );
      })}
    </ul>
  );
}

/** The amounts that other cards print for the same measure: on their lines and, where it is another, in their box. */
function InOtherCards({ shared, versionId }: { shared: SharedMeasure | undefined; versionId: number }) {
  const t = useTexts(texts);
  const slug = useSlug();
  if (!shared || shared.others.length === 0) return <p className="quiet-line">{t.card.alone}</p>;
  return (
    <div className="other-prints">
      <p>
        {t.card.others} {shared.disagrees ? <StatusBadge tone="warning">{t.money.disagrees}</StatusBadge> : null}
      </p>
      <ul>
        {shared.others.map(({ cardCode, lineAmount, boxAmount, place }) => {
          const href = `${officePaths.card(slug, versionId, cardCode)}#${place}`;
          return (
            <li key={cardCode}>
              <Anchor href={href}>{t.card.inCard(cardCode)}</Anchor>{" "}
              {lineAmount === null && boxAmount === null ? <small>{t.money.noAmount}</small> : null}
              {lineAmount === null ? null : (
                <>
                  <Money cents={lineAmount} /> <small>{t.card.onLines}</small>
                </>
              )}
              {boxAmount === null || boxAmount === lineAmount ? null : (
                <>
                  {" "}
                  <Money cents={boxAmount} /> <small>{t.card.inBox}</small>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
