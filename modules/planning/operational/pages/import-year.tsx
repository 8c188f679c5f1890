// SPDX-License-Identifier: AGPL-3.0-or-later
// Two steps: the file is checked and nothing is stored; then, with the same file carried by the form, it is saved.
import { data, Form, redirect, useActionData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { requestInfo } from "@albero/kernel";
import { formatEuro, type Cents } from "@albero/kernel/pure";
import {
  Button,
  Callout,
  ErrorSummary,
  Field,
  FormActions,
  Page,
  Section,
  useShell,
  useTexts,
  FileProblems,
} from "@albero/ui";
import { yearPaths } from "../paths.ts";
import type { YearImport } from "../queries/answers.ts";
import { texts } from "../texts.ts";
import { mayOf, planning, textIn, wordsOf } from "./year-office.ts";
import { useSlug } from "./year-page.tsx";

const LARGEST_BYTES = 5_000_000;

export function loader({ context }: LoaderFunctionArgs) {
  if (!mayOf(context).lead) throw data(null, { status: 403 });
  return null;
}

type Answer = { refusal: string; problems: YearImport["problems"]; found: YearImport | null; content: string };

export async function action({ context, params, request }: ActionFunctionArgs) {
  if (!mayOf(context).lead) throw data(null, { status: 403 });
  const t = texts[requestInfo(context).lang].bring;
  const form = await request.formData();
  const bytes = await bytesIn(form);
  const nothing = { problems: [], found: null, content: "" };
  if (!bytes) return data<Answer>({ ...nothing, refusal: t.noFile }, { status: 422 });
  if (bytes.length > LARGEST_BYTES) return data<Answer>({ ...nothing, refusal: t.tooLarge }, { status: 422 });
  const dryRun = textIn(form, "op") !== "confirm";
  const result = await planning(context).importOperationalPlan({ bytes, dryRun });
  if (!result.ok) {
    const problems = (result.fields ?? []).map(({ path, message }) => ({ place: path, message }));
    return data<Answer>({ ...nothing, refusal: wordsOf(context, result), problems }, { status: 422 });
  }
  const { value } = result;
  if (value.stored && value.year !== null) return redirect(yearPaths.year(params.ambito ?? "", value.year));
  const isWrong = value.problems.length > 0;
  return data<Answer>(
    {
      refusal: "",
      problems: value.problems,
      found: isWrong ? null : value,
      content: isWrong ? "" : Buffer.from(bytes).toString("base64"),
    },
    { status: isWrong ? 422 : 200 },
  );
}

/** The file just chosen, or the one that the form of the second step carries. */
async function bytesIn(form: FormData): Promise<Uint8Array | null> {
  const file = form.get("file");
  if (file instanceof File) return file.size === 0 ? null : new Uint8Array(await file.arrayBuffer());
  const carried = textIn(form, "content");
  return carried === "" ? null : new Uint8Array(Buffer.from(carried, "base64"));
}

export default function ImportYear() {
  const answer = useActionData<typeof action>();
  const all = useTexts(texts);
  const t = all.bring;
  return (
    <Page
      title={t.title}
      lead={t.lead}
      width="reading"
      thread={[{ label: all.theYear, href: yearPaths.years(useSlug()) }, { label: t.title }]}
    >
      {answer?.refusal ? <ErrorSummary problems={[]} refusal={answer.refusal} /> : null}
      {answer?.found ? <Found found={answer.found} content={answer.content} /> : null}
      {answer && answer.problems.length > 0 ? <Problems problems={answer.problems} /> : null}
      <Section title={answer ? t.again : t.file}>
        <Form method="post" encType="multipart/form-data" reloadDocument>
          <Field name="file" type="file" label={t.file} help={t.fileHelp} accept=".json" />
          <FormActions>
            <Button kind={answer?.found ? "secondary" : "primary"}>{t.check}</Button>
          </FormActions>
        </Form>
      </Section>
    </Page>
  );
}

function Found({ found, content }: { found: YearImport; content: string }) {
  const t = useTexts(texts).bring;
  const { lang } = useShell();
  return (
    <Callout tone="success" title={t.found(found.title ?? "", found.objectives, found.results, found.lines)}>
      <p>{t.total(formatEuro((found.declaredCents ?? 0) as Cents, lang))}</p>
      <Form method="post" encType="multipart/form-data" reloadDocument>
        <input type="hidden" name="content" value={content} />
        <Button name="op" value="confirm">
          {t.confirm}
        </Button>
      </Form>
    </Callout>
  );
}

function Problems({ problems }: { problems: YearImport["problems"] }) {
  const t = useTexts(texts).bring;
  return <FileProblems title={t.problems(problems.length)} problems={problems} words={t} />;
}
