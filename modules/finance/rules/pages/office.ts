// SPDX-License-Identifier: AGPL-3.0-or-later
// What the loaders and actions of this folder share. Never imported by a component: it reaches the server's side.
import { formBack as backWith, requestInfo, type Refused } from "@albero/kernel";
import type { RouterContextProvider } from "react-router";
import { mayLeadRules, mayWriteRules } from "../permissions.ts";
import { ruleRefusals } from "../texts.refusals.ts";

export { finance, textIn, type FormBack } from "../../budget/pages/office.ts";
type Context = Readonly<RouterContextProvider>;

export function mayOf(context: Context) {
  const { actor } = requestInfo(context);
  return { write: mayWriteRules(actor), lead: mayLeadRules(actor) };
}

export function formBack(context: Context, refused: Refused<string>, form: FormData) {
  return backWith(context, refused, form, ruleRefusals);
}

/** The fields of the form as the use case takes them: boxes that are ticked become lists. */
export function fieldsIn(form: FormData) {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const ticked = (prefix: string) =>
    [...new Set(form.keys())].filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
  const names = ["code", "channelId", "title", "kind", "share", "userArea", "bound", "services", "from", "to"] as const;
  const more = ["firstYear", "lastYear", "onBreach", "source", "note", "isVerified", "rowVersion"] as const;
  return {
    ...Object.fromEntries([...names, ...more].map((name) => [name, text(name)])),
    userAreas: ticked("area."),
    checks: ticked("check."),
  };
}
