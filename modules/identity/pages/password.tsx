// SPDX-License-Identifier: AGPL-3.0-or-later
import { Button, ButtonLink, ErrorSummary, Field, FormActions, Page, useTexts } from "@albero/ui";
import { data, redirect, useActionData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { PASSWORD_LENGTH } from "../core/password.ts";
import { paths } from "../paths.ts";
import { texts } from "../texts.ts";
import { loginOf, sessionOf } from "./login.ts";

export function loader({ context, request }: LoaderFunctionArgs) {
  sessionOf(context, request);
  return null;
}

const FIELD_OF = {
  wrong_password: "current",
  password_too_short: "next",
  password_too_long: "next",
  passwords_differ: "again",
  too_many_attempts: undefined,
} as const;

export async function action({ context, request }: ActionFunctionArgs) {
  sessionOf(context, request);
  const { port, facts } = loginOf(context, request);
  const form = await request.formData();
  const [current, next, again] = ["current", "next", "again"].map((name) => String(form.get(name) ?? "")) as [
    string,
    string,
    string,
  ];
  if (next !== again) return data({ refusal: "passwords_differ" as const, details: {} }, { status: 422 });
  const changed = await port.changePassword(facts, { current, next });
  if (changed.ok) return redirect(`${paths.profile()}?fatto=changed`, { headers: changed.value.headers });
  const status = changed.refusal === "too_many_attempts" ? 429 : 422;
  return data({ refusal: changed.refusal, details: { ...changed.details } }, { status });
}

export default function Password() {
  const failed = useActionData<typeof action>();
  const t = useTexts(texts);
  const message = failed ? t.refusals[failed.refusal](failed.details) : undefined;
  const path = failed ? FIELD_OF[failed.refusal] : undefined;
  const error = (name: string) => (path === name ? message : undefined);
  const secret = { type: "password", required: true } as const;
  const help = t.invitation.chooseHelp(PASSWORD_LENGTH.min);
  return (
    <Page title={t.password.title} lead={t.password.lead} width="reading">
      <ErrorSummary problems={path && message ? [{ path, message }] : []} refusal={path ? undefined : message} />
      <form method="post">
        <Field
          {...secret}
          name="current"
          label={t.password.current}
          autoComplete="current-password"
          error={error("current")}
        />
        <Field
          {...secret}
          name="next"
          label={t.password.next}
          help={help}
          autoComplete="new-password"
          error={error("next")}
        />
        <Field {...secret} name="again" label={t.password.again} autoComplete="new-password" error={error("again")} />
        <FormActions>
          <Button>{t.password.save}</Button>
          <ButtonLink kind="quiet" href={paths.profile()}>
            {t.profile.title}
          </ButtonLink>
        </FormActions>
      </form>
    </Page>
  );
}
