// SPDX-License-Identifier: AGPL-3.0-or-later
import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { finance } from "./office.ts";
import { FormPage } from "./form-page.tsx";
import { save } from "./save.ts";

export const loader = ({ context, params }: LoaderFunctionArgs) =>
  finance(context).splitFormOptions({ id: params.splitId });

export const action = (args: ActionFunctionArgs) => save(args, args.params.splitId ?? null);

export default function EditSplit() {
  return <FormPage options={useLoaderData<typeof loader>()} back={useActionData<typeof action>()} />;
}
