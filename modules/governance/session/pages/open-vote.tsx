// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { errorFor, Field, FormErrors, RadioGroup, Select, TextArea } from "@albero/ui";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { sessionPaths } from "../paths.ts";
import { formBack, sessions, slugOf, textIn, type Back } from "./office.ts";
import { Actions, QuorumBanner, useSteps, useWords } from "./parts.tsx";
import "./session.css";

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const room = await sessions(context).showRoom({ meetingId: params.meetingId });
  const { meeting, quorum, points } = room;
  const corrects = Number(new URL(request.url).searchParams.get("corregge") ?? 0);
  const vote = points.flatMap((point) => point.votes).find((one) => one.id === corrects) ?? null;
  const point = points.find((one) => (vote ? one.itemId === vote.itemId : one.position === meeting.position));
  if (!point || (corrects !== 0 && !vote)) throw data(null, { status: 404 });
  return {
    meeting,
    quorum,
    point: { itemId: point.itemId, position: point.position, title: point.title, kind: point.kind },
    corrects: vote,
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const done = await sessions(context).openVote({
    ...{ itemId: textIn(form, "itemId"), kind: textIn(form, "kind"), question: textIn(form, "question") },
    ...{ isSecret: textIn(form, "how") === "secret", candidates: textIn(form, "candidates") },
    ...{
      seats: textIn(form, "seats") || 1,
      correctsId: textIn(form, "correctsId") || null,
      reason: textIn(form, "reason"),
    },
  });
  if (!done.ok) return formBack(context, done, form);
  return redirect(sessionPaths.vote(slugOf(context), Number(params.meetingId), done.value.id));
}

export default function OpenVote() {
  const { meeting, quorum, point, corrects } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as Back;
  const all = useWords();
  const t = all.openVote;
  const slug = useSlug();
  const typed = back?.typed ?? {};
  const isElection = point.kind === "election";
  const title = corrects ? t.correctTitle : t.title(point.position);
  const error = (name: string) => errorFor(back?.problems, name);
  return (
    <DecisionPage
      part="meetings"
      title={title}
      lead={corrects ? t.correctLead(corrects.question) : t.lead}
      steps={useSteps(meeting, { label: title })}
      width="reading"
    >
      <FormErrors back={back} />
      <QuorumBanner quorum={quorum} />
      <form method="post">
        <input type="hidden" name="itemId" value={point.itemId} />
        <input type="hidden" name="correctsId" value={corrects?.id ?? ""} />
        <TextArea
          name="question"
          label={t.question}
          help={t.questionHelp}
          rows={2}
          maxLength={500}
          defaultValue={typed.question ?? corrects?.question ?? point.title}
          error={error("question")}
          required
        />
        <Select
          name="kind"
          label={t.kind}
          help={t.kindHelp}
          blank={false}
          defaultValue={typed.kind ?? corrects?.kind ?? (isElection ? "election" : "ordinary")}
          error={error("kind")}
          options={Object.entries(all.kinds).map(([value, label]) => ({ value, label }))}
        />
        <RadioGroup
          name="how"
          label={t.how}
          defaultValue={typed.how ?? (isElection || corrects?.isSecret ? "secret" : "open")}
          options={[
            { value: "open", label: t.open },
            { value: "secret", label: t.secret },
          ]}
        />
        {isElection ? (
          <>
            <TextArea
              name="candidates"
              label={t.candidates}
              help={t.candidatesHelp}
              defaultValue={typed.candidates ?? ""}
              error={error("candidates")}
            />
            <Field
              name="seats"
              label={t.seats}
              inputMode="numeric"
              size="short"
              defaultValue={typed.seats ?? "1"}
              error={error("seats")}
            />
          </>
        ) : null}
        {corrects ? (
          <TextArea
            name="reason"
            label={t.reason}
            rows={2}
            maxLength={500}
            defaultValue={typed.reason ?? ""}
            error={error("reason")}
            required
          />
        ) : null}
        <Actions label={t.save} back={sessionPaths.room(slug, meeting.id)} />
      </form>
    </DecisionPage>
  );
}
