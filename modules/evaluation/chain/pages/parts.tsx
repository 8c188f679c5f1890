// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ReactNode } from "react";
import { publicPaths } from "@albero/planning/paths";
import { Anchor, Money, Section, StatusBadge, useTexts } from "@albero/ui";
import { useSlug } from "../../pages/results-page.tsx";
import { runsOf } from "../core/runs.ts";
import type { Measure, OutlineItem, OutlineRing, Pictures, ToldGap } from "../queries/picture.ts";
import { texts } from "../texts.ts";
import "./chain.css";

export function ChainState({ number }: { number: number }) {
  const t = useTexts(texts).one;
  return number === 0 ? (
    <StatusBadge tone="draft">{t.stateProposal}</StatusBadge>
  ) : (
    <StatusBadge tone="done">{t.stateVersion(number)}</StatusBadge>
  );
}

/** The picture for the width at hand; the same in words stands below it. */
export function Drawn({ picture }: { picture: Pictures }) {
  return (
    <div className="drawn drawn-three chain-drawing">
      <div className="drawn-wide" dangerouslySetInnerHTML={{ __html: picture.wide }} />
      <div className="drawn-middle" dangerouslySetInnerHTML={{ __html: picture.middle }} />
      <div className="drawn-small" dangerouslySetInnerHTML={{ __html: picture.small }} />
    </div>
  );
}

export function Gaps({ gaps, missing }: { gaps: readonly ToldGap[]; missing: number }) {
  const t = useTexts(texts);
  if (gaps.length === 0) return null;
  return (
    <Section title={t.one.gaps(missing)} id="manca">
      <ul>
        {gaps.map(({ kind, ring, labels }, at) => (
          <li key={at}>
            <strong>{t.rings[ring]}.</strong> {t.gap[kind](ring, runsOf(labels), labels.length)}
          </li>
        ))}
      </ul>
    </Section>
  );
}

type RingsProps = {
  rings: readonly OutlineRing[];
  /** Where a thing of the card opens, and an indicator where one may open it. */
  code: string;
  indicatorHref?: (id: number) => string;
};

/** The chain as an outline: what the picture says, in words and with its doors. */
export function RingsInWords({ rings, code, indicatorHref }: RingsProps) {
  const t = useTexts(texts);
  return (
    <Section title={t.one.outline} lead={t.one.outlineLead} id="elenco">
      <div className="chain-outline">
        {rings.map(({ ring, items, assumptions, indicators }) => (
          <section key={ring} className={`chain-ring chain-${ring}`}>
            <h3>{t.rings[ring]}</h3>
            {items.length === 0 ? <p className="chain-missing">{t.one.noItems[ring]}</p> : null}
            <ul className="chain-items">
              {items.map((item) => (
                <Item key={item.key} item={item} code={code} indicatorHref={indicatorHref} />
              ))}
            </ul>
            {indicators.length > 0 ? (
              <>
                <h4>{t.one.ringIndicators}</h4>
                <ul>
                  {indicators.map((one) => (
                    <li key={one.code}>
                      <IndicatorName one={one} href={indicatorHref} />
                    </li>
                  ))}
                </ul>
              </>
            ) : null}
            {assumptions.length > 0 ? (
              <>
                <h4>{t.one.assumptions(ring)}</h4>
                <ul>
                  {assumptions.map((text) => (
                    <li key={text}>{text}</li>
                  ))}
                </ul>
              </>
            ) : null}
          </section>
        ))}
      </div>
    </Section>
  );
}

function IndicatorName({ one, href }: { one: Measure; href: ((id: number) => string) | undefined }): ReactNode {
  return href && one.id !== null ? <Anchor href={href(one.id)}>{one.text}</Anchor> : one.text;
}

type ItemProps = { item: OutlineItem; code: string; indicatorHref: ((id: number) => string) | undefined };

function Item({ item, code, indicatorHref }: ItemProps) {
  const t = useTexts(texts);
  const slug = useSlug();
  const { label, text, amountCents, leadsTo, measuredBy, missing, node } = item;
  const card = node ? `${publicPaths.card(slug, code)}#${node}` : undefined;
  const isOwnWords = measuredBy.length === 1 && measuredBy[0]?.text === text;
  return (
    <li>
      <strong className="chain-label">{label}</strong> {card ? <Anchor href={card}>{text}</Anchor> : text}
      {amountCents === null ? null : (
        <>
          {": "}
          <Money cents={amountCents} href={card} />
        </>
      )}
      {leadsTo.length > 0 ? <span className="chain-leads"> → {t.one.leadsTo(runsOf(leadsTo))}</span> : null}
      {measuredBy.length > 0 && !isOwnWords ? (
        <ul>
          {measuredBy.map((one) => (
            <li key={one.code}>
              ◆ {t.one.measuredBy} <IndicatorName one={one} href={indicatorHref} />
            </li>
          ))}
        </ul>
      ) : null}
      {missing.length > 0 ? (
        <span className="chain-missing"> ▲ {missing.map((kind) => t.picture.missing[kind]).join(", ")}</span>
      ) : null}
    </li>
  );
}

/** Money of the resources, all together; null when none has an amount. */
export function moneyOf(rings: readonly OutlineRing[]): number | null {
  const amounts = (rings[0]?.items ?? []).flatMap(({ amountCents }) => (amountCents === null ? [] : [amountCents]));
  return amounts.length === 0 ? null : amounts.reduce((all, one) => all + one, 0);
}
