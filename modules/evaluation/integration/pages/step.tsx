// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { formatDate } from "@albero/kernel/pure";
import { DateField, RadioGroup, Section, TextArea, Timeline, useTexts } from "@albero/ui";
import { ResultsPage, useSlug } from "../../pages/results-page.tsx";
import { STEP_STATES } from "../core/progress.ts";
import { integrationPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { evaluation, formBack, mayOf, onlyIf, slugOf, typedIn, type FormBack } from "./office.ts";
import { fieldOf, PlainForm, StepBadge } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).write);
  const { integrationCardId } = params;
  const { id, card, steps, today } = await evaluation(context).showIntegrationCard({ integrationCardId });
  const step = steps.find((each) => String(each.position) === params["position"]);
  if (!step) throw data(null, { status: 404 });
  return { id, n: card.n, title: card.title, step, today };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const { integrationCardId, position } = params;
  const result = await evaluation(context).markIntegrationStep({ ...typedIn(form), integrationCardId, position });
  return result.ok
    ? redirect(integrationPaths.one(slugOf(context), result.value.cardId))
    : formBack(context, result, form);
}

export default function MarkStep() {
  const { id, n, title, step, today } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const all = useTexts(texts);
  const t = all.step;
  const slug = useSlug();
  const current = step.newest?.state ?? "waiting";
  const field = fieldOf(back, { state: current === "begun" ? "done" : "begun", day: today });
  return (
    <ResultsPage
      part="integration"
      width="reading"
      title={step.text}
      windowTitle={t.title(step.position)}
      kicker={t.title(step.position)}
      status={<StepBadge state={current} />}
      lead={t.lead(title)}
      steps={[{ label: all.card.number(n), href: integrationPaths.one(slug, id) }, { label: t.title(step.position) }]}
    >
      <PlainForm back={back} button={t.save}>
        <RadioGroup
          {...field("state")}
          label={t.state}
          options={STEP_STATES.map((state) => ({ value: state, label: all.stepStates[state] }))}
        />
        <DateField {...field("day")} label={t.day} required />
        <TextArea {...field("note")} label={t.note} help={t.noteHelp} rows={3} optional maxLength={2000} />
      </PlainForm>
      {step.marks.length > 0 ? (
        <Section title={t.history}>
          <Timeline
            items={step.marks.toReversed().map((mark) => ({
              key: String(mark.id),
              when: formatDate(mark.day),
              title: all.card.marked(all.stepStates[mark.state], formatDate(mark.day), mark.byName),
              children: mark.note,
            }))}
          />
        </Section>
      ) : null}
    </ResultsPage>
  );
}
