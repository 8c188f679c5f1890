// SPDX-License-Identifier: AGPL-3.0-or-later
// The contract of service: its period, its yearly annexes with their items, its deadlines.
import type { z } from "zod";
import { ok, refuse, useCase } from "@albero/kernel";
import type { Lang, PlainDate } from "@albero/kernel/pure";
import { mayApproveContract, mayWriteContract } from "../permissions.ts";
import * as store from "../store/contracts.ts";
import { contractRefusals } from "../texts.refusals.ts";
import * as inputs from "./inputs.ts";
import type { ContractRefusal } from "./refusals.ts";

type Made = { id: number; contractId: number };
type Inputs = typeof inputs;
type In<K extends keyof Inputs> = Inputs[K] extends z.ZodType ? z.infer<Inputs[K]> : never;

const refuseAt = <const R extends ContractRefusal>(path: string, refusal: R, lang: Lang) =>
  refuse(refusal, { fields: [{ path, message: contractRefusals[lang][refusal] }] });

const isUpsideDown = (first: PlainDate | null, last: PlainDate | null): boolean =>
  first !== null && last !== null && last < first;

export const addContract = useCase<In<"newContract">, Made, ContractRefusal>({
  name: "finance.addContract",
  may: mayWriteContract,
  input: inputs.newContract,
  async run(contract, { tx, ambitoId, lang, record }) {
    if (isUpsideDown(contract.firstDay, contract.lastDay)) return refuseAt("lastDay", "period_upside_down", lang);
    const id = await store.insertContract(tx, ambitoId, contract);
    if (id === null) return refuseAt("title", "contract_title_taken", lang);
    await record({ subject: `finance.contract:${id}`, before: null, after: contract });
    return ok({ id, contractId: id });
  },
});

export const changeContract = useCase<In<"contractChange">, Made, ContractRefusal>({
  name: "finance.changeContract",
  may: mayWriteContract,
  input: inputs.contractChange,
  async run(change, { tx, ambitoId, lang, record }) {
    if (isUpsideDown(change.firstDay, change.lastDay)) return refuseAt("lastDay", "period_upside_down", lang);
    const before = await store.getContract(tx, ambitoId, change.id);
    if (await store.isTitleTaken(tx, ambitoId, change)) return refuseAt("title", "contract_title_taken", lang);
    // A day that somebody has written is no longer in doubt.
    const uncertain = change.firstDay && change.lastDay ? null : before.uncertain;
    if (!(await store.updateContract(tx, ambitoId, { ...change, uncertain }))) return refuse("changed_meanwhile");
    await record({ subject: `finance.contract:${change.id}`, before, after: change });
    return ok({ id: change.id, contractId: change.id });
  },
});

/** Opens the annex of a year. Refuses a second one, and an approval written by who does not approve. */
export const addContractAnnex = useCase<In<"newAnnex">, Made, ContractRefusal>({
  name: "finance.addContractAnnex",
  may: mayWriteContract,
  input: inputs.newAnnex,
  async run(annex, { tx, ambitoId, actor, lang, today, record }) {
    const { id: contractId } = await store.getContract(tx, ambitoId, annex.contractId);
    if (annex.approvedOn && !mayApproveContract(actor))
      return refuseAt("approvedOn", "only_coordinator_approves", lang);
    if (annex.approvedOn && annex.approvedOn > today) return refuseAt("approvedOn", "day_in_the_future", lang);
    const id = await store.insertAnnex(tx, ambitoId, annex);
    if (id === null) return refuseAt("year", "annex_taken", lang);
    await record({ subject: `finance.contract_annex:${id}`, before: null, after: annex });
    return ok({ id, contractId });
  },
});

/** Changes an annex. The coordinator writes or takes away its approval; who writes does not change an approved one. */
export const changeContractAnnex = useCase<In<"annexChange">, Made, ContractRefusal>({
  name: "finance.changeContractAnnex",
  may: mayWriteContract,
  input: inputs.annexChange,
  async run(change, { tx, ambitoId, actor, lang, today, record }) {
    const before = await store.getAnnex(tx, ambitoId, change.id, "update");
    if (!mayApproveContract(actor)) {
      if (before.approvedOn) return refuse("annex_approved");
      if (change.approvedOn) return refuseAt("approvedOn", "only_coordinator_approves", lang);
    }
    if (change.approvedOn && change.approvedOn > today) return refuseAt("approvedOn", "day_in_the_future", lang);
    if (!(await store.updateAnnex(tx, ambitoId, change))) return refuse("changed_meanwhile");
    await record({ subject: `finance.contract_annex:${change.id}`, before, after: change });
    return ok({ id: change.id, contractId: before.contractId });
  },
});

export const addContractItem = useCase<In<"newItem">, Made, ContractRefusal>({
  name: "finance.addContractItem",
  may: mayWriteContract,
  input: inputs.newItem,
  async run({ annexId, label, amount: amountCents, note }, { tx, ambitoId, record }) {
    const annex = await store.getAnnex(tx, ambitoId, annexId, "update");
    if (annex.approvedOn) return refuse("annex_approved");
    const id = await store.insertItem(tx, ambitoId, { annexId, label, amountCents, note });
    await record({
      subject: `finance.contract_item:${id}`,
      before: null,
      after: { annexId, label, amountCents, note },
    });
    return ok({ id, contractId: annex.contractId });
  },
});

/** Takes an item off an annex that is not approved. Refuses one on which a deadline rests. */
export const removeContractItem = useCase<In<"byItem">, Made, ContractRefusal>({
  name: "finance.removeContractItem",
  may: mayWriteContract,
  input: inputs.byItem,
  async run({ itemId }, { tx, ambitoId, record }) {
    const item = await store.getItem(tx, ambitoId, itemId);
    const annex = await store.getAnnex(tx, ambitoId, item.annexId, "update");
    if (annex.approvedOn) return refuse("annex_approved");
    if (!(await store.deleteItem(tx, ambitoId, itemId))) return refuse("item_has_deadlines");
    await record({ subject: `finance.contract_item:${itemId}`, before: item, after: null });
    return ok({ id: itemId, contractId: annex.contractId });
  },
});

/** Writes a deadline: a day, or at least when in words; of an item, which share is due. */
export const addContractDeadline = useCase<In<"newDeadline">, Made, ContractRefusal>({
  name: "finance.addContractDeadline",
  may: mayWriteContract,
  input: inputs.newDeadline,
  async run(deadline, { tx, ambitoId, lang, record }) {
    const contract = await store.getContract(tx, ambitoId, deadline.contractId);
    if (deadline.due === null && deadline.dueWords === "") return refuseAt("due", "deadline_without_day", lang);
    if (deadline.sharePercent !== null && deadline.itemId === null)
      return refuseAt("itemId", "share_without_item", lang);
    if (
      deadline.itemId !== null &&
      !(await isItemOf(tx, ambitoId, { contractId: contract.id, itemId: deadline.itemId }))
    )
      return refuseAt("itemId", "item_unknown", lang);
    const id = await store.insertDeadline(tx, ambitoId, { ...deadline, doneOn: null });
    await record({ subject: `finance.contract_deadline:${id}`, before: null, after: deadline });
    return ok({ id, contractId: contract.id });
  },
});

async function isItemOf(
  tx: Parameters<typeof store.listItems>[0],
  ambitoId: number,
  { contractId, itemId }: { contractId: number; itemId: number },
): Promise<boolean> {
  const annexes = (await store.listAnnexes(tx, ambitoId)).filter((annex) => annex.contractId === contractId);
  const items = await store.listItems(tx, ambitoId);
  return items.some((item) => item.id === itemId && annexes.some((annex) => annex.id === item.annexId));
}

/** Writes the day on which a deadline was met, or takes it away. */
export const markContractDeadline = useCase<In<"deadlineDone">, Made, ContractRefusal>({
  name: "finance.markContractDeadline",
  may: mayWriteContract,
  input: inputs.deadlineDone,
  async run(change, { tx, ambitoId, lang, today, record }) {
    const before = await store.getDeadline(tx, ambitoId, change.id);
    if (change.doneOn && change.doneOn > today) return refuseAt("doneOn", "day_in_the_future", lang);
    if (!(await store.updateDeadline(tx, ambitoId, change))) return refuse("changed_meanwhile");
    const [was, is] = [{ doneOn: before.doneOn }, { doneOn: change.doneOn }];
    await record({ subject: `finance.contract_deadline:${change.id}`, before: was, after: is });
    return ok({ id: change.id, contractId: before.contractId });
  },
});
