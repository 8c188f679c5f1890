// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ComponentProps, ReactNode } from "react";
import { formatDate } from "@albero/kernel/pure";
import { ButtonLink, StatusBadge, useShell, useTexts } from "@albero/ui";
import { ResultsPage, useSlug } from "../../pages/results-page.tsx";
import type { ReportHead } from "../queries/questions.ts";
import { reportsPaths, type ReportFormat } from "../paths.ts";
import { texts } from "../texts.ts";

export { fieldOf, PlainForm } from "@albero/ui";

export type Head = ReportHead;

export function useTitle({ title }: Pick<Head, "title">): string {
  return title[useShell().lang];
}

export function ReportState({ head }: { head: Pick<Head, "state" | "round"> }) {
  const t = useTexts(texts);
  return (
    <>
      <StatusBadge tone={head.state === "approved" ? "done" : "draft"}>{t.states[head.state]}</StatusBadge>
      {head.round?.invented ? (
        <>
          {" "}
          <StatusBadge tone="warning">{t.invented}</StatusBadge>
        </>
      ) : null}
    </>
  );
}

/** What a report tells of: a year, or a round. */
export const periodOf = ({ year, round }: Pick<Head, "year" | "round">): string => round?.name ?? String(year);

/** A page of one report: Relazioni › the report › the page. */
export function ReportPage({
  head,
  step,
  ...rest
}: { head: Head; step?: string } & Omit<ComponentProps<typeof ResultsPage>, "part" | "steps">) {
  const slug = useSlug();
  const title = useTitle(head);
  const own = step ? [{ label: title, href: reportsPaths.one(slug, head.id) }, { label: step }] : [{ label: title }];
  return <ResultsPage part="reports" steps={own} {...rest} />;
}

/** Files that are ready, each as a link that looks like a button. */
export function Downloads({
  formats,
  href,
  children,
}: {
  formats: readonly ReportFormat[];
  href: (format: ReportFormat) => string;
  children?: ReactNode;
}) {
  const t = useTexts(texts);
  return (
    <div className="report-downloads">
      {formats.map((format) => (
        <ButtonLink key={format} href={href(format)} icon="download" download>
          {format === "ods" ? t.papers.data : t.papers.download(t.formats[format])}
        </ButtonLink>
      ))}
      {children}
    </div>
  );
}

/** The lead of a report: until when its figures are told, and that they open. */
export function useLead(head: Head, figures: number, period: { from: string; to: string }): string {
  const t = useTexts(texts).read;
  const day = (value: string) => formatDate(value as Parameters<typeof formatDate>[0]);
  return head.approvedOn
    ? t.leadApproved(figures, day(head.approvedOn), head.act)
    : t.leadDraft(figures, day(period.from), day(period.to));
}
