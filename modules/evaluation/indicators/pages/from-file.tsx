// SPDX-License-Identifier: AGPL-3.0-or-later
import { data, Form, useActionData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { refuse, type FieldProblem } from "@albero/kernel/pure";
import {
  Button,
  ButtonLink,
  Callout,
  DataTable,
  ErrorSummary,
  Field,
  FileProblems,
  FormActions,
  Section,
  useTexts,
} from "@albero/ui";
import { ResultsPage } from "../../pages/results-page.tsx";
import { LARGEST_FILE } from "../core/inputs.ts";
import { indicatorsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import type { ShownChange } from "../usecases/sheet.ts";
import { evaluation, mayOf, onlyIf, refusalWords, textIn } from "./office.ts";
import { useSlug } from "./parts.tsx";

export async function loader({ context }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).write);
  return null;
}

type Answer = {
  refusal: string;
  problems: readonly FieldProblem[];
  changes: ShownChange[];
  same: number;
  /** The file, to be given back with the confirmation; empty when it cannot be taken. */
  content: string;
  saved: number | null;
};
const NOTHING: Answer = { refusal: "", problems: [], changes: [], same: 0, content: "", saved: null };

/** Without confirmation it only says what the file would change; with it, it writes. */
export async function action({ context, request }: ActionFunctionArgs) {
  onlyIf(mayOf(context).write);
  const form = await request.formData();
  const file = form.get("file");
  const isConfirm = textIn(form, "op") === "confirm";
  if (file instanceof File && file.size > LARGEST_FILE)
    return data<Answer>({ ...NOTHING, refusal: refusalWords(context, refuse("file_too_big")) }, { status: 422 });
  const bytes = isConfirm
    ? new Uint8Array(Buffer.from(textIn(form, "content"), "base64"))
    : new Uint8Array(file instanceof File ? await file.arrayBuffer() : new ArrayBuffer());
  const result = await evaluation(context).importIndicators({ bytes, dryRun: !isConfirm });
  if (!result.ok)
    return data<Answer>(
      { ...NOTHING, refusal: refusalWords(context, result), problems: result.fields ?? [] },
      { status: 422 },
    );
  const isWrong = result.value.problems.length > 0;
  const content = isWrong || isConfirm ? "" : Buffer.from(bytes).toString("base64");
  return data<Answer>({ ...NOTHING, ...result.value, content }, { status: isWrong ? 422 : 200 });
}

export default function FromFile() {
  const answer = useActionData<typeof action>();
  const t = useTexts(texts).file;
  const slug = useSlug();
  return (
    <ResultsPage
      part="indicators"
      title={t.title}
      lead={t.lead}
      steps={[{ label: t.step }]}
      actions={(["xlsx", "ods", "csv"] as const).map((format) => (
        <ButtonLink key={format} href={indicatorsPaths.download(slug, format)} icon="download">
          {t[format]}
        </ButtonLink>
      ))}
    >
      {answer?.refusal ? <ErrorSummary problems={[]} refusal={answer.refusal} /> : null}
      {answer && answer.problems.length > 0 ? (
        <FileProblems
          title={t.problems(answer.problems.length)}
          problems={answer.problems.map(({ path, message }) => ({ place: path, message }))}
          words={{ place: t.place, what: t.problem }}
        />
      ) : null}
      {answer?.saved ? (
        <Callout tone="success" live>
          <p>{t.done(answer.saved)}</p>
        </Callout>
      ) : null}
      {answer && answer.content !== "" ? <Changes answer={answer} /> : null}
      <Section title={t.choose}>
        <Form method="post" encType="multipart/form-data" reloadDocument>
          <Field name="file" type="file" label={t.choose} labelHidden help={t.help} accept=".xlsx,.ods,.csv,text/csv" />
          <FormActions>
            <Button kind={answer?.content ? "secondary" : "primary"}>{t.check}</Button>
          </FormActions>
        </Form>
      </Section>
    </ResultsPage>
  );
}

function Changes({ answer }: { answer: Answer }) {
  const all = useTexts(texts);
  const t = all.file;
  const { changes, same, content } = answer;
  if (changes.length === 0)
    return (
      <Callout live>
        <p>{t.noChanges}</p>
      </Callout>
    );
  return (
    <Section title={t.changes(changes.length)} lead={same > 0 ? t.same(same) : undefined}>
      <DataTable
        caption={t.changes(changes.length)}
        captionHidden
        rows={changes}
        rowKey={(row) => row.code}
        phone="cards"
        columns={[
          { key: "code", head: all.col.code, width: "14rem", cell: (row) => row.code },
          { key: "text", head: all.col.text, width: "20rem", cell: (row) => row.text },
          { key: "what", head: t.what, width: "16rem", cell: (row) => row.what.join(", ") },
        ]}
      />
      <Form method="post" encType="multipart/form-data" reloadDocument>
        <p>{t.happens(changes.length)}</p>
        <input type="hidden" name="content" value={content} />
        <Button name="op" value="confirm">
          {t.confirm}
        </Button>
      </Form>
    </Section>
  );
}
