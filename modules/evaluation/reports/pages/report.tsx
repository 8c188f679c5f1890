// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Form,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { Button, ButtonLink, FormErrors, Section, useShell, useTexts } from "@albero/ui";
import { useSlug } from "../../pages/results-page.tsx";
import { reportsPaths } from "../paths.ts";
import type { Papers } from "../queries/questions.ts";
import { texts } from "../texts.ts";
import { formBack, mayOf, reports, slugOf, typedIn, type FormBack } from "./office.ts";
import { Downloads, ReportPage, ReportState, useLead, useTitle, type Head } from "./parts.tsx";
import { Chapter } from "./report-text.tsx";
import "./reports.css";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const asked = { reportId: params["reportId"] };
  const view = await reports(context).readReport({ ...asked, chapter: params["chapter"] });
  return { ...view, papers: await reports(context).reportPapers(asked), may: mayOf(context) };
}

/** Asks for a paper of the report. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await reports(context).printReport({ ...typedIn(form), reportId: params["reportId"] });
  return result.ok
    ? redirect(`${reportsPaths.one(slugOf(context), result.value.reportId)}#scarica`)
    : formBack(context, result, form);
}

export default function Report() {
  const { head, chapters, chapter, figures, period, papers, may } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const all = useTexts(texts);
  const t = all.read;
  const slug = useSlug();
  const title = useTitle(head);
  const lead = useLead(head, figures, period);
  const isDraft = head.state === "draft";
  const link = (href: string, label: string, kind: "primary" | "secondary" | "quiet" = "secondary") => (
    <ButtonLink href={href} kind={kind}>
      {label}
    </ButtonLink>
  );
  return (
    <ReportPage
      head={head}
      title={title}
      status={<ReportState head={head} />}
      lead={lead}
      actions={
        <>
          {isDraft && may.write ? link(reportsPaths.write(slug, head.id), t.write, "primary") : null}
          {isDraft && may.approve ? link(reportsPaths.approve(slug, head.id), t.approve) : null}
          {!isDraft && may.write ? link(reportsPaths.next(slug, head.id), t.next, "primary") : null}
          {isDraft && may.write ? link(reportsPaths.title(slug, head.id), t.titleStep, "quiet") : null}
          {isDraft && may.approve ? link(reportsPaths.remove(slug, head.id), t.remove, "quiet") : null}
        </>
      }
    >
      <FormErrors back={back} />
      <Chapter
        {...{ chapters, chapter }}
        door={(name) => reportsPaths.figure(slug, head.id, name)}
        address={(number) => reportsPaths.one(slug, head.id, number)}
      />
      <PaperSection head={head} papers={papers} mayPrint={may.write} />
    </ReportPage>
  );
}

function PaperSection({ head, papers, mayPrint }: { head: Head; papers: Papers; mayPrint: boolean }) {
  const all = useTexts(texts);
  const t = all.papers;
  const slug = useSlug();
  const { lang } = useShell();
  const formats = ["pdf", "docx"] as const;
  const own = (format: "pdf" | "docx") => papers.find((print) => print.format === format && print.lang === lang);
  const ready = formats.filter((format) => papers.some((print) => print.format === format && print.state === "done"));
  const isFinal = head.state === "approved";
  const asks = formats.filter((format) => !own(format)?.isAtWork && !(isFinal && own(format)?.state === "done"));
  return (
    <Section title={t.title} id="scarica" {...(isFinal ? {} : { lead: t.draft })}>
      {formats.map((format) => {
        const print = own(format);
        const name = all.formats[format];
        if (print?.isAtWork)
          return (
            <p key={format}>
              {t.atWork(name)} <a href={`${reportsPaths.one(slug, head.id)}#scarica`}>{t.reload}</a>
            </p>
          );
        return print?.state === "failed" ? <p key={format}>{t.failed(name)}</p> : null;
      })}
      {/* The browser asks again by itself while a paper is drawn. */}
      {formats.some((format) => own(format)?.isAtWork) ? <meta httpEquiv="refresh" content="3" /> : null}
      <Downloads formats={[...ready, "ods"]} href={(format) => reportsPaths.file(slug, head.id, format)} />
      {mayPrint ? (
        <div className="report-downloads">
          {asks.map((format) => (
            <Form method="post" action={reportsPaths.one(slug, head.id)} key={format}>
              <input type="hidden" name="format" value={format} />
              <input type="hidden" name="lang" value={lang} />
              <Button kind="quiet">
                {own(format)?.state === "done" ? t.again(all.formats[format]) : t.print(all.formats[format])}
              </Button>
            </Form>
          ))}
        </div>
      ) : null}
    </Section>
  );
}
