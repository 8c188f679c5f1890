// SPDX-License-Identifier: AGPL-3.0-or-later
// What the buttons of the editor do. Three ways out: saved and on to the next page, the form again as typed, or a word
// to the script that saved a draft.
import { requestInfo, type FieldProblem, type Refused } from "@albero/kernel";
import { data, redirect, type ActionFunctionArgs } from "react-router";
import { officePaths } from "../paths.ts";
import type { CardView } from "../queries/answers.ts";
import { texts } from "../texts.ts";
import { fromForm, toForm, type FormProblem } from "./form/convert.ts";
import { optionsFor } from "./form/options.ts";
import { patchOf } from "./form/patch.ts";
import {
  changeList,
  isListChange,
  operationOf,
  readCarried,
  readForm,
  withoutBlankRows,
  type RawForm,
} from "./form/raw.ts";
import { findSpec, specsOf, type SectionSpec } from "./form/spec.ts";
import { planning, textIn, wordsOf } from "./office.ts";

export type Conflict = { by: string; at: string; fields: string[]; stored: RawForm };

/** The form as it must be drawn again. `stamp` tells the browser that this is another form than the one it has. */
export type Again = {
  kind: "again";
  stamp: number;
  raw: RawForm;
  shown: string;
  rowVersion: number;
  focus?: string;
  refusal?: string;
  problems?: FieldProblem[];
  conflict?: Conflict;
};
export type DraftAnswer = { kind: "draft"; savedAt: string | null };

type Editing = { args: ActionFunctionArgs; view: CardView; spec: SectionSpec; specs: SectionSpec[]; form: FormData };

export async function editAction(args: ActionFunctionArgs) {
  const { context, params, request } = args;
  const form = await request.formData();
  const view = await planning(context).getCard({ versionId: params.versionId, code: params.code });
  const { lang } = requestInfo(context);
  const specs = specsOf(view.cycle.template, texts[lang].edit.questions);
  const spec = findSpec(specs, params.section) ?? specs[0];
  if (!spec) throw data(null, { status: 404 });
  const editing: Editing = { args, view, spec, specs, form };
  if (textIn(form, "op") === "discard") return discard(editing);

  const raw = readForm(spec, form);
  const operation = operationOf(textIn(form, "op"));
  if (operation.kind === "autosave") return keepDraft(editing, raw);
  if (isListChange(operation)) {
    const changed = changeList(spec, raw, operation);
    return again(editing, { raw: changed.raw, focus: changed.focus });
  }
  return save(editing, withoutBlankRows(spec, raw), operation.kind);
}

/** Of a new row: drawn, never counted, because what was counted once can be counted again. */
const newMark = (): string => crypto.randomUUID().slice(0, 6);

async function keepDraft({ args, spec, form }: Editing, raw: RawForm) {
  const { versionId, code } = args.params;
  const result = await planning(args.context).saveDraft({
    versionId,
    code,
    section: spec.slug,
    fields: { typed: raw, shown: readCarried(textIn(form, "shown")) ?? null },
    baseRowVersion: textIn(form, "rowVersion"),
  });
  return data<DraftAnswer>(
    { kind: "draft", savedAt: result.ok ? result.value.savedAt.toISOString() : null },
    { status: result.ok ? 200 : 422 },
  );
}

async function discard({ args, spec }: Editing) {
  const { versionId, code, ambito = "" } = args.params;
  await planning(args.context).discardDraft({ versionId, code, section: spec.slug });
  return redirect(officePaths.editCard(ambito, Number(versionId), code ?? "", spec.slug));
}

async function save(editing: Editing, raw: RawForm, kind: string) {
  const { args, view, spec, form } = editing;
  const { lang } = requestInfo(args.context);
  const shown = readCarried(textIn(form, "shown"));
  const options = optionsFor(view.card, view.cycle, view.measures, lang);
  const converted = fromForm(spec, raw, view.card, { options, shown, mark: newMark });
  if (converted.problems.length > 0) {
    return again(editing, { raw, problems: converted.problems.map((problem) => inWords(problem, spec, lang)) }, 422);
  }
  const { versionId, code } = args.params;
  const result = await planning(args.context).saveCardSection({
    versionId,
    code,
    section: spec.slug,
    rowVersion: kind === "overwrite" ? view.rowVersion : textIn(form, "rowVersion"),
    patch: patchOf(view.card, converted.card),
  });
  if (result.ok) return saved(editing, kind, result.value.merged);
  if (result.refusal === "nothing_changed") return saved(editing, kind, false);
  if (result.refusal === "changed_meanwhile") return conflict(editing, raw, result);
  const problems = (result.fields ?? []).map((each) => ({ path: patchless(each.path), message: each.message }));
  return again(
    editing,
    { raw, refusal: problems.length > 0 ? undefined : wordsOf(args.context, result), problems },
    422,
  );
}

/** Input schemas speak of "patch.actions.0.title": the form of "actions.0.title". */
function patchless(path: string): string {
  return path.replace(/^patch\./, "");
}

function saved({ args, spec, specs }: Editing, kind: string, merged: boolean) {
  const { versionId, code = "", ambito = "" } = args.params;
  const next = kind === "save-next" ? specs[specs.indexOf(spec) + 1] : spec;
  const address = next
    ? `${officePaths.editCard(ambito, Number(versionId), code, next.slug)}?salvato=${merged ? "insieme" : "si"}`
    : officePaths.card(ambito, Number(versionId), code);
  return redirect(address);
}

/** Two people on the same field: both texts, who and when; the next save starts from what is stored now. */
function conflict(editing: Editing, raw: RawForm, refused: Refused<string>) {
  const { view, spec } = editing;
  const fields = (refused.fields ?? []).map((each) => each.path);
  const stored = toForm(spec, view.card);
  const { by = "", at = "" } = refused.details ?? {};
  return again(editing, { raw, conflict: { by: String(by), at: String(at), fields, stored } }, 409);
}

function again({ view, form }: Editing, more: Omit<Again, "kind" | "stamp" | "shown" | "rowVersion">, status = 200) {
  const stamp = (Number(textIn(form, "stamp")) || 0) + 1;
  const rowVersion = Number(textIn(form, "rowVersion")) || view.rowVersion;
  return data<Again>({ kind: "again", stamp, shown: textIn(form, "shown"), rowVersion, ...more }, { status });
}

/** The short words beside a field; the summary puts the name of the field before them. */
function inWords({ path, problem }: FormProblem, spec: SectionSpec, lang: "it" | "en"): FieldProblem {
  const t = texts[lang].edit;
  const isInRow = spec.rows.some((list) => path.startsWith(`${list.name}.`));
  return { path, message: !isInRow && problem === "missing" ? t.missingTop : t.problems[problem] };
}
