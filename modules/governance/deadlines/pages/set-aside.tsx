// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActionFunctionArgs, LoaderFunctionArgs } from "react-router";
import { deadlinesPaths } from "../paths.ts";
import { deadlines, formBack, goTo, mayOf, only, slugOf, textIn } from "./office.ts";
import { WithReason } from "./with-reason.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  only(mayOf(context).write);
  const { deadline } = await deadlines(context).showDeadline({ deadlineId: params.deadlineId });
  return { id: deadline.id, title: deadline.title, rowVersion: deadline.rowVersion };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const given = { id: params.deadlineId, rowVersion: textIn(form, "rowVersion"), reason: textIn(form, "reason") };
  const result = await deadlines(context).setAsideDeadline(given);
  return result.ok ? goTo(deadlinesPaths.deadline(slugOf(context), result.value.id)) : formBack(context, result, form);
}

export default function Why() {
  return <WithReason which="aside" />;
}
