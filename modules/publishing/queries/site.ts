// SPDX-License-Identifier: AGPL-3.0-or-later
// What the public pages ask: the published plan as drawings and as plain data.
import { z } from "zod";
import { question, type Lang, type Work } from "@albero/kernel";
import {
  drawObjectiveTree,
  drawPlanTree,
  treeModelOf,
  useCases as planning,
  type PastObjective,
  type PublishedCard,
  type TreeModel,
  type VersionHead,
  type VersionView,
} from "@albero/planning";
import { mayReadSite } from "../permissions.ts";
import { doorsOf } from "./doors.ts";
import { groundOf, type Ground } from "./ground.ts";
import { remembered } from "./remembered.ts";

const asked = z.object({ slug: z.string().min(1), number: z.coerce.number().int().min(1).optional() });
export type Picture = { wide: string; middle: string | null; small: string; summary: string };
export type PlanSite = {
  version: VersionHead;
  cards: Pick<
    VersionView["cards"][number],
    "code" | "title" | "subtitle" | "areas" | "areaName" | "guard" | "actions" | "indicators"
  >[];
  areas: { letter: string; name: string }[];
  guard: VersionView["guard"];
  model: Pick<TreeModel, "totalCents" | "sources" | "flows" | "shared">;
  ground: Ground;
  picture: Picture;
};

type Published = { number?: number | undefined };

/** The drawing and the sums of a published version; null when nothing is published yet. */
export const planSite = question({
  name: "publishing.planSite",
  may: mayReadSite,
  input: asked.extend({ detail: z.enum(["all", "boughs"]).default("boughs") }),
  async run({ slug, number, detail }, work): Promise<PlanSite | null> {
    const versions = await planning.publishedVersions.run({}, work);
    if (versions.length === 0) return null;
    const [view, { document }, ground] = [
      await planning.publishedVersion.run({ number }, work),
      await planning.publishedDocument.run({ number }, work),
      await groundOf(work.tx, work.ambitoId),
    ];
    const { version, cards, guard, cycle } = view;
    const made = remembered(
      keyOf(work, version, `tree ${detail} ${slug} ${number ?? ""} ${JSON.stringify(ground)}`),
      () => {
        const model = treeModelOf(document);
        const hrefFor = doorsOf(slug, withinOf({ number }));
        const draw = (variant: "wide" | "tall" | "small") =>
          drawPlanTree(model, {
            lang: work.lang,
            variant,
            detail,
            hrefFor,
            ground: ground.municipalities > 0 ? ground : undefined,
          });
        const wide = draw("wide");
        const { totalCents, sources, flows, shared } = model;
        const picture = { wide: wide.svg, middle: draw("tall").svg, small: draw("small").svg, summary: wide.summary };
        return { model: { totalCents, sources, flows, shared }, picture };
      },
    );
    return {
      ...made,
      version,
      guard,
      ground,
      areas: cycle.areas,
      cards: cards.map(({ code, title, subtitle, areas, areaName, guard: own, actions, indicators }) => ({
        code,
        title,
        subtitle,
        areas,
        areaName,
        guard: own,
        actions,
        indicators,
      })),
    };
  },
});

export type ObjectiveSite = PublishedCard & {
  picture: Picture;
  /** For each measure of the card, the other cards that print it. */
  shared: {
    key: string;
    code: string | null;
    title: string;
    disagrees: boolean;
    others: { code: string; title: string; amount: number | null }[];
  }[];
  ancestors: { objective: PastObjective; proposed: boolean; note: string | null }[];
};

/** One objective with its branch, who shares its measures and what became of its ancestor. */
export const objectiveSite = question({
  name: "publishing.objectiveSite",
  may: mayReadSite,
  input: asked.extend({ code: z.string().min(1).max(20) }),
  async run({ slug, number, code }, work): Promise<ObjectiveSite> {
    const found = await planning.publishedCard.run({ number, code }, work);
    const { document } = await planning.publishedDocument.run({ number }, work);
    const view = await planning.publishedVersion.run({ number }, work);
    const past = await planning.publishedPast.run({ number }, work);
    const picture = remembered(keyOf(work, found.version, `branch ${slug} ${number ?? ""} ${code}`), (): Picture => {
      const draw = (variant: "wide" | "small") =>
        drawObjectiveTree(found.card, document, {
          lang: work.lang,
          variant,
          hrefFor: doorsOf(slug, withinOf({ number })),
        });
      const wide = draw("wide");
      return { wide: wide.svg, middle: null, small: draw("small").svg, summary: wide.summary };
    });
    const titles = new Map(document.cards.map((card) => [card.code, card.title]));
    const shared = view.guard.merges
      .filter((merge) => merge.cards.some((card) => card.cardCode === code))
      .map((merge) => ({
        key: merge.measure,
        code: merge.code,
        title: merge.title,
        disagrees: merge.disagrees,
        others: merge.cards
          .filter((card) => card.cardCode !== code)
          .map((card) => ({
            code: card.cardCode,
            title: titles.get(card.cardCode) ?? card.cardCode,
            amount: card.lineAmount ?? card.boxAmount,
          })),
      }));
    const ancestors = past.objectives.flatMap(({ objective, links }) =>
      links.filter((link) => link.cardCode === code).map(({ proposed, note }) => ({ objective, proposed, note })),
    );
    return { ...found, picture, shared, ancestors };
  },
});

function keyOf(work: Work, version: VersionHead, what: string): string {
  return `${work.ambitoId} ${version.id} ${version.rowVersion} ${work.lang satisfies Lang} ${what}`;
}

function withinOf({ number }: Published): string {
  return number === undefined ? "" : `?versione=${number}`;
}
