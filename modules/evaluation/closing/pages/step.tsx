// SPDX-License-Identifier: AGPL-3.0-or-later
// Before a card is agreed, opened again or approved: what will happen.
import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { ConfirmPage, FormErrors, TextArea, useTexts } from "@albero/ui";
import { ResultsPage, useSlug } from "../../pages/results-page.tsx";
import { STATES, type ClosingState } from "../core/card.ts";
import { closingPaths, STEP_NAMES } from "../paths.ts";
import { texts } from "../texts.ts";
import { evaluation, formBack, mayOf, onlyIf, slugOf, typedIn, type FormBack } from "./office.ts";
import { ClosingBadge, fieldOf } from "./parts.tsx";

function stateOf(name: string | undefined): ClosingState {
  const state = STATES.find((each) => STEP_NAMES[each] === name);
  if (!state) throw data(null, { status: 404 });
  return state;
}

export async function loader({ context, params }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).agree);
  const toState = stateOf(params["step"]);
  const { card, contributions } = await evaluation(context).showClosing({ closingId: params["closingId"] });
  return { card, contributions: contributions.length, toState };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const toState = stateOf(params["step"]);
  const { closingId } = params;
  const result = await evaluation(context).stepClosing({ ...typedIn(form), closingId, toState });
  return result.ok
    ? redirect(closingPaths.one(slugOf(context), result.value.closingId))
    : formBack(context, result, form);
}

export default function ClosingStep() {
  const { card, contributions, toState } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const t = useTexts(texts);
  const slug = useSlug();
  const field = fieldOf(back);
  const objective = `${card.objective} · ${card.title}`;
  const { title, happens } = t.step[toState];
  return (
    <ResultsPage
      part="closing"
      width="reading"
      title={title}
      kicker={objective}
      status={<ClosingBadge state={card.state} />}
      steps={[{ label: objective, href: closingPaths.one(slug, card.id) }, { label: title }]}
    >
      <FormErrors back={back} />
      <ConfirmPage happens={happens(contributions)} confirmLabel={title} cancelHref={closingPaths.one(slug, card.id)}>
        <input type="hidden" name="rowVersion" value={back?.typed["rowVersion"] ?? card.rowVersion} />
        <TextArea
          {...field("note")}
          label={toState === "open" ? t.step.reason : t.step.note}
          rows={3}
          maxLength={2000}
          {...(toState === "open" ? {} : { optional: true })}
        />
      </ConfirmPage>
    </ResultsPage>
  );
}
