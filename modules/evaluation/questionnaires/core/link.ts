// SPDX-License-Identifier: AGPL-3.0-or-later
// Whether a link still takes an answer.
import { ok, refuse, type PlainDate, type Result } from "@albero/kernel/pure";
import type { Answers } from "./answers.ts";
import type { Form, Group } from "./form.ts";

/** What a link opens: one's own answer, or the door of a whole group. */
export type Link = {
  kind: "own" | "open";
  group: Group;
  isUsed: boolean;
  draft: Answers | null;
  name: string;
  isAnonymous: boolean;
  firstDay: PlainDate;
  lastDay: PlainDate;
  isClosed: boolean;
  invented: boolean;
  versionId: number;
  form: Form;
};

export type LinkRefusal = "already_answered" | "wave_closed" | "link_expired" | "not_yet";

/** Refuses a link already used, of a wave that is closed, over, or not begun. */
export function decideLink(link: Link, today: PlainDate): Result<Link, LinkRefusal> {
  if (link.isUsed) return refuse("already_answered");
  if (link.isClosed) return refuse("wave_closed");
  if (today > link.lastDay) return refuse("link_expired");
  if (today < link.firstDay) return refuse("not_yet");
  return ok(link);
}
