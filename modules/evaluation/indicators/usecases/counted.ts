// SPDX-License-Identifier: AGPL-3.0-or-later
// What Albero counts by itself, as indicators of the Ambito.
import { z } from "zod";
import { ok, refuse, useCase } from "@albero/kernel";
import { plainDate } from "@albero/kernel/pure";
import { givenDefinition, type GivenIndicator } from "../core/given.ts";
import { QUERIES, QUERY_NAMES } from "../core/queries.ts";
import { mayWriteIndicators } from "../permissions.ts";
import { listDefinitions } from "../store/indicators.ts";
import { putIndicators } from "../store/put.ts";
import { texts } from "../texts.ts";
import { nameOf } from "./names.ts";

/**
 * Makes an indicator of each thing that Albero can count and that no indicator uses yet. The words are Italian, as those of
 * the documents. Refuses when all are there.
 */
export const addCountedIndicators = useCase<Record<string, never>, { added: string[] }, "all_counted">({
  name: "evaluation.addCountedIndicators",
  may: mayWriteIndicators,
  input: z.strictObject({}),
  async run(_nothing, { tx, ambitoId, actor, now, today, record }) {
    const used = new Set((await listDefinitions(tx, ambitoId)).map((each) => each.query.split(":")[0]));
    const names = QUERY_NAMES.filter((name) => QUERIES[name].of === "ambito" && !used.has(name));
    const given = names.map((name): GivenIndicator => {
      const { kind, unit } = QUERIES[name];
      return {
        ...{ code: `albero.${name.replaceAll("_", "-")}`, origin: "own", baseline: null, places: [], targets: [] },
        definition: givenDefinition({
          ...{
            firstDay: plainDate(`${today.slice(0, 4)}-01-01`),
            text: texts.it.queries[name].name,
            kind,
            unit,
            query: name,
          },
          ...{ rollUp: "last", frequency: "half_yearly", sourceKind: "administrative", source: "Albero" },
        }),
      };
    });
    const put = (await putIndicators(tx, ambitoId, given, { now, byName: nameOf(actor) })).filter((each) => each.isNew);
    if (put.length === 0) return refuse("all_counted");
    const added = put.map((each) => each.code);
    await record({ subject: "evaluation.indicator", before: null, after: { added } });
    return ok({ added });
  },
});
