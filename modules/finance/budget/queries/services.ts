// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";
import { question } from "@albero/kernel";
import { id, nothing } from "../../funds/core/inputs.ts";
import { mayReadMoney } from "../../funds/permissions.ts";
import * as store from "../store/services.ts";
import type { CatalogueEntry } from "./answers.ts";

/** The catalogue of services, each with the budget lines that use it. */
export const listServices = question<z.infer<typeof nothing>, CatalogueEntry[]>({
  name: "finance.listServices",
  may: mayReadMoney,
  isRemembered: true,
  input: nothing,
  async run(_nothing, { tx, ambitoId }) {
    const [services, used] = [await store.listServices(tx, ambitoId), await store.linesByService(tx, ambitoId)];
    return services.map((service) => ({ ...service, ...(used.get(service.id) ?? { lines: 0, lastYear: null }) }));
  },
});

export const showService = question<{ id: number }, CatalogueEntry>({
  name: "finance.showService",
  may: mayReadMoney,
  isRemembered: true,
  input: z.object({ id }),
  async run({ id: asked }, { tx, ambitoId }) {
    const service = await store.getService(tx, ambitoId, asked);
    const used = await store.linesByService(tx, ambitoId);
    return { ...service, ...(used.get(asked) ?? { lines: 0, lastYear: null }) };
  },
});
