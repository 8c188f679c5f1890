// SPDX-License-Identifier: AGPL-3.0-or-later
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { useTexts } from "@albero/ui";
import { roundsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { evaluation, formBack, mayOf, onlyIf, slugOf, typedIn, type FormBack } from "./office.ts";
import { fieldOf, PlainForm, RoundPage } from "./parts.tsx";
import { RoundFields } from "./round-fields.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).write);
  const { round } = await evaluation(context).showAsking({ roundId: params["roundId"], plan: "" });
  return { round };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await evaluation(context).changeRound({ ...typedIn(form), roundId: params["roundId"] });
  return result.ok ? redirect(roundsPaths.one(slugOf(context), result.value.roundId)) : formBack(context, result, form);
}

export default function EditRound() {
  const { round } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const t = useTexts(texts).form;
  const { name, firstDay, lastDay, dueOn, note } = round;
  return (
    <RoundPage round={round} width="reading" title={t.editTitle(round.name)} steps={[{ label: t.editStep }]}>
      <PlainForm back={back} button={t.save}>
        <input type="hidden" name="rowVersion" value={back?.typed["rowVersion"] ?? round.rowVersion} />
        <RoundFields field={fieldOf(back, { name, firstDay, lastDay, dueOn, note })} />
      </PlainForm>
    </RoundPage>
  );
}
