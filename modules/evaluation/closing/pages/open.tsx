// SPDX-License-Identifier: AGPL-3.0-or-later
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { Empty, Select, useTexts } from "@albero/ui";
import { ResultsPage } from "../../pages/results-page.tsx";
import { closingPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { evaluation, formBack, mayOf, onlyIf, slugOf, textIn, type FormBack } from "./office.ts";
import { fieldOf, PlainForm } from "./parts.tsx";

export async function loader({ context, request }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).open);
  const { plans } = await evaluation(context).listClosings();
  const free = plans.flatMap(({ plan, period, objectives }) =>
    objectives
      .filter((each) => each.closing === null)
      .map(({ code, title }) => ({ plan, period, code, title, value: `${plan}:${period}:${code}` })),
  );
  return { free, chosen: new URL(request.url).searchParams.get("obiettivo") ?? "" };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const [plan = "", period = "", ...rest] = textIn(form, "objective").split(":");
  const result = await evaluation(context).openClosing({ plan, period, objective: rest.join(":") });
  return result.ok
    ? redirect(closingPaths.one(slugOf(context), result.value.closingId))
    : formBack(context, result, form);
}

export default function OpenClosing() {
  const { free, chosen } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const all = useTexts(texts);
  const t = all.open;
  const field = fieldOf(back, { objective: chosen });
  return (
    <ResultsPage part="closing" width="reading" title={t.title} lead={t.lead} steps={[{ label: t.title }]}>
      {free.length === 0 ? (
        <Empty title={t.all} />
      ) : (
        <PlainForm back={back} button={t.save}>
          <Select
            {...field("objective")}
            label={t.objective}
            required
            options={free.map(({ plan, period, code, title, value }) => ({
              value,
              label: `${code} · ${title} (${all.plans[plan](period)})`,
            }))}
          />
        </PlainForm>
      )}
    </ResultsPage>
  );
}
