// SPDX-License-Identifier: AGPL-3.0-or-later
// The header of everything that belongs to a year, and the forms' common parts.
import type { ReactNode } from "react";
import { Form } from "react-router";
import {
  Button,
  Callout,
  errorFor,
  FormErrors,
  FormActions,
  Page,
  StatusBadge,
  useShell,
  useTexts,
  type ThreadStep,
  type Tone,
} from "@albero/ui";
import { formatDate } from "@albero/kernel/pure";
import { ConflictTable } from "../../pages/parts/conflict-table.tsx";
import { useSlug } from "../../pages/parts/version-page.tsx";
import type { YearStatus } from "../core/life.ts";
import { yearPaths } from "../paths.ts";
import type { YearHead } from "../queries/answers.ts";
import { yearRefusalText } from "../texts.refusals.ts";
import { texts } from "../texts.ts";
import type { FormBack } from "./year-office.ts";
import "../../pages/office.css";
import "./year.css";

export { useSlug };

const TONES: Record<YearStatus, Tone> = { draft: "draft", approved: "done", closed: "stop" };

export function YearMark({ status }: { status: YearStatus }) {
  return <StatusBadge tone={TONES[status]}>{useTexts(texts).status[status]}</StatusBadge>;
}

/** The act of a year in one line, with what is not known said. */
export function useActWords(): (act: YearHead["act"]) => string {
  const t = useTexts(texts).act;
  return (act) => (act ? t.words(act.body, act.number, act.date ? formatDate(act.date) : null) : t.none);
}

type YearPageProps = {
  head: Pick<YearHead, "year" | "title" | "status">;
  title: string;
  windowTitle?: string;
  lead?: ReactNode;
  kicker?: ReactNode;
  /** Steps after the year, the page itself last. */
  steps?: readonly ThreadStep[];
  actions?: ReactNode;
  width?: "reading" | "full";
  children?: ReactNode;
};

export function YearPage({ head, steps = [], kicker, ...rest }: YearPageProps) {
  const t = useTexts(texts);
  const slug = useSlug();
  const thread: ThreadStep[] = [
    { label: t.theYear, href: yearPaths.years(slug) },
    { label: String(head.year), ...(steps.length > 0 ? { href: yearPaths.year(slug, head.year) } : {}) },
    ...steps,
  ];
  return <Page {...rest} thread={thread} kicker={kicker ?? head.title} status={<YearMark status={head.status} />} />;
}

export type Values = Record<string, string>;
export type Labels = Record<string, string>;

type YearFormProps = {
  back: FormBack | undefined;
  /** What is stored now, as the fields show it. */
  values: Values;
  labels: Labels;
  rowVersion: number | null;
  /** Where "leave it as it is" goes. */
  leaveHref: string;
  children: ReactNode;
};

/** A form that edits one thing: errors first, then what another wrote meanwhile, then the fields as typed. */
export function YearForm({ back, values, labels, rowVersion, leaveHref, children }: YearFormProps) {
  // After a conflict the person has seen the stored text: saving again is on top of it, knowingly.
  const seen = back && !back.isConflict ? back.typed["rowVersion"] : rowVersion;
  return (
    <>
      <FormErrors back={back} />
      {back?.isConflict ? <Conflict typed={back.typed} values={values} labels={labels} leaveHref={leaveHref} /> : null}
      <Form method="post" noValidate>
        {seen === null || seen === undefined ? null : <input type="hidden" name="rowVersion" value={seen} />}
        {children}
      </Form>
    </>
  );
}

/** Saves while the plan is a draft; once approved it says so, and what was typed stays on the page to be copied. */
export function SaveButton({ head, children }: { head: Pick<YearHead, "status">; children: ReactNode }) {
  const { lang } = useShell();
  if (head.status !== "draft")
    return <Callout tone="warning">{yearRefusalText("only_a_draft_changes", {}, lang)}</Callout>;
  return (
    <FormActions>
      <Button>{children}</Button>
    </FormActions>
  );
}

/** Name, value and error of one field: as typed when the form came back, else as stored. */
export function fieldOf(back: FormBack | undefined, values: Values) {
  return (name: string) => ({
    name,
    defaultValue: back?.typed[name] ?? values[name] ?? "",
    error: errorFor(back?.problems, name),
  });
}

type ConflictProps = { typed: Values; values: Values; labels: Labels; leaveHref: string };

function Conflict({ typed, values, labels, leaveHref }: ConflictProps) {
  const c = useTexts(texts).conflict;
  const rows = Object.entries(labels)
    .map(([name, label]) => ({ name, label, theirs: values[name] ?? "", mine: typed[name] ?? "" }))
    .filter(({ name, theirs, mine }) => typed[name] !== undefined && same(mine) !== same(theirs));
  return (
    <section className="conflict" aria-labelledby="conflitto">
      <h2 id="conflitto">{c.title}</h2>
      <p>{c.words}</p>
      <ConflictTable rows={rows} words={c} />
      <a className="btn btn-outline-primary" href={leaveHref}>
        {c.keepTheirs}
      </a>
    </section>
  );
}

/** A text area sends its line breaks in two characters. */
const same = (text: string): string => text.replaceAll("\r\n", "\n").trim();
