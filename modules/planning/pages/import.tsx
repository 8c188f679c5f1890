// SPDX-License-Identifier: AGPL-3.0-or-later
// Two steps: the file is checked and nothing is stored; then, with the same file carried by the form, it is saved.
import { data, Form, redirect, useActionData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { requestInfo } from "@albero/kernel";
import { Button, Callout, ErrorSummary, Field, FormActions, Page, Section, useTexts, FileProblems } from "@albero/ui";
import { officePaths } from "../paths.ts";
import type { ImportProblem } from "../queries/answers.ts";
import { texts } from "../texts.ts";
import { mayOf, planning, textIn, wordsOf } from "./office.ts";
import { useSlug } from "./parts/version-page.tsx";

const LARGEST_BYTES = 20 * 1024 * 1024;
const FORMATS = ["json", "xlsx", "ods"] as const;
type Format = (typeof FORMATS)[number];

export function loader({ context }: LoaderFunctionArgs) {
  if (!mayOf(context).lead) throw data(null, { status: 403 });
  return null;
}

type Checked = {
  name: string;
  format: Format;
  /** The file itself, so that what is saved is what was checked. */
  content: string;
  title: string;
  cycleCode: string;
  cards: number;
  measures: number;
  /** Cards whose printed total is not the sum of its lines: good to know before saving. */
  differing: string[];
};
type Answer = { refusal?: string; problems: ImportProblem[]; checked: Checked | null };

export async function action({ context, params, request }: ActionFunctionArgs) {
  if (!mayOf(context).lead) throw data(null, { status: 403 });
  const { lang } = requestInfo(context);
  const t = texts[lang].import;
  const form = await request.formData();
  const file = await fileIn(form);
  if (typeof file === "string") return data<Answer>({ refusal: t[file], problems: [], checked: null }, { status: 422 });
  const dryRun = textIn(form, "op") !== "confirm";
  const result = await planning(context).importPlan({ format: file.format, bytes: file.bytes, dryRun });
  if (!result.ok) {
    const problems = (result.fields ?? []).map(({ path, message }): ImportProblem => ({
      place: path,
      message,
    }));
    return data<Answer>({ refusal: wordsOf(context, result), problems, checked: null }, { status: 422 });
  }
  const { versionId, problems, title, cycleCode, cards, measures, differing } = result.value;
  if (versionId !== null) return redirect(officePaths.version(params.ambito ?? "", versionId));
  const isWrong = problems.length > 0;
  const checked = {
    name: file.name,
    format: file.format,
    content: Buffer.from(file.bytes).toString("base64"),
    title: title ?? "",
    cycleCode: cycleCode ?? "",
    cards,
    measures,
    differing,
  };
  return data<Answer>({ problems, checked: isWrong ? null : checked }, { status: isWrong ? 422 : 200 });
}

type GivenFile = { name: string; format: Format; bytes: Uint8Array };

/** The file just chosen, or the one that the form of the second step carries. */
async function fileIn(form: FormData): Promise<GivenFile | "noFile" | "tooLarge" | "unknown"> {
  const given = form.get("file");
  const carried = textIn(form, "content");
  const name = given instanceof File ? given.name : textIn(form, "name");
  const format = FORMATS.find((each) => name.toLowerCase().endsWith(`.${each}`));
  if (given instanceof File && given.size === 0) return "noFile";
  if (!(given instanceof File) && carried === "") return "noFile";
  if (!format) return "unknown";
  const bytes =
    given instanceof File ? new Uint8Array(await given.arrayBuffer()) : new Uint8Array(Buffer.from(carried, "base64"));
  return bytes.length > LARGEST_BYTES ? "tooLarge" : { name, format, bytes };
}

export default function Import() {
  const answer = useActionData<typeof action>();
  const all = useTexts(texts);
  const t = all.import;
  const slug = useSlug();
  return (
    <Page
      title={t.title}
      lead={t.lead}
      thread={[{ label: all.thePlan, href: officePaths.plans(slug) }, { label: t.title }]}
    >
      {answer?.refusal ? <ErrorSummary problems={[]} refusal={answer.refusal} /> : null}
      {answer?.checked ? <ConfirmImport checked={answer.checked} /> : null}
      {answer ? <Problems answer={answer} /> : null}
      <Section title={answer ? t.again : t.choose}>
        <Form method="post" encType="multipart/form-data" reloadDocument>
          <Field name="file" type="file" label={t.file} help={t.fileHelp} accept=".json,.xlsx,.ods" />
          <FormActions>
            <Button kind={answer?.checked ? "secondary" : "primary"}>{t.check}</Button>
          </FormActions>
        </Form>
      </Section>
    </Page>
  );
}

function ConfirmImport({ checked }: { checked: Checked }) {
  const t = useTexts(texts).import;
  return (
    <Callout tone="success" title={t.found(checked.title, checked.cards, checked.measures)}>
      <p>{t.happens(checked.title, checked.cycleCode)}</p>
      {checked.differing.length > 0 ? <p>{t.differing(checked.differing)}</p> : null}
      <Form method="post" encType="multipart/form-data" reloadDocument>
        <input type="hidden" name="name" value={checked.name} />
        <input type="hidden" name="content" value={checked.content} />
        <Button name="op" value="confirm">
          {t.confirm}
        </Button>
      </Form>
    </Callout>
  );
}

function Problems({ answer }: { answer: Answer }) {
  const t = useTexts(texts).import;
  const { problems, checked } = answer;
  if (problems.length === 0) return checked ? <p>{t.clean}</p> : null;
  return (
    <FileProblems
      title={t.problems(problems.length)}
      lead={checked ? undefined : t.errorsStop}
      problems={problems}
      words={t}
    />
  );
}
