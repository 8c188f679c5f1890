// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatEuro } from "@albero/kernel/pure";
import type { PlanTreeNode } from "@albero/planning";
import { publicPaths } from "@albero/planning/paths";
import { Outline, type OutlineNode, Page, Section, useTexts } from "@albero/ui";
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { texts } from "../texts.ts";
import { siteOf } from "./ask.ts";
import { Drawn, NothingYet, OldVersion, PlanTabs, VersionState } from "./frame.tsx";

/** What the outline needs of a node: the rest of the tree stays on the server. */
type Line = {
  key: string;
  kind: PlanTreeNode["kind"];
  label: string;
  href?: string;
  amount: string | null;
  suggested: boolean;
  children: Line[];
};

export async function loader(asked: LoaderFunctionArgs) {
  const { site, planning, slug, number, lang } = siteOf(asked);
  const plan = await site.planSite({ slug, number, detail: "all" });
  if (!plan) return null;
  const { tree } = await planning.publishedTree({ number });
  const within = number === undefined ? "" : `?versione=${number}`;
  const lineOf = (node: PlanTreeNode): Line => ({
    key: node.place,
    kind: node.kind,
    label: node.code && node.kind !== "measure" ? `${node.code} · ${node.label}` : node.label,
    href: hrefOf(node, slug, within),
    amount: node.amountCents === null ? null : formatEuro(node.amountCents, lang),
    suggested: node.suggested,
    children: node.children.map(lineOf),
  });
  const actions = plan.cards.reduce((all, card) => all + card.actions, 0);
  const counts = [plan.model.sources.length, plan.cards.length, actions] as const;
  return { version: plan.version, picture: plan.picture, lines: tree.children.map(lineOf), counts };
}

function hrefOf(node: PlanTreeNode, slug: string, within: string): string | undefined {
  if (node.kind === "area") return undefined;
  if (node.kind === "measure" || node.kind === "box")
    return `${publicPaths.measure(slug, (node.key ?? "").replace(/^box:/, ""))}${within}`;
  const code = node.cardCode ?? "";
  return `${publicPaths.card(slug, code)}${within}${node.key ? `#${node.key}` : ""}`;
}

export default function TreePage() {
  const found = useLoaderData<typeof loader>();
  const t = useTexts(texts);
  if (!found) return <NothingYet />;
  const { version, picture, lines, counts } = found;
  return (
    <Page
      title={t.tree.title(...counts)}
      windowTitle={t.tree.windowTitle}
      kicker={version.title}
      status={<VersionState version={version} />}
      lead={picture.summary}
      tabs={<PlanTabs current="tree" />}
    >
      <OldVersion version={version} />
      <p className="no-print">
        <a href="#elenco">{t.tree.jump}</a>
      </p>
      <Drawn picture={picture} />
      <Section title={t.tree.outlineTitle} lead={t.tree.outlineLead} id="elenco">
        <Outline nodes={lines.map((line) => nodeOf(line, t.tree))} label={t.tree.outlineTitle} openLevels={2} />
      </Section>
    </Page>
  );
}

type Say = { kinds: Record<PlanTreeNode["kind"], string>; proposed: string };

function nodeOf(line: Line, say: Say): OutlineNode {
  const proposed = line.suggested ? ` (${say.proposed})` : "";
  return {
    key: line.key,
    label:
      line.kind === "area" ? (
        line.label
      ) : (
        <>
          <span className="outline-kind">{say.kinds[line.kind]}</span> {line.label}
          {proposed}
        </>
      ),
    href: line.href,
    meta: line.amount,
    children: line.children.map((child) => nodeOf(child, say)),
  };
}
