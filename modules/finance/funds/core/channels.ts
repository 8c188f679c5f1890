// SPDX-License-Identifier: AGPL-3.0-or-later
// Channels and the reference list that knows by which names documents print them.
import { z } from "zod";

export const CHANNEL_KINDS = [
  "national",
  "regional",
  "municipal",
  "solidarity",
  "users",
  "surplus",
  "pnrr",
  "european",
  "other",
] as const;
export type ChannelKind = (typeof CHANNEL_KINDS)[number];

export const ACT_KINDS = [
  "law",
  "ministerial_decree",
  "regional_resolution",
  "regional_decree",
  "assembly",
  "resolution",
  "determination",
  "contract",
  "other",
] as const;
export type ActKind = (typeof ACT_KINDS)[number];

/** data/reference/funds.json */
export const channelReference = z.object({
  channels: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      kind: z.enum(CHANNEL_KINDS),
      alsoNamed: z.array(z.string()),
      uncertain: z.string().optional(),
    }),
  ),
});
export type KnownChannel = z.infer<typeof channelReference>["channels"][number];

/** Letters and digits only, so that "F.N.P.S." and "FNPS" are one name. */
export function bareName(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/[\u0300-\u036f]/g, "")
    .replaceAll(/[^A-Za-z0-9]/g, "")
    .toLowerCase();
}

/** The channel that a document means by this code or label; a name of its own when the reference does not know it. */
export function recogniseChannel(
  reference: readonly KnownChannel[],
  printed: { code?: string | undefined; label: string },
): KnownChannel {
  // "Fondo povertà 2020" is the fund with its year of competence.
  const label = printed.label.replace(/\s+(?:19|20)\d\d$/, "");
  const names = [printed.code, printed.label, label].filter((name) => name !== undefined).map(bareName);
  const found = reference.find((each) =>
    [each.code, each.name, ...each.alsoNamed].some((name) => names.includes(bareName(name))),
  );
  return found ?? { code: printed.code ?? label.slice(0, 40), name: label, kind: "other", alsoNamed: [] };
}

/** The year of competence that a printed label carries at its end, else the year of its column. */
export function competenceOf(label: string, columnYear: number): number {
  const found = /\b((?:19|20)\d\d)$/.exec(label.trim());
  return found ? Number(found[1]) : columnYear;
}

export type PrintedAct = { kind: ActKind; body: string; number: string; year: number; title: string };

/** "DGR XII - 777/2023", "L. 178/2020 art. 1 commi …"; null for what names who gives and no act ("ATS"). */
export function readAct(text: string): PrintedAct | null {
  const regional = /^DGR\s+([IVXLC]+)\s*-\s*(\d+)\/(\d{4})$/.exec(text.trim());
  if (regional) {
    const [, term = "", number = "", year = ""] = regional;
    return {
      kind: "regional_resolution",
      body: "Regione Lombardia",
      number: `${term}/${number}`,
      year: Number(year),
      title: text,
    };
  }
  const law = /^L\.\s*(\d+)\/(\d{4})\b/.exec(text.trim());
  if (law) return { kind: "law", body: "Stato", number: law[1] ?? "", year: Number(law[2]), title: text };
  return null;
}

/**
 * Which of the printed acts belong to the amount of a year, when the document lists them without saying:
 * those of that year, else the latest before it; none when all of them are later.
 */
export function actsOfYear(acts: readonly PrintedAct[], year: number): PrintedAct[] {
  const same = acts.filter((act) => act.year === year);
  if (same.length > 0) return same;
  const latest = Math.max(...acts.filter((act) => act.year < year).map((act) => act.year));
  return acts.filter((act) => act.year === latest);
}
