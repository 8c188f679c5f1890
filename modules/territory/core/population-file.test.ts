// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import type { Municipality } from "./area.ts";
import { decodeText, readPopulationFile, type PopulationReading } from "./population-file.ts";

const place = (istat: string, name: string): Municipality => ({
  ...{ istat, name, cadastral: null, province: "Cremona", region: "Lombardia", point: null, note: "" },
});
const OURS = [place("019035", "Crema"), place("019067", "Pandino")];

const HEAD = "Codice comune;Comune;Età;Totale maschi;Totale femmine;Totale";
const TITLE = "Popolazione residente per sesso ed età al 1° gennaio 2023";

/** All the ages of one municipality, two men and three women each. */
function rows(code = "019035", name = "Crema", { separator = ";" } = {}): string[] {
  const ages = Array.from({ length: 101 }, (_, age) => [code, name, age, 2, 3, 5].join(separator));
  return [...ages, [code, name, 999, 202, 303, 505].join(separator)];
}

function reading(text: string, day: string | null = null): PopulationReading {
  const read = readPopulationFile(text, OURS, day);
  if (!read.ok) throw new Error(read.refusal);
  return read.value;
}

function sdmx(lines: readonly string[]): string {
  return ["ITTER107,Territorio,SEXISTAT1,ETA1,STATCIV2,TIME,Value", ...lines].join("\n");
}

const sdmxRows = ["1", "2"].flatMap((sex) => [
  ...Array.from({ length: 100 }, (_, age) => `019035,Crema,${sex},Y${age},99,2023,4`),
  `019035,Crema,${sex},Y_GE100,99,2023,1`,
  `019035,Crema,${sex},TOTAL,99,2023,401`,
]);

describe("demo.istat.it", () => {
  test("title, heading, ages, total 999", () => {
    const read = reading([TITLE, HEAD, ...rows()].join("\n"));
    expect(read).toMatchObject({
      layout: "posas",
      onDay: "2023-01-01",
      rows: 102,
      rejectionCount: 0,
      missing: ["Pandino"],
    });
    expect(read.counted).toHaveLength(1);
    expect(read.counted[0]).toMatchObject({ istat: "019035", residents: 505 });
    expect(read.counted[0]!.male[100]).toBe(2);
  });

  test.each([
    ["commas", [TITLE, HEAD.replaceAll(";", ","), ...rows("019035", "Crema", { separator: "," })].join("\n")],
    ["tabs", [HEAD.replaceAll(";", "\t"), ...rows("019035", "Crema", { separator: "\t" })].join("\n")],
    ["quotes and windows ends", [HEAD, ...rows("019035", '"Crema"')].join("\r\n")],
    ["a mark of byte order", `\ufeff${[HEAD, ...rows()].join("\n")}`],
    ["codes without the zero", [HEAD, ...rows("19035")].join("\n")],
    ["a footnote", [HEAD, ...rows(), "Fonte: ISTAT"].join("\n")],
    [
      "marital status beside",
      [
        HEAD.replace("Totale maschi", "Celibi;Totale maschi"),
        ...rows().map((row) => row.replace(/;(\d+);(\d+);(\d+)$/, ";1;$1;$2;$3")),
      ].join("\n"),
    ],
  ])("%s", (_, text) => {
    const read = reading(text, "2023-01-01");
    expect(read.rejections).toEqual([]);
    expect(read.counted[0]?.residents).toBe(505);
  });

  test("the old Western encoding", () => {
    const bytes = Buffer.from([TITLE, HEAD, ...rows()].join("\n"), "latin1");
    expect(reading(decodeText(bytes)).counted[0]?.residents).toBe(505);
  });

  test("municipalities of others are left aside", () => {
    const read = reading([TITLE, HEAD, ...rows(), ...rows("015146", "Milano")].join("\n"));
    expect(read).toMatchObject({ others: 1, rejectionCount: 0 });
    expect(read.counted).toHaveLength(1);
  });
});

describe("I.Stat", () => {
  test("one row a sex and age", () => {
    const read = reading(sdmx(sdmxRows));
    expect(read).toMatchObject({ layout: "sdmx", onDay: "2023-01-01", rejectionCount: 0 });
    expect(read.counted[0]?.residents).toBe(802);
  });

  test("its successor, with both sexes together and single marital statuses among the rows", () => {
    const head = "DATAFLOW;FREQ;REF_AREA;DATA_TYPE;SEX;AGE;MARITAL_STATUS;TIME_PERIOD;OBS_VALUE";
    const lines = sdmxRows.map((row) => {
      const [code, , sex, age, status, year, value] = row.split(",");
      return ["IT1:22_289", "A", code, "JAN", sex, age, status, year, value].join(";");
    });
    const extra = ["IT1:22_289;A;019035;JAN;9;TOTAL;99;2023;802", "IT1:22_289;A;019035;JAN;1;Y30;2;2023;1"];
    const read = reading([head, ...lines, ...extra].join("\n"));
    expect(read.rejections).toEqual([]);
    expect(read.counted[0]?.residents).toBe(802);
  });

  test("an age left out is nobody only where the total proves it", () => {
    const without = sdmxRows
      .filter((row) => !row.includes(",Y98,"))
      .map((row) => row.replace("TOTAL,99,2023,401", "TOTAL,99,2023,397"));
    expect(reading(sdmx(without)).rejectionCount).toBe(0);
    const unproven = without.filter((row) => !row.includes("TOTAL"));
    expect(reading(sdmx(unproven)).rejections.map((one) => one.reason)).toEqual(["ages_missing", "ages_missing"]);
  });
});

describe("a wrong row is named by its line", () => {
  const spoil = (at: number, change: (row: string) => string) =>
    rows().map((row, place) => (place === at ? change(row) : row));
  test.each([
    ["age_not_understood", spoil(10, (row) => row.replace(";10;", ";dieci;"))],
    ["count_not_whole", spoil(10, (row) => row.replace(";2;3;5", ";2,5;3;5"))],
    ["count_not_whole", spoil(10, (row) => row.replace(";2;3;5", ";-2;3;1"))],
    ["count_not_whole", spoil(10, (row) => row.replace(";2;3;5", ";..;3;3"))],
    ["row_total_differs", spoil(10, (row) => row.replace(";2;3;5", ";2;3;6"))],
    ["row_repeated", spoil(10, (row) => row.replace(";10;", ";9;"))],
    ["too_few_columns", spoil(10, () => "019035;Crema;10")],
    ["code_not_understood", spoil(10, (row) => row.replace("019035;Crema", ";"))],
  ])("%s", (reason, lines) => {
    const read = reading([TITLE, HEAD, ...lines].join("\n"));
    expect(read.rejections).toContainEqual(expect.objectContaining({ line: 13, reason }));
  });

  test("a total that is not the sum of the ages", () => {
    const read = reading([TITLE, HEAD, ...spoil(10, (row) => row.replace(";2;3;5", ";3;3;6"))].join("\n"));
    expect(read.rejections).toEqual([{ line: 104, reason: "total_differs", found: "Crema (M): 202 ≠ 203" }]);
  });

  test("another year halfway", () => {
    const read = reading(sdmx(sdmxRows.map((row, at) => (at === 50 ? row.replace("2023", "2022") : row))));
    expect(read.rejections[0]).toMatchObject({ line: 52, reason: "year_differs" });
  });
});

test.each([
  ["file_empty", "  \n "],
  ["layout_unknown", "a;b;c\n1;2;3"],
  ["day_unknown", [HEAD, ...rows()].join("\n")],
  ["no_municipality_of_ours", [TITLE, HEAD, ...rows("015146", "Milano")].join("\n")],
  ["file_too_large", "x".repeat(12_000_001)],
])("refuses: %s", (refusal, text) => expect(readPopulationFile(text, OURS, null)).toEqual({ ok: false, refusal }));

test("refuses a day that does not exist", () => {
  expect(readPopulationFile([HEAD, ...rows()].join("\n"), OURS, "2023-02-31")).toEqual({
    ok: false,
    refusal: "day_wrong",
  });
});

test("the sample that the project ships reads without a rejected row", async () => {
  const bytes = await readFile(new URL("../../../data/samples/population-by-age.csv", import.meta.url));
  const read = reading(decodeText(bytes));
  expect(read.rejections).toEqual([]);
  expect(read.counted.map((one) => one.istat)).toEqual(["019035", "019067"]);
});
