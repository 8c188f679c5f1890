// SPDX-License-Identifier: AGPL-3.0-or-later
// A table begins with its body, opens with its two coordinators, closes with its reason.
import type { z } from "zod";
import { ok, refuse, useCase, type Lang } from "@albero/kernel";
import { getBody, seatsOn } from "../../bodies/store/bodies.ts";
import { openBody } from "../../bodies/usecases/bodies.ts";
import { decideClose, decideOpen } from "../core/table.ts";
import { mayDecideTables, mayWriteTables } from "../permissions.ts";
import { minimumsOf, objectivesInForce } from "../queries/reads.ts";
import { listMandates } from "../store/mandates.ts";
import { listProposals } from "../store/sessions.ts";
import * as store from "../store/tables.ts";
import { tableRefusals } from "../texts.refusals.ts";
import { texts } from "../texts.ts";
import * as inputs from "./inputs.ts";
import type { OwnRefusal, TablesRefusal } from "./refusals.ts";

type In<K extends keyof typeof inputs> = z.infer<(typeof inputs)[K]>;
type Made = { tableId: number };

export const subject = (id: number) => `governance.thematic_table:${id}`;
/** A refusal that stands at one field. */
export function refuseAt<const R extends OwnRefusal>(path: string, refusal: R, lang: Lang) {
  const words = tableRefusals[lang][refusal];
  return refuse(refusal, typeof words === "string" ? { fields: [{ path, message: words }] } : {});
}

/** Adds a table that is planned, with the body in which its seats are. */
export const addTable = useCase<In<"newTable">, Made, TablesRefusal | "invalid_input">({
  name: "governance.addTable",
  may: mayWriteTables,
  input: inputs.newTable,
  async run({ name, period, firstDay, note, source, thirdSector, municipality }, { tx, ambitoId, lang, record, also }) {
    const least = (category: string, seats: number, text: string) =>
      seats === 0 ? [] : [{ text, wayIn: null, category, least: seats, everyMunicipality: false }];
    const words = texts[lang].leastSeats;
    const body = await also(openBody, {
      ...{ name, kind: "table", level: "ambito", tier: "working", subArea: "", functions: [], inputs: [], outputs: [] },
      ...{ laws: [], frequency: "", note, firstDay, act: "", source, uncertain: "" },
      composition: [
        ...least("third_sector", thirdSector, words.thirdSector),
        ...least("municipality", municipality, words.municipality),
      ],
    });
    if (!body.ok) return body;
    const table = {
      ...{
        bodyId: body.value.id,
        name,
        period,
        isNew: false,
        state: "planned" as const,
        openedOn: null,
        closedOn: null,
      },
      ...{ closingReason: "", source, note, uncertain: null },
    };
    const tableId = await store.insertTable(tx, ambitoId, table);
    await record({ subject: subject(tableId), before: null, after: table });
    return ok({ tableId });
  },
});

/** Changes what is written of a table, and the objectives of the plan in force that it works for. */
export const changeTable = useCase<In<"tableChange">, Made, OwnRefusal>({
  name: "governance.changeTable",
  may: mayWriteTables,
  input: inputs.tableChange,
  async run({ objectives, ...change }, work) {
    const { tx, ambitoId, lang, record } = work;
    const before = await store.getTable(tx, ambitoId, change.id, "update");
    const plan = await objectivesInForce(work);
    const old = (await store.listLinks(tx, ambitoId)).filter((link) => link.tableId === change.id);
    const known = new Set([...(plan?.objectives ?? []), ...old].map((each) => each.code));
    if (objectives.some((code) => !known.has(code))) return refuseAt("objectives", "objective_unknown", lang);
    if (!(await store.updateTable(tx, ambitoId, { ...before, ...change }))) return refuse("changed_meanwhile");
    await store.saveLinks(tx, ambitoId, change.id, [...new Set(objectives)]);
    await record({ subject: subject(change.id), before, after: { ...change, objectives } });
    return ok({ tableId: change.id });
  },
});

/** Opens a table. Refuses without a public and a third-sector coordinator, and with fewer seats than its body asks. */
export const openTable = useCase<In<"opening">, Made, OwnRefusal>({
  name: "governance.openTable",
  may: mayDecideTables,
  input: inputs.opening,
  async run({ id, rowVersion, day }, { tx, ambitoId, today, lang, record }) {
    const before = await store.getTable(tx, ambitoId, id, "update");
    const body = await getBody(tx, ambitoId, before.bodyId);
    const seats = await seatsOn(tx, ambitoId, before.bodyId, day);
    const decided = decideOpen(before, { seats, minimums: minimumsOf(body) }, day, today);
    if (!decided.ok) return decided.refusal === "day_in_future" ? refuseAt("day", "day_in_future", lang) : decided;
    if (!(await store.updateTable(tx, ambitoId, { ...decided.value, rowVersion }))) return refuse("changed_meanwhile");
    await record({ subject: subject(id), before, after: decided.value });
    return ok({ tableId: id });
  },
});

/** Closes a table for good. Refuses while its mandate is in force or a proposal waits for its answer. */
export const closeTable = useCase<In<"closing">, Made, OwnRefusal>({
  name: "governance.closeTable",
  may: mayDecideTables,
  input: inputs.closing,
  async run({ id, rowVersion, ...form }, { tx, ambitoId, today, lang, record }) {
    const before = await store.getTable(tx, ambitoId, id, "update");
    const mandateInForce = (await listMandates(tx, ambitoId, id)).some((mandate) => mandate.state === "in_force");
    const waiting = (await listProposals(tx, ambitoId, id)).filter((one) => one.state === "waiting").length;
    const decided = decideClose(before, { mandateInForce, waiting }, form, today);
    if (!decided.ok) {
      if (decided.refusal === "reason_needed") return refuseAt("reason", "reason_needed", lang);
      return decided.refusal === "day_in_future" ? refuseAt("day", "day_in_future", lang) : decided;
    }
    if (!(await store.updateTable(tx, ambitoId, { ...decided.value, rowVersion }))) return refuse("changed_meanwhile");
    await record({ subject: subject(id), before, after: decided.value });
    return ok({ tableId: id });
  },
});
