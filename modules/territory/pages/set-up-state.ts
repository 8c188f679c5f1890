// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FieldProblem } from "@albero/kernel/pure";
import { plainName } from "../core/match.ts";
import { textOf } from "./form.ts";
import type { TerritoryTexts } from "../texts.it.ts";

/** What the steps of the set-up have gathered so far: it travels in the form, so that no step needs a script. */
export type SetUpState = {
  step: number;
  name: string;
  slug: string;
  search: string;
  sign: string;
  chosen: string[];
  lead: string;
  subAreas: string;
  personName: string;
  personEmail: string;
};

export const FIRST: SetUpState = {
  ...{ step: 1, name: "", slug: "", search: "", sign: "", chosen: [], lead: "", subAreas: "" },
  ...{ personName: "", personEmail: "" },
};

export function stateOf(form: FormData): SetUpState {
  const text = (name: string) => textOf(form, name).slice(0, 4_000);
  const codes = form
    .getAll("chosen")
    .map(String)
    .filter((code) => /^\d{6}$/.test(code));
  return {
    step: Math.min(4, Math.max(1, Number(form.get("step")) || 1)),
    ...{ name: text("name").trim(), slug: text("slug").trim(), search: text("search"), sign: text("sign").slice(0, 2) },
    ...{ chosen: [...new Set(codes)], lead: text("lead"), subAreas: text("subAreas") },
    ...{ personName: text("personName").trim(), personEmail: text("personEmail").trim() },
  };
}

/** "Sub-ambito di Pandino | Pandino" on each line: the name, and after the bar its seat. */
export function subAreasOf(
  written: string,
  places: readonly { istat: string; name: string }[],
): { name: string; seatIstat: string | null; line: string; isWrong: boolean }[] {
  const lines = written.split("\n").map((line) => line.trim());
  return lines
    .filter((line) => line !== "")
    .map((line) => {
      const [name = "", seat = ""] = line.split("|").map((piece) => piece.trim());
      const found = places.find((one) => plainName(one.name) === plainName(seat));
      return { name, line, seatIstat: found?.istat ?? null, isWrong: name.length < 2 || (seat !== "" && !found) };
    });
}

/** What is wrong with the step that the person wants to leave. */
export function problemsIn(
  state: SetUpState,
  places: readonly { istat: string; name: string }[],
  t: TerritoryTexts["setUp"],
): FieldProblem[] {
  const found: [boolean, string, string][] = [];
  if (state.step === 1) {
    found.push(
      [state.name.length < 3, "name", t.nameWrong],
      [!/^[a-z][a-z0-9-]{1,39}$/.test(state.slug), "slug", t.slugWrong],
    );
  }
  if (state.step === 2) found.push([state.chosen.length === 0, "search", t.chooseSome]);
  if (state.step === 3) {
    found.push([!state.chosen.includes(state.lead), "lead", t.chooseLead]);
    for (const { line, isWrong } of subAreasOf(state.subAreas, places))
      found.push([isWrong, "subAreas", t.seatUnknown(line)]);
    found.push([state.personName.length < 2, "personName", t.nameWrong]);
    found.push([!/^\S+@\S+\.\S+$/.test(state.personEmail), "personEmail", t.emailWrong]);
  }
  return found.filter(([isWrong]) => isWrong).map(([, path, message]) => ({ path, message }));
}
