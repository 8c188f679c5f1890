// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { Anchor, Icon, Section, useTexts } from "@albero/ui";
import type { Coverage, CoverageRow, Gap } from "../core/coverage.ts";
import { officePaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { planning } from "./office.ts";
import { useSlug, VersionPage } from "./parts/version-page.tsx";
import "./office.css";

export async function loader({ context, params }: LoaderFunctionArgs) {
  return planning(context).getCoverage({ versionId: params.versionId });
}

type Columns = Coverage["cards"];

export default function CoveragePage() {
  const { version, coverage } = useLoaderData<typeof loader>();
  const t = useTexts(texts).coverage;
  const uncovered = coverage.bes.filter((row) => row.cells.length === 0).length;
  const count = (kind: Gap["kind"]) => coverage.gaps.filter((gap) => gap.kind === kind).length;
  const [actions, goals] = [count("action_without_objective"), count("objective_without_action")];
  const lead = `${t.lead(coverage.gaps.length)} ${actions + goals > 0 ? t.loose(actions, goals) : ""}`;
  const frames = (["bes", "sdgs", "pnrr", "projects"] as const).filter((name) => coverage[name].length > 0);
  return (
    <VersionPage version={version} current="coverage" title={t.title(uncovered)} lead={lead}>
      <p className="quiet-line">{t.readMark}</p>
      {frames.map((name) => (
        <Section key={name} title={t.frame[name]}>
          <Matrix
            versionId={version.id}
            name={t.frame[name]}
            cards={coverage.cards}
            rows={coverage[name]}
            isMeasure={name === "pnrr" || name === "projects"}
          />
        </Section>
      ))}
      <Section title={t.frame.leps}>
        <Matrix
          versionId={version.id}
          name={t.frame.leps}
          cards={coverage.cards}
          rows={[{ ...coverage.leps, code: null, name: t.lepsRow }]}
        />
      </Section>
      <Section title={t.gaps} id="mancanze">
        <Gaps gaps={coverage.gaps} cards={coverage.cards} versionId={version.id} />
      </Section>
      <p className="data-source">{t.source}</p>
    </VersionPage>
  );
}

type MatrixProps = {
  versionId: number;
  name: string;
  cards: Columns;
  rows: readonly CoverageRow[];
  isMeasure?: boolean;
};

function Matrix({ versionId, name, cards, rows, isMeasure }: MatrixProps) {
  const t = useTexts(texts).coverage;
  const slug = useSlug();
  return (
    // A frame that scrolls can be reached and moved with the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="matrix-frame" aria-label={name} tabIndex={0}>
      <table className="matrix">
        <caption className="visually-hidden">{name}</caption>
        <thead>
          <tr>
            <th scope="col">{t.row}</th>
            {cards.map((card) => (
              <th scope="col" key={card.code} className="matrix-card">
                <Anchor href={officePaths.card(slug, versionId, card.code)} title={card.title}>
                  {card.code}
                </Anchor>
              </th>
            ))}
            <th scope="col" className="numeric">
              {t.count}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className={row.cells.length === 0 ? "matrix-empty" : undefined}>
              <th scope="row">
                {row.code && row.code !== row.name ? <span className="item-number">{row.code}</span> : null}{" "}
                {isMeasure ? (
                  <Anchor href={officePaths.measure(slug, versionId, row.key)}>{row.name}</Anchor>
                ) : (
                  row.name
                )}
              </th>
              {cards.map((card) => (
                <td key={card.code}>
                  <Mark cell={row.cells.find((cell) => cell.cardCode === card.code)} />
                </td>
              ))}
              <td className="numeric">{row.cells.length === 0 ? <strong>{t.none}</strong> : row.cells.length}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Mark({ cell }: { cell: CoverageRow["cells"][number] | undefined }) {
  const t = useTexts(texts).coverage;
  if (!cell) return null;
  return (
    <span className="matrix-mark" title={cell.keys.length > 0 ? t.many(cell.keys.length) : t.marks}>
      <span aria-hidden="true">{cell.keys.length > 1 ? cell.keys.length : "✓"}</span>
      <span className="visually-hidden">{cell.keys.length > 0 ? t.many(cell.keys.length) : t.marks}</span>
    </span>
  );
}

function Gaps({ gaps, cards, versionId }: { gaps: readonly Gap[]; cards: Columns; versionId: number }) {
  const t = useTexts(texts).coverage;
  const slug = useSlug();
  if (gaps.length === 0) return <p>{t.gapsNone}</p>;
  return (
    <ul className="gap-list">
      {cards.map((card) => {
        const own = gaps.filter((gap) => gap.cardCode === card.code);
        if (own.length === 0) return null;
        return (
          <li key={card.code}>
            <details open={own.length < 4}>
              <summary>
                <Icon name="warning-circle" size="xs" /> {card.code} · {card.title} ({own.length})
              </summary>
              <ul>
                {own.map((gap, at) => (
                  <li key={at}>
                    <Anchor
                      href={`${officePaths.card(slug, versionId, card.code)}${"key" in gap ? `#${gap.key}` : ""}`}
                    >
                      {t.gap(gap)}
                    </Anchor>
                  </li>
                ))}
              </ul>
            </details>
          </li>
        );
      })}
    </ul>
  );
}
