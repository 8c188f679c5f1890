// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { Anchor, Section, StatusBadge, useTexts } from "@albero/ui";
import type { CardComparison, Difference } from "../core/compare.ts";
import { officePaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { planning } from "./office.ts";
import { useSlug, VersionPage } from "./parts/version-page.tsx";
import "./office.css";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { left, right, comparison } = await planning(context).compareVersions({
    leftId: params.versionId,
    rightId: params.withId,
  });
  const cards = comparison.cards.map((card) => ({ ...card, differences: card.differences.map(lean) }));
  return {
    left,
    right,
    cards: cards.filter((card) => card.status !== "same"),
    same: cards.filter((card) => card.status === "same").length,
    general: comparison.general.map(lean),
  };
}

type Lean = Pick<Difference, "kind" | "path" | "steps" | "beforeText" | "afterText">;

function lean({ kind, path, steps, beforeText, afterText }: Difference): Lean {
  return { kind, path, steps, beforeText, afterText };
}

export default function Compare() {
  const { left, right, cards, same, general } = useLoaderData<typeof loader>();
  const t = useTexts(texts);
  const slug = useSlug();
  const c = t.compare;
  const count = (status: CardComparison["status"]) => cards.filter((card) => card.status === status).length;
  return (
    <VersionPage
      version={right}
      current={null}
      title={c.title(left.number, right.number)}
      lead={c.lead(count("changed"), count("added"), count("removed"))}
      steps={[{ label: t.tabs.life, href: officePaths.life(slug, right.id) }, { label: t.life.compareHead }]}
      actions={<Anchor href={officePaths.compare(slug, right.id, left.id)}>{c.swap}</Anchor>}
    >
      {general.length > 0 ? (
        <Section title={c.general}>
          <DifferenceTable name={c.general} differences={general} left={left.number} right={right.number} />
        </Section>
      ) : null}
      {cards.map((card) => (
        <Section
          key={card.code}
          title={
            <>
              {card.code} · {card.title}{" "}
              <StatusBadge tone={card.status === "changed" ? "info" : card.status === "added" ? "done" : "stop"}>
                {c.state[card.status]}
              </StatusBadge>
            </>
          }
        >
          {card.differences.length > 0 ? (
            <DifferenceTable
              name={`${card.code} · ${card.title}`}
              differences={card.differences}
              left={left.number}
              right={right.number}
            />
          ) : null}
        </Section>
      ))}
      {same > 0 ? <p className="quiet-line">{c.same(same)}</p> : null}
    </VersionPage>
  );
}

type DifferenceTableProps = { name: string; differences: readonly Lean[]; left: number; right: number };

function DifferenceTable({ name, differences, left, right }: DifferenceTableProps) {
  const t = useTexts(texts);
  return (
    // A frame that scrolls can be reached and moved with the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="compare-frame" aria-label={name} tabIndex={0}>
      <table className="table compare-table">
        <thead>
          <tr>
            <th scope="col">{t.compare.field}</th>
            <th scope="col">{t.version(left)}</th>
            <th scope="col">{t.version(right)}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map((each) => (
            <tr key={`${each.kind}${each.path}`}>
              <th scope="row">{each.steps.join(" › ")}</th>
              <td>{each.kind === "added" ? <em>{t.compare.nothing}</em> : <del>{each.beforeText}</del>}</td>
              <td>{each.kind === "removed" ? <em>{t.compare.nothing}</em> : <ins>{each.afterText}</ins>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
