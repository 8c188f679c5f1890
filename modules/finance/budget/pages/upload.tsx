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
import { refuse, type FieldProblem } from "@albero/kernel/pure";
import {
  Button,
  ButtonLink,
  Callout,
  DataTable,
  ErrorSummary,
  Field,
  FormActions,
  Money,
  NoValue,
  Section,
  useShell,
  useTexts,
  FileProblems,
} from "@albero/ui";
import { useSlug } from "../../pages/money-page.tsx";
import { budgetPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import type { NamedDifference } from "../usecases/sheet.ts";
import { finance, mayOf, textIn, wordsOf } from "./office.ts";
import { YearPage } from "./parts/year-page.tsx";
import "./money.css";

const LARGEST_BYTES = 20_000_000;

export async function loader({ context, params }: LoaderFunctionArgs) {
  if (!mayOf(context).write) throw data(null, { status: 403 });
  const { budget } = await finance(context).showMatrix({ year: params.year });
  return { year: budget.year };
}

type Checked = { content: string; seen: string; differences: NamedDifference[] };
type Answer = { refusal: string; problems: FieldProblem[]; checked: Checked | null };

export async function action({ context, params, request }: ActionFunctionArgs) {
  if (!mayOf(context).write) throw data(null, { status: 403 });
  const form = await request.formData();
  const file = form.get("file");
  const isConfirm = textIn(form, "op") === "confirm";
  if (file instanceof File && file.size > LARGEST_BYTES) {
    const refusal = wordsOf(context, refuse("file_too_big"));
    return data<Answer>({ refusal, problems: [], checked: null }, { status: 422 });
  }
  const bytes = isConfirm
    ? new Uint8Array(Buffer.from(textIn(form, "content"), "base64"))
    : file instanceof File
      ? new Uint8Array(await file.arrayBuffer())
      : new Uint8Array();
  let seen: unknown = [];
  try {
    seen = isConfirm ? JSON.parse(textIn(form, "seen")) : [];
  } catch {
    // Refused below as what is missing.
  }
  const result = await finance(context).takeMatrixFile({ year: params.year, bytes, dryRun: !isConfirm, seen });
  if (!result.ok) {
    const problems = [...(result.fields ?? [])];
    return data<Answer>({ refusal: wordsOf(context, result), problems, checked: null }, { status: 422 });
  }
  if (result.value.saved !== null) return redirect(budgetPaths.matrix(params.ambito ?? "", Number(params.year)));
  const { differences, problems } = result.value;
  const versions = differences.map(({ lineId, channelId, version }) => [lineId, channelId, version]);
  const checked = { content: Buffer.from(bytes).toString("base64"), seen: JSON.stringify(versions), differences };
  const isWrong = problems.length > 0;
  return data<Answer>({ refusal: "", problems, checked: isWrong ? null : checked }, { status: isWrong ? 422 : 200 });
}

export default function Upload() {
  const { year } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTexts(texts).upload;
  const { lang } = useShell();
  const slug = useSlug();
  return (
    <YearPage
      year={year}
      face={null}
      title={t.title(year)}
      lead={t.lead}
      steps={[
        { label: texts[lang].year.matrix, href: budgetPaths.matrix(slug, year) },
        { label: texts[lang].matrix.upload },
      ]}
      actions={
        <ButtonLink href={budgetPaths.download(slug, year, "xlsx")} icon="download">
          {t.download}
        </ButtonLink>
      }
    >
      {answer?.refusal ? <ErrorSummary problems={[]} refusal={answer.refusal} /> : null}
      {answer && answer.problems.length > 0 ? <Problems problems={answer.problems} /> : null}
      {answer?.checked ? <Differences checked={answer.checked} /> : null}
      <Section title={t.file}>
        <Form method="post" encType="multipart/form-data" reloadDocument>
          <Field name="file" type="file" label={t.file} labelHidden help={t.fileHelp} accept=".xlsx,.ods" />
          <FormActions>
            <Button kind={answer?.checked ? "secondary" : "primary"}>{t.check}</Button>
          </FormActions>
        </Form>
      </Section>
    </YearPage>
  );
}

function Problems({ problems }: { problems: readonly FieldProblem[] }) {
  const t = useTexts(texts).upload;
  return (
    <FileProblems
      title={t.problems(problems.length)}
      problems={problems.map(({ path, message }) => ({ place: path, message }))}
      words={t}
    />
  );
}

const shown = (value: NamedDifference["before"]) =>
  value === null ? (
    <NoValue kind="missing" />
  ) : typeof value === "number" ? (
    <Money cents={value} unit={false} />
  ) : (
    value
  );

function Differences({ checked }: { checked: Checked }) {
  const t = useTexts(texts).upload;
  const { differences } = checked;
  const cells = new Set(differences.map((each) => `${each.lineId}-${each.channelId}`)).size;
  if (cells === 0)
    return (
      <Callout tone="info" live title={t.changes(0)}>
        <p>{t.noChanges}</p>
      </Callout>
    );
  return (
    <Section title={t.changes(cells)}>
      <DataTable
        caption={t.changes(cells)}
        captionHidden
        rows={differences}
        rowKey={(each) => `${each.lineId}-${each.channelId}-${each.field}`}
        phone="cards"
        columns={[
          { key: "line", head: t.line, width: "14rem", cell: (each) => each.line },
          { key: "channel", head: t.channel, cell: (each) => each.channel },
          { key: "field", head: t.what, cell: (each) => t[each.field] },
          { key: "before", head: t.before, number: true, cell: (each) => shown(each.before) },
          { key: "after", head: t.after, number: true, cell: (each) => <strong>{shown(each.after)}</strong> },
        ]}
      />
      <Form method="post" encType="multipart/form-data" reloadDocument>
        <p>{t.happens(cells)}</p>
        <input type="hidden" name="content" value={checked.content} />
        <input type="hidden" name="seen" value={checked.seen} />
        <Button name="op" value="confirm">
          {t.confirm}
        </Button>
      </Form>
    </Section>
  );
}
