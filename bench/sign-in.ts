// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RunningAlbero } from "../tests/support/albero.ts";

/** Logs in the first demonstration account that Albero names at its start; answers the cookies of the session. */
export async function signIn(albero: RunningAlbero): Promise<string> {
  const account = /(\S+@\S+)\s+(\S+)/.exec(albero.output());
  if (!account) throw new Error("No demo account in what Albero says at the start.");
  return signInAs(albero, account[1] ?? "", account[2] ?? "");
}

/** Logs in whoever has this password; answers the cookies of the session. */
export async function signInAs(albero: RunningAlbero, email: string, password: string): Promise<string> {
  const answer = await fetch(`${albero.url}/accedi`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: albero.url },
    body: new URLSearchParams({ email, password }),
  });
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
  if (answer.status !== 302 || cookies.length === 0) throw new Error(`The log-in answered ${answer.status}.`);
  return cookies.join("; ");
}
