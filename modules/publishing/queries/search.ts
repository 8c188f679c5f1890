// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";
import { sql } from "kysely";
import { NotFound, question } from "@albero/kernel";
import { useCases as planning, type ComparisonView, type SearchAnswer } from "@albero/planning";
import { mayReadSite } from "../permissions.ts";

export type SiteSearch = {
  words: string;
  plan: SearchAnswer["hits"];
  municipalities: { istat: string; name: string }[];
};

/** The database cannot hold a zero character, not even in a question. */
const asked = z
  .string()
  .max(200)
  .transform((text) => text.replaceAll("\0", " "));

/** Everything public that begins with the words asked: first the plan, then the municipalities. */
export const searchSite = question({
  name: "publishing.searchSite",
  isRemembered: true,
  may: mayReadSite,
  input: z.object({ q: asked.default("") }),
  async run({ q }, work): Promise<SiteSearch> {
    const words = q.trim();
    if (words === "") return { words, plan: [], municipalities: [] };
    const { hits } = await planning.searchPublished.run({ q: words }, work);
    const like = `%${words.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    const { rows } = await sql<SiteSearch["municipalities"][number]>`
      select istat, name from territory.municipality
      where ambito_id = ${work.ambitoId} and name ilike ${like} order by name limit 50`.execute(work.tx);
    return { words, plan: hits, municipalities: rows };
  },
});

/** Two published versions, by their numbers, field by field. */
export const compareSite = question({
  name: "publishing.compareSite",
  may: mayReadSite,
  input: z.object({ from: z.coerce.number().int().min(1), to: z.coerce.number().int().min(1) }),
  async run({ from, to }, work): Promise<ComparisonView> {
    const published = await planning.publishedVersions.run({}, work);
    const idOf = (number: number) => {
      const found = published.find((version) => version.number === number);
      if (!found) throw new NotFound(`no published version ${number}`);
      return found.id;
    };
    return planning.compareVersions.run({ leftId: idOf(from), rightId: idOf(to) }, work);
  },
});
