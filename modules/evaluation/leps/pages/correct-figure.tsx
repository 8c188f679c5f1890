// SPDX-License-Identifier: AGPL-3.0-or-later
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { formatDate } from "@albero/kernel/pure";
import { Anchor, Callout, Field, fieldOf, PlainForm, TextArea, useTexts } from "@albero/ui";
import { ResultsPage, useSlug } from "../../pages/results-page.tsx";
import { lepsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { evaluation, formBack, mayWrite, onlyIf, slugOf, typedIn, type FormBack } from "./office.ts";
import { useValueWords } from "./parts.tsx";
import { ValueField } from "./value-field.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  onlyIf(mayWrite(context));
  const { line } = await evaluation(context).showLeps({ code: params.code });
  const found = await evaluation(context).findLepsFigure({ figureId: params.figureId });
  return { ...found, code: line.code, title: line.title };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await evaluation(context).correctLepsFigure({ ...typedIn(form), figureId: params.figureId });
  return result.ok ? redirect(lepsPaths.one(slugOf(context), params.code ?? "")) : formBack(context, result, form);
}

export default function CorrectFigure() {
  const { figure, input, isCorrected, code, title } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const all = useTexts(texts);
  const t = all.figure;
  const slug = useSlug();
  const say = useValueWords();
  const isYesNo = input.kind === "yes_no";
  const shown = figure.value === null ? all.one.takenAway : say(figure.value, isYesNo ? "yes_no" : "number");
  const written = figure.value === null ? "" : String(figure.value).replace(".", ",");
  const field = fieldOf(back, { value: written, source: figure.source, note: figure.note });
  return (
    <ResultsPage
      part="leps"
      width="reading"
      title={t.correctTitle(input.label)}
      lead={t.correctLead(shown, formatDate(figure.day))}
      steps={[{ label: title, href: lepsPaths.one(slug, code) }, { label: t.correctStep }]}
    >
      {isCorrected ? (
        <Callout tone="warning" title={t.done}>
          <p>
            <Anchor href={`${lepsPaths.one(slug, code)}#dati`}>{all.one.figures}</Anchor>
          </p>
        </Callout>
      ) : (
        <PlainForm back={back} button={t.correct}>
          <ValueField input={input} {...field("value")} help={t.emptyTakesAway} takesAway />
          <Field {...field("source")} label={t.source} help={t.sourceHelp} maxLength={300} required />
          <TextArea {...field("note")} label={t.note} rows={2} optional />
          <Field {...field("reason")} label={t.reason} maxLength={300} required />
        </PlainForm>
      )}
    </ResultsPage>
  );
}
