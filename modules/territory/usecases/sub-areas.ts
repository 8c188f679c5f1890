// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";
import { NotFound, ok, refuse, useCase } from "@albero/kernel";
import { codeFromName, type Composition } from "../core/area.ts";
import { plainName } from "../core/match.ts";
import { mayEditTerritory } from "../permissions.ts";
import * as store from "../store/areas.ts";
import { day, id, istat, text, words } from "./inputs.ts";
import type { CompositionRefusal, SubAreaRefusal } from "./refusals.ts";

const subAreaForm = z.object({
  code: z
    .string()
    .regex(/^[A-Z0-9_-]{1,40}$/)
    .nullable()
    .default(null),
  name: words,
  seatIstat: istat.nullable().default(null),
  note: text,
});

/** Adds a sub-area (no code) or changes the name, seat and note of one that exists. */
export const saveSubArea = useCase<z.infer<typeof subAreaForm>, { code: string }, SubAreaRefusal>({
  name: "territory.saveSubArea",
  may: mayEditTerritory,
  input: subAreaForm,
  async run(form, { tx, ambitoId, record }) {
    const known = await store.listSubAreas(tx, ambitoId);
    const code = form.code ?? codeFromName(form.name);
    if (code === "") return refuse("name_without_letters");
    const isSame = (name: string) => plainName(name) === plainName(form.name);
    const clash = known.some(
      (one) => (one.code !== code || form.code === null) && (isSame(one.name) || one.code === code),
    );
    if (clash) return refuse("name_taken", { fields: [{ path: "name", message: "name_taken" }] });
    const municipalities = await store.listMunicipalities(tx, ambitoId);
    if (form.seatIstat && !municipalities.some((one) => one.istat === form.seatIstat))
      return refuse("municipality_unknown");
    const before = known.find((one) => one.code === code) ?? null;
    if (form.code && !before) throw new NotFound(`sub-area ${form.code}`);
    const position = before ? known.indexOf(before) : known.length;
    const after = { code, name: form.name, seatIstat: form.seatIstat, note: form.note };
    await store.saveSubArea(tx, ambitoId, after, position);
    await record({ subject: `territory.sub_area:${code}`, before, after });
    return ok({ code });
  },
});

const oneSubArea = z.object({ code: z.string() });

/** Takes away a sub-area that no composition and no figure names. */
export const removeSubArea = useCase<z.infer<typeof oneSubArea>, void, SubAreaRefusal>({
  name: "territory.removeSubArea",
  may: mayEditTerritory,
  input: oneSubArea,
  async run({ code }, { tx, ambitoId, record }) {
    const before = (await store.listSubAreas(tx, ambitoId)).find((one) => one.code === code);
    if (!before) throw new NotFound(`sub-area ${code}`);
    const uses = await store.usesOfSubArea(tx, ambitoId, code);
    if (uses > 0) return refuse("sub_area_in_use", { details: { uses } });
    await store.deleteSubArea(tx, ambitoId, code);
    await record({ subject: `territory.sub_area:${code}`, before, after: null });
    return ok();
  },
});

const compositionForm = z.object({
  /** null adds a composition. */
  id: id.nullable().default(null),
  /** The version that the form showed. */
  version: z.coerce.number().int().min(1).default(1),
  firstDay: day,
  label: words,
  source: z.string().trim().max(300).default(""),
  note: text,
  /** Sub-area code by ISTAT code; "" says that nobody knows. */
  members: z.record(istat, z.string().max(40)).default({}),
});

/** Saves who belongs to which sub-area from a day on; who is left blank stays unknown. */
export const saveComposition = useCase<z.infer<typeof compositionForm>, { id: number }, CompositionRefusal>({
  name: "territory.saveComposition",
  may: mayEditTerritory,
  input: compositionForm,
  async run(form, { tx, ambitoId, record }) {
    const municipalities = new Set((await store.listMunicipalities(tx, ambitoId)).map((one) => one.istat));
    const codes = new Set((await store.listSubAreas(tx, ambitoId)).map((one) => one.code));
    const certain = Object.entries(form.members).filter(([, code]) => code !== "");
    if (certain.some(([place]) => !municipalities.has(place))) return refuse("municipality_unknown");
    if (certain.some(([, code]) => !codes.has(code))) return refuse("sub_area_unknown");

    const all = await store.listCompositions(tx, ambitoId);
    if (all.some((one) => one.firstDay === form.firstDay && one.id !== form.id)) return refuse("day_taken");
    const { firstDay, label, source, note } = form;
    const next = { firstDay, label, source, note, members: Object.fromEntries(certain) };
    if (form.id === null) {
      const added = await store.addComposition(tx, ambitoId, next);
      await record({ subject: `territory.composition:${added}`, before: null, after: next });
      return ok({ id: added });
    }
    const before: Composition = await store.getComposition(tx, ambitoId, form.id);
    const saved = await store.replaceComposition(tx, ambitoId, { ...next, id: form.id, version: form.version });
    if (!saved) return refuse("changed_meanwhile");
    await record({ subject: `territory.composition:${form.id}`, before, after: next });
    return ok({ id: form.id });
  },
});
