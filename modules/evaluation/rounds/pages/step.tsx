// SPDX-License-Identifier: AGPL-3.0-or-later
// Opening a draft, throwing it away, opening a closed round again: what will happen, then the button.
import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { ConfirmPage, FormErrors, TextArea, useTexts } from "@albero/ui";
import { useSlug } from "../../pages/results-page.tsx";
import { roundsPaths, type RoundStep } from "../paths.ts";
import { texts } from "../texts.ts";
import { evaluation, formBack, mayOf, onlyIf, slugOf, textIn, type FormBack } from "./office.ts";
import { fieldOf, RoundPage } from "./parts.tsx";

const STEPS: readonly RoundStep[] = ["apri", "elimina", "riapri"];
const stepIn = (written: string | undefined): RoundStep => {
  const step = STEPS.find((each) => each === written);
  if (!step) throw data(null, { status: 404 });
  return step;
};

export async function loader({ context, params }: LoaderFunctionArgs) {
  const step = stepIn(params["step"]);
  const may = mayOf(context);
  onlyIf(step === "elimina" ? may.write : may.decide);
  const { round, indicators } = await evaluation(context).showRound({ roundId: params["roundId"] });
  return { round, asked: indicators.length, step };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const given = { roundId: params["roundId"], rowVersion: textIn(form, "rowVersion"), reason: textIn(form, "reason") };
  const uses = evaluation(context);
  const step = stepIn(params["step"]);
  const result = await (step === "apri"
    ? uses.openRound(given)
    : step === "elimina"
      ? uses.removeRound(given)
      : uses.reopenRound(given));
  if (!result.ok) return formBack(context, result, form);
  const slug = slugOf(context);
  return redirect(step === "elimina" ? roundsPaths.home(slug) : roundsPaths.one(slug, result.value.roundId));
}

export default function Step() {
  const { round, asked, step } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const t = useTexts(texts).steps;
  const slug = useSlug();
  const { title, happens, button } = t[step];
  return (
    <RoundPage round={round} width="reading" title={title(round.name)} steps={[{ label: button }]}>
      <FormErrors back={back} />
      <ConfirmPage
        happens={happens(asked)}
        confirmLabel={button}
        cancelHref={roundsPaths.one(slug, round.id)}
        danger={step === "elimina"}
      >
        <input type="hidden" name="rowVersion" value={back?.typed["rowVersion"] ?? round.rowVersion} />
        {step === "riapri" ? (
          <TextArea {...fieldOf(back)("reason")} label={t.reason} rows={3} maxLength={300} required />
        ) : null}
      </ConfirmPage>
    </RoundPage>
  );
}
