// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";
import { ok, refuse, useCase } from "@albero/kernel";
import { mayEditTerritory } from "../permissions.ts";
import * as store from "../store/areas.ts";
import { istat, optionalDegrees, text } from "./inputs.ts";

const municipalityForm = z
  .object({
    istat,
    cadastral: z.preprocess(
      (written) => (written === "" ? null : written),
      z
        .string()
        .trim()
        .toUpperCase()
        .regex(/^[A-Z]\d{3}$/)
        .nullable()
        .default(null),
    ),
    lon: optionalDegrees.pipe(z.number().min(6).max(19.5).nullable()),
    lat: optionalDegrees.pipe(z.number().min(35).max(48).nullable()),
    note: text,
  })
  .refine((form) => (form.lon === null) === (form.lat === null), { path: ["lat"], message: "both_degrees" });

/** Changes the reference point, the cadastral code and the note of a municipality of the Ambito. */
export const saveMunicipality = useCase<z.infer<typeof municipalityForm>, void, "municipality_unknown">({
  name: "territory.saveMunicipality",
  may: mayEditTerritory,
  input: municipalityForm,
  async run({ lon, lat, ...form }, { tx, ambitoId, record }) {
    const before = (await store.listMunicipalities(tx, ambitoId)).find((one) => one.istat === form.istat);
    if (!before) return refuse("municipality_unknown");
    const point = lon === null || lat === null ? null : { lon, lat };
    const after = { ...before, cadastral: form.cadastral, note: form.note, point };
    await store.saveMunicipality(tx, ambitoId, after);
    await record({ subject: `territory.municipality:${form.istat}`, before, after });
    return ok();
  },
});

const profileForm = z.object({
  leadIstat: istat,
  region: text,
  province: text,
  ats: text,
  asst: text,
  managingCompany: text,
});

/** Changes the lead municipality and the bodies around the Ambito. */
export const saveProfile = useCase<z.infer<typeof profileForm>, void, "municipality_unknown">({
  name: "territory.saveProfile",
  may: mayEditTerritory,
  input: profileForm,
  async run(form, { tx, ambitoId, record }) {
    const municipalities = await store.listMunicipalities(tx, ambitoId);
    if (!municipalities.some((one) => one.istat === form.leadIstat)) return refuse("municipality_unknown");
    const before = await store.findProfile(tx, ambitoId);
    await store.saveProfile(tx, ambitoId, form);
    await record({ subject: "territory.ambito_profile", before, after: form });
    return ok();
  },
});
