// SPDX-License-Identifier: AGPL-3.0-or-later
import { ok, refuse } from "@albero/kernel";
import { toString as drawCode } from "qrcode";
import { LOCK_MINUTES } from "../core/attempts.ts";
import type { IdentityPort, RequestFacts } from "../port.ts";
import { refusedCode, tryAuth, withAddress, type Inside } from "./inside.ts";

type SecondFactor = Pick<IdentityPort, "verifyTotp" | "verifyRecoveryCode" | "enrollTotp" | "disableTotp">;

export function secondFactor(inside: Inside): SecondFactor {
  return {
    verifyTotp: (facts, code) => verify(inside, facts, code, "totp"),
    verifyRecoveryCode: (facts, code) => verify(inside, facts, code, "recovery"),
    enrollTotp: async (facts, password) => {
      const allowed = await inside.confirmPassword(facts, password);
      if (!allowed.ok) return allowed;
      const made = await tryAuth(() =>
        inside.auth.api.enableTwoFactor({
          body: { password, method: "totp" },
          headers: withAddress(facts),
          returnHeaders: true,
        }),
      );
      if (!made.ok) return refuse(made.code === "TOTP_ALREADY_ENABLED" ? "already_enrolled" : "wrong_password");
      const { totpURI, backupCodes } = made.answer as { totpURI: string; backupCodes: string[] };
      return ok({
        secret: new URL(totpURI).searchParams.get("secret") ?? "",
        svg: await drawCode(totpURI, { type: "svg", margin: 1, errorCorrectionLevel: "M" }),
        recoveryCodes: backupCodes,
      });
    },
    disableTotp: async (facts, password) => {
      const allowed = await inside.confirmPassword(facts, password);
      if (!allowed.ok) return allowed;
      const session = await inside.sessions.find(facts.headers);
      const done = await tryAuth(() =>
        inside.auth.api.disableTwoFactor({ body: { password }, headers: withAddress(facts), returnHeaders: true }),
      );
      if (!done.ok) return refuse("wrong_password");
      if (session) await inside.record("identity.disableSecondFactor", { id: session.accountId, name: session.name });
      return ok({ headers: done.headers });
    },
  };
}

/** With a session it confirms the enrolment, without one it ends a log-in: better-auth tells them apart by the cookies. */
async function verify(inside: Inside, facts: RequestFacts, text: string, kind: "totp" | "recovery") {
  const session = await inside.sessions.find(facts.headers);
  // With a session open nobody counts the wrong codes: it is the person's own new secret.
  const headers = withAddress(facts);
  const code = text.replaceAll(/\s/g, "");
  const done = await tryAuth(() =>
    kind === "totp"
      ? inside.auth.api.verifyTOTP({ body: { code }, headers, returnHeaders: true })
      : inside.auth.api.verifyBackupCode({ body: { code }, headers, returnHeaders: true }),
  );
  if (!done.ok) {
    const reason = refusedCode(done.code);
    return reason === "too_many_attempts"
      ? refuse(reason, { details: { retryInMinutes: LOCK_MINUTES } })
      : refuse(reason);
  }
  const { user } = done.answer as { user: { id: string; name: string } };
  if (session) await inside.record("identity.enrollSecondFactor", user);
  else await inside.record("identity.signIn", user, { proof: kind === "totp" ? "totp" : "recovery code" });
  return ok({ headers: done.headers });
}
