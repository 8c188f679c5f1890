// SPDX-License-Identifier: AGPL-3.0-or-later
import { refuse, type Lang, type Refused } from "@albero/kernel";
import { yearRefusalText } from "../texts.refusals.ts";
import type { YearRefusal } from "./refusals.ts";

/** A refusal that belongs to one field of the form: its sentence stands there. */
export function refuseAt<const R extends YearRefusal>(path: string, refusal: R, lang: Lang): Refused<R> {
  return refuse(refusal, { fields: [{ path, message: yearRefusalText(refusal, {}, lang) }] });
}
