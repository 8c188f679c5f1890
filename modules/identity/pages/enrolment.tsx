// SPDX-License-Identifier: AGPL-3.0-or-later
import { Button, ButtonLink, Callout, ErrorSummary, Field, FormActions, Page, Section, useTexts } from "@albero/ui";
import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { paths } from "../paths.ts";
import type { Enrolment as Made } from "../port.ts";
import { texts } from "../texts.ts";
import { loginOf, sessionOf } from "./login.ts";

export function loader({ context, request }: LoaderFunctionArgs) {
  const session = sessionOf(context, request);
  return { isOn: session.hasSecondFactor, isOutside: session.proof === "oidc" };
}

/** First the password, then the code that proves that the application has the secret. */
export async function action({ context, request }: ActionFunctionArgs) {
  sessionOf(context, request);
  const { port, facts } = loginOf(context, request);
  const form = await request.formData();
  if (form.has("code")) {
    const confirmed = await port.verifyTotp(facts, String(form.get("code")));
    if (confirmed.ok) return redirect(`${paths.profile()}?fatto=enrolled`, { headers: confirmed.value.headers });
    // The secret comes back with the form, as the person had it before them.
    const made: Made = {
      secret: String(form.get("secret") ?? ""),
      svg: String(form.get("svg") ?? ""),
      recoveryCodes: form.getAll("recovery").map(String),
    };
    return data({ made, refusal: confirmed.refusal, details: { ...confirmed.details } }, { status: 422 });
  }
  const started = await port.enrollTotp(facts, String(form.get("password") ?? ""));
  if (started.ok) return { made: started.value, refusal: null, details: {} };
  const status = started.refusal === "too_many_attempts" ? 429 : 422;
  return data({ made: null, refusal: started.refusal, details: { ...started.details } }, { status });
}

export default function Enrolment() {
  const { isOn, isOutside } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTexts(texts);
  const e = t.enrolment;
  if (isOn) {
    return (
      <Page title={e.on} width="reading">
        <ButtonLink href={paths.profile()}>{t.profile.title}</ButtonLink>
      </Page>
    );
  }
  const message = answer?.refusal ? t.refusals[answer.refusal](answer.details) : undefined;
  const made = answer?.made ?? null;
  return (
    <Page title={e.title} lead={e.lead} width="reading">
      <ErrorSummary problems={message ? [{ path: made ? "code" : "password", message }] : []} />
      {isOutside ? (
        <Callout tone="info">
          <p>{e.oidcOnly}</p>
        </Callout>
      ) : made ? (
        <Confirming made={made} message={message} />
      ) : (
        <form method="post">
          <p>{e.need}</p>
          <Field
            name="password"
            label={e.password}
            type="password"
            autoComplete="current-password"
            required
            error={message}
          />
          <FormActions>
            <Button>{e.start}</Button>
          </FormActions>
        </form>
      )}
    </Page>
  );
}

/** Only a drawing as our own library makes it: what came back with the form could be anything. */
function picture(svg: string): string {
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
}

function Confirming({ made, message }: { made: Made; message?: string }) {
  const e = useTexts(texts).enrolment;
  return (
    <>
      <Section title={e.scan}>
        <img src={picture(made.svg)} alt={e.picture} width={220} height={220} />
        <p>
          {e.secret} <code>{made.secret.replaceAll(/(.{4})/g, "$1 ").trim()}</code>
        </p>
      </Section>
      <Section title={e.keep} lead={e.keepLead}>
        <ul className="list-unstyled">
          {made.recoveryCodes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={e.confirm}>
        <form method="post">
          <input type="hidden" name="secret" value={made.secret} />
          <input type="hidden" name="svg" value={made.svg} />
          {made.recoveryCodes.map((code) => (
            <input key={code} type="hidden" name="recovery" value={code} />
          ))}
          <Field
            name="code"
            label={e.code}
            size="short"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={7}
            required
            error={message}
          />
          <FormActions>
            <Button>{e.finish}</Button>
            <ButtonLink kind="quiet" href={paths.enrolment()}>
              {e.again}
            </ButtonLink>
          </FormActions>
        </form>
      </Section>
    </>
  );
}
