// SPDX-License-Identifier: AGPL-3.0-or-later
import { requestInfo } from "@albero/kernel";
import { Button, Callout, ErrorSummary, Field, FormActions, Page, Section, useTexts } from "@albero/ui";
import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { paths } from "../paths.ts";
import { texts } from "../texts.ts";
import { loginOf, placeAfter, returnOf, sessionAfter } from "./login.ts";
import { OidcDoor } from "./oidc-door.tsx";

const OIDC_REFUSALS = ["oidc_failed", "oidc_not_invited", "oidc_not_linked", "oidc_not_verified"] as const;

export function loader({ context, request }: LoaderFunctionArgs) {
  const { port, session } = loginOf(context, request);
  const { installation, now } = requestInfo(context);
  if (session) throw redirect(placeAfter(session, returnOf(request), now));
  const asked = new URL(request.url).searchParams;
  return {
    oidcLabel: port.oidcLabel,
    demo: installation.demoAccounts.map(({ email, name, password }) => ({ email, name, password })),
    oidcRefusal: asked.has("error") ? "oidc_failed" : (OIDC_REFUSALS.find((one) => one === asked.get("esito")) ?? null),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const login = loginOf(context, request);
  const { now } = requestInfo(context);
  const form = await request.formData();
  const returnTo = returnOf(request);
  if (form.get("con") === "oidc") {
    const started = await login.port.startOidc(login.facts, { returnTo: returnTo ?? paths.profile(), link: false });
    if (!started.ok) return data({ refusal: started.refusal, details: {}, email: "" }, { status: 502 });
    return redirect(started.value.location, { headers: started.value.headers });
  }
  const email = String(form.get("email") ?? "");
  const result = await login.port.signIn(login.facts, { email, password: String(form.get("password") ?? "") });
  if (!result.ok) {
    const waits = result.refusal === "too_many_attempts";
    const minutes = Number(result.details?.retryInMinutes ?? 0);
    const headers = waits ? { "retry-after": String(minutes * 60) } : undefined;
    const again = { refusal: result.refusal, details: { ...result.details }, email };
    return data(again, { status: waits ? 429 : 422, headers });
  }
  const { headers, next } = result.value;
  if (next === "second_factor") return redirect(paths.secondFactor(returnTo ?? undefined), { headers });
  return redirect(placeAfter(await sessionAfter(login, headers), returnTo, now), { headers });
}

export default function SignIn() {
  const { oidcLabel, demo, oidcRefusal } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const t = useTexts(texts);
  const refusal = failed
    ? t.refusals[failed.refusal](failed.details)
    : oidcRefusal
      ? t.refusals[oidcRefusal]({})
      : undefined;
  return (
    <Page title={t.signIn.title} lead={t.signIn.lead} width="reading">
      <ErrorSummary problems={[]} refusal={refusal} />
      <form method="post">
        <Field
          name="email"
          label={t.signIn.email}
          type="email"
          autoComplete="username"
          required
          defaultValue={failed?.email}
        />
        <Field name="password" label={t.signIn.password} type="password" autoComplete="current-password" required />
        <FormActions note={t.signIn.noAccount}>
          <Button>{t.signIn.go}</Button>
        </FormActions>
      </form>
      <OidcDoor label={oidcLabel} />
      {demo[0] ? (
        <Section title={t.signIn.demoTitle}>
          <Callout tone="note">
            <p>{t.signIn.demoLead(demo[0].password)}</p>
          </Callout>
          <ul className="list-unstyled">
            {demo.map((account) => (
              <li key={account.email} className="mb-2">
                <form method="post">
                  <input type="hidden" name="email" value={account.email} />
                  <input type="hidden" name="password" value={account.password} />
                  <Button kind="secondary">{t.signIn.demoGo(account.name)}</Button>
                </form>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </Page>
  );
}
