// SPDX-License-Identifier: AGPL-3.0-or-later
import { addUser } from "@albero/identity";
import { call, ok, problemsOf, refuse, type Lang, type Result } from "@albero/kernel";
import { setUpAmbito } from "@albero/territory";
import { z } from "zod";
import type { System } from "./system.ts";

const setUpForm = z.object({
  ambito: z.unknown(),
  person: z.object({ name: z.string().trim().min(2).max(120), email: z.email().max(200) }),
});

/**
 * The first steps of an empty installation: an Ambito, and the invitation of its first administrator.
 * Who comes first sets it up; from then on new Ambiti come from an administrator or the command line.
 */
export async function setUpInstallation(
  system: System,
  form: unknown,
  lang: Lang,
): Promise<Result<{ slug: string; invitation: string }, string>> {
  const parsed = setUpForm.safeParse(form);
  if (!parsed.success) return refuse("invalid_input", { fields: problemsOf(parsed.error, lang) });
  const known = await system.db.selectFrom("kernel.ambito").select("id").limit(1).executeTakeFirst();
  if (known) return refuse("slug_taken");
  const opened = await call({ ...system.callerIn(0), lang }, setUpAmbito, parsed.data.ambito);
  if (!opened.ok) return opened;
  const { ambitoId, slug } = opened.value;
  const person = { ...parsed.data.person, role: "administrator" as const, body: "Ufficio di Piano" };
  const invited = await addUser({ ...system.callerIn(ambitoId), lang }, system.config.baseUrl, person);
  return invited.ok ? ok({ slug, invitation: new URL(invited.value.link).pathname }) : invited;
}
