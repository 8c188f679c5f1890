// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { Callout, ConfirmPage, FormErrors, useShell } from "@albero/ui";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { sessionPaths } from "../paths.ts";
import { formBack, sessions, slugOf, type Back } from "./office.ts";
import { useSteps, useWords } from "./parts.tsx";
import "./session.css";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const shown = await sessions(context).showVote({ meetingId: params.meetingId, voteId: params.voteId });
  if (!shown.mayRun) throw data(null, { status: 403 });
  return shown;
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { meetingId, voteId } = params;
  const form = await request.formData();
  const done = await sessions(context).closeVote({ voteId });
  if (!done.ok) return formBack(context, done, form);
  return redirect(sessionPaths.vote(slugOf(context), Number(meetingId), Number(voteId)));
}

export default function CloseVote() {
  const { meeting, vote, lines } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as Back;
  const t = useWords().vote;
  const slug = useSlug();
  const { lang } = useShell();
  const missing = lines.filter((line) => !line.hasVoted).map((line) => line.name);
  const named = missing.length > 8 ? [...missing.slice(0, 8), "…"] : missing;
  return (
    <DecisionPage
      part="meetings"
      title={t.closeTitle}
      kicker={vote.question}
      lead={t.leadOpen(vote.voted, vote.entitled)}
      steps={useSteps(meeting, { label: t.closeTitle })}
      width="reading"
    >
      <FormErrors back={back} />
      {missing.length > 0 ? (
        <Callout tone="warning">{t.missing(new Intl.ListFormat(lang).format(named), missing.length)}</Callout>
      ) : null}
      <ConfirmPage
        happens={vote.isSecret ? [...t.closeHappens, t.closeSecret] : t.closeHappens}
        confirmLabel={t.close}
        cancelHref={sessionPaths.vote(slug, meeting.id, vote.id)}
      />
    </DecisionPage>
  );
}
