// SPDX-License-Identifier: AGPL-3.0-or-later
import { useCasesOf } from "@albero/kernel";
import type { useCases as Territory } from "@albero/territory";
import type { LoaderFunctionArgs } from "react-router";

export type Places = {
  municipalities: { code: string; name: string }[];
  subAreas: { code: string; name: string }[];
};

/** The territories that an assignment can be limited to, by name. */
export async function placesOf(context: LoaderFunctionArgs["context"]): Promise<Places> {
  const { municipalities, subAreas } = await useCasesOf<typeof Territory>(context, "territory").listMunicipalities();
  return { municipalities: municipalities.map(({ istat, name }) => ({ code: istat, name })), subAreas };
}
