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
import {
  Button,
  ButtonLink,
  Callout,
  Check,
  DataTable,
  ErrorSummary,
  Field,
  FileProblems,
  FormActions,
  Section,
  useTexts,
} from "@albero/ui";
import { useSlug } from "../../pages/results-page.tsx";
import { roundsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import type { MeasureReport } from "../usecases/measure-file.ts";
import { fileIn, type Carried } from "./file-form.ts";
import { evaluation, langOf, mayOf, onlyIf, slugOf, textIn, wordsOf } from "./office.ts";
import { AnswerWords, RoundPage } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).enter);
  const { round } = await evaluation(context).showEntries({ roundId: params["roundId"] });
  return { round };
}

type Answer = {
  refusal: string;
  tried: (Carried & { reason: string; confirmed: boolean; report: MeasureReport }) | null;
};

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const file = await fileIn(form);
  const no = (refusal: string, tried: Answer["tried"] = null) => data<Answer>({ refusal, tried }, { status: 422 });
  if (typeof file === "string") return no(texts[langOf(context)].file[file]);
  const [reason, confirmed] = [textIn(form, "reason"), textIn(form, "confirmed") === "on"];
  const given = { roundId: params["roundId"], bytes: file.bytes, reason, confirmed };
  const uses = evaluation(context);
  const tried = await uses.takeMeasureFile({ ...given, dryRun: true });
  if (!tried.ok) return no(wordsOf(context, tried));
  const shown = { name: file.name, content: file.content, reason, confirmed, report: tried.value };
  const hasProblems = tried.value.problems.length > 0;
  if (textIn(form, "op") !== "take" || hasProblems)
    return data<Answer>({ refusal: "", tried: shown }, { status: hasProblems ? 422 : 200 });
  const taken = await uses.takeMeasureFile({ ...given, dryRun: false, seen: textIn(form, "seen") });
  if (!taken.ok) return no(wordsOf(context, taken), shown);
  return redirect(roundsPaths.enter(slugOf(context), Number(params["roundId"])));
}

export default function MeasureFilePage() {
  const { round } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as Answer | undefined;
  const all = useTexts(texts);
  const t = all.file;
  const slug = useSlug();
  return (
    <RoundPage
      round={round}
      title={t.title}
      lead={t.lead}
      steps={[{ label: all.enter.step, href: roundsPaths.enter(slug, round.id) }, { label: t.step }]}
      actions={
        <>
          {(["xlsx", "ods", "csv"] as const).map((format) => (
            <ButtonLink key={format} href={roundsPaths.download(slug, round.id, format)} icon="download" download>
              {`${t.download} (${format})`}
            </ButtonLink>
          ))}
        </>
      }
    >
      {answer?.refusal ? <ErrorSummary problems={[]} refusal={answer.refusal} /> : null}
      {answer?.tried ? <Tried tried={answer.tried} /> : null}
      {round.state === "open" ? (
        <form method="post" encType="multipart/form-data" noValidate>
          <Field name="file" type="file" label={t.upload} help={t.uploadHelp} accept=".csv,.txt,.xlsx,.ods" />
          <Field
            name="reason"
            label={t.reason}
            help={t.reasonHelp}
            defaultValue={answer?.tried?.reason ?? ""}
            maxLength={300}
            optional
          />
          <FormActions>
            <Button kind={answer?.tried ? "secondary" : "primary"}>{t.try}</Button>
          </FormActions>
        </form>
      ) : (
        <Callout tone="info" title={all.enter.notOpen} />
      )}
    </RoundPage>
  );
}

const MOST_SHOWN = 300;

function Tried({ tried: { name, content, reason, confirmed, report } }: { tried: NonNullable<Answer["tried"]> }) {
  const t = useTexts(texts).file;
  const { changes, problems, onlyUnusual } = report;
  const carried = (
    <>
      <input type="hidden" name="name" value={name} />
      <input type="hidden" name="content" value={content} />
    </>
  );
  if (problems.length > 0)
    return (
      <>
        <FileProblems
          title={t.problems(problems.length)}
          problems={problems.slice(0, MOST_SHOWN).map(({ path, message }) => ({ place: path, message }))}
          words={{ place: t.place, what: t.what }}
        />
        {problems.length > MOST_SHOWN ? <p>{t.more(problems.length - MOST_SHOWN)}</p> : null}
        {onlyUnusual ? (
          <form method="post" encType="multipart/form-data">
            {carried}
            <input type="hidden" name="reason" value={reason} />
            <Check name="confirmed" label={t.confirm} />
            <FormActions>
              <Button>{t.try}</Button>
            </FormActions>
          </form>
        ) : null}
      </>
    );
  if (changes.length === 0) return <Callout tone="info" live title={t.same} />;
  return (
    <Section title={t.changes(changes.length)}>
      <DataTable
        caption={t.changes(changes.length)}
        captionHidden
        rows={changes.slice(0, MOST_SHOWN)}
        rowKey={(_, at) => String(at)}
        phone="cards"
        columns={[
          { key: "text", head: t.col.indicator, width: "20rem", cell: (row) => row.text },
          { key: "territory", head: t.col.territory, cell: (row) => row.territory },
          {
            key: "was",
            head: t.col.was,
            cell: (row) => (row.was === null ? t.nothing : <AnswerWords answer={row.was} />),
          },
          { key: "is", head: t.col.is, cell: (row) => <AnswerWords answer={row.is} /> },
        ]}
      />
      {changes.length > MOST_SHOWN ? <p>{t.more(changes.length - MOST_SHOWN)}</p> : null}
      <form method="post" encType="multipart/form-data">
        <input type="hidden" name="op" value="take" />
        {carried}
        <input type="hidden" name="reason" value={reason} />
        <input type="hidden" name="confirmed" value={confirmed ? "on" : ""} />
        <input type="hidden" name="seen" value={report.seen} />
        <FormActions>
          <Button>{t.take(changes.length)}</Button>
        </FormActions>
      </form>
    </Section>
  );
}
