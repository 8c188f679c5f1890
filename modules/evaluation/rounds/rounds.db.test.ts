// SPDX-License-Identifier: AGPL-3.0-or-later
// Rounds on a real database: opened, answered from everywhere, folded by SQL as the rules fold, approved, closed.
import { readFile } from "node:fs/promises";
import {
  bind,
  call,
  Forbidden,
  inAmbito,
  NotFound,
  stoppedClock,
  type Actor,
  type Caller,
  type Result,
  type Tx,
} from "@albero/kernel";
import { loadPlanInForce, spreadsheets } from "@albero/planning";
import { loadCremaTerritory } from "@albero/territory";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mayorOf, personWith, testDatabase, type TestDatabase } from "../../../tests/support/database.ts";
import type { Level } from "../core/indicator.ts";
import { foldAll, type Reading } from "../core/roll-up.ts";
import { takeIndicators } from "../indicators/usecases/take.ts";
import type { NewMeasure } from "./core/measure.ts";
import { groupOf } from "./core/territory.ts";
import { useCases } from "./registry.ts";
import { insertMeasures, listCurrent } from "./store/measures.ts";
import { listAsked } from "./store/rounds.ts";
import { foldRound, standingsOf } from "./store/standings.ts";
import { listTerritories } from "./store/territories.ts";
import { runRemindRound, runRoundReminder } from "./usecases/remind.ts";

const COORDINATOR = personWith("coordinator");
const CLERK = personWith("clerk");
const SONCINO: Actor = {
  ...{ kind: "person", accountId: "soncino", name: "Referente di Soncino", roles: ["sub_area_coordinator"] },
  territories: ["SONCINO"],
};
const CLOCK = stoppedClock("2026-07-10T09:00:00Z");

let database: TestDatabase;
let ambitoId = 0;
let otherAmbito = 0;
const ids: Record<string, number> = {};

const valueOf = <V>(result: Result<V, string>): V => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result)}`);
  return result.value;
};
const refusalOf = (result: Result<unknown, string>): string => (result.ok ? "ok" : result.refusal);
const as = (actor: Actor, place = ambitoId): Caller => database.caller(place, actor, CLOCK);
const evaluation = (actor: Actor = CLERK, place = ambitoId) => bind(useCases, as(actor, place));
const inTx = <V>(run: (tx: Tx) => Promise<V>) =>
  inAmbito(database.db, { ambitoId, isPublic: false, municipalities: "all" }, run);
const file = (name: string) => readFile(new URL(`../../../data/crema/${name}`, import.meta.url));

const COUNT = "2025-2027.L-FC.output.1";
const SHARE = "2025-2027.F.output.6";
const YES = "2025-2027.D-E.process.1";
const LIST = "2025-2027.H.process.4";
const TOWNS = "2025-2027.L-BIB.output.5";
const ASKED: [string, Level][] = [
  [COUNT, "sub_area"],
  [SHARE, "sub_area"],
  [YES, "ambito"],
  [LIST, "ambito"],
  [TOWNS, "municipality"],
];

let made = 0;
/** A round of the first half of 2026 that asks five things, open unless said otherwise. */
async function newRound({ opened = true, asked = ASKED } = {}): Promise<number> {
  made += 1;
  const days = { firstDay: "01/01/2026", lastDay: "30/06/2026", dueOn: "31/07/2026" };
  const { roundId } = valueOf(await evaluation().addRound({ ...days, name: `Prova ${made}`, note: "" }));
  const chosen = asked.map(([code, level]) => ({ indicatorId: ids[code], level }));
  valueOf(await evaluation().chooseAsked({ roundId, rowVersion: 1, asked: chosen }));
  if (opened) valueOf(await evaluation(COORDINATOR).openRound({ roundId, rowVersion: 2 }));
  return roundId;
}
const versionOf = async (roundId: number) => (await evaluation().showRound({ roundId })).round.rowVersion;
const save = (roundId: number, code: string, territory: string, more: object, actor: Actor = CLERK) =>
  evaluation(actor).saveMeasure({ roundId, indicatorId: ids[code], territory, ...more });
const currentOf = async (roundId: number, code: string) =>
  inTx((tx) => listCurrent(tx, ambitoId, { roundId, indicatorIds: [ids[code] ?? 0] }));
const standingOf = async (roundId: number, code: string, territory = "") =>
  (await inTx((tx) => standingsOf(tx, ambitoId, { roundId, indicatorId: ids[code] ?? 0 }))).find(
    (one) => one.territory === territory,
  );

beforeAll(async () => {
  database = await testDatabase();
  ambitoId = valueOf(await loadCremaTerritory(database.caller(0))).ambitoId;
  otherAmbito = await database.newAmbito("altrove");
  const caller = database.caller(ambitoId);
  valueOf(
    await call(caller, loadPlanInForce, {
      ...{ plan: await file("plan-2025-2027.json"), evaluation: await file("evaluation-2025-2027.json") },
      ...{ inForceFrom: "2025-01-01", actBody: "Assemblea dei Sindaci", actUncertain: "Numero e data non stampati." },
    }),
  );
  valueOf(await call(caller, takeIndicators, {}));
  const rows = await database.owner("select code, id from evaluation.indicator where ambito_id = $1", [ambitoId]);
  for (const row of rows) ids[String(row["code"])] = Number(row["id"]);
}, 60_000);
afterAll(() => database.end());

describe("what measures give", () => {
  const reading = fc.oneof(
    fc.record({ state: fc.constant("value" as const), value: fc.integer({ min: 0, max: 9_999 }), parts: fc.boolean() }),
    fc.record({ state: fc.constantFrom("missing" as const, "not_applicable" as const) }),
    fc.constant(null),
  );
  test("PostgreSQL folds as the rules fold, for the Ambito and for each sub-area", async () => {
    const territories = await inTx((tx) => listTerritories(tx, ambitoId, "2026-06-30" as never));
    const composition = await database.owner(
      "select id from territory.composition where ambito_id = $1 order by first_day desc",
      [ambitoId],
    );
    expect(composition.length).toBeGreaterThan(0);
    const places = territories.filter((one) => one.level !== "ambito");
    const chances = fc.sample(fc.array(reading, { minLength: places.length, maxLength: places.length }), 6);
    for (const chance of chances) {
      const roundId = await newRound();
      const folded = await inTx(async (tx) => {
        const asked = new Map((await listAsked(tx, ambitoId, roundId)).map((one) => [one.indicatorId, one]));
        const measures = places.flatMap((place, at): NewMeasure[] => {
          const one = chance[at];
          const code = place.level === "sub_area" ? COUNT : TOWNS;
          const request = asked.get(ids[code] ?? 0);
          if (!one || !request) return [];
          const value = one.state === "value" ? one.value : null;
          const hasParts = one.state === "value" && one.parts;
          return [
            {
              ...{
                roundId,
                indicatorId: request.indicatorId,
                definitionId: request.definitionId,
                state: one.state,
                value,
              },
              ...{ numerator: hasParts ? value : null, denominator: hasParts ? (value ?? 0) + 1 : null, items: null },
              ...{
                day: `2026-0${1 + (at % 6)}-1${at % 3}` as NewMeasure["day"],
                level: place.level,
                territory: place.code,
              },
              ...{
                subArea: at % 7 === 0 ? "" : (["CREMA", "SONCINO"][at % 2] ?? ""),
                breakdown: "",
                note: "",
                origin: "typed",
              },
              ...{ replaces: null, reason: "" },
            },
          ].map((measure) =>
            place.level === "sub_area" ? { ...measure, subArea: place.code } : measure,
          ) as NewMeasure[];
        });
        await insertMeasures(tx, ambitoId, measures, { byName: "Prova", at: new Date(0) });
        await foldRound(tx, ambitoId, roundId);
        return {
          standings: await standingsOf(tx, ambitoId, { roundId }),
          current: await listCurrent(tx, ambitoId, { roundId }),
        };
      });
      for (const code of [COUNT, TOWNS])
        for (const group of ["", "CREMA", "SONCINO", "BAGNOLO"]) {
          const own = folded.current.filter(
            (one) =>
              one.indicatorId === ids[code] &&
              (group === "" || groupOf({ level: one.level, code: one.territory, subArea: one.subArea }) === group),
          );
          const { last, ...expected } = foldAll(own as Reading[]);
          const standing = folded.standings.find((one) => one.indicatorId === ids[code] && one.territory === group);
          const told = standing?.fold ?? foldAll([]);
          const { last: toldLast, ...rest } = told;
          expect(rest).toEqual(expected);
          expect(toldLast && { value: toldLast.value, day: toldLast.day }).toEqual(
            last && { value: last.value, day: last.day },
          );
        }
      expect(folded.standings.find((one) => one.indicatorId === ids[TOWNS] && one.territory === "")?.asked).toBe(48);
      expect(folded.standings.filter((one) => one.indicatorId === ids[YES])).toHaveLength(1);
    }
  });

  test("each answer counts at once, a percentage from its parts; recomputing gives the same", async () => {
    const roundId = await newRound();
    expect(await standingOf(roundId, SHARE)).toMatchObject({ asked: 6, fold: { valuesIn: 0, total: null } });
    valueOf(await save(roundId, SHARE, "SONCINO", { numerator: "1", denominator: "10" }));
    valueOf(await save(roundId, SHARE, "CREMA", { numerator: "90", denominator: "90" }));
    valueOf(await save(roundId, SHARE, "PANDINO", { state: "not_applicable" }));
    const before = await standingOf(roundId, SHARE);
    expect(before).toMatchObject({ fold: { valuesIn: 2, notApplicable: 1, numerator: 91, denominator: 100 } });
    const line = (await evaluation().showRound({ roundId })).indicators.find((one) => one.code === SHARE);
    expect(line?.whole).toMatchObject({ is: "value", value: 91 });
    valueOf(await evaluation().recomputeRound({ roundId }));
    expect(await standingOf(roundId, SHARE)).toEqual(before);
  });

  test("what Albero computes comes in by itself, and is frozen once accepted", async () => {
    await database.owner(
      "update evaluation.definition set query = 'tables_open' where ambito_id = $1 and indicator_id = $2",
      [ambitoId, ids[YES]],
    );
    const roundId = await newRound();
    const [computed] = await currentOf(roundId, YES);
    expect(computed).toMatchObject({ origin: "computed", state: "value", value: 0, day: "2026-06-30" });
    expect(refusalOf(await save(roundId, YES, "", { value: "sì" }))).toBe("computed_here");
    expect(valueOf(await evaluation().recomputeRound({ roundId })).computed).toBe(0);
    await database.owner("update evaluation.definition set query = '' where ambito_id = $1 and indicator_id = $2", [
      ambitoId,
      ids[YES],
    ]);
  });
});

describe("entering", () => {
  test("a correction adds a row with its reason; the old one stays and is never rewritten", async () => {
    const roundId = await newRound();
    const first = valueOf(await save(roundId, COUNT, "SONCINO", { value: "3" }, SONCINO));
    expect(refusalOf(await save(roundId, COUNT, "SONCINO", { value: "4" }))).toBe("changed_meanwhile");
    expect(refusalOf(await save(roundId, COUNT, "SONCINO", { value: "4", seen: first.measureId }))).toBe(
      "reason_needed",
    );
    const second = valueOf(
      await save(
        roundId,
        COUNT,
        "SONCINO",
        { value: "4", seen: first.measureId, reason: "Un patto era sfuggito" },
        SONCINO,
      ),
    );
    const view = await evaluation().showMeasure({ measureId: second.measureId });
    expect(view.rows.map((one) => [one.answer, one.isCurrent, one.reason])).toEqual([
      ["4", true, "Un patto era sfuggito"],
      ["3", false, ""],
    ]);
    expect(await standingOf(roundId, COUNT, "SONCINO")).toMatchObject({ fold: { valuesIn: 1, total: 4 } });
    await expect(
      database.asApp(ambitoId, "update evaluation.measure set value = 9 where id = $1", [second.measureId]),
    ).rejects.toThrow(/rewritten/);
    await expect(
      database.asApp(ambitoId, "delete from evaluation.measure where id = $1", [second.measureId]),
    ).rejects.toThrow(/permission denied/);
  });

  test("who may not answer for a territory is told so, and no other Ambito sees anything", async () => {
    const roundId = await newRound();
    expect(refusalOf(await save(roundId, COUNT, "CREMA", { value: "3" }, SONCINO))).toBe("foreign_territory");
    expect(refusalOf(await save(roundId, TOWNS, "019035", { value: "3" }, mayorOf("019097")))).toBe(
      "foreign_territory",
    );
    expect(refusalOf(await save(roundId, TOWNS, "019097", { value: "3" }, mayorOf("019097")))).toBe("ok");
    expect(refusalOf(await save(roundId, TOWNS, "016001", { value: "3" }))).toBe("unknown_territory");
    expect(refusalOf(await save(roundId, COUNT, "019097", { value: "3" }))).toBe("wrong_level");
    await expect(save(roundId, COUNT, "CREMA", { value: "3" }, personWith("evaluator"))).rejects.toThrow(Forbidden);
    await expect(evaluation(CLERK, otherAmbito).showRound({ roundId })).rejects.toThrow(NotFound);
    await expect(
      evaluation(CLERK, otherAmbito).saveMeasure({ roundId, indicatorId: ids[COUNT], territory: "CREMA", value: "1" }),
    ).rejects.toThrow(NotFound);
    await expect(evaluation(SONCINO).showEntry({ roundId, territory: "CREMA" })).rejects.toThrow(Forbidden);
  });

  test("the phone counts down what is left of a territory", async () => {
    const roundId = await newRound();
    const owes = async () =>
      (await evaluation(SONCINO).showEntries({ roundId })).owed.map((one) => [
        one.territory.code,
        one.asked,
        one.answered,
      ]);
    expect(await owes()).toEqual([
      ["SONCINO", 2, 0],
      ["019097", 1, 0],
    ]);
    valueOf(await save(roundId, COUNT, "SONCINO", { state: "missing" }, SONCINO));
    expect(await owes()).toContainEqual(["SONCINO", 2, 1]);
    const shown = await evaluation(SONCINO).showEntry({ roundId, territory: "SONCINO", indicatorId: ids[SHARE] });
    expect(shown.shown).toMatchObject({ takesParts: true, needsParts: true, current: null });
  });

  test("a breakdown stays within its total and outside the roll-up", async () => {
    const roundId = await newRound();
    await database.owner(
      "update evaluation.definition set breakdowns = '{sex}' where ambito_id = $1 and indicator_id = $2",
      [ambitoId, ids[COUNT]],
    );
    const women = { breakdownKind: "sex", breakdownOf: "Donne" };
    expect(refusalOf(await save(roundId, COUNT, "CREMA", { value: "2", ...women }))).toBe("breakdown_without_total");
    valueOf(await save(roundId, COUNT, "CREMA", { value: "5" }));
    expect(refusalOf(await save(roundId, COUNT, "CREMA", { value: "6", ...women }))).toBe("breakdown_above_total");
    valueOf(await save(roundId, COUNT, "CREMA", { value: "2", ...women }));
    expect(await standingOf(roundId, COUNT)).toMatchObject({ fold: { valuesIn: 1, total: 5 } });
  });

  test("evidence is recognised by its content; a false extension is refused and nothing is written", async () => {
    const roundId = await newRound();
    const text = new TextEncoder().encode("Verbale dell’incontro.");
    const lie = await save(roundId, YES, "", { value: "sì", file: { name: "verbale.pdf", bytes: text } });
    expect(refusalOf(lie)).toBe("extension_lies");
    expect(await currentOf(roundId, YES)).toEqual([]);
    const { measureId } = valueOf(
      await save(roundId, YES, "", {
        value: "sì",
        file: { name: "verbale.txt", bytes: text },
        link: "https://example.org/verbale",
      }),
    );
    const [row] = (await evaluation().showMeasure({ measureId })).rows;
    expect(row?.evidence.map((one) => [one.kind, one.label])).toEqual([
      ["link", "example.org"],
      ["file", "verbale.txt"],
    ]);
    const kept = await evaluation(personWith("evaluator")).evidenceFile({ evidenceId: row?.evidence[1]?.id });
    expect(new TextDecoder().decode(kept.bytes)).toBe("Verbale dell’incontro.");
    for (const [proof, refusal] of [
      [{ kind: "link", link: "javascript:alert(1)" }, "link_not_of_the_web"],
      [{ kind: "link", link: "" }, "link_needed"],
      [{ kind: "act", actId: "999" }, "act_needed"],
      [{ kind: "document", documentId: "999" }, "document_needed"],
      [{ kind: "file", file: null }, "file_empty"],
    ] as const)
      expect(refusalOf(await evaluation().addEvidence({ measureId, ...proof }))).toBe(refusal);
  });
});

describe("grids and sheets", () => {
  test("a grid takes all or none, and says at which cell", async () => {
    const roundId = await newRound();
    const cell = (code: string, territory: string, text: string) => ({
      indicatorId: ids[code],
      territory,
      text,
      seen: null,
    });
    const wrong = await evaluation(SONCINO).saveGrid({
      ...{ roundId, cells: [cell(COUNT, "SONCINO", "tre"), cell(SHARE, "SONCINO", "1/4"), cell(TOWNS, "019097", "")] },
    });
    expect(wrong).toMatchObject({ ok: false, refusal: "not_a_number", fields: [{ path: `c.${ids[COUNT]}.SONCINO` }] });
    expect(await currentOf(roundId, SHARE)).toEqual([]);
    const right = await evaluation(SONCINO).saveGrid({
      ...{
        roundId,
        cells: [cell(COUNT, "SONCINO", "3"), cell(SHARE, "SONCINO", "1/4"), cell(TOWNS, "019097", "n.d.")],
      },
    });
    expect(valueOf(right).saved).toBe(3);
    expect(await currentOf(roundId, TOWNS)).toMatchObject([{ state: "missing", subArea: "SONCINO" }]);
    expect(refusalOf(await evaluation(SONCINO).saveGrid({ roundId, cells: [cell(TOWNS, "019097", "")] }))).toBe(
      "nothing_new",
    );
  });

  test.each(["xlsx", "ods", "csv"] as const)(
    "what goes out as %s comes back as it was, and its changes are tried first",
    async (format) => {
      const roundId = await newRound();
      valueOf(await save(roundId, SHARE, "CREMA", { numerator: "3", denominator: "4", note: "=SOMMA(1;2)" }));
      valueOf(await save(roundId, COUNT, "CREMA", { value: "1234" }));
      valueOf(await save(roundId, LIST, "", { items: "casa\nlavoro" }));
      valueOf(await save(roundId, YES, "", { state: "not_applicable" }));
      const { bytes } = await evaluation().exportMeasures({ roundId, format });
      const same = valueOf(await evaluation().takeMeasureFile({ roundId, bytes, dryRun: true }));
      expect(same).toMatchObject({ rows: 4, changes: [], problems: [], saved: null });
      expect(refusalOf(await evaluation().takeMeasureFile({ roundId, bytes, dryRun: false }))).toBe("nothing_new");
      const changed = await withAnswers(bytes, format, {
        [`${COUNT} PANDINO`]: "7",
        [`${COUNT} CREMA`]: "1240",
        [`${TOWNS} 019097`]: "n.d.",
      });
      const noReason = valueOf(await evaluation().takeMeasureFile({ roundId, bytes: changed, dryRun: true }));
      expect(noReason.problems).toHaveLength(1);
      expect(noReason.problems[0]?.message).toContain("perché cambia");
      const trial = valueOf(
        await evaluation().takeMeasureFile({ roundId, bytes: changed, dryRun: true, reason: "Ricontato" }),
      );
      expect(trial.changes.map((one) => [one.territory, one.was, one.is])).toEqual([
        ["Soncino", null, "n.d."],
        ["Sub-ambito di Crema", "1234", "1240"],
        ["Sub-ambito di Pandino", null, "7"],
      ]);
      expect(await currentOf(roundId, TOWNS)).toEqual([]);
      const taken = { roundId, bytes: changed, dryRun: false, reason: "Ricontato", seen: trial.seen };
      expect(valueOf(await evaluation().takeMeasureFile(taken)).saved).toBe(3);
      expect(await standingOf(roundId, COUNT)).toMatchObject({ fold: { total: 1247, valuesIn: 2 } });
      expect(refusalOf(await evaluation().takeMeasureFile({ ...taken, seen: trial.seen }))).toBe("changed_meanwhile");
    },
  );

  test("a hundred thousand rows are refused without falling over, and so are strange files", async () => {
    const roundId = await newRound();
    const take = async (bytes: Uint8Array) =>
      refusalOf(await evaluation().takeMeasureFile({ roundId, bytes, dryRun: true }));
    const rows = ["Codice;Territorio;Valore", ...Array.from({ length: 100_000 }, (_, n) => `${COUNT};CREMA;${n}`)];
    expect(await take(new TextEncoder().encode(rows.join("\n")))).toBe("too_many_rows");
    expect(await take(new TextEncoder().encode(rows.slice(0, 30_000).join("\n")))).toBe("too_many_rows");
    const cells = rows.slice(0, 25_000).map((row) => row.split(";"));
    expect(await take(await spreadsheets.write([{ name: "x", rows: cells }], "ods"))).toBe("too_many_rows");
    expect(await take(new Uint8Array([1, 0, 2]))).toBe("not_text");
    expect(await take(new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]))).toMatch(/damaged|not_a_spreadsheet/);
    expect(await take(new Uint8Array(6_000_000).fill(65))).toBe("file_too_big");
  });

  /** The same file with some answers written in: by code and territory. */
  async function withAnswers(bytes: Uint8Array, format: "xlsx" | "ods" | "csv", answers: Record<string, string>) {
    if (format === "csv") {
      const lines = new TextDecoder()
        .decode(bytes)
        .split("\r\n")
        .map((line) => {
          const cells = line.split(";");
          const answer = answers[`${cells[0]?.replace("\ufeff", "")} ${cells[2]}`];
          if (answer !== undefined) cells[5] = answer;
          return cells.join(";");
        });
      return new TextEncoder().encode(lines.join("\r\n"));
    }
    const read = valueOf(await spreadsheets.read(bytes));
    const rows = (read.sheets[0]?.rows ?? []).map((row) => {
      const answer = answers[`${row[0]} ${row[2]}`];
      return answer === undefined ? row : row.map((cell, at) => (at === 5 ? answer : cell));
    });
    return spreadsheets.write([{ name: "Misure", rows: rows as string[][] }], format);
  }
});

describe("from entered to locked, and the end of a round", () => {
  test("by territory, one step at a time, back with a reason, every passage kept", async () => {
    const roundId = await newRound();
    valueOf(await save(roundId, COUNT, "SONCINO", { value: "3" }, SONCINO));
    valueOf(await save(roundId, TOWNS, "019097", { value: "9" }, SONCINO));
    valueOf(await save(roundId, COUNT, "CREMA", { value: "8" }));
    const move = (to: string, actor: Actor, more: object = {}) =>
      evaluation(actor).moveMeasures({ roundId, group: "SONCINO", to, ...more });
    expect(refusalOf(await move("accepted", COORDINATOR))).toBe("nothing_to_move");
    expect(valueOf(await move("checked", SONCINO)).moved).toBe(2);
    expect(refusalOf(await evaluation(SONCINO).moveMeasures({ roundId, group: "CREMA", to: "checked" }))).toBe(
      "not_yours_to_check",
    );
    expect(refusalOf(await move("accepted", CLERK))).toBe("coordinator_only");
    expect(valueOf(await move("accepted", COORDINATOR, { indicatorIds: [ids[COUNT]] })).moved).toBe(1);
    expect(await standingOf(roundId, COUNT, "SONCINO")).toMatchObject({ accepted: 1 });
    const [measure] = (await currentOf(roundId, COUNT)).filter((one) => one.territory === "SONCINO");
    const again = { value: "4", seen: measure?.id, reason: "Errore" };
    expect(refusalOf(await save(roundId, COUNT, "SONCINO", again, SONCINO))).toBe("measure_accepted");
    expect(refusalOf(await move("entered", COORDINATOR))).toBe("why_reopen_needed");
    expect(valueOf(await move("entered", COORDINATOR, { reason: "Manca un patto" })).moved).toBe(2);
    valueOf(await save(roundId, COUNT, "SONCINO", again, SONCINO));
    const { passages, counts } = await evaluation().showGroup({ roundId, group: "SONCINO" });
    expect(passages.map((one) => [one.toStatus, one.measures, one.reason])).toEqual([
      ["entered", 2, "Manca un patto"],
      ["accepted", 1, ""],
      ["checked", 2, ""],
    ]);
    expect(counts).toEqual({ entered: 2, checked: 0, accepted: 0, locked: 0 });
  });

  test("a round closes with what was decided, locks what was accepted, opens again with a reason", async () => {
    const roundId = await newRound();
    valueOf(await save(roundId, COUNT, "CREMA", { value: "8" }));
    const close = async (more: object = {}) =>
      evaluation(COORDINATOR).closeRound({
        roundId,
        rowVersion: await versionOf(roundId),
        strategy: "Nulla cambia.",
        meetingId: "",
        ...more,
      });
    expect(await close()).toMatchObject({ refusal: "not_all_accepted", details: { n: 1 } });
    for (const to of ["checked", "accepted"])
      valueOf(await evaluation(COORDINATOR).moveMeasures({ roundId, group: "CREMA", to }));
    expect(refusalOf(await close({ strategy: "" }))).toBe("strategy_needed");
    expect(refusalOf(await close({ meetingId: "999" }))).toBe("unknown_meeting");
    const about = { roundId, indicatorId: "", objective: "L-FC", text: "Un patto in meno", decision: "Si riprova" };
    expect(refusalOf(await evaluation().explainDeviation({ ...about, objective: "" }))).toBe("about_what");
    valueOf(await evaluation().explainDeviation(about));
    expect(valueOf(await close()).locked).toBe(1);
    expect(refusalOf(await evaluation().explainDeviation(about))).toBe("round_closed");
    expect(refusalOf(await save(roundId, COUNT, "CREMA", { value: "9" }))).toBe("round_closed");
    const [locked] = await currentOf(roundId, COUNT);
    expect(locked?.status).toBe("locked");
    const reopen = async (reason: string) =>
      evaluation(COORDINATOR).reopenRound({ roundId, rowVersion: await versionOf(roundId), reason });
    expect(refusalOf(await reopen(""))).toBe("why_reopen_needed");
    valueOf(await reopen("Un dato era sbagliato"));
    expect(refusalOf(await save(roundId, COUNT, "CREMA", { value: "9", seen: locked?.id, reason: "x" }))).toBe(
      "measure_locked",
    );
  });

  test("a draft asks by the definition in force on its last day, and changes until it opens", async () => {
    expect(
      refusalOf(
        await evaluation(COORDINATOR).openRound({
          roundId: await newRound({ opened: false, asked: [] }),
          rowVersion: 2,
        }),
      ),
    ).toBe("nothing_asked");
    const roundId = await newRound({ opened: false });
    await database.owner(
      `insert into evaluation.definition (ambito_id, indicator_id, number, first_day, text, kind, roll_up, reason, by_name, at)
       select ambito_id, indicator_id, 2, '2026-03-01', 'Patti firmati', kind, roll_up, 'Più chiaro', 'Prova', now()
       from evaluation.definition where indicator_id = $1 and number = 1`,
      [ids[COUNT]],
    );
    valueOf(await evaluation(COORDINATOR).openRound({ roundId, rowVersion: 2 }));
    const line = (await evaluation().showRound({ roundId })).indicators.find((one) => one.code === COUNT);
    expect(line?.text).toBe("Patti firmati");
    expect(refusalOf(await evaluation().chooseAsked({ roundId, rowVersion: 3, asked: [] }))).toBe("round_not_draft");
    expect(refusalOf(await evaluation().removeRound({ roundId, rowVersion: 3 }))).toBe("round_not_draft");
  });
});

describe("reminders", () => {
  test("each person is told what is left, once a day; without a mail server it stays to be copied", async () => {
    const roundId = await newRound();
    const form = { roundId, subject: "Mancano risposte", body: "Rispondete, per favore." };
    valueOf(await evaluation().remindRound(form));
    const asked = database.jobs.findLast((job) => job.kind === "evaluation.remindRound");
    const workers = [
      {
        accountId: "1",
        name: "Referente",
        email: "soncino@demo.example",
        roles: ["sub_area_coordinator"],
        territories: ["SONCINO"],
      },
      { accountId: "2", name: "Valutatrice", email: "valuta@demo.example", roles: ["evaluator"], territories: [] },
    ];
    const caller = database.caller(ambitoId, { kind: "system", name: "jobs" }, CLOCK);
    await runRemindRound(caller, asked?.payload ?? {}, { workers, address: "https://albero.example" });
    await runRemindRound(caller, asked?.payload ?? {}, { workers, address: "https://albero.example" });
    const [reminder, ...others] = (await evaluation().showReminders({ roundId })).reminders;
    expect(others).toEqual([]);
    expect(reminder).toMatchObject({ recipient: "soncino@demo.example", cells: 3, outcome: "waiting" });
    expect(reminder?.body).toContain(`https://albero.example/crema/ufficio/rilevazioni/${roundId}/inserisci`);
    await runRoundReminder(caller, { reminderId: reminder?.id }, undefined);
    const sent: string[] = [];
    const mail = { send: async ({ to }: { to: string }) => void sent.push(to) };
    await runRoundReminder(caller, { reminderId: reminder?.id }, mail);
    expect(sent).toEqual(["soncino@demo.example"]);
    expect((await evaluation().showReminders({ roundId })).reminders[0]?.outcome).toBe("sent");
    expect(refusalOf(await evaluation().remindRound(form))).toBe("reminded_today");
  });
});

describe("the rounds of the demonstration", () => {
  test("load once, marked as invented, the first closed and locked, the second open", async () => {
    const rounds = await file("invented-rounds.json");
    const first = valueOf(await evaluation({ kind: "system", name: "test" }).loadInventedRounds({ rounds }));
    expect(first).toMatchObject({ changed: true, rounds: 2 });
    const again = valueOf(await evaluation({ kind: "system", name: "test" }).loadInventedRounds({ rounds }));
    expect(again).toMatchObject({ changed: false, rounds: 2 });
    const { rounds: all } = await evaluation().listRounds({});
    const there = all.filter(({ round }) => round.invented);
    expect(there.map(({ round }) => [round.state, round.invented])).toEqual([
      ["open", true],
      ["closed", true],
    ]);
    const [second, closed] = there;
    expect(closed?.completeness.asked).toBe(second?.completeness.asked);
    expect(closed?.completeness.accepted).toBe(
      (closed?.completeness.values ?? 0) +
        (closed?.completeness.missing ?? 0) +
        (closed?.completeness.notApplicable ?? 0),
    );
    expect(second?.completeness.values).toBeGreaterThan(300);
    const view = await evaluation(COORDINATOR).showRound({ roundId: closed?.round.id });
    expect(view.groups.map((one) => one.group)).toEqual([
      "CREMA",
      "PANDINO",
      "SERGNANO",
      "BAGNOLO",
      "SONCINO",
      "CASTELLEONE",
      "",
    ]);
    expect(view.deviations).toHaveLength(5);
    const provisional = await database.owner(
      "select count(*)::int as n from evaluation.target where ambito_id = $1 and (state <> 'provisional' or uncertain is null)",
      [ambitoId],
    );
    expect(provisional[0]?.["n"]).toBe(0);
    expect(refusalOf(await save(closed?.round.id ?? 0, YES, "", { value: "no" }))).toBe("round_closed");
  });
});
