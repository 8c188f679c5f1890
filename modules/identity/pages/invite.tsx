// SPDX-License-Identifier: AGPL-3.0-or-later
import { requestInfo, typedIn, useCasesOf } from "@albero/kernel";
import {
  Button,
  ButtonLink,
  Callout,
  errorFor,
  ErrorSummary,
  Field,
  FormActions,
  Page,
  useShell,
  useTexts,
} from "@albero/ui";
import { data, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { formatMoment } from "../core/moment.ts";
import { paths } from "../paths.ts";
import { mayManagePeople } from "../permissions.ts";
import type { useCases } from "../registry.ts";
import { texts } from "../texts.ts";
import { AssignmentFields } from "./assignment-fields.tsx";
import { loginOf } from "./login.ts";
import { placesOf } from "./places.ts";

export async function loader({ context }: LoaderFunctionArgs) {
  if (!mayManagePeople(requestInfo(context).actor)) throw data(null, { status: 403 });
  return { places: await placesOf(context) };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const typed = typedIn(await request.formData());
  const result = await useCasesOf<typeof useCases>(context, "identity").invite(typed);
  if (!result.ok) {
    return data({ made: null, typed, refusal: result.refusal, problems: [...(result.fields ?? [])] }, { status: 422 });
  }
  // The secret of the link exists only in this answer: there is nothing to redirect to.
  const link = new URL(paths.invitation(result.value.token), loginOf(context, request).port.baseUrl).href;
  return {
    made: { link, email: typed.email ?? "", until: formatMoment(result.value.expiresAt) },
    typed,
    refusal: null,
    problems: [],
  };
}

export default function Invite() {
  const { places } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const slug = useShell().ambito?.slug ?? "";
  const t = useTexts(texts);
  const i = t.invite;
  const thread = [{ label: t.people.windowTitle, href: paths.people(slug) }, { label: i.title }];
  if (answer?.made) {
    return (
      <Page title={i.doneTitle} lead={i.done(answer.made.email, answer.made.until)} width="reading" thread={thread}>
        <Callout tone="success" live>
          <Field name="link" label={i.link} defaultValue={answer.made.link} readOnly />
        </Callout>
        <p>
          <ButtonLink kind="primary" href={paths.people(slug)}>
            {i.back}
          </ButtonLink>{" "}
          <ButtonLink href={paths.invite(slug)}>{i.another}</ButtonLink>
        </p>
      </Page>
    );
  }
  const problems = answer?.problems;
  const refusal = answer?.refusal && !problems?.length ? t.refusals[answer.refusal]({}) : undefined;
  return (
    <Page title={i.title} lead={i.lead} width="reading" thread={thread}>
      <ErrorSummary problems={problems} refusal={refusal} />
      <form method="post">
        <Field
          name="name"
          label={i.name}
          maxLength={120}
          required
          defaultValue={answer?.typed.name}
          error={errorFor(problems, "name")}
        />
        <Field
          name="email"
          label={i.email}
          type="email"
          maxLength={200}
          required
          defaultValue={answer?.typed.email}
          error={errorFor(problems, "email")}
        />
        <AssignmentFields places={places} typed={answer?.typed} problems={problems} />
        <FormActions>
          <Button>{i.go}</Button>
          <ButtonLink kind="quiet" href={paths.people(slug)}>
            {i.back}
          </ButtonLink>
        </FormActions>
      </form>
    </Page>
  );
}
