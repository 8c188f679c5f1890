// SPDX-License-Identifier: AGPL-3.0-or-later
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs } from "react-router";
import { ConfirmPage, errorFor, FormErrors, TextArea } from "@albero/ui";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { sessionPaths } from "../paths.ts";
import type { loader as closeLoader } from "./close.tsx";
import { formBack, sessions, slugOf, textIn, type Back } from "./office.ts";
import { useSteps, useWords } from "./parts.tsx";

export { loader } from "./close.tsx";

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const done = await sessions(context).withdrawVote({ voteId: params.voteId, reason: textIn(form, "reason") });
  if (!done.ok) return formBack(context, done, form);
  return redirect(`${sessionPaths.room(slugOf(context), Number(params.meetingId))}?fatto=withdrawn`);
}

export default function WithdrawVote() {
  const { meeting, vote } = useLoaderData<typeof closeLoader>();
  const back = useActionData<typeof action>() as Back;
  const t = useWords().vote;
  const slug = useSlug();
  return (
    <DecisionPage
      part="meetings"
      title={t.withdrawTitle}
      kicker={vote.question}
      steps={useSteps(meeting, { label: t.withdraw })}
      width="reading"
    >
      <FormErrors back={back} />
      <ConfirmPage
        happens={t.withdrawHappens}
        confirmLabel={t.withdraw}
        cancelHref={sessionPaths.vote(slug, meeting.id, vote.id)}
      >
        <TextArea
          name="reason"
          label={t.reason}
          rows={2}
          maxLength={500}
          defaultValue={back?.typed.reason ?? ""}
          error={errorFor(back?.problems, "reason")}
          required
        />
      </ConfirmPage>
    </DecisionPage>
  );
}
