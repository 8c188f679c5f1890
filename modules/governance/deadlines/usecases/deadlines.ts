// SPDX-License-Identifier: AGPL-3.0-or-later
// What people do with a deadline: write one, change it, take it on, tick its steps, say that it is done.
import type { z } from "zod";
import { ok, refuse, useCase, type Refused, type Work } from "@albero/kernel";
import { keepStaffDocument } from "../../acts/usecases/documents.ts";
import { sentenceOf } from "../../acts/words.ts";
import type { FileRefusal } from "../../core/files.ts";
import { readUpload } from "../../usecases/read-upload.ts";
import type { Deadline, EventKind } from "../core/deadline.ts";
import type { DeadlineRule } from "../core/rule.ts";
import { mayComplete, mayReadDeadlines, mayWriteDeadlines } from "../permissions.ts";
import * as store from "../store/deadlines.ts";
import { getRule } from "../store/rules.ts";
import { deadlineRefusals } from "../texts.refusals.ts";
import { texts } from "../texts.ts";
import * as inputs from "./inputs.ts";
import type { DeadlineRefusal } from "./refusals.ts";
import { refuseAt } from "./rules.ts";

type Inputs = typeof inputs;
type In<K extends keyof Inputs> = Inputs[K] extends z.ZodType ? z.infer<Inputs[K]> : never;
type Done = { id: number };
type Form = In<"newDeadline">;

const nameOf = ({ actor }: Work): string => (actor.kind === "person" ? actor.name : "");
const isToDo = ({ state }: Deadline): boolean => state === "open" || state === "past";
const json = (value: object | null): string | null => value && JSON.stringify(value);
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

async function tell(work: Work, deadlineId: number, kind: EventKind, words = ""): Promise<void> {
  const event = { deadlineId, kind, words, at: work.now, byName: nameOf(work) };
  await store.addEvent(work.tx, work.ambitoId, event);
}

/** Writes the columns and says so in the history and in the register; refuses over what is newer. */
async function write(
  work: Work,
  before: Deadline,
  rowVersion: number,
  columns: Omit<store.DeadlineColumns, "changed_at">,
  event: { kind: EventKind; words?: string },
) {
  const { tx, ambitoId, now } = work;
  const at = { ...columns, changed_at: now };
  if (!(await store.updateDeadline(tx, ambitoId, { id: before.id, rowVersion }, at)))
    return refuse("changed_meanwhile");
  await tell(work, before.id, event.kind, event.words);
  await work.record({ subject: `governance.deadline:${before.id}`, before, after: columns });
  return ok({ id: before.id });
}

/** What is wrong with a form, or nothing. */
async function problemOf(form: Form, { tx, ambitoId, lang }: Work) {
  const { owner, istat, audience } = form;
  if (owner === null) return refuseAt("ownerRole", "owner_missing", lang);
  if ("email" in owner && owner.email === "") return refuseAt("ownerEmail", "email_missing", lang);
  if (istat !== null && audience !== "members") return refuseAt("audience", "municipality_needs_members", lang);
  if (istat !== null && !(await store.isMunicipality(tx, ambitoId, istat)))
    return refuseAt("istat", "municipality_unknown", lang);
  return null;
}

/** Writes a deadline by hand. */
export const addDeadline = useCase<Form, Done, DeadlineRefusal>({
  name: "governance.addDeadline",
  may: mayWriteDeadlines,
  input: inputs.newDeadline,
  async run(form, work) {
    const problem = await problemOf(form, work);
    if (problem) return problem;
    const id = await store.insertDeadline(work.tx, work.ambitoId, {
      ...form,
      ...{ key: null, ruleId: null, about: null, state: "open", doneOn: null, evidence: "", at: work.now },
    });
    await tell(work, id, "made");
    await work.record({ subject: `governance.deadline:${id}`, before: null, after: form });
    return ok({ id });
  },
});

/** Steps written again keep the day on which those of the same words were done. */
function stepsOf(before: Deadline, texts: readonly string[]) {
  const done = new Map(before.steps.map((step) => [step.text, step.doneOn]));
  return JSON.stringify(texts.map((text) => ({ text, doneOn: done.get(text) ?? null })));
}

/** What stays as the rule says is not written: the day that the rule changes, it changes too. */
function ownOf(form: Form, rule: DeadlineRule | null) {
  const own = <V>(value: V, ofRule: V | undefined): V | null => (rule && same(value, ofRule) ? null : value);
  return {
    owner: json(own(form.owner, rule?.owner)),
    substitute: json(own(form.substitute, rule?.substitute)),
    escalation: json(own(form.escalation, rule?.escalation)),
    reminders: own([...form.reminders], rule && [...rule.reminders]) as string[] | null,
  };
}

/** Changes an open deadline. A day or an owner other than the rule's is kept from then on, also when the rule changes. */
export const changeDeadline = useCase<In<"deadlineChange">, Done, DeadlineRefusal>({
  name: "governance.changeDeadline",
  may: mayWriteDeadlines,
  input: inputs.deadlineChange,
  async run({ id, rowVersion, ...form }, work) {
    const before = await store.getDeadline(work.tx, work.ambitoId, id);
    if (!isToDo(before)) return refuse("not_open");
    // Whoever took it on keeps it while the form shows that name and no other.
    const isKept =
      "account" in before.owner &&
      form.owner !== null &&
      "email" in form.owner &&
      form.owner.name === before.owner.name;
    const written = isKept ? { ...form, owner: before.owner } : form;
    const problem = await problemOf(written, work);
    if (problem) return problem;
    const rule = before.rule && (await getRule(work.tx, work.ambitoId, before.rule.id));
    const columns = {
      ...{ title: form.title, own_title: before.ownTitle || (rule !== null && form.title !== before.title) },
      ...{ due: form.due, own_due: rule !== null && form.due !== before.ruleDue },
      ...{ audience: form.audience, istat: form.istat, note: form.note, ...ownOf(written, rule) },
      steps: stepsOf(before, form.steps),
      state: before.state === "past" && form.due >= work.today ? ("open" as const) : before.state,
      ...(form.due === before.due ? {} : { moved_from: before.due, moved_on: work.today }),
    };
    const words = form.due === before.due ? "" : `${before.due}>${form.due}`;
    return write(work, before, rowVersion, columns, { kind: words === "" ? "changed" : "moved", words });
  },
});

/** "I take it on": from then on it is of this person, who receives its reminders. */
export const takeDeadline = useCase<In<"versionOnly">, Done, DeadlineRefusal>({
  name: "governance.takeDeadline",
  may: mayWriteDeadlines,
  input: inputs.versionOnly,
  async run({ id, rowVersion }, work) {
    const { actor } = work;
    const before = await store.getDeadline(work.tx, work.ambitoId, id);
    if (!isToDo(before)) return refuse("not_open");
    work.allow(actor.kind === "person");
    if (actor.kind !== "person") return refuse("not_open");
    const owner = JSON.stringify({ account: actor.accountId, name: actor.name.slice(0, 120) });
    return write(work, before, rowVersion, { owner }, { kind: "taken", words: actor.name });
  },
});

/** Ticks one step, or takes the tick away. */
export const tickDeadlineStep = useCase<In<"stepTick">, Done, DeadlineRefusal>({
  name: "governance.tickDeadlineStep",
  may: mayReadDeadlines,
  input: inputs.stepTick,
  async run({ id, rowVersion, step, isDone }, work) {
    const before = await store.getDeadline(work.tx, work.ambitoId, id);
    work.allow(mayComplete(work.actor, before));
    if (!isToDo(before)) return refuse("not_open");
    const found = before.steps[step];
    if (!found) return refuse("step_unknown");
    const steps = before.steps.map((one, at) => (at === step ? { ...one, doneOn: isDone ? work.today : null } : one));
    const words = `${isDone ? "+" : "-"}${found.text}`;
    return write(work, before, rowVersion, { steps: JSON.stringify(steps) }, { kind: "changed", words });
  },
});

/** A file that cannot be kept is told at its field. */
function refuseFile(refused: Refused<FileRefusal>, { lang }: Work) {
  const message = sentenceOf(refused, deadlineRefusals, lang);
  return refuse(refused.refusal, { details: { ...refused.details }, fields: [{ path: "file", message }] });
}

/**
 * Says that it is done, on which day and how one knows: in words, with a file, or both. The file goes into the repository,
 * where only the office finds it; whoever sees the deadline opens it from there.
 */
export const completeDeadline = useCase<In<"completion">, Done, DeadlineRefusal>({
  name: "governance.completeDeadline",
  may: mayReadDeadlines,
  input: inputs.completion,
  async run({ id, rowVersion, doneOn, evidenceKind, file, evidence: written }, work) {
    const before = await store.getDeadline(work.tx, work.ambitoId, id);
    work.allow(mayComplete(work.actor, before));
    if (!isToDo(before)) return refuse("not_open");
    if (doneOn > work.today) return refuseAt("doneOn", "day_in_the_future", work.lang);
    const read = file && readUpload(file);
    if (read && !read.ok) return refuseFile(read, work);
    const evidence = written === "" && read ? read.value.fileName : written;
    if (evidence.length < 3) return refuseAt("evidence", "evidence_missing", work.lang);
    const isLink = /^https?:\/\/\S+$/.test(evidence) && URL.canParse(evidence);
    if (evidenceKind === "link" && !isLink) return refuseAt("evidence", "link_unreadable", work.lang);
    const done = { state: "done" as const, done_on: doneOn, done_by: nameOf(work), is_unasked: false };
    const about = { title: texts.it.complete.fileTitle(before.title), day: doneOn, description: evidence };
    const evidenceDocument = read && (await keepStaffDocument(work, about, read.value));
    const columns = { ...done, evidence_kind: evidenceKind, evidence, evidence_document_id: evidenceDocument };
    return write(work, before, rowVersion, columns, { kind: "done", words: evidence });
  },
});

/** Opens again what was done or set aside, with the reason: Albero does not close it by itself any more. */
export const reopenDeadline = useCase<In<"withReason">, Done, DeadlineRefusal>({
  name: "governance.reopenDeadline",
  may: mayWriteDeadlines,
  input: inputs.withReason,
  async run({ id, rowVersion, reason }, work) {
    const before = await store.getDeadline(work.tx, work.ambitoId, id);
    if (isToDo(before)) return refuse("already_open");
    const undone = { done_on: null, done_by: "", evidence_kind: null, evidence: "", evidence_document_id: null };
    const columns = { state: "open" as const, was_reopened: true, ...undone };
    return write(work, before, rowVersion, columns, { kind: "reopened", words: reason });
  },
});

/** Decides that it does not concern us, with the reason. The rule does not ask this one again. */
export const setAsideDeadline = useCase<In<"withReason">, Done, DeadlineRefusal>({
  name: "governance.setAsideDeadline",
  may: mayWriteDeadlines,
  input: inputs.withReason,
  async run({ id, rowVersion, reason }, work) {
    const before = await store.getDeadline(work.tx, work.ambitoId, id);
    if (!isToDo(before)) return refuse("not_open");
    return write(work, before, rowVersion, { state: "set_aside" }, { kind: "set_aside", words: reason });
  },
});
