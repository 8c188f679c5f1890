// SPDX-License-Identifier: AGPL-3.0-or-later
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { ButtonLink, Empty, useTexts } from "@albero/ui";
import { bodiesPaths } from "../../bodies/paths.ts";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { actsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { ActFields } from "./act-fields.tsx";
import { formBack, governance, onlyWriters, typedIn, type FormBack } from "./office.ts";

export async function loader({ context, request }: LoaderFunctionArgs) {
  onlyWriters(context);
  const { searchParams } = new URL(request.url);
  return governance(context).actForm({ itemId: searchParams.get("punto"), revokesId: searchParams.get("revoca") });
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await governance(context).saveAct({ ...typedIn(form), actId: null, rowVersion: null });
  return result.ok ? redirect(actsPaths.act(params.ambito ?? "", result.value.actId)) : formBack(context, result, form);
}

export default function NewAct() {
  const { bodies, items, adopted, from, revoked } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const t = useTexts(texts).form;
  const slug = useSlug();
  const start = {
    ...(from ? { bodyId: String(from.bodyId), itemId: String(from.id), subject: from.title, text: from.text } : {}),
    ...(revoked ? { revokesId: String(revoked.id), subject: t.revoking(revoked.cited) } : {}),
  };
  return (
    <DecisionPage part="acts" title={t.titleNew} lead={t.lead} width="reading" steps={[{ label: t.titleNew }]}>
      {bodies.length === 0 ? (
        <Empty title={t.noBodies} action={<ButtonLink href={bodiesPaths.home(slug)}>{t.toBodies}</ButtonLink>}>
          {t.noBodiesHelp}
        </Empty>
      ) : (
        <ActFields choices={{ bodies, items, adopted }} start={start} back={back} cancelHref={actsPaths.home(slug)} />
      )}
    </DecisionPage>
  );
}
