// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { Callout, ConfirmPage, useTexts } from "@albero/ui";
import { MoneyPage, useSlug } from "../../pages/money-page.tsx";
import { rulesPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { finance, formBack, mayOf, type FormBack } from "./office.ts";

export async function loader({ context }: LoaderFunctionArgs) {
  if (!mayOf(context).lead) throw data(null, { status: 403 });
  const { toTake } = await finance(context).listFundRules();
  return { toTake };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await finance(context).takeKnownRules();
  return result.ok ? redirect(rulesPaths.home(params.ambito ?? "")) : formBack(context, result, form);
}

export default function TakeRules() {
  const { toTake } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const all = useTexts(texts);
  const slug = useSlug();
  const t = all.take;
  const steps = [{ label: all.part, href: rulesPaths.home(slug) }, { label: t.button }];
  return (
    <MoneyPage part="funds" width="reading" steps={steps} title={toTake === 0 ? t.none : t.title(toTake)}>
      {back ? <Callout tone="warning">{back.refusal}</Callout> : null}
      {toTake === 0 ? null : (
        <ConfirmPage happens={[t.happens(toTake), t.off]} confirmLabel={t.button} cancelHref={rulesPaths.home(slug)} />
      )}
    </MoneyPage>
  );
}
