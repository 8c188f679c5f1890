// SPDX-License-Identifier: AGPL-3.0-or-later
// The templates that Albero knows, kept in the Ambito in dated versions.
import { readFile } from "node:fs/promises";
import type { z } from "zod";
import { ok, refuse, useCase, type Work } from "@albero/kernel";
import type { PlainDate } from "@albero/kernel/pure";
import { figuresOf, templatesFile, templateShape, type ReportTemplate } from "../core/blocks.ts";
import { mayTakeTemplates } from "../permissions.ts";
import { insertTemplate, templatesOn, type Writer } from "../store/reports.ts";
import * as inputs from "./inputs.ts";
import type { ReportRefusal } from "./refusals.ts";

const REFERENCE = new URL("../../../../data/reference/report-templates.json", import.meta.url);
export const readKnownTemplates = async (): Promise<ReportTemplate[]> =>
  templatesFile.parse(JSON.parse(await readFile(REFERENCE, "utf8"))).templates;

const FAR = "9999-12-31" as PlainDate;

export const writerOf = ({ actor, now }: Pick<Work, "actor" | "now">): Writer => ({
  byName: actor.kind === "anonymous" ? "" : actor.name,
  now,
});

/**
 * Takes the templates that the Ambito does not have, and the new versions of those that changed; what is kept is never
 * rewritten. Refuses a template with a block that cannot be read, and, asked by a person, when there is nothing to take.
 */
export const takeReportTemplates = useCase<z.infer<typeof inputs.nothing>, { taken: number }, ReportRefusal>({
  name: "evaluation.takeReportTemplates",
  may: mayTakeTemplates,
  input: inputs.nothing,
  async run(_input, work) {
    const { tx, ambitoId, actor, record } = work;
    const kept = new Map((await templatesOn(tx, ambitoId, FAR)).map((template) => [template.kind, template]));
    const taken: string[] = [];
    for (const template of await readKnownTemplates()) {
      const unread = template.blocks.map((block) => ({ block, read: figuresOf(block) })).find(({ read }) => !read.ok);
      if (unread) return refuse("unreadable_template", { details: { what: `${template.kind}: ${unread.block.key}` } });
      const before = kept.get(template.kind);
      if (before && isSame(before, template)) continue;
      const number = (before?.number ?? 0) + 1;
      await insertTemplate(tx, ambitoId, template, number, writerOf(work));
      taken.push(`${template.kind} ${number}`);
    }
    if (taken.length === 0 && actor.kind !== "system") return refuse("nothing_to_take");
    await record({ subject: "evaluation.report_templates", before: null, after: { taken } });
    return ok({ taken: taken.length });
  },
});

const isSame = (kept: ReportTemplate, known: ReportTemplate): boolean =>
  JSON.stringify(templateShape.parse(kept)) === JSON.stringify(templateShape.parse(known));
