// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  data,
  Form,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { requestInfo } from "@albero/kernel";
import { Button, DateField, errorFor, FormErrors, Field, FormActions, Page, RadioGroup, useTexts } from "@albero/ui";
import { officePaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { isNoDay, isoDate } from "./parts/iso-date.ts";
import { formBack, mayOf, planning, textIn, typedIn, type FormBack } from "./office.ts";
import { useSlug } from "./parts/version-page.tsx";

export async function loader({ context }: LoaderFunctionArgs) {
  if (!mayOf(context).lead) throw data(null, { status: 403 });
  const versions = await planning(context).listVersions();
  return { ambitoName: versions[0]?.ambitoName ?? "", hasPrevious: versions.length > 0 };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const wrongDays = ["firstDay", "lastDay"].filter((name) => isNoDay(textIn(form, name)));
  if (wrongDays.length > 0) {
    const message = texts[requestInfo(context).lang].life.notADay;
    const problems = wrongDays.map((path) => ({ path, message }));
    return data<FormBack>({ refusal: "", problems, typed: typedIn(form) }, { status: 422 });
  }
  const result = await planning(context).createPlan({
    title: textIn(form, "title"),
    ambitoName: textIn(form, "ambitoName"),
    cycle: {
      code: textIn(form, "code"),
      firstDay: isoDate(textIn(form, "firstDay")),
      lastDay: isoDate(textIn(form, "lastDay")),
    },
    templateFrom: textIn(form, "templateFrom") || "default",
  });
  const names = { "cycle.code": "code", "cycle.firstDay": "firstDay", "cycle.lastDay": "lastDay" };
  return result.ok
    ? redirect(officePaths.version(params.ambito ?? "", result.value.versionId))
    : formBack(context, result, form, names);
}

export default function NewPlan() {
  const { ambitoName, hasPrevious } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>();
  const all = useTexts(texts);
  const t = all.create;
  const slug = useSlug();
  const typed = back?.typed ?? {};
  const field = (name: string) => ({ name, defaultValue: typed[name], error: errorFor(back?.problems, name) });
  return (
    <Page
      title={t.title}
      lead={t.lead}
      width="reading"
      thread={[{ label: all.thePlan, href: officePaths.plans(slug) }, { label: t.title }]}
    >
      <FormErrors back={back} />
      <Form method="post" noValidate>
        <Field {...field("title")} label={t.planTitle} help={t.planTitleHelp} required />
        <Field {...field("ambitoName")} label={t.ambitoName} defaultValue={typed.ambitoName ?? ambitoName} required />
        <Field {...field("code")} label={t.code} help={t.codeHelp} size="short" required />
        <DateField {...field("firstDay")} label={t.firstDay} required />
        <DateField {...field("lastDay")} label={t.lastDay} required />
        {hasPrevious ? (
          <RadioGroup
            name="templateFrom"
            label={t.template}
            defaultValue={typed.templateFrom ?? "previous"}
            options={[
              { value: "previous", label: t.templatePrevious },
              { value: "default", label: t.templateDefault },
            ]}
          />
        ) : null}
        <FormActions>
          <Button>{t.button}</Button>
        </FormActions>
      </Form>
    </Page>
  );
}
