// SPDX-License-Identifier: AGPL-3.0-or-later
import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { finance } from "./office.ts";
import { FormPage } from "./form-page.tsx";
import { save } from "./save.ts";

export function loader({ context, request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  return finance(context).splitFormOptions({
    copy: asked.get("da") ?? undefined,
    rule: asked.get("regola") ?? undefined,
  });
}

export const action = (args: ActionFunctionArgs) => save(args, null);

export default function NewSplit() {
  return <FormPage options={useLoaderData<typeof loader>()} back={useActionData<typeof action>()} />;
}
