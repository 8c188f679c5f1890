// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { requestInfo } from "@albero/kernel";
import { Money, Outline, Section, Uncertain, useTexts, type OutlineNode } from "@albero/ui";
import type { TreeNode } from "../core/tree.ts";
import { treeModelOf } from "../drawing/model.ts";
import { drawPlanTree, type TreeNode as DrawnNode } from "../drawing/plan-tree.ts";
import { officePaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { planning } from "./office.ts";
import { useSlug, VersionPage } from "./parts/version-page.tsx";
import "./office.css";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { getDocument, getTree } = planning(context);
  const [document, { version, tree }] = await Promise.all([
    getDocument({ versionId: params.versionId }),
    getTree({ versionId: params.versionId }),
  ]);
  const { lang } = requestInfo(context);
  const model = treeModelOf(document);
  const slug = params.ambito ?? "";
  const hrefFor = (node: DrawnNode) => addressOf(slug, version.id, node);
  const draw = (variant: "wide" | "small") => drawPlanTree(model, { lang, variant, hrefFor, id: `albero-${variant}` });
  const wide = draw("wide");
  const small = draw("small");
  const counts = [
    new Set(model.objectives.map((each) => each.letter)).size,
    document.cards.length,
    document.cards.reduce((all, card) => all + card.actions.length, 0),
  ] as const;
  return { version, tree, wide: wide.svg, small: small.svg, summary: wide.summary, counts };
}

/** Where a part of the drawing opens. */
function addressOf(slug: string, versionId: number, node: DrawnNode): string {
  switch (node.kind) {
    case "objective":
      return officePaths.card(slug, versionId, node.code);
    case "action":
    case "indicator":
    case "line":
    case "specific":
      return `${officePaths.card(slug, versionId, node.code)}#${node.key}`;
    case "measure":
      return officePaths.measure(slug, versionId, node.key);
    case "territory":
      return `/${slug}/ufficio/territorio`;
    case "source":
      return officePaths.guard(slug, versionId);
    case "plan":
    case "area":
      return officePaths.version(slug, versionId);
  }
}

export default function Tree() {
  const { version, tree, wide, small, summary, counts } = useLoaderData<typeof loader>();
  const t = useTexts(texts).tree;
  return (
    <VersionPage version={version} current="tree" title={t.title(...counts)} lead={summary}>
      <figure className="tree-drawing">
        <div className="tree-wide" dangerouslySetInnerHTML={{ __html: wide }} />
        <div className="tree-small" dangerouslySetInnerHTML={{ __html: small }} />
        <figcaption>{t.source(version.title)}</figcaption>
      </figure>
      <Section title={t.outline} lead={t.outlineLead}>
        <TreeOutline tree={tree} versionId={version.id} label={t.outline} />
      </Section>
    </VersionPage>
  );
}

function TreeOutline({ tree, versionId, label }: { tree: TreeNode; versionId: number; label: string }) {
  const slug = useSlug();
  const toOutline = (node: TreeNode): OutlineNode => ({
    key: node.place,
    label: `${node.code ? `${node.code} · ` : ""}${node.label}`,
    href: hrefOf(slug, versionId, node),
    meta: (
      <>
        {node.uncertain ? <Uncertain reason={node.uncertain} compact /> : null}
        {node.amountCents === null ? null : <Money cents={node.amountCents} />}
      </>
    ),
    children: node.children.map(toOutline),
  });
  return <Outline nodes={tree.children.map(toOutline)} label={label} openLevels={2} />;
}

function hrefOf(slug: string, versionId: number, node: TreeNode): string | undefined {
  if (node.kind === "measure" && node.key) return officePaths.measure(slug, versionId, node.key);
  if (!node.cardCode) return undefined;
  const card = officePaths.card(slug, versionId, node.cardCode);
  return node.key && node.kind !== "card" ? `${card}#${node.key.replace(/^box:/, "box-")}` : card;
}
