// SPDX-License-Identifier: AGPL-3.0-or-later
import { requestInfo } from "@albero/kernel";
import { redirect, type LoaderFunctionArgs } from "react-router";
import { paths } from "../paths.ts";
import { loginOf, placeAfter, sessionAfter } from "./login.ts";

/** The other body's login sends people back here; what they were invited to with that e-mail begins now. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const login = loginOf(context, request);
  const { lang, now } = requestInfo(context);
  const finished = await login.port.finishOidc(login.facts, request);
  if (!finished.ok) throw redirect(`${login.session ? paths.profile() : paths.signIn()}?esito=${finished.refusal}`);
  const { headers, returnTo } = finished.value;
  const session = await sessionAfter(login, headers);
  if (!session) throw redirect(returnTo, { headers });
  const { accountId, name, email } = session;
  for (const invitation of await login.port.openInvitations(email)) {
    const actor = { kind: "person", accountId, name, roles: [], territories: [] } as const;
    await login.port.takeUp(login.callAs(invitation.ambitoId, actor, lang), invitation.tokenHash);
  }
  const wanted = returnTo === paths.profile() ? null : returnTo;
  throw redirect(placeAfter(await sessionAfter(login, headers), wanted, now), { headers });
}

export default function OidcReturn() {
  return null;
}
