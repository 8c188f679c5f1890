// SPDX-License-Identifier: AGPL-3.0-or-later
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { formatDate } from "@albero/kernel/pure";
import { Anchor, Callout, ConfirmPage, FormErrors, Select, TextArea, useTexts } from "@albero/ui";
import { useSlug } from "../../pages/results-page.tsx";
import { roundsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { evaluation, formBack, mayOf, onlyIf, slugOf, typedIn, type FormBack } from "./office.ts";
import { fieldOf, RoundPage } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).decide);
  return evaluation(context).showRoundClosing({ roundId: params["roundId"] });
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await evaluation(context).closeRound({ ...typedIn(form), roundId: params["roundId"] });
  return result.ok ? redirect(roundsPaths.one(slugOf(context), result.value.roundId)) : formBack(context, result, form);
}

export default function Close() {
  const { round, waiting, accepted, owed, unexplained, meetings } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const t = useTexts(texts).close;
  const slug = useSlug();
  const field = fieldOf(back);
  const left = owed.reduce((sum, one) => sum + one.asked - one.answered, 0);
  return (
    <RoundPage round={round} width="reading" title={t.title(round.name)} steps={[{ label: t.step }]}>
      <FormErrors back={back} />
      {waiting > 0 ? (
        <Callout tone="warning" title={t.blocked(waiting)}>
          <p>
            <Anchor href={roundsPaths.approve(slug, round.id)}>{t.toApprove}</Anchor>
          </p>
        </Callout>
      ) : null}
      {unexplained.length > 0 ? (
        <Callout tone="info" title={t.unexplained(unexplained.length)}>
          <p>
            <Anchor href={roundsPaths.explain(slug, round.id)}>{t.toExplain}</Anchor>
          </p>
        </Callout>
      ) : null}
      <ConfirmPage
        happens={t.happens(accepted, left)}
        confirmLabel={t.button}
        cancelHref={roundsPaths.one(slug, round.id)}
      >
        <input type="hidden" name="rowVersion" value={back?.typed["rowVersion"] ?? round.rowVersion} />
        <TextArea {...field("strategy")} label={t.strategy} help={t.strategyHelp} rows={6} maxLength={4_000} required />
        <Select
          {...field("meetingId")}
          label={t.meeting}
          blank={t.noMeeting}
          optional
          options={meetings.map(({ id, body, day, title }) => ({
            value: String(id),
            label: `${body}, ${formatDate(day)}${title ? ` · ${title}` : ""}`,
          }))}
        />
      </ConfirmPage>
    </RoundPage>
  );
}
