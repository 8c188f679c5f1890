// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Form,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { formatDate } from "@albero/kernel/pure";
import { Anchor, Button, ButtonLink, DataTable, Empty, FormErrors, Progress, Section, useTexts } from "@albero/ui";
import { ResultsPage, useSlug } from "../../pages/results-page.tsx";
import { reportsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { formBack, mayOf, reports, slugOf, type FormBack } from "./office.ts";
import { periodOf, ReportState, useTitle, type Head } from "./parts.tsx";

export async function loader({ context }: LoaderFunctionArgs) {
  return { ...(await reports(context).listReports()), may: mayOf(context) };
}

/** The only thing that this page does: takes the templates. */
export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await reports(context).takeReportTemplates({});
  return result.ok ? redirect(reportsPaths.home(slugOf(context))) : formBack(context, result, form);
}

function TakeTemplates({ label, kind }: { label: string; kind: "primary" | "quiet" }) {
  return (
    <Form method="post">
      <Button kind={kind}>{label}</Button>
    </Form>
  );
}

export default function Reports() {
  const { reports: all, hasTemplates, may } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const t = useTexts(texts).list;
  const slug = useSlug();
  const approved = all.filter((report) => report.state === "approved").length;
  return (
    <ResultsPage
      part="reports"
      title={t.title(all.length - approved, approved)}
      windowTitle={t.windowTitle}
      lead={t.lead}
      actions={
        may.write && hasTemplates ? (
          <ButtonLink kind="primary" icon="plus" href={reportsPaths.newReport(slug)}>
            {t.newReport}
          </ButtonLink>
        ) : null
      }
    >
      <FormErrors back={back} />
      {all.length > 0 ? (
        <Section title={t.picture(approved, all.length)}>
          <Progress done={approved} total={all.length} label={t.approvedLabel} />
        </Section>
      ) : null}
      {hasTemplates ? (
        <ReportTable reports={all} mayWrite={may.write} />
      ) : (
        <Empty title={t.noTemplates} action={may.take ? <TakeTemplates label={t.take} kind="primary" /> : null}>
          <p>{t.noTemplatesText}</p>
        </Empty>
      )}
      {hasTemplates && may.take ? <TakeTemplates label={t.takeNew} kind="quiet" /> : null}
    </ResultsPage>
  );
}

function Title({ report }: { report: Head }) {
  return <Anchor href={reportsPaths.one(useSlug(), report.id)}>{useTitle(report)}</Anchor>;
}

function ReportTable({ reports: all, mayWrite }: { reports: readonly Head[]; mayWrite: boolean }) {
  const t = useTexts(texts).list;
  return (
    <DataTable
      caption={t.table}
      rows={all}
      rowKey={(report) => String(report.id)}
      phone="cards"
      empty={
        <Empty title={t.empty}>
          <p>{mayWrite ? t.emptyText : t.emptyReader}</p>
        </Empty>
      }
      columns={[
        { key: "title", head: t.report, width: "20rem", cell: (report) => <Title report={report} /> },
        { key: "period", head: t.period, width: "12rem", cell: periodOf },
        { key: "state", head: t.state, cell: (report) => <ReportState head={report} /> },
        {
          key: "changed",
          head: t.changed,
          width: "16rem",
          cell: (report) =>
            report.approvedOn ? t.approvedOn(formatDate(report.approvedOn), report.act) : t.by(report.changedByName),
        },
      ]}
    />
  );
}
