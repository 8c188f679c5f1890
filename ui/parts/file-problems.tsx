// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ReactNode } from "react";
import { Section } from "./blocks.tsx";
import { DataTable } from "./table.tsx";

type FileProblemsProps = {
  title: string;
  lead?: ReactNode;
  /** Where each stands in the file (a cell, a field), and what is wrong there. */
  problems: readonly { place: string; message: string }[];
  words: { place: string; what: string };
};

/** What is wrong in a file that was tried, place by place. */
export function FileProblems({ title, lead, problems, words }: FileProblemsProps) {
  return (
    <Section title={title} lead={lead}>
      <DataTable
        caption={title}
        captionHidden
        rows={problems}
        rowKey={(_, at) => String(at)}
        phone="cards"
        columns={[
          { key: "place", head: words.place, cell: (problem) => <code>{problem.place}</code> },
          { key: "what", head: words.what, cell: (problem) => problem.message },
        ]}
      />
    </Section>
  );
}
