// SPDX-License-Identifier: AGPL-3.0-or-later
// Two steps: the file is checked and nothing is stored; then, with the same file carried by the form, it is taken.
import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import {
  Anchor,
  Button,
  Callout,
  DataTable,
  Day,
  Empty,
  ErrorSummary,
  Field,
  FormActions,
  Section,
  useTexts,
} from "@albero/ui";
import { formatDate, type PlainDate } from "@albero/kernel/pure";
import { MoneyPage } from "../../pages/money-page.tsx";
import { collectingPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import "./collecting.css";
import type { BankReport } from "../usecases/bank.ts";
import { BankPreview } from "./bank-preview.tsx";
import { choicesIn, fileIn, mappingIn } from "./bank-file.ts";
import { collecting, langOf, slugOf, textIn, wordsOf } from "./office.ts";
import { useEuro, useSlug } from "./parts.tsx";

export async function loader({ context }: LoaderFunctionArgs) {
  return collecting(context).bankPage({});
}

export type Checked = { name: string; content: string; report: BankReport; choices: Record<string, string> };
type Answer = { refusal: string; problems: { path: string; message: string }[]; checked: Checked | null };

export async function action({ context, request }: ActionFunctionArgs) {
  const t = texts[langOf(context)].bank;
  const form = await request.formData();
  const file = await fileIn(form);
  if (typeof file === "string") return data<Answer>({ refusal: t[file], problems: [], checked: null }, { status: 422 });
  const use = collecting(context);
  const mapping = mappingIn(form);
  const given = { ...file, mapping };
  const choices = choicesIn(form);
  const looked = await use.importBankFile({ ...given, dryRun: true });
  if (!looked.ok)
    return data<Answer>(
      { refusal: wordsOf(context, looked), problems: [...(looked.fields ?? [])], checked: null },
      { status: 422 },
    );
  const content = Buffer.from(file.bytes).toString("base64");
  const kept = Object.fromEntries(choices.map(({ reference, choice }) => [reference, choice]));
  const checked = { name: file.name, content, report: looked.value, choices: kept };
  const hasProblems = looked.value.problems.length > 0;
  if (textIn(form, "op") !== "confirm")
    return data<Answer>({ refusal: "", problems: [], checked }, { status: hasProblems ? 422 : 200 });
  const done = await use.importBankFile({ ...given, choices, dryRun: false });
  if (!done.ok) return data<Answer>({ refusal: wordsOf(context, done), problems: [], checked }, { status: 422 });
  const { receipts, amount, waiting } = done.value.taken ?? { receipts: 0, amount: 0, waiting: 0 };
  return redirect(
    `${collectingPaths.bank(slugOf(context))}?fatto=bank&incassi=${receipts}&importo=${amount}&attesa=${waiting}`,
  );
}

export default function Bank() {
  const view = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as Answer | undefined;
  const t = useTexts(texts);
  const checked = answer?.checked ?? null;
  const fresh = checked?.report.rows.filter((row) => !row.isKnown).length ?? 0;
  return (
    <MoneyPage
      part="quotas"
      title={checked ? t.bank.previewTitle(fresh) : t.bank.title(view.waiting.length)}
      lead={checked ? undefined : t.bank.lead}
      steps={[{ label: t.year.bank }]}
    >
      {answer?.refusal ? <ErrorSummary problems={answer.problems} refusal={answer.refusal} /> : null}
      {answer ? null : <Taken />}
      {checked ? <BankPreview checked={checked} /> : null}
      <Section title={t.bank.upload}>
        <form method="post" encType="multipart/form-data">
          <Field name="file" type="file" label={t.bank.file} help={t.bank.fileHelp} accept=".csv,.txt,.xml" />
          <FormActions>
            <Button kind={checked ? "secondary" : "primary"}>{t.bank.check}</Button>
          </FormActions>
        </form>
      </Section>
      {checked ? null : <Waiting />}
      {checked ? null : <Files />}
    </MoneyPage>
  );
}

function Taken() {
  const [asked] = useSearchParams();
  const t = useTexts(texts).bank;
  const euro = useEuro();
  if (asked.get("fatto") !== "bank") return null;
  const whole = (name: string) => Math.min(Math.max(0, Math.trunc(Number(asked.get(name)) || 0)), 900_000_000_000);
  return (
    <Callout tone="success" live>
      <p>{t.taken(whole("incassi"), euro(whole("importo")), whole("attesa"))}</p>
    </Callout>
  );
}

function Waiting() {
  const { waiting } = useLoaderData<typeof loader>();
  const t = useTexts(texts);
  const slug = useSlug();
  return (
    <Section title={t.bank.waiting}>
      <DataTable
        caption={t.bank.waiting}
        captionHidden
        rows={waiting}
        rowKey={(row) => String(row.id)}
        empty={
          <Empty title={t.bank.noWaiting}>
            <p>{t.bank.noWaitingHelp}</p>
          </Empty>
        }
        phone="cards"
        columns={[
          { key: "day", head: t.col.day, cell: (row) => <Day day={row.day} /> },
          { key: "payer", head: t.bank.payer, width: "12rem", cell: (row) => row.payer },
          { key: "text", head: t.bank.cause, width: "16rem", cell: (row) => row.text },
          { key: "left", head: t.bank.left, money: (row) => row.amount - row.used },
          {
            key: "assign",
            head: t.bank.assign,
            cell: (row) => (
              <Anchor href={collectingPaths.movement(slug, row.id)}>
                {t.bank.assign}
                <span className="visually-hidden"> {row.reference}</span>
              </Anchor>
            ),
          },
        ]}
      />
    </Section>
  );
}

function Files() {
  const { files } = useLoaderData<typeof loader>();
  const t = useTexts(texts);
  return (
    <Section title={t.bank.files}>
      <DataTable
        caption={t.bank.files}
        captionHidden
        rows={files}
        rowKey={(row) => String(row.id)}
        empty={
          <Empty title={t.bank.noFiles}>
            <p>{t.bank.noFilesHelp}</p>
          </Empty>
        }
        phone="cards"
        columns={[
          { key: "name", head: t.bank.fileName, cell: (row) => row.name },
          {
            key: "at",
            head: t.col.day,
            cell: (row) => formatDate(new Date(row.at).toISOString().slice(0, 10) as PlainDate),
          },
          { key: "format", head: t.bank.format, cell: (row) => (row.format === "csv" ? "CSV" : "CAMT.053") },
          { key: "movements", head: t.bank.taken2, number: true, cell: (row) => row.movements },
          { key: "known", head: t.bank.known, number: true, cell: (row) => row.known },
          { key: "by", head: t.col.who, cell: (row) => row.byName },
        ]}
      />
    </Section>
  );
}
