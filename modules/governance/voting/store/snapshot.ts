// SPDX-License-Identifier: AGPL-3.0-or-later
// What weights are made of on a day: residents from the territory, money from the splits that the mayors decided. Read only.
import { sql } from "kysely";
import type { Tx } from "@albero/kernel";
import type { TallyMember } from "../core/file.ts";
import type { FigureKey, VotingRule } from "../core/rule.ts";

/** A seat that votes, as the bodies keep it. */
export type Voter = { id: number; label: string; istat: string | null };

/** The figures that a rule weighs with. */
export function figuresAsked({ weight }: Pick<VotingRule, "weight">): FigureKey[] {
  switch (weight.kind) {
    case "heads":
      return [];
    case "hybrid":
      return weight.parts.flatMap(({ of }) => (of === "heads" ? [] : [of]));
    case "quotas":
      return ["quota"];
    case "shareOfMoney":
      return ["money"];
    default:
      return ["population"];
  }
}

export type Ground = { figures: ReadonlyMap<string, string>; of: string; source: string };
const NO_GROUND: Ground = { figures: new Map(), of: "", source: "" };

/** The keys under which the territory keeps residents: those of the registers and those of a census. */
const RESIDENTS = ["population", "censusPopulation"];

/** Residents of each municipality by day of the count, printed or counted by age. */
async function populationsBefore(tx: Tx, ambitoId: number, day: string): Promise<Ground[]> {
  const printed = await tx
    .selectFrom("territory.figure as f")
    .innerJoin("territory.source as s", (join) =>
      join.onRef("s.ambito_id", "=", "f.ambito_id").onRef("s.key", "=", "f.source_key"),
    )
    .select(["f.area_code as istat", "s.title as source"])
    .select(sql<string>`coalesce(f.on_day::text, f.year::text, '')`.as("of"))
    .select(sql<string>`trim_scale(f.value)::text`.as("value"))
    .where("f.ambito_id", "=", ambitoId)
    .where("f.indicator_key", "in", RESIDENTS)
    .where("f.area_kind", "=", "municipality")
    .where("f.sex", "=", "all")
    .where("f.age_class", "=", "")
    .where("f.category", "=", "")
    .where(sql<boolean>`coalesce(f.on_day, make_date(f.year, 12, 31)) <= cast(${day} as date)`)
    .where("f.value", ">=", "0")
    .orderBy("f.id")
    .execute();
  const counted = await tx
    .selectFrom("territory.population as p")
    .innerJoin("territory.load as l", "l.id", "p.load_id")
    .select(["p.istat", "l.source", sql<string>`p.on_day::text`.as("of")])
    .select(sql<string>`sum((select sum(n) from unnest(p.by_age) n))::text`.as("value"))
    .where("p.ambito_id", "=", ambitoId)
    .where("p.on_day", "<=", day)
    .groupBy(["p.istat", "l.source", "p.on_day"])
    .execute();
  const days = Map.groupBy([...printed, ...counted], ({ of }) => of);
  return [...days].map(([of, list]) => ({
    of,
    source: [...new Set(list.map(({ source }) => source))].join("; "),
    figures: new Map(list.map(({ istat, value }) => [istat, value])),
  }));
}

/** The last count that covers everybody; else the one that covers most, so that what lacks can be named. */
async function populationOn(tx: Tx, ambitoId: number, rule: VotingRule, voters: readonly Voter[], day: string) {
  const all = await populationsBefore(
    tx,
    ambitoId,
    rule.figuresOf === null ? day : `${rule.figuresOf.slice(0, 4)}-12-31`,
  );
  const asked = rule.figuresOf;
  // A figure printed for a year serves the days of that year.
  const fixed = asked === null ? all : all.filter(({ of }) => of === asked || of === asked.slice(0, 4));
  const covers = ({ figures }: Ground) => voters.filter(({ istat }) => istat !== null && figures.has(istat)).length;
  const order = fixed.sort((a, b) => covers(b) - covers(a) || (a.of < b.of ? 1 : -1));
  return order[0] ?? NO_GROUND;
}

/** What each municipality pays by the splits in force of the last year that has some. */
async function moneyOn(tx: Tx, ambitoId: number, day: string): Promise<Ground> {
  const rows = await tx
    .selectFrom("finance.split_share as h")
    .innerJoin("finance.split as s", (join) =>
      join.onRef("s.ambito_id", "=", "h.ambito_id").onRef("s.id", "=", "h.split_id"),
    )
    .select(["h.istat", "s.year", "s.name"])
    .select(sql<string>`(sum(h.share_cents) / 100.0)::numeric(20, 2)::text`.as("euro"))
    .where("h.ambito_id", "=", ambitoId)
    .where("s.state", "=", "frozen")
    .where("s.year", "<=", Number(day.slice(0, 4)))
    .groupBy(["h.istat", "s.year", "s.name"])
    .execute();
  const year = Math.max(...rows.map((row) => row.year));
  const last = rows.filter((row) => row.year === year);
  if (last.length === 0) return NO_GROUND;
  const cents = new Map<string, bigint>();
  for (const { istat, euro } of last) cents.set(istat, (cents.get(istat) ?? 0n) + BigInt(euro.replace(".", "")));
  return {
    of: String(year),
    source: [...new Set(last.map(({ name }) => name))].sort().join("; "),
    figures: new Map([...cents].map(([istat, sum]) => [istat, euroText(sum)])),
  };
}

function euroText(cents: bigint): string {
  const digits = cents.toString().padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** The sub-area of each municipality on a day: the last division that places them all, else the last one. */
async function groupsOn(tx: Tx, ambitoId: number, voters: readonly Voter[], day: string): Promise<Ground> {
  const rows = await tx
    .selectFrom("territory.composition as c")
    .innerJoin("territory.composition_member as m", "m.composition_id", "c.id")
    .innerJoin("territory.sub_area as a", (join) =>
      join.onRef("a.ambito_id", "=", "m.ambito_id").onRef("a.code", "=", "m.sub_area_code"),
    )
    .select(["c.id", "c.label", "c.first_day", "m.istat", "a.name"])
    .where("c.ambito_id", "=", ambitoId)
    .where("c.first_day", "<=", day)
    .orderBy("c.first_day", "desc")
    .execute();
  const grounds = [...Map.groupBy(rows, ({ id }) => id).values()].map((list) => ({
    of: list[0]?.first_day ?? "",
    source: list[0]?.label ?? "",
    figures: new Map(list.map(({ istat, name }) => [istat, name])),
  }));
  const isWhole = ({ figures }: Ground) => voters.every(({ istat }) => istat === null || figures.has(istat));
  return grounds.find(isWhole) ?? grounds[0] ?? NO_GROUND;
}

export type Snapshot = {
  members: TallyMember[];
  /** Where each figure comes from, and of when; the division into sub-areas. */
  sources: { figure: FigureKey | "group"; of: string; source: string }[];
};

/** The members of a vote with what their weight is made of on that day; a figure that nobody has is left out, never guessed. */
export async function readSnapshot(
  tx: Tx,
  ambitoId: number,
  { rule, voters, day }: { rule: VotingRule; voters: readonly Voter[]; day: string },
): Promise<Snapshot> {
  const grounds = new Map<FigureKey, Ground>();
  for (const figure of figuresAsked(rule)) {
    if (figure === "population") grounds.set(figure, await populationOn(tx, ambitoId, rule, voters, day));
    if (figure === "money") grounds.set(figure, await moneyOn(tx, ambitoId, day));
    if (figure === "quota") grounds.set(figure, quotasOf(rule));
  }
  const groups = await groupsOn(tx, ambitoId, voters, day);
  const members = voters.map(({ id, label, istat }) => {
    const figures = [...grounds].flatMap(([figure, ground]) => {
      const value = ground.figures.get(istat ?? "");
      return value === undefined ? [] : [[figure, value] as const];
    });
    const group = groups.figures.get(istat ?? "");
    return {
      ...{ id: String(id), name: label, figures: Object.fromEntries(figures) },
      ...(istat === null ? {} : { istat }),
      ...(group === undefined ? {} : { group }),
    };
  });
  const told = [...grounds, ["group", groups] as const].filter(([, { of }]) => of !== "");
  return { members, sources: told.map(([figure, { of, source }]) => ({ figure, of, source })) };
}

function quotasOf({ weight, validFrom, act, name }: VotingRule): Ground {
  if (weight.kind !== "quotas") return NO_GROUND;
  const figures = new Map(Object.entries(weight.table).map(([istat, quota]) => [istat, String(quota)]));
  return { figures, of: figures.size === 0 ? "" : validFrom, source: act || name };
}

/** The members alone, for whoever counts: a figure that lacks makes `tally` refuse, with the member by name. */
export async function weightsSnapshot(
  tx: Tx,
  ambitoId: number,
  rule: VotingRule,
  voters: readonly Voter[],
  day: string,
): Promise<TallyMember[]> {
  return (await readSnapshot(tx, ambitoId, { rule, voters, day })).members;
}
