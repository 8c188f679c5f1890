// SPDX-License-Identifier: AGPL-3.0-or-later
// Two steps: the file is tried and nothing is stored; then, with the same file carried by the form, it is taken.
import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { refusalWords, requestInfo } from "@albero/kernel";
import {
  Button,
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
import { agreementsPaths } from "../paths.ts";
import { agreementRefusals } from "../texts.refusals.ts";
import { texts } from "../texts.ts";
import type { PartyReport } from "../usecases/party-file.ts";
import { fileIn, type Carried } from "./party-file-form.ts";
import { governance, mayOf, onlyIf, slugOf, textIn } from "./office.ts";

export async function loader({ context, params }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).write);
  const { agreement } = await governance(context).showAgreement({ agreementId: params["agreementId"] });
  return { agreement };
}

type Answer = { refusal: string; tried: (Carried & { report: PartyReport }) | null };

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const file = await fileIn(form);
  const t = texts[requestInfo(context).lang].file;
  const no = (refusal: string, tried: Answer["tried"] = null) => data<Answer>({ refusal, tried }, { status: 422 });
  if (typeof file === "string") return no(t[file]);
  const agreementId = params["agreementId"];
  const given = { agreementId, name: file.name, bytes: file.bytes };
  const uses = governance(context);
  const tried = await uses.takePartyFile({ ...given, dryRun: true });
  if (!tried.ok) return no(refusalWords(context, tried, agreementRefusals));
  const shown = { name: file.name, content: file.content, report: tried.value };
  const hasProblems = tried.value.problems.length > 0;
  if (textIn(form, "op") !== "take")
    return data<Answer>({ refusal: "", tried: shown }, { status: hasProblems ? 422 : 200 });
  const taken = await uses.takePartyFile({ ...given, dryRun: false, seen: textIn(form, "seen") });
  if (!taken.ok) return no(refusalWords(context, taken, agreementRefusals), shown);
  return redirect(`${agreementsPaths.one(slugOf(context), Number(agreementId))}#parti`);
}

export default function PartyFilePage() {
  const { agreement } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as Answer | undefined;
  const all = useTexts(texts);
  const t = all.file;
  const slug = useSlug();
  return (
    <DecisionPage
      part="agreements"
      title={t.title(agreement.title)}
      lead={t.lead}
      steps={[{ label: agreement.title, href: agreementsPaths.one(slug, agreement.id) }, { label: all.one.fromFile }]}
    >
      {answer?.refusal ? <ErrorSummary problems={[]} refusal={answer.refusal} /> : null}
      {answer?.tried ? <Tried tried={answer.tried} /> : null}
      <form method="post" encType="multipart/form-data">
        <Field name="file" type="file" label={t.file} help={t.fileHelp} accept=".csv,.txt,.xlsx,.ods" />
        <FormActions>
          <Button kind={answer?.tried ? "secondary" : "primary"}>{t.try}</Button>
        </FormActions>
      </form>
    </DecisionPage>
  );
}

function Tried({ tried: { name, content, report } }: { tried: NonNullable<Answer["tried"]> }) {
  const all = useTexts(texts);
  const t = all.file;
  const { differences, problems } = report;
  if (problems.length > 0)
    return (
      <FileProblems
        title={t.problems(problems.length)}
        problems={problems.map(({ path, message }) => ({ place: path, message }))}
        words={{ place: t.place, what: t.what }}
      />
    );
  if (differences.length === 0) return <Callout tone="info" live title={t.same} />;
  const added = differences.filter((each) => each.kind === "added").length;
  return (
    <Section title={t.changes(added, differences.length - added)}>
      <DataTable
        caption={t.change}
        captionHidden
        rows={differences}
        rowKey={(row) => row.row.name}
        columns={[
          { key: "name", head: all.col.party, cell: (row) => row.row.name },
          {
            key: "what",
            head: t.change,
            cell: (row) => (row.kind === "added" ? t.added : t.changed(row.what.join(", "))),
          },
        ]}
      />
      <form method="post" encType="multipart/form-data">
        <input type="hidden" name="op" value="take" />
        <input type="hidden" name="name" value={name} />
        <input type="hidden" name="content" value={content} />
        <input type="hidden" name="seen" value={report.seen} />
        <FormActions>
          <Button>{t.take(differences.length)}</Button>
        </FormActions>
      </form>
    </Section>
  );
}
