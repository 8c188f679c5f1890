// SPDX-License-Identifier: AGPL-3.0-or-later
// What earlier takings left: every place of a document, known again by its key.
import type { Tx } from "@albero/kernel";
import type { KnownPlace } from "../core/take.ts";
import { sayingOf } from "../core/same-words.ts";
import type { GivenPlace } from "../core/given.ts";
import { placeColumns } from "./put.ts";

type Printed = Readonly<Record<string, unknown>>;

export async function listKnownPlaces(tx: Tx, ambitoId: number): Promise<KnownPlace[]> {
  const rows = await tx
    .selectFrom("evaluation.place as p")
    .innerJoin("evaluation.indicator as i", (join) =>
      join.onRef("i.ambito_id", "=", "p.ambito_id").onRef("i.id", "=", "p.indicator_id"),
    )
    .where("p.ambito_id", "=", ambitoId)
    .where("p.document", "in", ["card", "chapter", "leps", "operational_plan"])
    .select(["p.id", "i.code", "p.plan", "p.period", "p.objective", "p.document", "p.chain as ring", "p.position"])
    .select(["p.printed", "i.retired_on"])
    .select((of) =>
      of
        .selectFrom("evaluation.definition as d")
        .whereRef("d.indicator_id", "=", "i.id")
        .whereRef("d.ambito_id", "=", "i.ambito_id")
        .orderBy("d.number", "desc")
        .limit(1)
        .select("d.text")
        .as("text"),
    )
    .orderBy("p.position")
    .orderBy("p.id")
    .execute();
  const counts = new Map<string, number>();
  return rows.map(({ retired_on, text, printed, ...row }) => {
    const place = { ...row, printed: printed as Printed | null, text: text ?? "", retired: retired_on !== null };
    return { ...(place as Omit<KnownPlace, "key">), key: keyOf(place, counts) };
  });
}

/** The key that the documents give, or what the line says where they give none (core/take-zone.ts). */
function keyOf(
  place: { document: string; objective: string; period: string; ring: string; printed: Printed | null },
  counts: Map<string, number>,
): string {
  if (place.document === "card" || place.document === "operational_plan") return String(place.printed?.["key"] ?? "");
  const saying = sayingOf(String(place.printed?.["text"] ?? ""));
  if (place.document === "leps") return saying;
  const key = `${place.ring} ${saying}`;
  const where = `${place.period} ${place.objective} ${key}`;
  const nth = (counts.get(where) ?? 0) + 1;
  counts.set(where, nth);
  return nth === 1 ? key : `${key} ${nth}`;
}

export async function listCodes(tx: Tx, ambitoId: number): Promise<Set<string>> {
  const rows = await tx.selectFrom("evaluation.indicator").select("code").where("ambito_id", "=", ambitoId).execute();
  return new Set(rows.map((row) => row.code));
}

/** A place follows its document; the indicator stays. */
export async function movePlace(tx: Tx, ambitoId: number, id: number, place: GivenPlace): Promise<void> {
  await tx
    .updateTable("evaluation.place")
    .set(placeColumns(place))
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", id)
    .execute();
}

/** The sub-areas in which the Ambito was divided on a day; without a division of that time, those that it has. */
export async function subAreasOn(tx: Tx, ambitoId: number, day: string): Promise<string[]> {
  const composition = await tx
    .selectFrom("territory.composition")
    .select("id")
    .where("ambito_id", "=", ambitoId)
    .where("first_day", "<=", day)
    .orderBy("first_day", "desc")
    .limit(1)
    .executeTakeFirst();
  const members = composition
    ? await tx
        .selectFrom("territory.composition_member")
        .select("sub_area_code as code")
        .distinct()
        .where("ambito_id", "=", ambitoId)
        .where("composition_id", "=", composition.id)
        .orderBy("sub_area_code")
        .execute()
    : [];
  if (members.length > 0) return members.map((row) => row.code);
  const all = await tx
    .selectFrom("territory.sub_area")
    .select("code")
    .where("ambito_id", "=", ambitoId)
    .orderBy("position")
    .execute();
  return all.map((row) => row.code);
}
