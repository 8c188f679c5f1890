// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { useTexts, useShell } from "@albero/ui";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { actsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { ActFields } from "./act-fields.tsx";
import { formBack, governance, onlyWriters, typedIn, type FormBack } from "./office.ts";
import { actName } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  onlyWriters(context);
  const { act, ...choices } = await governance(context).actForm({ actId: params.actId });
  // Also of an act adopted meanwhile: it is refused with its reason, and what was written stays in sight.
  if (!act) throw data(null, { status: 404 });
  return { act, ...choices };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await governance(context).saveAct({ ...typedIn(form), actId: params.actId });
  return result.ok ? redirect(actsPaths.act(params.ambito ?? "", result.value.actId)) : formBack(context, result, form);
}

const word = (value: number | null): string => (value === null ? "" : String(value));

export default function EditAct() {
  const { act, bodies, items, adopted } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const t = useTexts(texts).form;
  const { lang } = useShell();
  const slug = useSlug();
  const { kind, subject, text } = act;
  const start = {
    ...{ kind, subject, text, rowVersion: String(act.rowVersion), bodyId: String(act.bodyId) },
    ...{ itemId: word(act.itemId), revokesId: word(act.revokesId) },
  };
  const href = actsPaths.act(slug, act.id);
  return (
    <DecisionPage
      part="acts"
      title={t.titleEdit(subject)}
      lead={t.lead}
      width="reading"
      steps={[{ label: actName(act, lang), href }, { label: texts[lang].act.edit }]}
    >
      <ActFields choices={{ bodies, items, adopted }} start={start} back={back} cancelHref={href} />
    </DecisionPage>
  );
}
