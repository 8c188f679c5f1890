// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Cents } from "@albero/kernel/pure";
import { Anchor, DataTable, KeyFigures, Money, Section, StatusBadge, useTexts } from "@albero/ui";
import type { PlanGuard } from "../../core/guard.ts";
import type { MeasureMerge } from "../../core/measures.ts";
import { officePaths } from "../../paths.ts";
import type { VersionHead } from "../../queries/answers.ts";
import { texts } from "../../texts.ts";
import { useSlug } from "./version-page.tsx";

export type Totals = Omit<PlanGuard, "cards">;

/** The sums of the plan: as the cards say, and with what several cards share counted once. */
export function PlanTotals({ version, totals }: { version: VersionHead; totals: Totals }) {
  const t = useTexts(texts).money;
  const slug = useSlug();
  const href = officePaths.guard(slug, version.id);
  return (
    <>
      <KeyFigures
        items={[
          { label: t.declared, value: <Money cents={totals.declared} href={href} /> },
          { label: t.computed, value: <Money cents={totals.computed} href={href} /> },
          { label: t.declaredOnce, value: <Money cents={totals.declaredOnce} href={`${href}#uniti`} /> },
          { label: t.computedOnce, value: <Money cents={totals.computedOnce} href={`${href}#uniti`} /> },
        ]}
      />
      <Merges version={version} merges={totals.merges} />
    </>
  );
}

/** What was merged: one row a shared measure, with what each card prints. */
export function Merges({ version, merges }: { version: VersionHead; merges: readonly MeasureMerge[] }) {
  const t = useTexts(texts).money;
  const slug = useSlug();
  const measureHref = (merge: MeasureMerge) => officePaths.measure(slug, version.id, merge.measure);
  if (merges.length === 0) return <p>{t.none}</p>;
  return (
    <Section title={t.merged} lead={t.mergedLead} id="uniti">
      <DataTable
        caption={t.merged}
        captionHidden
        rows={merges}
        rowKey={(merge) => merge.measure}
        phone="cards"
        columns={[
          {
            key: "measure",
            head: t.col.measure,
            width: "12rem",
            cell: (merge) => (
              <>
                <Anchor href={measureHref(merge)}>{merge.title}</Anchor>
                {merge.code ? <small> ({merge.code})</small> : null}
              </>
            ),
          },
          {
            key: "prints",
            head: t.col.prints,
            width: "12rem",
            cell: (merge) => <Printed merge={merge} version={version} />,
          },
          {
            key: "counted",
            head: t.col.counted,
            unit: "€",
            number: true,
            cell: (merge) => <Money cents={merge.counted} unit={false} href={measureHref(merge)} />,
          },
          {
            key: "away",
            head: t.col.awayDeclared,
            unit: "€",
            number: true,
            cell: (merge) => <Away cents={merge.mergedAwayDeclared} merge={merge} />,
          },
          {
            key: "awayLines",
            head: t.col.awayComputed,
            unit: "€",
            number: true,
            cell: (merge) => <Away cents={merge.mergedAwayComputed} merge={merge} />,
          },
        ]}
      />
    </Section>
  );
}

/** What goes away from a sum; where nothing does, the reason: a zero alone would ask for one. */
function Away({ cents: away, merge }: { cents: Cents; merge: MeasureMerge }) {
  const t = useTexts(texts).money;
  if (away !== 0) return <Money cents={away} unit={false} />;
  return <small className="number-words">{merge.counted === null ? t.nothingCounted : t.nothingRepeated}</small>;
}

function Printed({ merge, version }: { merge: MeasureMerge; version: VersionHead }) {
  const t = useTexts(texts).money;
  const slug = useSlug();
  return (
    <>
      <ul className="plain-list">
        {merge.cards.map((card) => (
          <li key={card.cardCode}>
            <Anchor href={officePaths.card(slug, version.id, card.cardCode)}>{card.cardCode}</Anchor>{" "}
            {card.lineAmount === null && card.boxAmount === null ? (
              <small>{t.noAmount}</small>
            ) : (
              <Money cents={card.lineAmount ?? card.boxAmount} />
            )}
          </li>
        ))}
      </ul>
      {merge.disagrees ? <StatusBadge tone="warning">{t.disagrees}</StatusBadge> : null}
    </>
  );
}
