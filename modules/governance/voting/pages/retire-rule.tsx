// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { ConfirmPage, FormErrors, useTexts } from "@albero/ui";
import { useSlug } from "../../pages/decision-page.tsx";
import { votingPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { formBack, governance } from "./office.ts";
import { RulePage } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { may, id, name, rowVersion } = await governance(context).showVotingRule({ id: params.ruleId });
  if (!may.retire) throw data(null, { status: 403 });
  return { id, name, rowVersion };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await governance(context).retireVotingRule({ id: params.ruleId, rowVersion: form.get("rowVersion") });
  if (!result.ok) return formBack(context, result, form);
  return redirect(votingPaths.rule(params.ambito ?? "", Number(params.ruleId)));
}

export default function RetireRule() {
  const { id, name, rowVersion } = useLoaderData<typeof loader>();
  const t = useTexts(texts).retire;
  const href = votingPaths.rule(useSlug(), id);
  return (
    <RulePage title={t.title(name)} width="reading" steps={[{ label: name, href }, { label: t.confirm }]}>
      <FormErrors back={useActionData<typeof action>()} />
      <ConfirmPage happens={t.happens} confirmLabel={t.confirm} cancelHref={href}>
        <input type="hidden" name="rowVersion" value={rowVersion} />
      </ConfirmPage>
    </RulePage>
  );
}
