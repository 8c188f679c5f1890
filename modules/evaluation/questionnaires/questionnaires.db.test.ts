// SPDX-License-Identifier: AGPL-3.0-or-later
// A questionnaire on a real database: written, asked without names, answered once, told only where nobody is singled out.
import { readFile } from "node:fs/promises";
import { Forbidden, inAmbito, stoppedClock, system, type Actor, type Caller, type Result } from "@albero/kernel";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { modulesFor } from "../../../server/registries.ts";
import { mayorOf, personWith, testDatabase, type TestDatabase } from "../../../tests/support/database.ts";
import { levelOf } from "./queries/results.ts";
import { runLetterJob } from "./usecases/letters.ts";

const CLERK = personWith("clerk");
const READER = personWith("third_sector_reader");
const ANYBODY: Actor = { kind: "anonymous" };
const day = (text: string) => stoppedClock(`${text}T09:00:00Z`);
const [BEFORE, DURING, AFTER] = [day("2026-04-20"), day("2026-05-10"), day("2026-06-02")];

let database: TestDatabase;
let ambitoId = 0;
let otherAmbito = 0;
let questionnaireId = 0;
let waveId = 0;

const valueOf = <V>(result: Result<V, string>): V => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result)}`);
  return result.value;
};
const as = (actor: Actor, clock = DURING): Caller => ({ ...database.caller(ambitoId, actor, clock), ambitoId });
const evaluation = (actor: Actor = CLERK, clock = DURING) => modulesFor(as(actor, clock)).evaluation;
const rows = (text: string, ...values: unknown[]) => database.owner(text, values);

const QUESTION = {
  ...{ key: "", page: "1", kind: "scale", labelIt: "Come va?", labelEn: "How is it going?", min: "1", max: "5" },
  ...{ lowIt: "Male", highIt: "Bene", required: "on", options: "", rows: "", maxLength: "" },
};
const draftOf = async (id = questionnaireId) => (await evaluation().showDraft({ questionnaireId: id })).draft;
const put = async (question: Record<string, string>) =>
  evaluation().putQuestion({ ...QUESTION, ...question, questionnaireId, rowVersion: (await draftOf()).rowVersion });

const WAVE = {
  ...{ name: "Partenza", kind: "baseline", firstDay: "01/05/2026", lastDay: "31/05/2026", anonymity: "anonymous" },
  groups: [
    { group: "beneficiaries", asked: "30", open: true },
    { group: "workers", asked: "10", open: false },
    { group: "partners", asked: "4", open: false },
  ],
};
const LETTER = { subject: "Un questionario", body: "Le chiediamo qualche minuto." };
async function linksFor(wave: number, group: string, links: number): Promise<string[]> {
  const made = valueOf(await evaluation().inviteRespondents({ waveId: wave, group, links, ...LETTER }));
  return made.links.map(({ token }) => token);
}
const versionIn = async (token: string) => (await evaluation(ANYBODY).openLink({ token })).link?.versionId ?? 1;
/** Page by page, as a person would. */
async function answer(token: string, pages: Record<string, string[]>[]) {
  const versionId = await versionIn(token);
  for (const [at, typed] of pages.entries()) {
    const saved = await evaluation(ANYBODY).saveAnswers({ token, versionId, page: at + 1, way: "next", typed });
    if (!saved.ok) return saved;
  }
  return evaluation(ANYBODY).sendAnswers({ token, versionId });
}
const PAGE = (score: number, text = ""): Record<string, string[]>[] => [
  { "q.d1": [String(score)], "q.d2": ["1"], "q.d3": ["1", "2"], "q.d4": ["7,5"] },
  { "q.d5": text === "" ? [] : [text], "q.d6.1": ["2"], "q.d6.2": ["3"] },
];

beforeAll(async () => {
  database = await testDatabase();
  ambitoId = await database.newAmbito("crema");
  otherAmbito = await database.newAmbito("altrove");
});
afterAll(() => database.end());

describe("writing", () => {
  test("a questionnaire begins as a draft, is written question by question, and says no in words", async () => {
    ({ questionnaireId } = valueOf(await evaluation().makeQuestionnaire({ name: "Come va", template: "" })));
    expect(await evaluation().makeQuestionnaire({ name: "Come va" })).toMatchObject({ refusal: "name_taken" });
    expect(await evaluation().makeQuestionnaire({ name: "Altro", template: "who5" })).toMatchObject({
      refusal: "unknown_template",
    });
    const publish = async () =>
      evaluation().publishQuestionnaire({ questionnaireId, rowVersion: (await draftOf()).rowVersion });
    expect(await publish()).toMatchObject({ refusal: "nothing_asked" });
    valueOf(await put({}));
    expect(await put({ kind: "one", options: "Sì" })).toMatchObject({ refusal: "options_needed" });
    expect(await put({ kind: "one", options: "Sì\nSì" })).toMatchObject({ refusal: "same_words_twice" });
    expect(await put({ min: "5", max: "5" })).toMatchObject({ refusal: "scale_upside_down" });
    expect(await put({ max: "40" })).toMatchObject({ refusal: "scale_upside_down" });
    expect(await put({ kind: "number", min: "9", max: "2" })).toMatchObject({ refusal: "limits_upside_down" });
    expect(await put({ kind: "number", min: "0x10", max: "1e3" })).toMatchObject({ refusal: "invalid_input" });
    expect(await put({ kind: "number", min: "1.000", max: "500" })).toMatchObject({ refusal: "limits_upside_down" });
    expect(await put({ kind: "matrix" })).toMatchObject({ refusal: "lines_needed" });
    expect(await put({ key: "d99" })).toMatchObject({ refusal: "no_such_question" });
    expect(await put({ labelIt: "" })).toMatchObject({ refusal: "invalid_input" });
    valueOf(await put({ kind: "one", options: "Sì | Yes\nNo | No" }));
    valueOf(await put({ kind: "many", options: "Casa\nLavoro\nSalute", required: "" }));
    valueOf(await put({ kind: "number", min: "0", max: "60", required: "" }));
    valueOf(await put({ kind: "text", maxLength: "40", required: "", page: "2" }));
    valueOf(await put({ kind: "matrix", rows: "Ascolto\nTempi", page: "2" }));
    const { form, rowVersion } = await draftOf();
    expect(form.pages.map(({ questions }) => questions.map(({ key }) => key))).toEqual([
      ["d1", "d2", "d3", "d4"],
      ["d5", "d6"],
    ]);
    const stale = await evaluation().moveQuestion({
      questionnaireId,
      rowVersion: rowVersion - 1,
      key: "d1",
      way: "down",
    });
    expect(stale).toMatchObject({ refusal: "changed_meanwhile" });
    await expect(evaluation(READER).makeQuestionnaire({ name: "Mio" })).rejects.toThrow(Forbidden);
    valueOf(await publish());
    expect(await evaluation().publishQuestionnaire({ questionnaireId, rowVersion })).toMatchObject({
      refusal: "not_in_draft",
    });
  });
  test("a published version never changes, not even by hand in the database", async () => {
    await expect(rows("update evaluation.questionnaire_version set by_name = 'x'")).rejects.toThrow(/is published/);
    await expect(rows("delete from evaluation.questionnaire_version")).rejects.toThrow(/is published/);
  });
});

describe("a wave", () => {
  test("says no to days upside down, to nobody, to a second baseline, to an open link by name", async () => {
    const open = (change: object) => evaluation(CLERK, BEFORE).openWave({ ...WAVE, questionnaireId, ...change });
    expect(await open({ lastDay: "30/04/2026" })).toMatchObject({ refusal: "period_upside_down" });
    expect(await open({ firstDay: "01/01/2026", lastDay: "02/01/2026" })).toMatchObject({ refusal: "last_day_past" });
    expect(await open({ groups: [] })).toMatchObject({ refusal: "group_needed" });
    expect(await open({ kind: "repeat" })).toMatchObject({ refusal: "baseline_first" });
    expect(await open({ anonymity: "named" })).toMatchObject({ refusal: "open_link_by_name" });
    ({ waveId } = valueOf(await open({})));
    expect(await open({ name: "Altra" })).toMatchObject({ refusal: "baseline_there" });
  });
  test("nobody answers before its first day, nor with a link that is not one", async () => {
    const [token = ""] = await linksFor(waveId, "workers", 1);
    expect(await evaluation(ANYBODY, BEFORE).openLink({ token })).toMatchObject({ state: "not_yet", link: null });
    expect(await evaluation(ANYBODY).openLink({ token: "x".repeat(27) })).toMatchObject({ state: "unknown_link" });
    const given = { token: "x", versionId: 1, page: 1, way: "next", typed: {} };
    expect(await evaluation(ANYBODY).saveAnswers(given)).toMatchObject({ refusal: "unknown_link" });
    expect(await evaluation(ANYBODY).sendAnswers({ token: "x", versionId: 1 })).toMatchObject({
      refusal: "unknown_link",
    });
    const elsewhere = modulesFor({ ...as(ANYBODY), ambitoId: otherAmbito }).evaluation;
    expect(await elsewhere.openLink({ token })).toMatchObject({ state: "unknown_link" });
  });
});

describe("answering", () => {
  test.each([
    ["left empty", { "q.d1": [""] }, "A questa domanda serve una risposta."],
    ["outside the scale", { "q.d1": ["6"] }, "Questo gradino non è nella scala: scelga uno dei numeri."],
    [
      "a choice that is not there",
      { "q.d2": ["9"] },
      "Questa scelta non è fra quelle della domanda: scelga dall’elenco.",
    ],
    ["two choices of one", { "q.d2": ["1", "2"] }, "Qui si dà una risposta sola."],
    [
      "one of several that is not there",
      { "q.d3": ["1", "8"] },
      "Questa scelta non è fra quelle della domanda: scelga dall’elenco.",
    ],
    ["words for a number", { "q.d4": ["sette"] }, "Qui serve un numero, scritto in cifre: per esempio 12 oppure 7,5."],
    ["a number outside", { "q.d4": ["61"] }, "Il numero va da 0 a 60."],
    ["a thousand and more", { "q.d4": ["1.500"] }, "Il numero va da 0 a 60."],
  ])("a page with an answer %s comes back", async (_what, wrong, words) => {
    const [token = ""] = await linksFor(waveId, "workers", 1);
    const versionId = await versionIn(token);
    const typed = { ...PAGE(3)[0], ...wrong };
    const refused = await evaluation(ANYBODY).saveAnswers({ token, versionId, page: 1, way: "next", typed });
    expect(refused).toMatchObject({ refusal: "look_at_answers", fields: [{ message: words }] });
    expect((await evaluation(ANYBODY).openLink({ token })).link?.typed).toBeNull();
  });
  test("too long a text, a line left out, a version that changed, a page that is not there", async () => {
    const [token = ""] = await linksFor(waveId, "workers", 1);
    const versionId = await versionIn(token);
    const save = (given: object) =>
      evaluation(ANYBODY).saveAnswers({ token, versionId, page: 2, way: "next", ...given });
    expect(await save({ typed: { ...PAGE(3)[1], "q.d5": ["a".repeat(41)] } })).toMatchObject({
      fields: [{ path: "q.d5", message: "Il testo è lungo 41 caratteri: al massimo 40. Lo accorci un po’." }],
    });
    expect(await save({ typed: { "q.d6.1": ["2"] } })).toMatchObject({ fields: [{ path: "q.d6.2" }] });
    expect(await save({ versionId: versionId + 1, typed: {} })).toMatchObject({ refusal: "version_changed" });
    expect(await save({ page: 3, typed: {} })).toMatchObject({ refusal: "version_changed" });
    expect(await evaluation(ANYBODY).sendAnswers({ token, versionId })).toMatchObject({
      refusal: "look_at_answers",
      details: { page: 1 },
    });
  });
  test("what is saved is there again with the same link, until it is sent; then never again", async () => {
    const [token = ""] = await linksFor(waveId, "workers", 1);
    const versionId = await versionIn(token);
    valueOf(
      await evaluation(ANYBODY).saveAnswers({ token, versionId, page: 1, way: "later", typed: { "q.d1": ["4"] } }),
    );
    expect((await evaluation(ANYBODY).openLink({ token })).link?.typed).toEqual({ "q.d1": ["4"] });
    valueOf(await answer(token, PAGE(4)));
    expect(await evaluation(ANYBODY).openLink({ token })).toMatchObject({ state: "already_answered", link: null });
    expect(await answer(token, PAGE(5))).toMatchObject({ refusal: "already_answered" });
    expect(await evaluation(ANYBODY).sendAnswers({ token, versionId })).toMatchObject({ refusal: "already_answered" });
    expect(await rows("select count(*)::int as n from evaluation.answer")).toEqual([{ n: 1 }]);
    expect(await rows("select * from evaluation.answer_draft")).toEqual([]);
  });
  test("two hands on the same link at the same moment: one answer", async () => {
    const [token = ""] = await linksFor(waveId, "workers", 1);
    const versionId = await versionIn(token);
    for (const [at, typed] of PAGE(2).entries())
      valueOf(await evaluation(ANYBODY).saveAnswers({ token, versionId, page: at + 1, way: "next", typed }));
    const sent = await Promise.all([1, 2, 3].map(async () => evaluation(ANYBODY).sendAnswers({ token, versionId })));
    expect(sent.filter(({ ok }) => ok)).toHaveLength(1);
    expect(sent.filter((one) => !one.ok && one.refusal === "already_answered")).toHaveLength(2);
  });
  test("the link of a group gives everybody a link of one's own", async () => {
    const { groups } = await evaluation().showWave({ waveId });
    const open = groups.find(({ group }) => group === "beneficiaries")?.openToken ?? "";
    const given = { token: open, versionId: await versionIn(open), page: 1, way: "next", typed: PAGE(3)[0] };
    expect(await evaluation(ANYBODY).saveAnswers(given)).toMatchObject({ refusal: "begin_first" });
    const { token: own } = valueOf(await evaluation(ANYBODY).beginAnswer({ token: open }));
    expect(own).not.toBe(open);
    expect(valueOf(await evaluation(ANYBODY).beginAnswer({ token: own })).token).toBe(own);
    valueOf(await answer(own, PAGE(3, "Più ascolto")));
  });
  test("what came on paper is entered by the clerk, with gaps but not with mistakes", async () => {
    const enter = (given: object) =>
      evaluation().enterPaper({ waveId, group: "partners", typed: { "q.d1": ["3"] }, ...given });
    valueOf(await enter({}));
    expect(await enter({ typed: { "q.d1": ["30"] } })).toMatchObject({ refusal: "look_at_answers" });
    expect(await enter({ typed: {} })).toMatchObject({ refusal: "nothing_answered" });
    expect(await enter({ group: "funders" })).toMatchObject({ refusal: "no_such_group" });
    await expect(evaluation(READER).enterPaper({ waveId, group: "partners", typed: {} })).rejects.toThrow(Forbidden);
  });
});

describe("without a name", () => {
  test("nothing in the database joins an answer to its invitation: neither a column, nor a moment, nor the place of the row", async () => {
    const columns = await rows(
      "select column_name, data_type from information_schema.columns where table_schema = 'evaluation' and table_name = 'answer'",
    );
    expect(columns.map((one) => String(one["column_name"])).toSorted()).toEqual([
      "ambito_id",
      "answers",
      "grp",
      "id",
      "wave_id",
    ]);
    expect(await rows("select * from evaluation.answer_by_name")).toEqual([]);
    const tokens = await linksFor(waveId, "workers", 8);
    for (const [at, token] of tokens.entries()) valueOf(await answer(token, PAGE((at % 5) + 1)));
    const ours = await rows("select distinct xmin::text from evaluation.answer where grp = 'workers'");
    expect(ours).toHaveLength(1);
    expect((await rows("select id from evaluation.answer where grp = 'workers'")).length).toBe(10);
  });
  test("the register says nothing of who answers, what, or when", async () => {
    const events = await rows(
      "select use_case, after::text as after from kernel.audit_event where ambito_id = $1",
      ambitoId,
    );
    const names = new Set(events.map((one) => one["use_case"]));
    for (const silent of ["sendAnswers", "saveAnswers", "beginAnswer"])
      expect(names).not.toContain(`evaluation.${silent}`);
    expect(names).toContain("evaluation.enterPaper");
    expect(JSON.stringify(events)).not.toMatch(/Più ascolto|q\.d1|"d1":/);
  });
  test("whoever answers can read and write no table; the doors are the functions alone", async () => {
    const stranger = { ambitoId, isPublic: true };
    for (const table of [
      "answer",
      "answer_draft",
      "invitation",
      "wave",
      "questionnaire",
      "wave_group",
      "answer_by_name",
    ])
      await expect(
        inAmbito(database.db, stranger, (tx) =>
          tx
            .selectFrom(`evaluation.${table}` as "evaluation.answer")
            .selectAll()
            .execute(),
        ),
      ).rejects.toThrow(/permission denied/);
    await expect(
      database.asApp(ambitoId, "insert into evaluation.answer (ambito_id) values ($1)", [ambitoId]),
    ).rejects.toThrow(/permission denied/);
    await expect(
      database.asApp(ambitoId, "select evaluation.shuffle_answers($1, 'workers')", [waveId]),
    ).rejects.toThrow(/permission denied/);
  });
  test("addresses are of the Plan Office alone, in the database too; nobody sees who has answered", async () => {
    valueOf(
      await evaluation().inviteRespondents({ waveId, group: "partners", addresses: "uno@partner.example", ...LETTER }),
    );
    const mayor = await inAmbito(database.db, { ambitoId, isPublic: false, municipalities: ["019035"] }, (tx) =>
      tx.selectFrom("evaluation.invitation").selectAll().execute(),
    );
    expect(mayor).toEqual([]);
    await expect(evaluation(mayorOf("019035")).showInvitations({ waveId })).rejects.toThrow(Forbidden);
    const { invitations } = await evaluation().showInvitations({ waveId });
    expect(invitations.some(({ isUsed, isBegun }) => isUsed || isBegun)).toBe(false);
    expect((await evaluation(READER).showWave({ waveId })).groups.every(({ openToken }) => openToken === null)).toBe(
      true,
    );
  });
});

describe("letters", () => {
  test("carry a link that only the receiver has; a reminder goes to who is silent, and what was begun stays", async () => {
    const mails: { to: string; body: string }[] = [];
    const mail = { send: async (one: { to: string; body: string }) => void mails.push(one) };
    const run = async () => {
      for (const job of database.jobs.splice(0))
        if (job.kind === "evaluation.sendLetter")
          await runLetterJob(as(system("jobs")), job.payload, mail, "https://albero.example");
    };
    const invite = (given: object) => evaluation().inviteRespondents({ waveId, group: "workers", ...LETTER, ...given });
    await run();
    mails.length = 0;
    expect(await invite({ addresses: "non-un-indirizzo" })).toMatchObject({ refusal: "not_an_address" });
    expect(await invite({ addresses: "a@b.example\nA@b.example" })).toMatchObject({ refusal: "asked_already" });
    expect(await invite({})).toMatchObject({ refusal: "nobody_asked" });
    valueOf(await invite({ addresses: "due@lavoro.example\ntre@lavoro.example" }));
    expect(await invite({ addresses: "due@lavoro.example" })).toMatchObject({ refusal: "asked_already" });
    await run();
    expect(mails.map(({ to }) => to)).toEqual(["due@lavoro.example", "tre@lavoro.example"]);
    const tokenIn = (body = "") => /https:\/\/albero\.example\/crema\/questionario\/([\w-]+)/.exec(body)?.[1] ?? "";
    const [two, three] = mails.map(({ body }) => tokenIn(body));
    valueOf(await answer(two ?? "", PAGE(4)));
    const versionId = await versionIn(three ?? "");
    valueOf(
      await evaluation(ANYBODY).saveAnswers({
        token: three,
        versionId,
        page: 1,
        way: "later",
        typed: { "q.d1": ["2"] },
      }),
    );
    expect(await evaluation().remindRespondents({ waveId, ...LETTER })).toMatchObject({ refusal: "reminded_today" });
    mails.length = 0;
    const later = evaluation(CLERK, day("2026-05-20"));
    expect(valueOf(await later.remindRespondents({ waveId, ...LETTER })).queued).toBe(2);
    await run();
    expect(mails.map(({ to }) => to).toSorted()).toEqual(["tre@lavoro.example", "uno@partner.example"]);
    expect((await evaluation(ANYBODY).openLink({ token: three })).state).toBe("unknown_link");
    const fresh = tokenIn(mails.find(({ to }) => to.startsWith("tre"))?.body);
    expect((await evaluation(ANYBODY).openLink({ token: fresh })).link?.typed).toEqual({ "q.d1": ["2"] });
    expect(JSON.stringify(await rows("select * from evaluation.invitation_message"))).not.toContain(fresh);
  });
});

describe("results", () => {
  test("are told when the wave is closed, and then it takes nothing more", async () => {
    expect(await evaluation(READER).questionnaireResults({ questionnaireId })).toMatchObject({
      waves: [],
      waiting: [{ name: "Partenza" }],
    });
    const level = () =>
      inAmbito(database.db, { ambitoId, isPublic: false, municipalities: "all" }, (tx) =>
        levelOf({ tx, ambitoId }, { waveId, key: "d1", line: "" }),
      );
    expect(await level()).toMatchObject({ level: null, refusal: "wave_open" });
    const [late = ""] = await linksFor(waveId, "workers", 1);
    expect(await evaluation(ANYBODY, AFTER).openLink({ token: late })).toMatchObject({ state: "link_expired" });
    for (let n = 0; n < 9; n += 1)
      valueOf(
        await evaluation().enterPaper({ waveId, group: "beneficiaries", typed: { "q.d1": [String((n % 5) + 1)] } }),
      );
    const close = async () =>
      evaluation(CLERK, AFTER).closeWave({
        waveId,
        rowVersion: (await evaluation().showWave({ waveId })).wave.rowVersion,
      });
    valueOf(await close());
    expect(await close()).toMatchObject({ refusal: "wave_closed" });
    expect(await evaluation(ANYBODY).openLink({ token: late })).toMatchObject({ state: "wave_closed" });
    expect(await evaluation().enterPaper({ waveId, group: "partners", typed: { "q.d1": ["3"] } })).toMatchObject({
      refusal: "wave_closed",
    });
    await expect(rows("update evaluation.wave set closed_on = null where id = $1", waveId)).rejects.toThrow(
      /keeps what it promised/,
    );
    const { waves } = await evaluation(READER).questionnaireResults({ questionnaireId });
    const [first] = waves[0]?.items ?? [];
    expect(first?.blocks.map(({ groups }) => groups.toSorted())).toEqual(
      [["workers"], ["beneficiaries", "partners"]].map((one) => one.toSorted()),
    );
    expect(first?.total).toMatchObject({ answers: 22 });
    const told = waves[0]?.items.find(({ item }) => item.key === "d5");
    expect(told?.blocks).toEqual([{ groups: ["beneficiaries"], sealed: { kind: "hidden" } }]);
    expect(JSON.stringify(waves)).not.toContain("Più ascolto");
    expect((await level()).refusal).toBeNull();
  });
  test("a level becomes the measure of an indicator, once, in an open round that asks it", async () => {
    const one = async (text: string, ...values: unknown[]) =>
      (await rows(`${text} returning id`, ambitoId, ...values))[0]?.["id"] as number;
    const indicatorId = await one(
      "insert into evaluation.indicator (ambito_id, code, origin) values ($1, 'prova.1', 'own')",
    );
    const definitionId = await one(
      `insert into evaluation.definition (ambito_id, indicator_id, number, first_day, text, kind, roll_up, by_name, at)
        values ($1, $2, 1, '2025-01-01', 'Livello percepito', 'level', 'weighted', 'x', '2025-01-01')`,
      indicatorId,
    );
    const roundId = await one(
      `insert into evaluation.round (ambito_id, name, first_day, last_day, due_on, state, opened_on)
        values ($1, 'Primo semestre', '2026-01-01', '2026-06-30', '2026-07-31', 'open', '2026-01-02')`,
    );
    await rows(
      "insert into evaluation.request (ambito_id, round_id, indicator_id, definition_id, level) values ($1, $2, $3, $4, 'ambito')",
      ...[ambitoId, roundId, indicatorId, definitionId],
    );
    const feed = (given: object) =>
      evaluation(CLERK, AFTER).feedIndicator({ waveId, key: "d1", line: "", roundId, indicatorId, ...given });
    expect(await feed({ key: "d2" })).toMatchObject({ refusal: "not_a_scale" });
    expect(await feed({ key: "d9" })).toMatchObject({ refusal: "no_such_question" });
    const { scales, asked } = await evaluation(CLERK, AFTER).showFeed({ waveId });
    expect(asked).toEqual([{ roundId, round: "Primo semestre", indicatorId, text: "Livello percepito" }]);
    const { numerator, denominator } = scales.find(({ item }) => item.key === "d1")?.level ?? {};
    expect(denominator).toBe(22);
    valueOf(await feed({}));
    const measured = await rows(
      "select numerator::int, denominator::int, origin, status, day from evaluation.measure where indicator_id = $1",
      indicatorId,
    );
    expect(measured).toEqual([{ numerator, denominator, origin: "survey", status: "entered", day: "2026-05-31" }]);
    expect(await feed({})).toMatchObject({ refusal: "nothing_new" });
    expect(await feed({ key: "d6", line: "1" })).toMatchObject({ fields: [{ path: "reason" }] });
    await expect(
      evaluation(mayorOf("019035")).feedIndicator({ waveId, key: "d1", line: "", roundId, indicatorId }),
    ).rejects.toThrow(Forbidden);
  });
  test("a new version is asked by the next wave, compared with the first; by name the Plan Office sees who answered", async () => {
    valueOf(await evaluation().reviseQuestionnaire({ questionnaireId }));
    expect(await evaluation().reviseQuestionnaire({ questionnaireId })).toMatchObject({ refusal: "draft_there" });
    valueOf(await put({ labelIt: "Una cosa nuova", required: "" }));
    const { form, rowVersion } = await draftOf();
    expect(form.pages[0]?.questions.at(-1)?.key).toBe("d7");
    valueOf(await evaluation().publishQuestionnaire({ questionnaireId, rowVersion }));
    const groups = [{ group: "workers", asked: "2", open: false }];
    const given = { ...WAVE, questionnaireId, name: "Ripetizione", kind: "repeat", anonymity: "named", groups };
    const repeat = valueOf(await evaluation().openWave(given)).waveId;
    const nobody = await evaluation().inviteRespondents({
      waveId: repeat,
      group: "workers",
      links: 2,
      names: "Anna",
      ...LETTER,
    });
    expect(nobody).toMatchObject({ refusal: "names_needed" });
    const { links } = valueOf(
      await evaluation().inviteRespondents({ waveId: repeat, group: "workers", names: "Anna\nBruno", ...LETTER }),
    );
    valueOf(await answer(links[0]?.token ?? "", PAGE(4)));
    const { invitations } = await evaluation().showInvitations({ waveId: repeat });
    expect(invitations.map(({ label, isUsed }) => [label, isUsed])).toEqual([
      ["Anna", true],
      ["Bruno", false],
    ]);
    expect(await rows("select * from evaluation.answer_by_name")).toHaveLength(1);
    const { wave } = await evaluation().showWave({ waveId: repeat });
    const days = { waveId: repeat, rowVersion: wave.rowVersion };
    expect(await evaluation().changeWaveDays({ ...days, lastDay: "01/05/2026" })).toMatchObject({
      refusal: "last_day_past",
    });
    expect(await evaluation().takeNewestVersion(days)).toMatchObject({ refusal: "nothing_published" });
    valueOf(await evaluation().changeWaveDays({ ...days, lastDay: "30/06/2026" }));
    expect(await evaluation().closeWave(days)).toMatchObject({ refusal: "changed_meanwhile" });
  });
  test("an answer and a new version at the same moment: one of the two comes too late", async () => {
    const groups = [{ group: "workers", asked: "2", open: false }];
    const started = [];
    for (let n = 1; n <= 8; n += 1) {
      const given = { ...WAVE, questionnaireId, name: `Insieme ${n}`, kind: "repeat", groups, lastDay: "30/06/2026" };
      const { waveId: id } = valueOf(await evaluation().openWave(given));
      const [token = ""] = await linksFor(id, "workers", 1);
      const versionId = await versionIn(token);
      for (const [at, typed] of PAGE(4).entries())
        valueOf(await evaluation(ANYBODY).saveAnswers({ token, versionId, page: at + 1, way: "next", typed }));
      started.push({ id, token, versionId, rowVersion: (await evaluation().showWave({ waveId: id })).wave.rowVersion });
    }
    valueOf(await evaluation().reviseQuestionnaire({ questionnaireId }));
    valueOf(await evaluation().publishQuestionnaire({ questionnaireId, rowVersion: (await draftOf()).rowVersion }));
    for (const { id, token, versionId, rowVersion } of started) {
      const [sent, taken] = await Promise.all([
        evaluation(ANYBODY).sendAnswers({ token, versionId }),
        evaluation().takeNewestVersion({ waveId: id, rowVersion }),
      ]);
      expect(sent.ok, JSON.stringify([sent, taken])).toBe(!taken.ok);
    }
  });
});

describe("the demonstration", () => {
  test("sixty invented answers over three groups, one of them of four, said to be invented", async () => {
    const answers = await readFile(new URL("../../../data/crema/invented-answers.json", import.meta.url));
    const load = async () => modulesFor(as(system("test"))).evaluation.loadInventedAnswers({ answers });
    expect(valueOf(await load())).toEqual({ changed: true, answers: 60 });
    expect(valueOf(await load())).toEqual({ changed: false, answers: 60 });
    await expect(evaluation().loadInventedAnswers({ answers })).rejects.toThrow(Forbidden);
    const { lines } = await evaluation(READER).listQuestionnaires();
    const id = lines.find(({ questionnaire }) => questionnaire.invented)?.questionnaire.id ?? 0;
    const { waves } = await evaluation(READER).questionnaireResults({ questionnaireId: id });
    expect(waves[0]?.wave.invented).toBe(true);
    expect(waves[0]?.participation).toEqual([
      { groups: ["beneficiaries"], asked: 80, answers: 35 },
      { groups: ["workers", "partners"], asked: 39, answers: 25 },
    ]);
    for (const { total } of waves[0]?.items.slice(0, 4) ?? [])
      expect(total).toMatchObject({ kind: "scale", answers: 60 });
  });
});
