// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { z } from "zod";
import { assert, ok, refuse, useCase, type Result } from "@albero/kernel";
import { codeFromName, type Municipality } from "../core/area.ts";
import { maySetUpAmbito } from "../permissions.ts";
import { addAmbito, isSlugTaken } from "../store/ambito.ts";
import * as store from "../store/areas.ts";
import { nationalList } from "../store/national-list.ts";
import { istat, words } from "./inputs.ts";
import type { SetUpRefusal } from "./refusals.ts";

/** Words that are addresses of Albero itself. */
const RESERVED = new Set([
  "accedi",
  "esci",
  "invito",
  "profilo",
  "avvio",
  "status",
  "static",
  "assets",
  "api",
  "calendario",
]);

export const setUpForm = z.object({
  name: z.string().trim().min(3).max(160),
  slug: z
    .string()
    .trim()
    .regex(/^[a-z][a-z0-9-]{1,39}$/),
  leadIstat: istat,
  municipalities: z.array(istat).min(1).max(400),
  subAreas: z
    .array(z.object({ name: words, seatIstat: istat.nullable().default(null) }))
    .max(40)
    .default([]),
});

export type SetUpForm = z.infer<typeof setUpForm>;

/** Opens a new Ambito: its name and address, its municipalities from the national list, its sub-areas. No plan yet. */
export const setUpAmbito = useCase<SetUpForm, { ambitoId: number; slug: string }, SetUpRefusal>({
  name: "territory.setUpAmbito",
  may: maySetUpAmbito,
  input: setUpForm,
  async run(form, { tx, record }) {
    const checked = await checkSetUp(form);
    if (!checked.ok) return checked;
    if (RESERVED.has(form.slug) || (await isSlugTaken(tx, form.slug))) return refuse("slug_taken");
    const ambitoId = await addAmbito(tx, form);
    // From here on the transaction belongs to the new Ambito, audit chain included.
    await sql`select set_config('app.ambito', ${String(ambitoId)}, true)`.execute(tx);
    for (const one of checked.value) await store.saveMunicipality(tx, ambitoId, one);
    const lead = checked.value.find((one) => one.istat === form.leadIstat);
    assert(lead, "the lead municipality was found among the members");
    const { region, province } = lead;
    await store.saveProfile(tx, ambitoId, {
      leadIstat: lead.istat,
      region,
      province,
      ats: "",
      asst: "",
      managingCompany: "",
    });
    for (const [position, one] of form.subAreas.entries()) {
      await store.saveSubArea(tx, ambitoId, { ...one, code: codeFromName(one.name), note: "" }, position);
    }
    await record({ subject: `kernel.ambito:${ambitoId}`, before: null, after: form });
    return ok({ ambitoId, slug: form.slug });
  },
});

async function checkSetUp(form: SetUpForm): Promise<Result<Municipality[], SetUpRefusal>> {
  const { municipalities: all } = await nationalList();
  const chosen = form.municipalities.map((code) => all.find((one) => one.istat === code));
  const known = chosen.filter((one) => one !== undefined);
  if (known.length < chosen.length) return refuse("municipality_unknown");
  if (new Set(form.municipalities).size < known.length) return refuse("municipality_twice");
  if (!form.municipalities.includes(form.leadIstat)) return refuse("lead_not_member");
  if (new Set(form.subAreas.map((one) => codeFromName(one.name))).size < form.subAreas.length)
    return refuse("name_taken");
  const seats = form.subAreas.map((one) => one.seatIstat).filter((seat) => seat !== null);
  if (seats.some((seat) => !form.municipalities.includes(seat))) return refuse("seat_not_member");
  return ok(known.map(({ sign: _sign, ...one }) => one));
}
