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
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { LARGEST_FILE } from "../core/inputs.ts";
import { bodiesPaths } from "../paths.ts";
import { bodiesRefusals } from "../texts.refusals.ts";
import { texts } from "../texts.ts";
import type { ShownChange } from "../usecases/sheet.ts";
import { governance, onlyWriters, refusalWords, textIn } from "./office.ts";

export async function loader({ context }: LoaderFunctionArgs) {
  onlyWriters(context);
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
  onlyWriters(context);
  const form = await request.formData();
  const file = form.get("file");
  const isConfirm = textIn(form, "op") === "confirm";
  const tooBig = file instanceof File && file.size > LARGEST_FILE;
  if (tooBig) {
    const refusal = refusalWords(context, refuse("file_too_big"), bodiesRefusals);
    return data<Answer>({ ...NOTHING, refusal }, { status: 422 });
  }
  const bytes = isConfirm
    ? new Uint8Array(Buffer.from(textIn(form, "content"), "base64"))
    : new Uint8Array(file instanceof File ? await file.arrayBuffer() : new ArrayBuffer());
  const result = await governance(context).importSeats({ bytes, dryRun: !isConfirm });
  if (!result.ok) {
    const refusal = refusalWords(context, result, bodiesRefusals);
    return data<Answer>({ ...NOTHING, refusal, problems: result.fields ?? [] }, { status: 422 });
  }
  const isWrong = result.value.problems.length > 0;
  const content = isWrong || isConfirm ? "" : Buffer.from(bytes).toString("base64");
  return data<Answer>({ ...NOTHING, ...result.value, content }, { status: isWrong ? 422 : 200 });
}

export default function FromFile() {
  const answer = useActionData<typeof action>();
  const t = useTexts(texts).upload;
  const slug = useSlug();
  return (
    <DecisionPage
      part="bodies"
      title={t.title}
      lead={t.lead}
      steps={[{ label: t.part }]}
      actions={(["xlsx", "ods", "csv"] as const).map((format) => (
        <ButtonLink key={format} href={bodiesPaths.seatsFile(slug, format)} icon="download">
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
      <Section title={t.file}>
        <Form method="post" encType="multipart/form-data" reloadDocument>
          <Field
            name="file"
            type="file"
            label={t.file}
            labelHidden
            help={t.fileHelp}
            accept=".xlsx,.ods,.csv,text/csv"
          />
          <FormActions>
            <Button kind={answer?.content ? "secondary" : "primary"}>{t.check}</Button>
          </FormActions>
        </Form>
      </Section>
    </DecisionPage>
  );
}

function Changes({ answer }: { answer: Answer }) {
  const t = useTexts(texts).upload;
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
        rowKey={(_row, at) => String(at)}
        phone="cards"
        columns={[
          { key: "seat", head: t.seat, width: "16rem", cell: (row) => row.label },
          { key: "body", head: t.body, width: "16rem", cell: (row) => row.body },
          { key: "what", head: t.what, cell: (row) => (row.isNew ? t.isNew : row.fields.join(", ")) },
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
