// SPDX-License-Identifier: AGPL-3.0-or-later
// Where people answer: no log-in, no scripts, page by page; each page is kept when one goes on.
import type { ReactNode } from "react";
import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
} from "react-router";
import { formatDate } from "@albero/kernel/pure";
import {
  Button,
  ButtonLink,
  Callout,
  FormActions,
  FormErrors,
  KeyValue,
  Page,
  Section,
  useShell,
  useTexts,
} from "@albero/ui";
import { said, type FormPage, type Question } from "../core/form.ts";
import { questionnairesPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { answersBack, answersIn, evaluation, slugOf, typedIn, type AnswersBack } from "./office.ts";
import { InventedNote, useSlug } from "./parts.tsx";
import { namedProblems, QuestionField, type Given } from "./question-fields.tsx";

/** What one person reads here stays in no memory, neither ours nor the browser's. */
export const headers: HeadersFunction = () => ({ "cache-control": "private, no-store", "x-robots-tag": "noindex" });

const STATUS = {
  unknown_link: 404,
  wave_closed: 410,
  link_expired: 410,
  not_yet: 200,
  already_answered: 200,
  open: 200,
} as const;

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const token = params["token"] ?? "";
  const view = await evaluation(context).openLink({ token });
  const asked = new URL(request.url).searchParams.get("pagina");
  const pages = view.link?.form.pages.length ?? 0;
  const number = /^\d{1,2}$/.test(asked ?? "") ? Number(asked) : null;
  const page =
    asked === "fine" || asked === "salvato" ? asked : number !== null && number >= 1 && number <= pages ? number : null;
  return data({ ...view, token, page: view.link?.kind === "open" ? null : page }, { status: STATUS[view.state] });
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const token = params["token"] ?? "";
  const { op = "", versionId, page = "" } = typedIn(form);
  const slug = slugOf(context);
  const go = (to?: number | "fine" | "salvato", of = token) =>
    redirect(`${questionnairesPaths.answer(slug, of)}${to === undefined ? "" : `?pagina=${to}`}`, 303);
  if (op === "begin") {
    const begun = await evaluation(context).beginAnswer({ token });
    return begun.ok ? go(1, begun.value.token) : data(answersBack(context, begun, form), { status: 422 });
  }
  if (op === "send") {
    const sent = await evaluation(context).sendAnswers({ token, versionId });
    return sent.ok ? go() : data(answersBack(context, sent, form), { status: 422 });
  }
  if (op !== "next" && op !== "back" && op !== "later") throw data(null, { status: 400 });
  const kept = await evaluation(context).saveAnswers({ token, versionId, page, way: op, typed: answersIn(form) });
  if (!kept.ok) return data(answersBack(context, kept, form), { status: 422 });
  if (op === "later") return go("salvato");
  const to = Number(page) + (op === "next" ? 1 : -1);
  return go(to > kept.value.pages ? "fine" : Math.max(1, to));
}

export default function Answer() {
  const view = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as AnswersBack | undefined;
  if (view.state !== "open") return <Closed />;
  if (view.page === "fine") return <Check back={back} />;
  if (view.page === "salvato") return <Stopped />;
  if (view.page === null) return <Intro back={back} />;
  return <Questions at={Number(view.page)} back={back} />;
}

function useOpen() {
  const view = useLoaderData<typeof loader>();
  if (view.state !== "open") throw new Error("this link is not open");
  return { link: view.link, token: view.token, name: view.name };
}

/** The frame of a page in large type: the name of the questionnaire above, the language beside it in the header. */
function Survey({
  title,
  lead,
  kicker,
  children,
}: {
  title: string;
  lead?: string;
  kicker?: string;
  children?: ReactNode;
}) {
  const t = useTexts(texts).answer;
  return (
    <Page title={title} lead={lead} kicker={kicker ?? t.kicker} width="reading">
      <div className="survey">{children}</div>
    </Page>
  );
}

function Closed() {
  const { state, name, thanks } = useLoaderData<typeof loader>();
  const t = useTexts(texts).answer;
  const { lang } = useShell();
  if (state === "open") return null;
  return (
    <Survey title={t.titles[state]} lead={t.leads[state]} {...(name ? { kicker: name } : {})}>
      {state === "already_answered" && thanks && said(thanks, lang) ? <p>{said(thanks, lang)}</p> : null}
    </Survey>
  );
}

function Intro({ back }: { back: AnswersBack | undefined }) {
  const { link, token } = useOpen();
  const t = useTexts(texts).answer;
  const { lang } = useShell();
  const slug = useSlug();
  const { form, typed, lastDay, isAnonymous, invented, kind } = link;
  return (
    <Survey title={said(form.title, lang)} lead={said(form.intro, lang)}>
      <InventedNote invented={invented} />
      <FormErrors back={back} />
      <p>
        {isAnonymous ? t.anonymous : t.named} {t.until(formatDate(lastDay))}
      </p>
      <p>{kind === "open" ? t.openNote : t.saved}</p>
      {kind === "open" ? (
        <form method="post">
          <Button name="op" value="begin">
            {t.begin}
          </Button>
        </form>
      ) : (
        <ButtonLink
          kind="primary"
          href={questionnairesPaths.answer(slug, token, typed === null ? 1 : firstEmpty(form.pages, typed))}
        >
          {typed === null ? t.begin : t.resume}
        </ButtonLink>
      )}
    </Survey>
  );
}

const isAnswered = (question: Question, given: Given): boolean =>
  Object.keys(given).some((name) => name === `q.${question.key}` || name.startsWith(`q.${question.key}.`));

/** The first page on which something is still to be answered; the last look when there is none. */
function firstEmpty(pages: readonly FormPage[], given: Given): number | "fine" {
  const at = pages.findIndex(({ questions }) => !questions.some((question) => isAnswered(question, given)));
  return at < 0 ? "fine" : at + 1;
}

function Questions({ at, back }: { at: number; back: AnswersBack | undefined }) {
  const { link } = useOpen();
  const t = useTexts(texts).answer;
  const { lang } = useShell();
  const { form, versionId, typed } = link;
  const page = form.pages[at - 1];
  if (!page) return null;
  const given = back?.typed ?? typed ?? {};
  return (
    <Survey title={said(page.title, lang) || said(form.title, lang)} kicker={t.page(at, form.pages.length)}>
      <FormErrors back={back && { ...back, problems: namedProblems(page.questions, back.problems, lang) }} />
      <form method="post" noValidate>
        <input type="hidden" name="versionId" value={versionId} />
        <input type="hidden" name="page" value={at} />
        {page.questions.map((question) => (
          <QuestionField key={question.key} question={question} given={given} problems={back?.problems} />
        ))}
        <FormActions>
          <Button name="op" value="next">
            {t.next}
          </Button>
          {at > 1 ? (
            <Button kind="secondary" name="op" value="back">
              {t.back}
            </Button>
          ) : null}
          <Button kind="quiet" name="op" value="later">
            {t.later}
          </Button>
        </FormActions>
      </form>
    </Survey>
  );
}

function Stopped() {
  const { link, token } = useOpen();
  const t = useTexts(texts).answer;
  const slug = useSlug();
  return (
    <Survey title={t.stopped} lead={`${t.stoppedLead} ${t.until(formatDate(link.lastDay))}`}>
      <ButtonLink href={questionnairesPaths.answer(slug, token, firstEmpty(link.form.pages, link.typed ?? {}))}>
        {t.resume}
      </ButtonLink>
    </Survey>
  );
}

function Check({ back }: { back: AnswersBack | undefined }) {
  const { link, token } = useOpen();
  const t = useTexts(texts).answer;
  const { lang } = useShell();
  const slug = useSlug();
  const { form, typed, versionId } = link;
  return (
    <Survey title={t.check} lead={t.checkLead}>
      {back ? (
        <Callout tone="danger" title={back.refusal} live>
          {back.problems.length > 0 ? (
            <ul>
              {missingOf(form.pages, back).map(({ page, label, message }) => (
                <li key={label.it + message}>
                  <a href={questionnairesPaths.answer(slug, token, page)}>{said(label, lang)}</a>: {message}
                </li>
              ))}
            </ul>
          ) : null}
        </Callout>
      ) : null}
      {form.pages.map((page, at) => (
        <Section
          key={at}
          title={said(page.title, lang) || t.page(at + 1, form.pages.length)}
          actions={
            <ButtonLink kind="quiet" href={questionnairesPaths.answer(slug, token, at + 1)}>
              {t.change}
            </ButtonLink>
          }
        >
          <KeyValue
            items={page.questions.map((question) => ({
              label: said(question.label, lang),
              value: spoken(question, typed ?? {}, lang) || t.none,
            }))}
          />
        </Section>
      ))}
      <form method="post">
        <input type="hidden" name="versionId" value={versionId} />
        <FormActions>
          <Button name="op" value="send">
            {t.send}
          </Button>
        </FormActions>
      </form>
    </Survey>
  );
}

/** Where each thing is that is still wrong. */
function missingOf(pages: readonly FormPage[], { problems }: AnswersBack) {
  return problems.flatMap(({ path, message }) => {
    const key = path.split(".")[1];
    return pages.flatMap((page, at) =>
      page.questions.filter((question) => question.key === key).map(({ label }) => ({ page: at + 1, label, message })),
    );
  });
}

/** An answer as it is read again before sending. */
function spoken(question: Question, given: Given, lang: "it" | "en"): string {
  const words = (key: string) => {
    const option = question.options.find((each) => each.key === key);
    return option ? said(option.label, lang) : key;
  };
  if (question.kind !== "matrix") return (given[`q.${question.key}`] ?? []).map(words).join(", ");
  return question.rows
    .flatMap((row) => (given[`q.${question.key}.${row.key}`] ?? []).map((step) => `${said(row.label, lang)}: ${step}`))
    .join("; ");
}
