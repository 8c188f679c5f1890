// SPDX-License-Identifier: AGPL-3.0-or-later
import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { governance, save } from "./office.ts";
import { RuleForm } from "./rule-form.tsx";

export const loader = ({ context, params }: LoaderFunctionArgs) =>
  governance(context).votingRuleForm({ id: params.ruleId });

export const action = (args: ActionFunctionArgs) => save(args, args.params.ruleId ?? "");

export default function ChangeRule() {
  return <RuleForm form={useLoaderData<typeof loader>()} back={useActionData<typeof action>()} />;
}
