// SPDX-License-Identifier: AGPL-3.0-or-later
// Funds, their annualities, acts.
import type { z } from "zod";
import { ok, refuse, useCase } from "@albero/kernel";
import { mayRegisterMoney } from "../permissions.ts";
import * as store from "../store/channels.ts";
import * as inputs from "./inputs.ts";
import { addAct, refuseAt } from "./parts.ts";
import type { FundsRefusal } from "./refusals.ts";

type In<K extends "newChannel" | "channelChange" | "newAnnuality" | "annualityChange" | "newAct"> = z.infer<
  (typeof inputs)[K]
>;
type Made = { id: number };

/** Adds a fund or another channel. Refuses a code that another channel of the Ambito has. */
export const addChannel = useCase<In<"newChannel">, Made, FundsRefusal>({
  name: "finance.addChannel",
  may: mayRegisterMoney,
  input: inputs.newChannel,
  async run(channel, { tx, ambitoId, lang, record }) {
    const id = await store.insertChannel(tx, ambitoId, channel);
    if (id === null) return refuseAt("code", "channel_taken", lang, { code: channel.code });
    await record({ subject: `finance.channel:${id}`, before: null, after: channel });
    return ok({ id });
  },
});

export const changeChannel = useCase<In<"channelChange">, Made, FundsRefusal>({
  name: "finance.changeChannel",
  may: mayRegisterMoney,
  input: inputs.channelChange,
  async run({ id, ...change }, { tx, ambitoId, record }) {
    const before = await store.getChannel(tx, ambitoId, id);
    if (!(await store.updateChannel(tx, ambitoId, id, change))) return refuse("changed_meanwhile");
    await record({ subject: `finance.channel:${id}`, before, after: change });
    return ok({ id });
  },
});

const isUpsideDown = ({ useFrom, useTo }: { useFrom: string | null; useTo: string | null }): boolean =>
  useFrom !== null && useTo !== null && useTo < useFrom;

/** Opens the year of competence of a fund. Refuses a year that it has already and a period of use that ends before it starts. */
export const openAnnuality = useCase<In<"newAnnuality">, Made, FundsRefusal>({
  name: "finance.openAnnuality",
  may: mayRegisterMoney,
  input: inputs.newAnnuality,
  async run(annuality, { tx, ambitoId, lang, record }) {
    const channel = await store.getChannel(tx, ambitoId, annuality.channelId);
    if (isUpsideDown(annuality)) return refuseAt("useTo", "period_upside_down", lang);
    const id = await store.insertAnnuality(tx, ambitoId, annuality);
    if (id === null) return refuseAt("year", "annuality_taken", lang, { code: channel.code, year: annuality.year });
    await record({ subject: `finance.annuality:${id}`, before: null, after: annuality });
    return ok({ id });
  },
});

export const changeAnnuality = useCase<In<"annualityChange">, Made, FundsRefusal>({
  name: "finance.changeAnnuality",
  may: mayRegisterMoney,
  input: inputs.annualityChange,
  async run(change, { tx, ambitoId, lang, record }) {
    if (isUpsideDown(change)) return refuseAt("useTo", "period_upside_down", lang);
    const before = await store.getAnnuality(tx, ambitoId, change.id, "update");
    if (!(await store.updateAnnuality(tx, ambitoId, { ...before, ...change }))) return refuse("changed_meanwhile");
    await record({ subject: `finance.annuality:${change.id}`, before, after: change });
    return ok({ id: change.id });
  },
});

/** Writes down an act. Refuses the same number of the same body in the same year. */
export const registerAct = useCase<In<"newAct">, Made, FundsRefusal>({
  name: "finance.registerAct",
  may: mayRegisterMoney,
  input: inputs.newAct,
  async run(form, work) {
    const id = await addAct(work, form);
    if (!id.ok) return id;
    await work.record({ subject: `finance.act:${id.value}`, before: null, after: form });
    return ok({ id: id.value });
  },
});
