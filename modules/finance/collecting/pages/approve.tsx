// SPDX-License-Identifier: AGPL-3.0-or-later
import { data, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { ConfirmPage, DateField, errorFor, useTexts } from "@albero/ui";
import { MoneyPage } from "../../pages/money-page.tsx";
import { collectingPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { collecting, doneAt, fieldsOf, formBack, slugOf, type FormBack } from "./office.ts";
import { Op, Refusal, useEuro, useSlug } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const view = await collecting(context).quotaSetView({ setId: params.setId });
  if (!view.may.decide) throw data(null, { status: 403 });
  const { set, plan, willCall, willAmount } = view;
  return { set, plan, willCall, willAmount };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const dues = fieldsOf(form, "due").map(([n, due]) => ({ n, due }));
  const done = await collecting(context).approveQuotas({ setId: params.setId, dues });
  if (done.ok) return doneAt(collectingPaths.set(slugOf(context), done.value.setId), "approved");
  const fields = done.fields?.map(({ path, message }) => {
    const at = /^dues\.(\d+)\.due$/.exec(path)?.[1];
    return { path: at === undefined ? path : `due.${dues[Number(at)]?.n ?? ""}`, message };
  });
  return formBack(context, { ...done, fields }, form);
}

export default function ApproveQuotas() {
  const { set, plan, willCall, willAmount } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as FormBack | undefined;
  const t = useTexts(texts);
  const slug = useSlug();
  const euro = useEuro();
  return (
    <MoneyPage
      part="quotas"
      title={t.set.approveTitle(set.name, set.year)}
      width="reading"
      steps={[{ label: set.name, href: collectingPaths.set(slug, set.id) }, { label: t.set.approve }]}
    >
      <Refusal answer={answer} form="approve" />
      <ConfirmPage
        happens={[t.set.happens(willCall, euro(willAmount)), t.set.happensCode, t.set.happensForever]}
        confirmLabel={t.set.approve}
        cancelHref={collectingPaths.set(slug, set.id)}
      >
        <Op name="approve" />
        {plan.map((one) =>
          one.due === null ? null : (
            <DateField
              key={one.n}
              name={`due.${one.n}`}
              label={t.set.due(one.label)}
              defaultValue={answer?.typed[`due.${one.n}`] ?? one.due}
              error={errorFor(answer?.problems, `due.${one.n}`)}
              required
            />
          ),
        )}
      </ConfirmPage>
    </MoneyPage>
  );
}
