// SPDX-License-Identifier: AGPL-3.0-or-later
import { requestInfo } from "@albero/kernel";
import { Button, ButtonLink, Details, ErrorSummary, Field, FormActions, Page, useTexts } from "@albero/ui";
import { data, redirect, useActionData, type ActionFunctionArgs } from "react-router";
import { paths } from "../paths.ts";
import { texts } from "../texts.ts";
import { loginOf, placeAfter, returnOf, sessionAfter } from "./login.ts";

export async function action({ context, request }: ActionFunctionArgs) {
  const login = loginOf(context, request);
  const form = await request.formData();
  const recovery = form.get("recovery");
  const result = recovery
    ? await login.port.verifyRecoveryCode(login.facts, String(recovery))
    : await login.port.verifyTotp(login.facts, String(form.get("code") ?? ""));
  if (!result.ok) {
    const status = result.refusal === "too_many_attempts" ? 429 : 422;
    return data({ refusal: result.refusal, details: { ...result.details } }, { status });
  }
  const session = await sessionAfter(login, result.value.headers);
  const target = placeAfter(session, returnOf(request), requestInfo(context).now);
  return redirect(target, { headers: result.value.headers });
}

export default function SecondFactor() {
  const failed = useActionData<typeof action>();
  const t = useTexts(texts);
  return (
    <Page title={t.code.title} lead={t.code.lead} width="reading">
      <ErrorSummary problems={[]} refusal={failed ? t.refusals[failed.refusal](failed.details) : undefined} />
      <form method="post">
        <Field
          name="code"
          label={t.code.code}
          size="short"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={7}
          required
        />
        <FormActions>
          <Button>{t.code.go}</Button>
          <ButtonLink kind="quiet" href={paths.signIn()}>
            {t.code.back}
          </ButtonLink>
        </FormActions>
      </form>
      <Details summary={t.code.lost}>
        <p>{t.code.lostLead}</p>
        <form method="post">
          <Field name="recovery" label={t.code.recovery} size="medium" autoComplete="off" maxLength={20} required />
          <FormActions>
            <Button kind="secondary">{t.code.useRecovery}</Button>
          </FormActions>
        </form>
      </Details>
    </Page>
  );
}
