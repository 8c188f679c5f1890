// SPDX-License-Identifier: AGPL-3.0-or-later
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { requestInfo } from "@albero/kernel";
import { formatDate } from "@albero/kernel/pure";
import { DateField, Field, fieldOf, PlainForm, TextArea, useTexts } from "@albero/ui";
import { ResultsPage, useSlug } from "../../pages/results-page.tsx";
import { lepsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { evaluation, formBack, mayWrite, onlyIf, slugOf, typedIn, type FormBack } from "./office.ts";
import { useValueWords } from "./parts.tsx";
import { ValueField } from "./value-field.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  onlyIf(mayWrite(context));
  const { line } = await evaluation(context).showLeps({ code: params.code });
  const asked = await evaluation(context).writeLepsFigure({ key: params.key });
  return { ...asked, code: line.code, title: line.title, today: requestInfo(context).today };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await evaluation(context).addLepsFigure({ ...typedIn(form), key: params.key });
  return result.ok ? redirect(lepsPaths.one(slugOf(context), params.code ?? "")) : formBack(context, result, form);
}

export default function NewFigure() {
  const { input, usedBy, newest, code, title, today } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const t = useTexts(texts).figure;
  const slug = useSlug();
  const say = useValueWords();
  const field = fieldOf(back, { day: formatDate(today) });
  const last = newest?.value ?? null;
  const told =
    newest && last !== null
      ? `${say(last, input.kind === "yes_no" ? "yes_no" : "number")} (${formatDate(newest.day)})`
      : null;
  return (
    <ResultsPage
      part="leps"
      width="reading"
      title={t.title(input.label)}
      lead={t.lead(usedBy.map((one) => one.title).join(", "), told)}
      steps={[{ label: title, href: lepsPaths.one(slug, code) }, { label: t.step }]}
    >
      <PlainForm back={back} button={t.save}>
        <ValueField input={input} {...field("value")} required />
        <DateField {...field("day")} label={t.day} help={t.dayHelp} required />
        <Field {...field("source")} label={t.source} help={t.sourceHelp} maxLength={300} required />
        <TextArea {...field("note")} label={t.note} rows={2} optional />
      </PlainForm>
    </ResultsPage>
  );
}
