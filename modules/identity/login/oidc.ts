// SPDX-License-Identifier: AGPL-3.0-or-later
import { ok, refuse } from "@albero/kernel";
import { paths } from "../paths.ts";
import type { IdentityPort, OidcRefusal } from "../port.ts";
import { cookiesOf, tryAuth, withAddress, type Inside } from "./inside.ts";
import { OIDC } from "./options.ts";

/** Where better-auth listens for the answer: an address of ours that is never on the network. */
const CALLBACK = `/api/auth/callback/${OIDC}`;

export function oidc(inside: Inside): Pick<IdentityPort, "startOidc" | "finishOidc"> {
  return {
    startOidc: async (facts, { returnTo, link }) => {
      const headers = withAddress(facts);
      const errors = link ? paths.profile() : paths.signIn();
      const body = { provider: OIDC, callbackURL: returnTo, errorCallbackURL: errors, disableRedirect: true };
      const started = await tryAuth(() =>
        link
          ? inside.auth.api.linkSocialAccount({ body, headers, returnHeaders: true })
          : inside.auth.api.signInSocial({ body, headers, returnHeaders: true }),
      );
      const location = started.ok ? (started.answer as { url?: string }).url : undefined;
      return started.ok && location ? ok({ headers: started.headers, location }) : refuse("oidc_failed");
    },
    finishOidc: async (facts, request) => {
      const asked = new URL(request.url);
      const inner = new URL(`${CALLBACK}${asked.search}`, inside.settings.baseUrl);
      const answer = await inside.auth.handler(new Request(inner, { headers: withAddress(facts) }));
      const target = new URL(answer.headers.get("location") ?? paths.oidcReturn(), inside.settings.baseUrl);
      const error = target.searchParams.get("error");
      if (answer.status !== 302 || error) return refuse(refusalOf(error));
      const headers = cookiesOf(answer.headers);
      const session = await inside.sessions.find(cookiesAsSent(headers));
      if (session)
        await inside.record("identity.signIn", { id: session.accountId, name: session.name }, { proof: "oidc" });
      return ok({ headers, returnTo: target.pathname + target.search });
    },
  };
}

function refusalOf(error: string | null): OidcRefusal {
  if (error === "oidc_not_invited" || error === "oidc_not_verified") return error;
  return error === "account_not_linked" ? "oidc_not_linked" : "oidc_failed";
}

/** The cookies that the browser would send back after this answer. */
export function cookiesAsSent(headers: Headers): Headers {
  const pairs = headers.getSetCookie().map((cookie) => cookie.split(";", 1)[0]);
  return new Headers({ cookie: pairs.join("; ") });
}
