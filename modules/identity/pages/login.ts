// SPDX-License-Identifier: AGPL-3.0-or-later
import { dayInItaly, requestInfo } from "@albero/kernel";
import { redirect, type RouterContextProvider } from "react-router";
import { assignmentsInForce, needsSecondFactor } from "../core/standing.ts";
import { paths, safeReturn } from "../paths.ts";
import type { Login, RequestFacts, Session } from "../port.ts";

type Context = Readonly<RouterContextProvider>;

/** The login of this request: the port, who is there, and the facts that the port asks for. */
export function loginOf(context: Context, request: Request): Login & { facts: RequestFacts } {
  const info = requestInfo(context);
  return { ...(info.login as Login), facts: { headers: request.headers, address: info.address } };
}

/** The session of the request; whoever has none goes to the log-in and comes back. */
export function sessionOf(context: Context, request: Request): Session {
  const { session } = loginOf(context, request);
  if (!session) throw redirect(paths.signIn(new URL(request.url).pathname));
  return session;
}

export function returnOf(request: Request): string | null {
  return safeReturn(new URL(request.url).searchParams.get("ritorno"));
}

/** Where a person goes after the log-in: where they wanted, else to the one Ambito they work for, else to the profile. */
export function placeAfter(session: Session | null, returnTo: string | null, now: Date): string {
  if (!session) return paths.profile();
  const today = dayInItaly(now);
  const ids = [...new Set(session.assignments.map((one) => one.ambitoId))];
  if (ids.some((id) => needsSecondFactor(session, id, today))) {
    return session.hasSecondFactor ? paths.profile() : paths.enrolment();
  }
  if (returnTo) return returnTo;
  const slugs = new Set(ids.flatMap((id) => assignmentsInForce(session, id, today)).map((one) => one.ambitoSlug));
  const [only] = slugs;
  return slugs.size === 1 && only ? `/${only}/ufficio` : paths.profile();
}

/** The session that the browser will have once it has kept these cookies. */
export async function sessionAfter(login: Login & { facts: RequestFacts }, cookies: Headers): Promise<Session | null> {
  const pairs = cookies.getSetCookie().map((line) => line.split(";", 1)[0]);
  return login.port.findSession(new Headers({ cookie: pairs.join("; ") }));
}
