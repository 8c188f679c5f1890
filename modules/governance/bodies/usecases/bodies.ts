// SPDX-License-Identifier: AGPL-3.0-or-later
// A body is opened, changed and closed; nothing of it is ever deleted.
import type { z } from "zod";
import { ok, refuse, useCase, type Lang, type Tx } from "@albero/kernel";
import { decideBeginning, decideClosing } from "../core/decide.ts";
import { slugOf } from "../core/file.ts";
import * as inputs from "../core/inputs.ts";
import { mayCloseBodies, mayWriteBodies } from "../permissions.ts";
import { getBody, listBodies, listSeats } from "../store/bodies.ts";
import { readGround } from "../store/ground.ts";
import * as store from "../store/write.ts";
import { inWords } from "../texts.refusals.ts";
import type { BodyRefusal } from "./refusals.ts";

type Form = z.infer<typeof inputs.newBody>;
type Made = { id: number };

const draftOf = ({ uncertain, ...form }: Form): store.BodyDraft => ({ ...form, uncertain: uncertain || null });

/** The name and the sub-area that a body cannot have. */
async function problemOf(tx: Tx, ambitoId: number, form: Form, { own, lang }: { own: number | null; lang: Lang }) {
  const at = (path: string, refusal: BodyRefusal) =>
    inWords(refuse(refusal, { fields: [{ path, message: "" }] }), lang);
  const same = (await listBodies(tx, ambitoId)).find(
    (body) => body.id !== own && body.lastDay === null && body.name.toLowerCase() === form.name.toLowerCase(),
  );
  if (same) return at("name", "body_name_taken");
  if (form.subArea === null) return form.level === "sub_area" ? at("subArea", "sub_area_missing") : null;
  const { subAreas } = await readGround(tx, ambitoId);
  return subAreas.some((one) => one.code === form.subArea) ? null : at("subArea", "sub_area_unknown");
}

/** A key of its own from the name, with a number where the name was used before. */
async function freeKey(tx: Tx, ambitoId: number, name: string): Promise<string> {
  const keys = new Set((await listBodies(tx, ambitoId)).map((body) => body.key));
  const base = slugOf(name).slice(0, 50).replace(/-$/, "") || "organo";
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? base : `${base}-${number}`;
    if (!keys.has(key)) return key;
  }
}

/** Opens a body. Refuses the name of another open one, and a body of a sub-area that names none. */
export const openBody = useCase<Form, Made, BodyRefusal>({
  name: "governance.openBody",
  may: mayWriteBodies,
  input: inputs.newBody,
  async run(form, { tx, ambitoId, lang, record }) {
    const problem = await problemOf(tx, ambitoId, form, { own: null, lang });
    if (problem) return problem;
    const id = await store.insertBody(tx, ambitoId, await freeKey(tx, ambitoId, form.name), draftOf(form));
    await record({ subject: `governance.body:${id}`, before: null, after: form });
    return ok({ id });
  },
});

/** Changes what is written of a body. Refuses a first day after that of one of its seats. */
export const changeBody = useCase<z.infer<typeof inputs.bodyChange>, Made, BodyRefusal>({
  name: "governance.changeBody",
  may: mayWriteBodies,
  input: inputs.bodyChange,
  async run({ id, rowVersion, ...form }, { tx, ambitoId, lang, record }) {
    const before = await getBody(tx, ambitoId, id, "update");
    if (before.rowVersion !== rowVersion) return refuse("changed_meanwhile");
    const problem = await problemOf(tx, ambitoId, form, { own: id, lang });
    if (problem) return problem;
    const begins = decideBeginning(form.firstDay, before.lastDay, await listSeats(tx, ambitoId, id));
    if (!begins.ok) return inWords(begins, lang);
    if (!(await store.updateBody(tx, ambitoId, { id, rowVersion }, draftOf(form)))) return refuse("changed_meanwhile");
    await record({ subject: `governance.body:${id}`, before, after: form });
    return ok({ id });
  },
});

/** Closes a body and ends the seats in it. Refuses while seats or meetings wait after that day. */
export const closeBody = useCase<z.infer<typeof inputs.bodyEnd>, { id: number; ended: number }, BodyRefusal>({
  name: "governance.closeBody",
  may: mayCloseBodies,
  input: inputs.bodyEnd,
  async run({ id, rowVersion, lastDay }, { tx, ambitoId, lang, record }) {
    const body = await getBody(tx, ambitoId, id, "update");
    if (body.rowVersion !== rowVersion) return refuse("changed_meanwhile");
    const ends = decideClosing(body, lastDay, await listSeats(tx, ambitoId, id));
    if (!ends.ok) return inWords(ends, lang);
    const meetings = await store.meetingsAfter(tx, ambitoId, id, lastDay);
    if (meetings > 0)
      return inWords(
        refuse("meetings_after_closing", { details: { count: meetings }, fields: [{ path: "lastDay", message: "" }] }),
        lang,
      );
    const ended = ends.value.map((seat) => seat.id);
    await store.endSeats(tx, ambitoId, ended, lastDay);
    if (!(await store.endBody(tx, ambitoId, { id, rowVersion }, lastDay))) return refuse("changed_meanwhile");
    await record({
      subject: `governance.body:${id}`,
      before: { lastDay: null },
      after: { lastDay, seatsEnded: ended },
    });
    return ok({ id, ended: ended.length });
  },
});
