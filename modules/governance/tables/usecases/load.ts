// SPDX-License-Identifier: AGPL-3.0-or-later
// The tables that the plan of the pilot prints, which are new and which work; what it does not print stays in doubt.
import { z } from "zod";
import { assert, ok, plainDate, problemsOf, refuse, useCase } from "@albero/kernel";
import { thirdSectorFile } from "../../agreements/core/figures.ts";
import { slugOf } from "../../bodies/core/file.ts";
import { bodyByKey } from "../../bodies/store/bodies.ts";
import { insertBody } from "../../bodies/store/write.ts";
import { isOperating } from "../core/printed.ts";
import { mayLoadTables } from "../permissions.ts";
import * as store from "../store/tables.ts";
import * as inputs from "./inputs.ts";

const governanceFile = z.object({
  bodies: z.array(
    z.object({ id: z.string(), composition: z.array(z.string()), operating: z.array(z.string()).optional() }),
  ),
});

const read = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
};

const WHO_COORDINATES = "Il Piano indica il tavolo come operativo, ma non stampa chi lo coordina né da quando.";

/** Loads the thematic tables of the plan, each with its body. Where there is one already it changes nothing. */
export const loadTables = useCase<z.infer<typeof inputs.file>, { changed: boolean; tables: number }, "unreadable_file">(
  {
    name: "governance.loadTables",
    may: mayLoadTables,
    input: inputs.file,
    async run(input, { tx, ambitoId, lang, record }) {
      const sector = thirdSectorFile.safeParse(read(input.thirdSector));
      const governance = governanceFile.safeParse(read(input.governance));
      if (!sector.success) return refuse("unreadable_file", { fields: problemsOf(sector.error, lang) });
      if (!governance.success) return refuse("unreadable_file", { fields: problemsOf(governance.error, lang) });
      const there = await store.listTables(tx, ambitoId);
      if (there.length > 0) {
        await record({ subject: "governance.thematic_table", before: {}, after: {} });
        return ok({ changed: false, tables: there.length });
      }
      const printed = governance.data.bodies.find((body) => body.id === "tavoli-tecnici");
      assert(printed?.operating, "the document says which tables work");
      const { period, list, uncertain } = sector.data.thematicTables;
      const { document: source } = sector.data.source;
      for (const { name, new: isNew, note = "" } of list) {
        const works = isOperating(name, printed.operating);
        const bodyId = await bodyFor(name, { printed: printed.composition, source, period });
        const state = works ? "open" : "planned";
        await store.insertTable(tx, ambitoId, {
          ...{ bodyId, name, period, isNew, state, openedOn: null, closedOn: null, closingReason: "", source, note },
          uncertain: works ? WHO_COORDINATES : uncertain,
        });
      }
      await record({
        subject: "governance.thematic_table",
        before: null,
        after: { tables: list.map((one) => one.name) },
      });
      return ok({ changed: true, tables: list.length });

      async function bodyFor(name: string, given: { printed: string[]; source: string; period: string }) {
        const key = slugOf(name).slice(0, 50).replace(/-$/, "");
        const known = await bodyByKey(tx, ambitoId, key);
        if (known) return known.id;
        const thirdSector = {
          wayIn: null,
          category: "third_sector" as const,
          least: 1,
          everyMunicipality: false,
          since: null,
        };
        return insertBody(tx, ambitoId, key, {
          ...{ name, kind: "table", level: "ambito", tier: "working", subArea: null, frequency: "", note: "", act: "" },
          ...{ functions: [], inputs: [], outputs: [], laws: [], source: given.source, uncertain: null },
          composition: given.printed.slice(0, 1).map((text) => ({ text, ...thirdSector })),
          firstDay: plainDate(`${given.period.slice(0, 4)}-01-01`),
        });
      }
    },
  },
);
