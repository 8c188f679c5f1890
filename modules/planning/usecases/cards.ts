// SPDX-License-Identifier: AGPL-3.0-or-later
import type { z } from "zod";
import { ok, refuse, useCase } from "@albero/kernel";
import { emptyCard } from "../core/empty-card.ts";
import { mayWritePlan } from "../permissions.ts";
import { deleteCard, findCard, getCard, insertCards, listTitles, saveOrder } from "../store/cards.ts";
import { getVersion } from "../store/versions.ts";
import { byCard, moveCard as moveInput, newCard } from "./inputs.ts";
import { nameOf } from "./names.ts";
import { refuseAt } from "./refuse-at.ts";
import type { AddCardRefusal, OnlyDraftRefusal } from "./refusals.ts";

/** Adds an empty objective card at the end of a draft. */
export const addCard = useCase<z.infer<typeof newCard>, { code: string }, AddCardRefusal>({
  name: "planning.addCard",
  may: mayWritePlan,
  input: newCard,
  async run({ versionId, code, title, areas }, { tx, actor, ambitoId, now, lang, record }) {
    const scope = { ambitoId, versionId };
    // Two cards added at once would take the same place: the second waits.
    const { head, cycle } = await getVersion(tx, ambitoId, versionId, "update");
    if (head.status !== "draft") return refuse("only_a_draft_changes");
    if (await findCard(tx, scope, code)) return refuseAt("code", "code_taken", lang);
    const named = areas.map((letter) => cycle.areas.find((area) => area.letter === letter)?.name);
    if (named.includes(undefined)) return refuse("unknown_area", { details: { keys: areas.join(", ") } });

    const card = emptyCard({ code, title, areas, areaName: named.join(" / ") || title });
    const titles = await listTitles(tx, scope);
    await insertCards(tx, scope, [card], { now, byName: nameOf(actor) }, titles.length);
    await record({ subject: `planning.card:${versionId}/${code}`, before: null, after: { code, title, areas } });
    return ok({ code });
  },
});

/** Takes a card out of a draft; the audit chain keeps what it said. */
export const removeCard = useCase<z.infer<typeof byCard>, void, OnlyDraftRefusal>({
  name: "planning.removeCard",
  may: mayWritePlan,
  input: byCard,
  async run({ versionId, code }, { tx, ambitoId, record }) {
    const scope = { ambitoId, versionId };
    const { head } = await getVersion(tx, ambitoId, versionId, "update");
    if (head.status !== "draft") return refuse("only_a_draft_changes");
    const { card } = await getCard(tx, scope, code, true);
    await deleteCard(tx, scope, code);
    await saveOrder(
      tx,
      scope,
      (await listTitles(tx, scope)).map((each) => each.code),
    );
    await record({ subject: `planning.card:${versionId}/${code}`, before: card, after: null });
    return ok();
  },
});

/** Puts a card at another place, from 1; beyond the end means last. */
export const moveCard = useCase<z.infer<typeof moveInput>, { position: number }, OnlyDraftRefusal>({
  name: "planning.moveCard",
  may: mayWritePlan,
  input: moveInput,
  async run({ versionId, code, to }, { tx, ambitoId, record }) {
    const scope = { ambitoId, versionId };
    const { head } = await getVersion(tx, ambitoId, versionId, "update");
    if (head.status !== "draft") return refuse("only_a_draft_changes");
    const { position } = await getCard(tx, scope, code);
    const others = (await listTitles(tx, scope)).map((each) => each.code).filter((each) => each !== code);
    const order = others.toSpliced(to - 1, 0, code);
    await saveOrder(tx, scope, order);
    const after = order.indexOf(code) + 1;
    await record({ subject: `planning.card:${versionId}/${code}`, before: { position }, after: { position: after } });
    return ok({ position: after });
  },
});
