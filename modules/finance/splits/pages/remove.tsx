// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { ConfirmPage, ErrorSummary, useShell, useTexts } from "@albero/ui";
import { MoneyPage } from "../../pages/money-page.tsx";
import { splitsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { finance, formBack, typedIn } from "./office.ts";
import { stepsTo } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const step = await finance(context).showSplitStep({ id: params.splitId });
  if (step.split.state !== "scenario") throw data(null, { status: 404 });
  return step;
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const typed = typedIn(await request.formData());
  const result = await finance(context).removeSplit({ id: params.splitId });
  return result.ok ? redirect(splitsPaths.home(params.ambito ?? "")) : formBack(context, result, typed);
}

export default function RemoveSplit() {
  const { split } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>();
  const t = useTexts(texts).remove;
  const href = splitsPaths.split(useShell().ambito?.slug ?? "", split.id);
  return (
    <MoneyPage
      part="splits"
      title={t.title(split.name)}
      width="reading"
      steps={stepsTo(t.button, { label: split.name, href })}
    >
      {back ? <ErrorSummary problems={back.problems} refusal={back.refusal} /> : null}
      <ConfirmPage happens={t.happens} confirmLabel={t.button} cancelHref={href} danger />
    </MoneyPage>
  );
}
