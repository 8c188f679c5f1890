// SPDX-License-Identifier: AGPL-3.0-or-later
// A power cut while a whole matrix is taken and splits are frozen: each of them is there whole, or not at all.
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { spreadsheets } from "@albero/planning";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startAlbero, type RunningAlbero } from "../support/albero.ts";
import { alberoJson } from "../support/command.ts";
import { hostAlbero, type Hosted } from "./running.ts";
import { formOf, signedIn, type Visitor } from "./visitor.ts";

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const MONEY = "/crema/ufficio/soldi/2019";
const SPLITS = "/crema/ufficio/riparti";
/** The power fails so many milliseconds after the forms went out: before, inside and after their transactions. */
const CUTS = [0, 15, 40, 90, 200];

let hosted: Hosted;
let running: RunningAlbero;
let visitor: Visitor;

beforeAll(async () => {
  hosted = await hostAlbero("survival-money");
  running = hosted.albero;
  visitor = await signedIn(running.url, "coordinatrice@demo.example");
});
afterAll(async () => {
  await running.stop();
  await hosted.stop();
});

/** The second step of the import, ready to send: a sheet that writes one amount in every cell. */
async function wholeMatrix(euro: number): Promise<Record<string, string | readonly string[]>> {
  const lines = await hosted.sql("select id, objective_code, label from finance.line where year = 2019 order by id");
  const channels = await hosted.sql("select code from finance.channel order by id limit 14");
  const rows = [
    ["N.", "Obiettivo", "Voce", ...channels.map((channel) => channel.code as string)],
    ...lines.map((line) => [
      ...[Number(line.id), line.objective_code as string | null, line.label as string],
      ...channels.map(() => euro),
    ]),
  ];
  const bytes = await spreadsheets.write([{ name: "Indicativi 2019", rows }], "xlsx");
  const checked = await visitor.upload(`${MONEY}/carica`, "matrice.xlsx", bytes);
  expect(checked.status).toBe(200);
  return { ...formOf(checked.text), op: "confirm" };
}

/** A copy of a scenario of the pilot, and the form that freezes it. */
async function scenario(): Promise<{ path: string; form: Record<string, string | readonly string[]> }> {
  const copy = formOf((await visitor.get(`${SPLITS}/nuovo?da=1`)).text);
  const made = await visitor.post(`${SPLITS}/nuovo`, copy);
  const path = `${String(made.headers.location)}/congela`;
  return { path, form: { ...formOf((await visitor.get(path)).text), act: "Assemblea dei Sindaci n. 1" } };
}

test.each(CUTS.map((after, round) => [after, round + 1]))("after %i ms", async (after, round) => {
  const matrix = await wholeMatrix(round);
  const split = await scenario();
  const [events] = await hosted.sql("select count(*)::int as n from finance.cell where origin = 'file'");
  const sent = [visitor.post(`${MONEY}/carica`, matrix), visitor.post(split.path, split.form)];
  const answers = Promise.all(sent.map((one) => one.then(({ status }) => status).catch(() => null)));
  await pause(after);
  running.process.kill("SIGKILL");
  await once(running.process, "exit");
  const [taken, frozen] = await answers;
  running = await startAlbero({ folder: hosted.folder, port: running.port });

  const written = await hosted.sql(
    "select version, count(*)::int as n from finance.cell where origin = 'file' and indicative_cents = $1 group by 1",
    [round * 100],
  );
  const cells = written.reduce((all, row) => all + Number(row.n), 0);
  const [now] = await hosted.sql("select count(*)::int as n from finance.cell where origin = 'file'");
  const whole = Number((await hosted.sql("select count(*)::int as n from finance.line where year = 2019"))[0]?.n) * 14;
  expect(Number(now?.n) - Number(events?.n)).toBeOneOf([0, cells]);
  expect(cells).toBeOneOf(taken === 302 ? [whole] : [0, whole]);

  const id = Number(/riparti\/(\d+)/.exec(split.path)?.[1]);
  const [kept] = await hosted.sql(
    `select state, act, total_cents::float8 as total, (select sum(share_cents)::float8 from finance.split_share where split_id = s.id) as shares,
      (select count(*)::int from finance.split where state = 'frozen' and purpose = s.purpose and year = s.year) as in_force
      from finance.split s where id = $1`,
    [id],
  );
  expect(kept).toMatchObject({ shares: kept?.total, act: kept?.state === "frozen" ? expect.any(String) : null });
  expect(kept?.state).toBeOneOf(frozen === 302 ? ["frozen"] : ["scenario", "frozen"]);
  expect(kept?.in_force).toBeOneOf(kept?.state === "frozen" ? [1] : [0, 1]);
  expect(await alberoJson(hosted.folder, ["audit", "verify"])).toMatchObject({ code: 0, answer: { broken: [] } });
});
