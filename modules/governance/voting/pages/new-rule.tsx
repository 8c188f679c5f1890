// SPDX-License-Identifier: AGPL-3.0-or-later
import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { governance, save } from "./office.ts";
import { RuleForm } from "./rule-form.tsx";

const number = (text: string | null) => (text !== null && /^[1-9]\d{0,8}$/.test(text) ? text : undefined);

export function loader({ context, request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  const [from, bodyId] = [number(asked.get("da")), number(asked.get("organo"))];
  return governance(context).votingRuleForm({ ...(from ? { from } : {}), ...(bodyId ? { bodyId } : {}) });
}

export const action = (args: ActionFunctionArgs) => save(args, null);

export default function NewRule() {
  return <RuleForm form={useLoaderData<typeof loader>()} back={useActionData<typeof action>()} />;
}
