// SPDX-License-Identifier: AGPL-3.0-or-later
import type { z } from "zod";
import { question, type Tx } from "@albero/kernel";
import type { Cents, PlainDate } from "@albero/kernel/pure";
import { mayReadMoney } from "../../funds/permissions.ts";
import { amountDue, dueState, openDeadlines, totalOf, type DueState } from "../core/contract.ts";
import * as store from "../store/contracts.ts";
import * as inputs from "../usecases/inputs.ts";

export type DeadlineView = store.ContractDeadline & { state: DueState; amount: Cents | null; item: string | null };
export type AnnexView = store.Annex & { items: store.AnnexItem[]; computedTotal: Cents };
export type ContractView = {
  contract: store.Contract;
  annexes: AnnexView[];
  deadlines: DeadlineView[];
  today: PlainDate;
};
export type ContractsView = {
  contracts: ContractView[];
  /** Open, of every contract, the nearest first. */ next: DeadlineView[];
};

async function contractsOf(tx: Tx, ambitoId: number, today: PlainDate): Promise<ContractView[]> {
  const [annexes, items] = [await store.listAnnexes(tx, ambitoId), await store.listItems(tx, ambitoId)];
  const deadlines = (await store.listDeadlines(tx, ambitoId)).map((deadline): DeadlineView => {
    const item = items.find((each) => each.id === deadline.itemId)?.label ?? null;
    return { ...deadline, state: dueState(deadline, today), amount: amountDue(deadline, items), item };
  });
  return (await store.listContracts(tx, ambitoId)).map((contract) => ({
    ...{ contract, today },
    annexes: annexes
      .filter((annex) => annex.contractId === contract.id)
      .map((annex) => {
        const own = items.filter((item) => item.annexId === annex.id);
        return { ...annex, items: own, computedTotal: totalOf(own) };
      }),
    deadlines: deadlines.filter((deadline) => deadline.contractId === contract.id),
  }));
}

export const listContracts = question<z.infer<typeof inputs.nothing>, ContractsView>({
  name: "finance.listContracts",
  may: mayReadMoney,
  input: inputs.nothing,
  async run(_input, { tx, ambitoId, today }) {
    const contracts = await contractsOf(tx, ambitoId, today);
    return { contracts, next: openDeadlines(contracts.flatMap((each) => each.deadlines)) };
  },
});

export const showContract = question<z.infer<typeof inputs.byContract>, ContractView>({
  name: "finance.showContract",
  may: mayReadMoney,
  input: inputs.byContract,
  async run({ contractId }, { tx, ambitoId, today }) {
    await store.getContract(tx, ambitoId, contractId);
    const found = (await contractsOf(tx, ambitoId, today)).find((each) => each.contract.id === contractId);
    return found as ContractView;
  },
});
