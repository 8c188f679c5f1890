// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Form,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { Button, CheckGroup, errorFor, FormErrors, Field, FormActions, useTexts } from "@albero/ui";
import { officePaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { formBack, planning, textIn } from "./office.ts";
import { useSlug, VersionPage } from "./parts/version-page.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { version, cycle } = await planning(context).getVersion({ versionId: params.versionId });
  if (version.status !== "draft") throw redirect(officePaths.version(params.ambito ?? "", version.id));
  return { version, areas: cycle.areas };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await planning(context).addCard({
    versionId: params.versionId,
    code: textIn(form, "code").toUpperCase(),
    title: textIn(form, "title"),
    areas: form.getAll("areas"),
  });
  if (!result.ok) return formBack(context, result, form);
  return redirect(officePaths.editCard(params.ambito ?? "", Number(params.versionId), result.value.code, "title"));
}

export default function NewCard() {
  const { version, areas } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>();
  const t = useTexts(texts);
  const slug = useSlug();
  const n = t.newCard;
  return (
    <VersionPage
      version={version}
      current={null}
      title={n.title}
      lead={n.lead}
      width="reading"
      steps={[{ label: n.title, href: officePaths.newCard(slug, version.id) }]}
    >
      <FormErrors back={back} />
      <Form method="post" noValidate>
        <Field
          name="title"
          label={t.fields.title?.label}
          help={t.fields.title?.help}
          defaultValue={back?.typed.title}
          error={errorFor(back?.problems, "title")}
        />
        <Field
          name="code"
          label={n.code}
          help={n.codeHelp}
          size="short"
          defaultValue={back?.typed.code}
          error={errorFor(back?.problems, "code")}
        />
        <CheckGroup
          name="areas"
          label={t.fields.areas?.label}
          options={areas.map((area) => ({ value: area.letter, label: `${area.letter} · ${area.name}` }))}
          defaultValues={back ? [back.typed.areas ?? ""] : []}
          error={errorFor(back?.problems, "areas")}
        />
        <FormActions>
          <Button>{n.button}</Button>
        </FormActions>
      </Form>
    </VersionPage>
  );
}
