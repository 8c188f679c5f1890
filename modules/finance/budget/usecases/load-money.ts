// SPDX-License-Identifier: AGPL-3.0-or-later
// The money of the pilot: the budget of 2019 with its channels, the funds of 2022 and 2023 with their acts.
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { assert, ok, problemsOf, refuse, useCase, type Lang, type Result, type Work } from "@albero/kernel";
import { sum } from "@albero/kernel/pure";
import { channelReference } from "../../funds/core/channels.ts";
import { mayLoadMoney } from "../../funds/permissions.ts";
import { serviceReference, spendingFile, yearFile } from "../core/files.ts";
import { findBudget, insertBudget } from "../store/lines.ts";
import { Loading } from "./loading.ts";
import { loadFundTables } from "./load-funds.ts";
import { loadYear } from "./load-year.ts";

const REFERENCE = new URL("../../../../data/reference/", import.meta.url);

const files = z.object({ operationalPlan: z.instanceof(Uint8Array), spending: z.instanceof(Uint8Array) });
export type LoadedMoney = { changed: boolean; channels: number; lines: number; entries: number };

const readJson = async (name: string): Promise<unknown> => JSON.parse(await readFile(new URL(name, REFERENCE), "utf8"));
/** The file as its schema reads it, or the first thing that is wrong with it. */
function parse<T>(schema: z.ZodType<T>, bytes: Uint8Array, lang: Lang): Result<T, "unreadable_file"> {
  try {
    const read = schema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    return read.success ? ok(read.data) : refuse("unreadable_file", { fields: problemsOf(read.error, lang) });
  } catch {
    return refuse("unreadable_file");
  }
}

/** Loads the documents of the pilot that hold money. A second call changes nothing and says so. */
export const loadMoney = useCase<z.infer<typeof files>, LoadedMoney, "unreadable_file">({
  name: "finance.loadMoney",
  may: mayLoadMoney,
  input: files,
  async run(input, work: Work) {
    const { tx, ambitoId, record, lang } = work;
    const planRead = parse(yearFile, input.operationalPlan, lang);
    if (!planRead.ok) return planRead;
    const spendingRead = parse(spendingFile, input.spending, lang);
    if (!spendingRead.ok) return spendingRead;
    const [plan, spending] = [planRead.value, spendingRead.value];
    if (await findBudget(tx, ambitoId, plan.year)) {
      await record({ subject: `finance.budget:${plan.year}`, before: {}, after: {} });
      return ok({ changed: false, channels: 0, lines: 0, entries: 0 });
    }
    const { channels: known } = channelReference.parse(await readJson("funds.json"));
    const { services } = serviceReference.parse(await readJson("services.json"));
    const loading = new Loading(work, known);
    await loading.addServices(services);
    const lines = await loadYear(loading, plan);
    await loadFundTables(loading, spending);
    for (const year of [2022, 2023]) {
      await insertBudget(tx, ambitoId, { year, title: "", source: spending.source.document });
    }
    const { channels, entries } = loading;
    assert(
      sum(plan.fundingChannels.map((each) => each.amount)) === plan.fundingTotal,
      "the channels add up to their total",
    );
    const loaded = { channels: channels.size, lines, entries };
    await record({ subject: `finance.budget:${plan.year}`, before: null, after: loaded });
    return ok({ changed: true, ...loaded });
  },
});
