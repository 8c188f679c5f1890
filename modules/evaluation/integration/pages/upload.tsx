// SPDX-License-Identifier: AGPL-3.0-or-later
// Two steps: the file is tried and nothing is stored; then, with the same file carried by the form, it is saved.
import { data, Form, redirect, useActionData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import type { FieldProblem } from "@albero/kernel/pure";
import { Button, Callout, ErrorSummary, Field, FileProblems, FormActions, Section, useTexts } from "@albero/ui";
import { ResultsPage } from "../../pages/results-page.tsx";
import { integrationPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import type { LoadedCards } from "../usecases/load-cards.ts";
import { evaluation, mayOf, onlyIf, slugOf, textIn, uploadIn, wordsOf } from "./office.ts";

export function loader({ context }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).write);
  return null;
}

type Checked = LoadedCards & { content: string };
type Answer = { refusal: string; problems: FieldProblem[]; checked: Checked | null };

export async function action({ context, request }: ActionFunctionArgs) {
  onlyIf(mayOf(context).write);
  const form = await request.formData();
  const isConfirm = textIn(form, "op") === "confirm";
  const file = isConfirm ? null : await uploadIn(form, "file");
  const bytes = isConfirm
    ? new Uint8Array(Buffer.from(textIn(form, "content"), "base64"))
    : (file?.bytes ?? new Uint8Array());
  const result = await evaluation(context).loadIntegrationCards({ bytes, dryRun: !isConfirm });
  if (!result.ok) {
    const problems = [...(result.fields ?? [])];
    return data<Answer>({ refusal: wordsOf(context, result), problems, checked: null }, { status: 422 });
  }
  if (isConfirm) return redirect(integrationPaths.home(slugOf(context)));
  const checked = { ...result.value, content: Buffer.from(bytes).toString("base64") };
  return data<Answer>({ refusal: "", problems: [], checked });
}

export default function Upload() {
  const answer = useActionData<Answer>();
  const t = useTexts(texts).upload;
  const { checked, problems = [], refusal } = answer ?? { checked: null, refusal: "" };
  return (
    <ResultsPage part="integration" width="reading" title={t.title} lead={t.lead} steps={[{ label: t.title }]}>
      {refusal ? <ErrorSummary problems={[]} refusal={refusal} /> : null}
      {problems.length > 0 ? (
        <FileProblems
          title={t.problems(problems.length)}
          problems={problems.map(({ path, message }) => ({ place: path, message }))}
          words={t}
        />
      ) : null}
      {checked ? <Ready checked={checked} /> : null}
      <Form method="post" encType="multipart/form-data" reloadDocument>
        <Field name="file" type="file" label={t.file} help={t.help} accept=".json" />
        <FormActions>
          <Button kind={checked && !checked.wasThere ? "secondary" : "primary"}>{t.check}</Button>
        </FormActions>
      </Form>
    </ResultsPage>
  );
}

function Ready({ checked }: { checked: Checked }) {
  const t = useTexts(texts).upload;
  if (checked.wasThere) return <Callout tone="info" live title={t.sameThere} />;
  const { title, period, cards, goals, indicators, odd, content } = checked;
  return (
    <Section title={t.ready(title)}>
      <p>{t.happens(period, cards, goals, indicators, odd)}</p>
      <Form method="post" encType="multipart/form-data" reloadDocument>
        <input type="hidden" name="content" value={content} />
        <FormActions>
          <Button name="op" value="confirm">
            {t.confirm}
          </Button>
        </FormActions>
      </Form>
    </Section>
  );
}
