// SPDX-License-Identifier: AGPL-3.0-or-later
// The catalogue of services: what each is called, and the codings by which rules and returns know it.
import { z } from "zod";
import { ok, refuse, useCase, type Tx } from "@albero/kernel";
import { id } from "../../funds/core/inputs.ts";
import { mayRegisterMoney } from "../../funds/permissions.ts";
import { USER_AREAS } from "../../rules/core/rule.ts";
import * as store from "../store/services.ts";
import type { BudgetRefusal } from "./refusals.ts";

/** A number of a code list as a form sends it; nothing chosen is null. */
const coded = (last: number) =>
  z
    .string()
    .trim()
    .transform((text) => (text === "" ? null : Number(text)))
    .pipe(z.int().min(1).max(last).nullable());

const fields = {
  code: z.string().trim().min(1).max(40),
  name: z.string().trim().min(2).max(200),
  /** FNPS and SIOSS: five macro-activities. */
  macroActivity: coded(5),
  /** ISTAT survey on social services: seven areas. */
  istatArea: coded(7),
  userArea: z.enum(["", ...USER_AREAS]).transform((area) => (area === "" ? null : area)),
  /** One a line: the names that documents use for it. */
  otherNames: z
    .string()
    .max(4_000)
    .transform((text) => [
      ...new Set(
        text
          .split(/\r?\n/)
          .map((name) => name.trim().slice(0, 200))
          .filter(Boolean),
      ),
    ]),
  isActive: z.literal("on").optional().transform(Boolean),
};
const newService = z.object(fields);
const serviceChange = z.object({ id, rowVersion: id, ...fields });

const codeTaken = (code: string) =>
  refuse("service_code_taken", { details: { code }, fields: [{ path: "code", message: "service_code_taken" }] });

async function isTaken(tx: Tx, ambitoId: number, code: string, except: number): Promise<boolean> {
  return (await store.listServices(tx, ambitoId)).some((each) => each.code === code && each.id !== except);
}

/** Adds a service to the catalogue. Refuses a code that is there already. */
export const addService = useCase<z.infer<typeof newService>, { id: number }, BudgetRefusal>({
  name: "finance.addService",
  may: mayRegisterMoney,
  input: newService,
  async run(service, { tx, ambitoId, record }) {
    const added = await store.insertService(tx, ambitoId, service);
    if (added === null) return codeTaken(service.code);
    await record({ subject: `finance.service:${added}`, before: null, after: service });
    return ok({ id: added });
  },
});

/** Changes a service: lines keep it, rules and returns see its new codings from now on. Frozen returns stay as they are. */
export const changeService = useCase<z.infer<typeof serviceChange>, void, BudgetRefusal>({
  name: "finance.changeService",
  may: mayRegisterMoney,
  input: serviceChange,
  async run(service, { tx, ambitoId, record }) {
    const before = await store.getService(tx, ambitoId, service.id);
    if (await isTaken(tx, ambitoId, service.code, service.id)) return codeTaken(service.code);
    if (!(await store.updateService(tx, ambitoId, service))) return refuse("service_changed_meanwhile");
    await record({ subject: `finance.service:${service.id}`, before, after: service });
    return ok();
  },
});
