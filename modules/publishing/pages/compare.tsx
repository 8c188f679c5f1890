// SPDX-License-Identifier: AGPL-3.0-or-later
import { publicPaths } from "@albero/planning/paths";
import { DataTable, Page, Section, useTexts } from "@albero/ui";
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { sitePaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { siteOf } from "./ask.ts";
import { useSlug } from "./frame.tsx";

type Change = { path: string; place: string; before: string; after: string };

export async function loader(asked: LoaderFunctionArgs) {
  const { from, to } = asked.params;
  const { left, right, comparison } = await siteOf(asked).site.compareSite({ from, to });
  const shown = (list: (typeof comparison)["general"]): Change[] =>
    list.map((each) => ({
      path: each.path,
      place: each.steps.join(" › "),
      before: each.beforeText,
      after: each.afterText,
    }));
  const cards = comparison.cards
    .filter((card) => card.status !== "same")
    .map(({ code, title, status, differences }) => ({ code, title, status, changes: shown(differences) }));
  return { left: left.number, right: right.number, title: right.title, general: shown(comparison.general), cards };
}

export default function ComparePage() {
  const { left, right, title, general, cards } = useLoaderData<typeof loader>();
  const slug = useSlug();
  const t = useTexts(texts);
  return (
    <Page
      title={t.compare.title(left, right, cards.length)}
      lead={t.compare.lead}
      thread={[
        { label: title, href: publicPaths.plan(slug) },
        { label: t.tabs.versions, href: sitePaths.versions(slug) },
      ]}
    >
      {general.length > 0 ? (
        <Section title={title}>
          <Changes changes={general} caption={title} />
        </Section>
      ) : null}
      {cards.map((card) => (
        <Section key={card.code} title={`${card.code} · ${card.title}`} lead={t.compare.status[card.status]}>
          {card.changes.length > 0 ? <Changes changes={card.changes} caption={card.title} /> : null}
        </Section>
      ))}
    </Page>
  );
}

function Changes({ changes, caption }: { changes: Change[]; caption: string }) {
  const t = useTexts(texts).compare;
  return (
    <DataTable
      caption={caption}
      captionHidden
      phone="cards"
      rows={changes}
      rowKey={(change) => change.path}
      columns={[
        { key: "place", head: t.place, width: "12rem", cell: (change) => change.place },
        { key: "before", head: t.before, width: "16rem", cell: (change) => <del>{change.before}</del> },
        { key: "after", head: t.after, width: "16rem", cell: (change) => <ins>{change.after}</ins> },
      ]}
    />
  );
}
