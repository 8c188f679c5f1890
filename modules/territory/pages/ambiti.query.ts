// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";
import { question } from "@albero/kernel";
import { searchByName } from "../core/match.ts";
import { mayReadTerritory } from "../permissions.ts";
import { listAmbiti as list } from "../store/ambito.ts";
import { nationalList } from "../store/national-list.ts";

/** Which Ambiti this installation serves. */
export const listAmbiti = question({
  name: "territory.listAmbiti",
  may: mayReadTerritory,
  input: z.object({}),
  run: async (_asked, { tx }) => list(tx),
});

const MOST = 30;

/** Municipalities of Italy by name, and those already chosen by their codes: for the set-up of a new Ambito. */
export const searchMunicipalities = question({
  name: "territory.searchMunicipalities",
  may: mayReadTerritory,
  input: z.object({
    text: z.string().max(80).default(""),
    chosen: z
      .array(z.string().regex(/^\d{6}$/))
      .max(400)
      .default([]),
    /** Two letters: "CR" narrows the search to a province, and without a name lists all of it. */
    sign: z.string().max(2).default(""),
  }),
  async run({ text, chosen, sign }) {
    const { municipalities, asOf, source, note } = await nationalList();
    const wanted = new Set(chosen);
    const within = sign === "" ? municipalities : municipalities.filter((one) => one.sign === sign.toUpperCase());
    const found = text.trim() === "" && sign !== "" ? within.slice(0, 400) : searchByName(within, text, MOST);
    const line = ({ istat, name, province, region, sign: letters }: (typeof municipalities)[number]) => ({
      ...{ istat, name, province, region, sign: letters },
    });
    return {
      ...{ asOf, source, note },
      found: found.filter((one) => !wanted.has(one.istat)).map(line),
      chosen: municipalities.filter((one) => wanted.has(one.istat)).map(line),
    };
  },
});
