// SPDX-License-Identifier: AGPL-3.0-or-later
// Takes a thing off the act, or proposes it again as it is now: both are shown before they happen.
import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { ConfirmPage, FormErrors, useShell, useTexts } from "@albero/ui";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { actsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { formBack, governance, onlyWriters, typedIn, type FormBack } from "./office.ts";
import { actName, DifferenceTable } from "./parts.tsx";

const asksAgain = (request: Request) => new URL(request.url).searchParams.has("ancora");

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  onlyWriters(context);
  const { act, effects } = await governance(context).showAct({ actId: params.actId });
  const effect = effects.find((one) => String(one.id) === params.effectId);
  if (act.state !== "draft") throw redirect(actsPaths.act(params.ambito ?? "", act.id));
  if (!effect) throw data(null, { status: 404 });
  return { act, effect, isAgain: asksAgain(request) };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const { rowVersion } = typedIn(form);
  const asked = { actId: params.actId, effectId: params.effectId, rowVersion };
  const { dropActEffect, proposeAgain } = governance(context);
  const result = asksAgain(request) ? await proposeAgain(asked) : await dropActEffect(asked);
  return result.ok
    ? redirect(actsPaths.act(params.ambito ?? "", Number(params.actId)))
    : formBack(context, result, form);
}

export default function DropEffect() {
  const { act, effect, isAgain } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const all = useTexts(texts);
  const t = all.effect;
  const { lang } = useShell();
  const slug = useSlug();
  const href = actsPaths.act(slug, act.id);
  const title = isAgain ? t.againTitle(effect.name) : t.dropTitle(effect.name);
  const happens = isAgain ? t.againHappens(effect.name) : t.dropHappens(effect.name);
  return (
    <DecisionPage
      part="acts"
      title={title}
      width="reading"
      steps={[{ label: actName(act, lang), href }, { label: isAgain ? all.act.again : all.act.drop }]}
    >
      <FormErrors back={back} />
      {isAgain && effect.differences ? <DifferenceTable name={effect.name} differences={effect.differences} /> : null}
      <ConfirmPage happens={[happens]} confirmLabel={isAgain ? all.act.again : all.act.drop} cancelHref={href}>
        <input type="hidden" name="rowVersion" value={act.rowVersion} />
      </ConfirmPage>
    </DecisionPage>
  );
}
