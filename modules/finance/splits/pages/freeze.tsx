// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { formatEuro, type Cents } from "@albero/kernel/pure";
import { Callout, ConfirmPage, errorFor, FormErrors, Field, useShell, useTexts } from "@albero/ui";
import { MoneyPage } from "../../pages/money-page.tsx";
import { splitsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { finance, formBack, typedIn } from "./office.ts";
import { stepsTo } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const step = await finance(context).showSplitStep({ id: params.splitId });
  if (!step.may.freeze) throw data(null, { status: 403 });
  if (step.split.state !== "scenario") throw data(null, { status: 404 });
  return step;
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const typed = typedIn(await request.formData());
  const result = await finance(context).freezeSplit({ id: params.splitId, version: typed.version, act: typed.act });
  if (!result.ok) return formBack(context, result, typed);
  return redirect(splitsPaths.split(params.ambito ?? "", Number(params.splitId)));
}

export default function FreezeSplit() {
  const { split, replaced, count } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>();
  const t = useTexts(texts).freeze;
  const { ambito, lang } = useShell();
  const href = splitsPaths.split(ambito?.slug ?? "", split.id);
  const happens = [
    ...t.happens(formatEuro(split.totalCents as Cents, lang), count),
    ...(replaced ? [t.replaces(replaced)] : []),
  ];
  const title = t.title(split.name);
  const typed = back?.typed.act;
  return (
    <MoneyPage part="splits" title={title} width="reading" steps={stepsTo(t.button, { label: split.name, href })}>
      <FormErrors back={back} />
      {split.verified ? null : <Callout tone="warning">{t.unverified}</Callout>}
      <ConfirmPage happens={happens} confirmLabel={t.button} cancelHref={href}>
        <input type="hidden" name="version" value={split.version} />
        <Field
          name="act"
          label={t.act}
          help={t.actHelp}
          defaultValue={typeof typed === "string" ? typed : ""}
          error={errorFor(back?.problems, "act")}
          required
        />
      </ConfirmPage>
    </MoneyPage>
  );
}
