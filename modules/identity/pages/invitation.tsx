// SPDX-License-Identifier: AGPL-3.0-or-later
import { requestInfo } from "@albero/kernel";
import { Button, ButtonLink, Callout, ErrorSummary, Field, FormActions, KeyValue, Page, useTexts } from "@albero/ui";
import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { PASSWORD_LENGTH } from "../core/password.ts";
import { paths } from "../paths.ts";
import type { FoundInvitation } from "../port.ts";
import { texts } from "../texts.ts";
import { loginOf, placeAfter, sessionAfter } from "./login.ts";
import { OidcDoor } from "./oidc-door.tsx";

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { port, session } = loginOf(context, request);
  const invitation = await port.findInvitation(params.token ?? "");
  if (!invitation) throw data(null, { status: 404 });
  const { tokenHash: _secret, ...shown } = invitation;
  return {
    invitation: shown,
    token: params.token ?? "",
    oidcLabel: port.oidcLabel,
    visitor: session && { name: session.name, isInvited: session.email === invitation.email },
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const login = loginOf(context, request);
  const form = await request.formData();
  const invitation = await login.port.findInvitation(params.token ?? "");
  if (!invitation) throw data(null, { status: 404 });
  if (invitation.state !== "open") return refused("invitation_gone");
  if (form.get("con") === "oidc") {
    const started = await login.port.startOidc(login.facts, { returnTo: paths.profile(), link: false });
    if (!started.ok) return refused(started.refusal);
    return redirect(started.value.location, { headers: started.value.headers });
  }
  if (login.session) {
    const { accountId, name } = login.session;
    return takeUp(context, request, invitation, { accountId, name }, new Headers());
  }
  const [password, again] = [String(form.get("password") ?? ""), String(form.get("again") ?? "")];
  if (password !== again) return refused("passwords_differ", "again");
  const made = await login.port.createAccount({ name: invitation.name, email: invitation.email, password });
  if (!made.ok) return refused(made.refusal, "password", made.details);
  const entered = await login.port.signIn(login.facts, { email: invitation.email, password });
  if (!entered.ok) return refused(entered.refusal, undefined, entered.details);
  const person = { accountId: made.value.accountId, name: invitation.name };
  return takeUp(context, request, invitation, person, entered.value.headers);
}

type Person = { accountId: string; name: string };
type Context = ActionFunctionArgs["context"];

async function takeUp(context: Context, request: Request, found: FoundInvitation, person: Person, cookies: Headers) {
  const login = loginOf(context, request);
  const { lang, now } = requestInfo(context);
  const caller = login.callAs(found.ambitoId, { kind: "person", ...person, roles: [], territories: [] }, lang);
  const taken = await login.port.takeUp(caller, found.tokenHash);
  if (!taken.ok) return refused(taken.refusal);
  const session = login.session
    ? await login.port.findSession(login.facts.headers)
    : await sessionAfter(login, cookies);
  return redirect(placeAfter(session, null, now), { headers: cookies });
}

type Refusal = keyof (typeof texts)["it"]["refusals"];

function refused(refusal: Refusal, path?: string, details: Record<string, string | number> = {}) {
  return data({ refusal, path, details }, { status: 422 });
}

export default function Invitation() {
  const { invitation, token, visitor, oidcLabel } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const t = useTexts(texts);
  if (invitation.state !== "open")
    return <Page title={t.invitation.gone} lead={t.invitation.goneLead} width="reading" />;
  const message = failed ? t.refusals[failed.refusal]({ ...failed.details }) : undefined;
  const problems = failed?.path && message ? [{ path: failed.path, message }] : [];
  const lead = t.invitation.lead(invitation.name, t.roles[invitation.role], invitation.body);
  return (
    <Page title={t.invitation.title(invitation.ambitoName)} lead={lead} width="reading">
      <ErrorSummary problems={problems} refusal={problems.length > 0 ? undefined : message} />
      {visitor ? (
        <Taking visitor={visitor} email={invitation.email} />
      ) : invitation.hasAccount ? (
        <Callout tone="info">
          <p>{t.invitation.hasAccount}</p>
          <ButtonLink kind="primary" href={paths.signIn(paths.invitation(token))}>
            {t.invitation.signIn}
          </ButtonLink>
        </Callout>
      ) : (
        <Choosing email={invitation.email} problem={problems[0]} oidcLabel={oidcLabel} />
      )}
    </Page>
  );
}

function Taking({ visitor, email }: { visitor: { name: string; isInvited: boolean }; email: string }) {
  const t = useTexts(texts);
  if (visitor.isInvited) {
    return (
      <form method="post">
        <FormActions>
          <Button>{t.invitation.acceptNow}</Button>
        </FormActions>
      </form>
    );
  }
  return (
    <Callout tone="warning">
      <p>{t.invitation.otherPerson(visitor.name, email)}</p>
      <form method="post" action={paths.signOut()}>
        <Button kind="secondary">{t.signOut.go}</Button>
      </form>
    </Callout>
  );
}

type ChoosingProps = { email: string; problem?: { path: string; message: string }; oidcLabel: string | null };

function Choosing({ email, problem, oidcLabel }: ChoosingProps) {
  const t = useTexts(texts);
  const error = (path: string) => (problem?.path === path ? problem.message : undefined);
  const help = t.invitation.chooseHelp(PASSWORD_LENGTH.min);
  const secret = { type: "password", autoComplete: "new-password", required: true } as const;
  return (
    <>
      <form method="post">
        <KeyValue items={[{ label: t.invitation.email, value: email }]} />
        <input type="hidden" name="username" autoComplete="username" value={email} />
        <Field {...secret} name="password" label={t.invitation.choose} help={help} error={error("password")} />
        <Field {...secret} name="again" label={t.invitation.again} error={error("again")} />
        <FormActions>
          <Button>{t.invitation.accept}</Button>
        </FormActions>
      </form>
      <OidcDoor label={oidcLabel} />
    </>
  );
}
