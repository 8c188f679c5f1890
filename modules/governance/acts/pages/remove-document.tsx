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
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { actsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { formBack, governance, typedIn, type FormBack } from "./office.ts";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { document, versions, may } = await governance(context).showDocument({ documentId: params.documentId });
  if (!may.remove) throw data(null, { status: 403 });
  return { document, versions: versions.length };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const { rowVersion } = typedIn(form);
  const result = await governance(context).removeDocument({ documentId: params.documentId, rowVersion });
  return result.ok ? redirect(actsPaths.documents(params.ambito ?? "")) : formBack(context, result, form);
}

export default function RemoveDocument() {
  const { document, versions } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const all = useTexts(texts);
  const t = all.removeDocument;
  const slug = useSlug();
  const href = actsPaths.document(slug, document.id);
  return (
    <DecisionPage
      part="acts"
      title={t.title(document.title)}
      width="reading"
      steps={[{ label: document.title, href }, { label: all.document.remove }]}
    >
      <FormErrors back={back} />
      <ConfirmPage danger happens={t.happens(versions)} confirmLabel={t.button} cancelHref={href}>
        <input type="hidden" name="rowVersion" value={document.rowVersion} />
      </ConfirmPage>
    </DecisionPage>
  );
}
