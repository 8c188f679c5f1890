// SPDX-License-Identifier: AGPL-3.0-or-later
// The life of a round: prepared, opened, closed with what was decided, opened again with a reason.
import type { z } from "zod";
import { ok, refuse, useCase, type Result } from "@albero/kernel";
import { definitionOn } from "../../core/indicator.ts";
import { listDefinitions, listIndicators } from "../../indicators/store/indicators.ts";
import { checkPeriod, decideClose, decideOpen, decideReopen, type Round } from "../core/round.ts";
import { mayDecideRounds, mayWriteRounds } from "../permissions.ts";
import { countByStatus, moveMeasures } from "../store/measures.ts";
import { insertDeviation, insertPassage } from "../store/passages.ts";
import * as store from "../store/rounds.ts";
import { nameOf } from "./actor-name.ts";
import * as inputs from "./inputs.ts";
import { recompute } from "./recompute.ts";
import type { RoundsRefusal } from "./refusals.ts";

type In<K extends keyof typeof inputs> = z.infer<(typeof inputs)[K]>;
type Made = { roundId: number };
const subject = (id: number) => `evaluation.round:${id}`;

/** Prepares a round: when it begins and ends, and by which day the answers are expected. */
export const addRound = useCase<In<"newRound">, Made, RoundsRefusal>({
  name: "evaluation.addRound",
  may: mayWriteRounds,
  input: inputs.newRound,
  async run(form, { tx, ambitoId, record }) {
    const checked = checkPeriod(form);
    if (!checked.ok) return checked;
    const none = {
      state: "draft",
      invented: false,
      strategy: "",
      meetingId: null,
      openedOn: null,
      closedOn: null,
    } as const;
    const roundId = await store.insertRound(tx, ambitoId, { ...form, ...none });
    if (roundId === null) return refuse("name_taken");
    await record({ subject: subject(roundId), before: null, after: form });
    return ok({ roundId });
  },
});

/** Changes the name, the days, the note of a draft. */
export const changeRound = useCase<In<"roundChange">, Made, RoundsRefusal>({
  name: "evaluation.changeRound",
  may: mayWriteRounds,
  input: inputs.roundChange,
  async run({ roundId, rowVersion, ...form }, { tx, ambitoId, record }) {
    const before = await store.getRound(tx, ambitoId, roundId, "update");
    if (before.state !== "draft") return refuse("round_not_draft");
    const checked = checkPeriod(form);
    if (!checked.ok) return checked;
    const others = (await store.listRounds(tx, ambitoId)).filter((one) => one.id !== roundId);
    if (others.some((one) => one.name === form.name)) return refuse("name_taken");
    if (!(await store.updateRound(tx, ambitoId, { ...before, ...form, rowVersion })))
      return refuse("changed_meanwhile");
    await record({ subject: subject(roundId), before, after: form });
    return ok({ roundId });
  },
});

/** Throws a draft away. */
export const removeRound = useCase<In<"roundStep">, Made, RoundsRefusal>({
  name: "evaluation.removeRound",
  may: mayWriteRounds,
  input: inputs.roundStep,
  async run({ roundId, rowVersion }, { tx, ambitoId, record }) {
    const before = await store.getRound(tx, ambitoId, roundId, "update");
    if (before.state !== "draft") return refuse("round_not_draft");
    if (before.rowVersion !== rowVersion) return refuse("changed_meanwhile");
    await store.deleteRound(tx, ambitoId, roundId);
    await record({ subject: subject(roundId), before, after: null });
    return ok({ roundId });
  },
});

/** Says which indicators a draft asks and of whom; each by the definition in force on the last day. */
export const chooseAsked = useCase<In<"asking">, Made & { asked: number }, RoundsRefusal>({
  name: "evaluation.chooseAsked",
  may: mayWriteRounds,
  input: inputs.asking,
  async run({ roundId, rowVersion, asked }, { tx, ambitoId, record }) {
    const round = await store.getRound(tx, ambitoId, roundId, "update");
    if (round.state !== "draft") return refuse("round_not_draft");
    const inUse = new Set((await listIndicators(tx, ambitoId)).filter((one) => !one.retiredOn).map((one) => one.id));
    const levels = new Map(asked.map((one) => [one.indicatorId, one.level]));
    if (![...levels.keys()].every((id) => inUse.has(id))) return refuse("indicator_not_in_use");
    const before = await store.listAsked(tx, ambitoId, roundId);
    const chosen = await withDefinitions([...levels].map(([indicatorId, level]) => ({ indicatorId, level })));
    if (!(await store.updateRound(tx, ambitoId, { ...round, rowVersion }))) return refuse("changed_meanwhile");
    await store.saveAsked(tx, ambitoId, roundId, chosen);
    await record({ subject: subject(roundId), before: { asked: before.length }, after: { asked } });
    return ok({ roundId, asked: chosen.length });

    async function withDefinitions(all: readonly { indicatorId: number; level: store.AskedLevel }[]) {
      const definitions = Map.groupBy(await listDefinitions(tx, ambitoId), (one) => one.indicatorId);
      return all.flatMap(({ indicatorId, level }) => {
        const found = definitionOn(definitions.get(indicatorId) ?? [], round.lastDay);
        if (!found) return [];
        // What Albero computes is one number, of the whole Ambito.
        const isComputed = found.query !== "" || found.formula !== "";
        return [{ indicatorId, level: isComputed ? ("ambito" as const) : level, definitionId: found.id }];
      });
    }
  },
});

/** Opens a draft: whoever answers for a territory can enter; the definitions asked by are fixed. */
export const openRound = useCase<In<"roundStep">, Made, RoundsRefusal>({
  name: "evaluation.openRound",
  may: mayDecideRounds,
  input: inputs.roundStep,
  async run({ roundId, rowVersion }, work) {
    const { tx, ambitoId, today, record } = work;
    const before = await store.getRound(tx, ambitoId, roundId, "update");
    const asked = await store.listAsked(tx, ambitoId, roundId);
    const decided = decideOpen(before, asked.length, today);
    if (!decided.ok) return decided;
    const definitions = Map.groupBy(await listDefinitions(tx, ambitoId), (one) => one.indicatorId);
    const inForce = asked.map((one) => {
      const found = definitionOn(definitions.get(one.indicatorId) ?? [], before.lastDay);
      return { ...one, definitionId: found?.id ?? one.definitionId };
    });
    await store.saveAsked(tx, ambitoId, roundId, inForce);
    if (!(await store.updateRound(tx, ambitoId, { ...decided.value, rowVersion }))) return refuse("changed_meanwhile");
    await recompute(work, decided.value);
    await record({ subject: subject(roundId), before, after: { ...decided.value, asked: asked.length } });
    return ok({ roundId });
  },
});

/** Closes a round with what was decided: everything accepted is locked, what never came in stays missing. */
export const closeRound = useCase<In<"closing">, Made & { locked: number }, RoundsRefusal>({
  name: "evaluation.closeRound",
  may: mayDecideRounds,
  input: inputs.closing,
  async run({ roundId, rowVersion, strategy, meetingId }, { tx, ambitoId, actor, now, today, record }) {
    const before = await store.getRound(tx, ambitoId, roundId, "update");
    if (meetingId !== null && !(await store.listMeetings(tx, ambitoId)).some((one) => one.id === meetingId))
      return refuse("unknown_meeting");
    const waiting = (await countByStatus(tx, ambitoId, roundId)).filter(
      ({ status }) => status === "entered" || status === "checked",
    );
    const decided = decideClose(
      before,
      { strategy, meetingId, waiting: waiting.reduce((sum, one) => sum + one.measures, 0) },
      today,
    );
    if (!decided.ok) return decided;
    const moved = await moveMeasures(tx, ambitoId, {
      ...{ roundId, group: null, indicatorIds: null, from: ["accepted"], to: "locked" },
    });
    for (const [group, all] of Map.groupBy(moved, (one) => one.group))
      await insertPassage(tx, ambitoId, {
        ...{ roundId, territory: group, indicatorId: null, toStatus: "locked", reason: "", measures: all.length },
        ...{ byName: nameOf(actor), at: now },
      });
    if (!(await store.updateRound(tx, ambitoId, { ...decided.value, rowVersion }))) return refuse("changed_meanwhile");
    await record({ subject: subject(roundId), before, after: decided.value });
    return ok({ roundId, locked: moved.length });
  },
});

/** Opens a closed round again. Its measures stay locked until each is reopened. */
export const reopenRound = useCase<In<"reopening">, Made, RoundsRefusal>({
  name: "evaluation.reopenRound",
  may: mayDecideRounds,
  input: inputs.reopening,
  async run({ roundId, rowVersion, reason }, { tx, ambitoId, actor, now, record }) {
    const before = await store.getRound(tx, ambitoId, roundId, "update");
    const decided: Result<Round, RoundsRefusal> = decideReopen(before, reason);
    if (!decided.ok) return decided;
    if (!(await store.updateRound(tx, ambitoId, { ...decided.value, rowVersion }))) return refuse("changed_meanwhile");
    await insertPassage(tx, ambitoId, {
      ...{ roundId, territory: "", indicatorId: null, toStatus: "entered", reason, measures: 0 },
      ...{ byName: nameOf(actor), at: now },
    });
    await record({ subject: subject(roundId), before, after: { ...decided.value, reason } });
    return ok({ roundId });
  },
});

/** Explains why an indicator or an objective is where it is, and what is decided about it. Explanations are only added. */
export const explainDeviation = useCase<In<"deviation">, Made, RoundsRefusal>({
  name: "evaluation.explainDeviation",
  may: mayWriteRounds,
  input: inputs.deviation,
  async run(form, { tx, ambitoId, actor, now, record }) {
    const round = await store.getRound(tx, ambitoId, form.roundId, "update");
    if (round.state === "draft") return refuse("round_not_open");
    if (round.state === "closed") return refuse("round_closed");
    if (form.indicatorId === null && form.objective === "") return refuse("about_what");
    if (form.indicatorId !== null) {
      const asked = await store.listAsked(tx, ambitoId, form.roundId);
      if (!asked.some((one) => one.indicatorId === form.indicatorId)) return refuse("not_asked");
    }
    const id = await insertDeviation(tx, ambitoId, { ...form, byName: nameOf(actor), at: now });
    await record({ subject: `evaluation.deviation:${id}`, before: null, after: form });
    return ok({ roundId: form.roundId });
  },
});
