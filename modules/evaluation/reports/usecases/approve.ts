// SPDX-License-Identifier: AGPL-3.0-or-later
// A report is approved: every figure that it tells is kept as it was, with its rows, and nothing changes any more.
import type { z } from "zod";
import { ok, refuse, useCase } from "@albero/kernel";
import { FORMATS } from "../core/blocks.ts";
import { compose } from "../core/compose.ts";
import { decideApproval } from "../core/life.ts";
import { mayApproveReports } from "../permissions.ts";
import { askedFigures, loadReport, toldOf, valuesOf } from "../queries/load.ts";
import * as store from "../store/reports.ts";
import { insertValues, listPrints, queuePrint, type Told } from "../store/values.ts";
import * as inputs from "./inputs.ts";
import type { ReportRefusal } from "./refusals.ts";
import { refuseAt, subject } from "./reports.ts";
import { writerOf } from "./templates.ts";

/** Rows beyond these are at their address: a report keeps what a person can read. */
const MOST_ROWS = 500;

const bounded = (told: Told): Told =>
  told.rows && told.rows.rows.length > MOST_ROWS
    ? { ...told, rows: { ...told.rows, rows: told.rows.rows.slice(0, MOST_ROWS) } }
    : told;

/** Approves a draft on a day by an act. Refuses a future day, a day before the period, a report that tells nothing. */
export const approveReport = useCase<
  z.infer<typeof inputs.approval>,
  { reportId: number; figures: number },
  ReportRefusal
>({
  name: "evaluation.approveReport",
  may: mayApproveReports,
  input: inputs.approval,
  async run({ reportId, rowVersion, day, act, actId }, work) {
    const { tx, ambitoId, today, lang, record } = work;
    const loaded = await loadReport(work, reportId, "update");
    const { report, blocks, figures, period } = loaded;
    const acts = await store.adoptedActs(tx, ambitoId);
    const chosen = actId === undefined ? null : acts.find((each) => each.id === actId);
    if (chosen === undefined) return refuseAt("actId", "act_not_adopted", lang);
    const words = act || (chosen?.label ?? "");
    const told = compose(blocks, valuesOf(figures), "it").reduce((all, chapter) => all + chapter.blocks.length, 0);
    const decided = decideApproval({ state: report.state, from: period.from, told }, { day, act: words }, today);
    if (!decided.ok) {
      const field = { day_in_future: "day", before_the_period: "day", act_needed: "act" }[decided.refusal as string];
      return field ? refuseAt(field, decided.refusal, lang) : decided;
    }
    const names = askedFigures(blocks.filter((block) => block.isOn));
    const values = names.flatMap((name) => toldOf(figures, name)).map(bounded);
    if (values.length > 0) await insertValues(tx, ambitoId, reportId, values);
    const by = writerOf(work);
    const approval = { act: words.slice(0, 300), actId: actId ?? null, day, beforeLabel: figures.beforeLabel };
    if (!(await store.approve(tx, ambitoId, { id: reportId, rowVersion }, approval, by)))
      return refuse("changed_meanwhile");
    // What was drawn of the draft is drawn again: nobody receives the draft of an approved report.
    const drafts = (await listPrints(tx, ambitoId, reportId)).filter((print) => print.lang !== "it");
    for (const { format, lang: of } of [...FORMATS.map((each) => ({ format: each, lang: "it" as const })), ...drafts]) {
      await queuePrint(tx, { ambitoId, reportId, format, lang: of }, true, by);
      await work.later({ kind: "evaluation.printReport", payload: { reportId, format, lang: of } });
    }
    await record({
      subject: subject(reportId),
      before: { state: "draft" },
      after: { state: "approved", day, act: words, figures: values.length },
    });
    return ok({ reportId, figures: values.length });
  },
});
