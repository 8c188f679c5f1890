// SPDX-License-Identifier: AGPL-3.0-or-later
// One service of the catalogue, or a new one ("nuovo").
import {
  data,
  Form,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { Button, Check, errorFor, Field, FormActions, FormErrors, Select, TextArea, useTexts } from "@albero/ui";
import { MoneyPage, useSlug } from "../../pages/money-page.tsx";
import { texts as returnTexts } from "../../returns/texts.ts";
import { USER_AREAS } from "../../rules/core/rule.ts";
import { budgetPaths } from "../paths.ts";
import { texts } from "../texts.services.ts";
import { finance, formBack, mayOf, textIn, type FormBack } from "./office.ts";

const NEW = "nuovo";
const MACRO_ACTIVITIES = [1, 2, 3, 4, 5];

export async function loader({ context, params }: LoaderFunctionArgs) {
  const isNew = params.service === NEW;
  if (isNew && !mayOf(context).write) throw data(null, { status: 403 });
  return { service: isNew ? null : await finance(context).showService({ id: params.service }), may: mayOf(context) };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  if (!mayOf(context).write) throw data(null, { status: 403 });
  const written = {
    ...{ code: textIn(form, "code"), name: textIn(form, "name"), macroActivity: textIn(form, "macroActivity") },
    ...{ istatArea: textIn(form, "istatArea"), userArea: textIn(form, "userArea") },
    ...{ otherNames: textIn(form, "otherNames"), isActive: textIn(form, "isActive") || undefined },
  };
  const result =
    params.service === NEW
      ? await finance(context).addService(written)
      : await finance(context).changeService({
          ...written,
          id: params.service,
          rowVersion: textIn(form, "rowVersion"),
        });
  return result.ok ? redirect(budgetPaths.services(params.ambito ?? "")) : formBack(context, result, form);
}

export default function ServicePage() {
  const { service, may } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const t = useTexts(texts);
  const codes = useTexts(returnTexts);
  const slug = useSlug();
  const typed = back?.typed;
  const error = (name: string) => errorFor(back?.problems, name);
  return (
    <MoneyPage
      part="budget"
      title={service ? service.name : t.newTitle}
      lead={service ? t.editLead(service.lines) : t.newLead}
      width="reading"
      steps={[{ label: t.part, href: budgetPaths.services(slug) }, { label: service ? service.code : t.add }]}
    >
      <FormErrors back={back} />
      <Form method="post" noValidate>
        {service ? <input type="hidden" name="rowVersion" value={typed?.rowVersion ?? service.rowVersion} /> : null}
        <Field
          name="code"
          label={t.code}
          help={t.codeHelp}
          size="short"
          defaultValue={typed?.code ?? service?.code}
          error={error("code")}
          required
        />
        <Field name="name" label={t.name} defaultValue={typed?.name ?? service?.name} error={error("name")} required />
        <Select
          name="userArea"
          label={t.area}
          help={t.areaHelp}
          optional
          defaultValue={typed?.userArea ?? service?.userArea ?? ""}
          error={error("userArea")}
          options={USER_AREAS.map((area) => ({ value: area, label: codes.area(area) }))}
        />
        <Select
          name="macroActivity"
          label={t.macro}
          help={t.macroHelp}
          optional
          defaultValue={typed?.macroActivity ?? service?.macroActivity?.toString() ?? ""}
          error={error("macroActivity")}
          options={MACRO_ACTIVITIES.map((macro) => ({ value: String(macro), label: codes.macro(macro) }))}
        />
        <Select
          name="istatArea"
          label={t.istat}
          help={t.istatHelp}
          optional
          defaultValue={typed?.istatArea ?? service?.istatArea?.toString() ?? ""}
          error={error("istatArea")}
          options={t.istatAreas.map((area, at) => ({ value: String(at + 1), label: area }))}
        />
        <TextArea
          name="otherNames"
          label={t.otherNames}
          help={t.otherNamesHelp}
          optional
          rows={3}
          defaultValue={typed?.otherNames ?? service?.otherNames.join("\n")}
          error={error("otherNames")}
        />
        <Check
          name="isActive"
          label={t.active}
          help={t.activeHelp}
          defaultChecked={typed ? typed.isActive === "on" : (service?.isActive ?? true)}
        />
        {may.write ? (
          <FormActions>
            <Button>{t.save}</Button>
          </FormActions>
        ) : null}
      </Form>
    </MoneyPage>
  );
}
