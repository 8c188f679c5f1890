// SPDX-License-Identifier: AGPL-3.0-or-later
import { requestInfo } from "@albero/kernel";
import type { LoaderFunctionArgs } from "react-router";
import { atomOf, type FeedEntry } from "../core/feed.ts";
import { dashboardPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { evaluation, langOf, slugOf } from "./office.ts";

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const view = await evaluation(context).siteAccount({ code: params["objective"] });
  const slug = slugOf(context);
  const t = texts[langOf(context)].account;
  const { origin } = new URL(request.url);
  const link = `${origin}${dashboardPaths.siteObjective(slug, view.code)}`;
  const judged = view.tally.on_track + view.tally.at_risk + view.tally.off_track;
  const round: FeedEntry[] = view.round
    ? [
        {
          ...{ id: `${link}#rilevazione-${view.round.id}`, day: view.round.lastDay, link: `${link}#ottenuto` },
          title: `${t.kinds["round"] ?? ""}: ${view.round.name}`,
          text: t.lead(view.tally.on_track, judged, view.tally.no_data),
        },
      ]
    : [];
  const facts = view.happenings.map((each): FeedEntry => ({
    ...{ id: `${link}#${each.kind}-${each.tableId}-${each.day}`, day: each.day, link, text: each.text },
    title: `${t.kinds[each.kind] ?? each.kind}: ${each.title}`,
  }));
  const feed = atomOf({
    ...{ id: link, title: t.feedTitle(view.title), author: requestInfo(context).ambito?.name ?? slug },
    ...{ link, self: `${origin}${dashboardPaths.feed(slug, view.code)}`, entries: [...round, ...facts] },
  });
  return new Response(feed, { headers: { "content-type": "application/atom+xml; charset=utf-8" } });
}
