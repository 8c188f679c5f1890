// SPDX-License-Identifier: AGPL-3.0-or-later
// What the use cases of the ledger share: the act of the form, the line, the municipality, the order of days.
import { ok, refuse, type Lang, type Refused, type Result, type Tx, type Work } from "@albero/kernel";
import type { PlainDate } from "@albero/kernel/pure";
import type { z } from "zod";
import type { Act } from "../queries/answers.ts";
import { getAct, insertAct } from "../store/channels.ts";
import { refusalText } from "../texts.refusals.ts";
import type * as inputs from "./inputs.ts";
import type { FundsRefusal } from "./refusals.ts";

/** A refusal that belongs to one field of the form: its sentence stands there. */
export function refuseAt<const R extends FundsRefusal>(
  path: string,
  refusal: R,
  lang: Lang,
  details: Record<string, string | number> = {},
): Refused<R> {
  return refuse(refusal, { details, fields: [{ path, message: refusalText(refusal, details, lang) }] });
}

type ActForm = { actId: number | null; newAct: z.infer<typeof inputs.newAct> | null };

/** Writes a new act, or refuses one that the same body has already numbered so. */
export async function addAct(
  { tx, ambitoId, lang, today }: Work,
  form: z.infer<typeof inputs.newAct>,
  prefix = "",
): Promise<Result<number, "act_taken" | "act_needed" | "day_in_the_future">> {
  if (form.day && form.day > today) return refuseAt(`${prefix}day`, "day_in_the_future", lang);
  const year = form.day ? Number(form.day.slice(0, 4)) : form.year;
  if (year === null) return refuseAt(`${prefix}day`, "act_needed", lang);
  const uncertain = form.day ? null : "Il giorno dell’atto non è noto.";
  const act: Omit<Act, "id"> = {
    kind: form.kind,
    body: form.body,
    number: form.number,
    year,
    day: form.day,
    title: form.title,
    uncertain,
  };
  const actId = await insertAct(tx, ambitoId, act);
  if (actId === null) {
    return refuseAt(`${prefix}number`, "act_taken", lang, { body: form.body, number: form.number, year });
  }
  return ok(actId);
}

/** The act of a movement: one that is there, a new one, or none. */
export async function actOfForm(
  work: Work,
  form: ActForm,
): Promise<Result<number | null, "act_taken" | "act_needed" | "day_in_the_future">> {
  if (form.newAct) return addAct(work, form.newAct, "newAct.");
  if (form.actId === null) return ok(null);
  return ok((await getAct(work.tx, work.ambitoId, form.actId)).id);
}

export type LineHead = { id: number; year: number; label: string };

/** The line, held so that nobody changes it meanwhile. */
export async function findLine(tx: Tx, ambitoId: number, lineId: number): Promise<LineHead | null> {
  const row = await tx
    .selectFrom("finance.line")
    .select(["id", "year", "label"])
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", lineId)
    .forShare()
    .executeTakeFirst();
  return row ?? null;
}

export async function isMunicipality(tx: Tx, ambitoId: number, istat: string): Promise<boolean> {
  const row = await tx
    .selectFrom("territory.municipality")
    .select("istat")
    .where("ambito_id", "=", ambitoId)
    .where("istat", "=", istat)
    .executeTakeFirst();
  return row !== undefined;
}

/** A fact of money has happened already, and not before what it follows. */
export function checkDay(
  day: PlainDate,
  { today, lang }: Work,
  after: PlainDate | null = null,
): Result<void, "day_in_the_future" | "before_what_it_follows"> {
  if (day > today) return refuseAt("day", "day_in_the_future", lang);
  if (after !== null && day < after) return refuseAt("day", "before_what_it_follows", lang, { date: after });
  return ok();
}
