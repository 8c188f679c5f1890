// SPDX-License-Identifier: AGPL-3.0-or-later
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { ConfirmPage, FormErrors, useShell, useTexts } from "@albero/ui";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { actsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { formBack, governance, onlyWriters, typedIn, type FormBack } from "./office.ts";
import { actName } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  onlyWriters(context);
  const { act } = await governance(context).showAct({ actId: params.actId });
  if (act.state !== "draft") throw redirect(actsPaths.act(params.ambito ?? "", act.id));
  return { act };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const { rowVersion } = typedIn(form);
  const result = await governance(context).removeAct({ actId: params.actId, rowVersion });
  return result.ok ? redirect(actsPaths.home(params.ambito ?? "")) : formBack(context, result, form);
}

export default function RemoveAct() {
  const { act } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const t = useTexts(texts).removeAct;
  const { lang } = useShell();
  const href = actsPaths.act(useSlug(), act.id);
  return (
    <DecisionPage
      part="acts"
      title={t.title(act.subject)}
      width="reading"
      steps={[{ label: actName(act, lang), href }, { label: t.button }]}
    >
      <FormErrors back={back} />
      <ConfirmPage danger happens={[t.happens]} confirmLabel={t.button} cancelHref={href}>
        <input type="hidden" name="rowVersion" value={act.rowVersion} />
      </ConfirmPage>
    </DecisionPage>
  );
}
