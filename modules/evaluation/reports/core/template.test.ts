// SPDX-License-Identifier: AGPL-3.0-or-later
import { plainDate } from "@albero/kernel/pure";
import { describe, expect, test } from "vitest";
import { warningsOf } from "./edit.ts";
import { plainText, tell, type Values } from "./tell.ts";
import { namesIn, parseTemplate, type Node } from "./template.ts";
import type { FigureKind, Value } from "./value.ts";

const VALUES: Record<string, Value> = {
  "governo.sedute": { kind: "number", value: 3 },
  "governo.atti": { kind: "number", value: 1 },
  "governo.voti": { kind: "number", value: 0 },
  "governo.ore": { kind: "number", value: null },
  "soldi.pagati": { kind: "money", value: 1_250_00 },
  "soldi.quota": { kind: "percent", value: 62.5 },
  "relazione.dal": { kind: "date", value: plainDate("2025-01-01") },
  "relazione.anno": { kind: "text", text: "2025" },
  "governo.elenco": { kind: "table", columns: [], rows: [[], []] },
};
const kindOf = (name: string): FigureKind | null => VALUES[name]?.kind ?? null;
const values: Values = {
  now: (name) => VALUES[name],
  before: (name) => (name === "governo.sedute" ? { kind: "number", value: 2 } : undefined),
};
const read = (text: string): Node[] => {
  const parsed = parseTemplate(text, kindOf);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed));
  return parsed.value;
};
const told = (text: string, lang: "it" | "en" = "it") => plainText(tell(read(text), values, lang));

describe("a text with bound figures", () => {
  test.each([
    ["Si {governo.sedute?è tenuta|sono tenute} {governo.sedute|seduta|sedute}.", "Si sono tenute 3 sedute."],
    ["{governo.atti?È stato adottato|Sono stati adottati} {governo.atti|atto|atti}.", "È stato adottato un atto."],
    ["Non c’è {governo.voti|votazione|votazioni}.", "Non c’è nessuna votazione."],
    ["{governo.voti?C’è|Ci sono|Non c’è} {governo.voti|voto|voti}.", "Non c’è nessun voto."],
    ["[se governo.atti = 1: Uno. ]Poi.", "Uno. Poi."],
    ["Pagati {soldi.pagati}, il {soldi.quota}.", "Pagati 1.250,00\u00a0€, il 62,5\u00a0%."],
    ["Periodo {dal relazione.dal}.", "Periodo dal 1° gennaio 2025."],
    ["{Dal relazione.dal} si cambia.", "Dal 1° gennaio 2025 si cambia."],
    ["[se prima governo.sedute c’è: {cambio governo.sedute}]", "in aumento di 1 (+50,0\u00a0%)"],
    ["[se prima soldi.pagati c’è: sì | altrimenti no]", "no"],
    ["{governo.ore|ora|ore}", "ore (dato mancante)"],
    ["Sedute: {governo.sedute}, {cambio governo.sedute}.", "Sedute: 3, in aumento di 1 (+50,0\u00a0%)."],
    ["Erano {prima governo.sedute}.", "Erano 2."],
    ["Pagati {cambio soldi.pagati}.", "Pagati senza un dato precedente."],
    ["Ore: {governo.ore}.", "Ore: dato mancante."],
    ["Ne ha {governo.elenco|riga|righe}.", "Ne ha 2 righe."],
    ["[se governo.sedute > 2: Molte | altrimenti Poche] sedute.", "Molte sedute."],
    ["[se governo.sedute > 5: Molte | altrimenti Poche] sedute.", "Poche sedute."],
    ["Anno {relazione.anno}[se governo.ore manca: , senza le ore].", "Anno 2025, senza le ore."],
    ["[se governo.voti = 0 e governo.atti >= 1: {governo.atti|atto|atti} senza voto]", "un atto senza voto"],
    ["[se governo.voti > 0 o soldi.pagati > 1000: sì | altrimenti no]", "sì"],
    ["[se soldi.pagati > 1250: sì | altrimenti no]", "no"],
    ["[se governo.ore > 0: sì | altrimenti no]", "no"],
    ["[se governo.atti = 1: a [se governo.sedute = 3: b] c]", "a b c"],
    ["Un testo [con parentesi] e | una barra.", "Un testo [con parentesi] e | una barra."],
  ])("%s", (text, written) => {
    expect(told(text)).toBe(written);
  });
  test("in English the same figures", () => {
    expect(
      told("[if governo.sedute > 0: {governo.sedute|meeting|meetings} {governo.sedute?was|were} held]", "en"),
    ).toBe("3 meetings were held");
    expect(told("from {dal relazione.dal}, {change governo.sedute}", "en")).toBe(
      "from 1 January 2025, up by 1 (+50.0%)",
    );
  });
  test("every number knows its figure, the words around it do not", () => {
    expect(tell(read("Con {governo.sedute|seduta|sedute}."), values, "it")).toEqual([
      { text: "Con " },
      { text: "3 sedute", name: "governo.sedute" },
      { text: "." },
    ]);
    expect(namesIn(read("[se governo.ore c’è: {governo.atti} {governo.atti}] {soldi.pagati}"))).toEqual([
      "governo.ore",
      "governo.atti",
      "soldi.pagati",
    ]);
  });
});

describe("refuses, and says what is wrong", () => {
  test.each([
    ["Con {governo.riunioni} riunioni", "unknown_figure", "governo.riunioni"],
    ["Con {governo.sedute sedute", "unclosed_brace", "{governo.sedute sedute"],
    ["Con {governo.sedute e {governo.atti}", "unclosed_brace", "{governo.sedute e {governo.atti}"],
    ["Con governo.sedute} sedute", "unopened_brace", undefined],
    ["Con {} sedute", "empty_brace", "{}"],
    ["Con { } sedute", "empty_brace", "{}"],
    ["[se governo.sedute: sì]", "not_a_condition", "governo.sedute"],
    ["[se piove: sì]", "not_a_condition", "piove"],
    ["[se governo.sedute > tante: sì]", "not_a_condition", "governo.sedute > tante"],
    ["[se governo.sedute > 1 sì]", "not_a_condition", "[se governo.sedute > 1 sì]"],
    ["[se governo.riunioni > 1: sì]", "unknown_figure", "governo.riunioni"],
    ["[se governo.sedute > 1: sì", "unclosed_condition", "[se governo.sedute > 1: sì"],
    ["[se governo.sedute > 1: [se governo.atti > 1: sì]", "unclosed_condition", undefined],
    ["{governo.sedute|seduta}", "two_forms_needed", "{governo.sedute|seduta}"],
    ["{governo.sedute|seduta|sedute|x}", "two_forms_needed", "{governo.sedute|seduta|sedute|x}"],
    ["{relazione.anno|anno|anni}", "no_number", "relazione.anno"],
    ["{cambio relazione.anno}", "no_number", "relazione.anno"],
    ["{governo.elenco}", "not_in_a_sentence", "governo.elenco"],
    ["{dal governo.sedute}", "not_in_a_sentence", "dal governo.sedute"],
    ["{select 1 from kernel.ambito}", "unknown_figure", "select 1 from kernel.ambito"],
    [`${"[se governo.sedute > 1: ".repeat(9)}sì${"]".repeat(9)}`, "too_deep", undefined],
  ])("%s", (text, refusal, what) => {
    const parsed = parseTemplate(text, kindOf);
    expect(parsed).toMatchObject({ ok: false, refusal });
    if (what !== undefined && !parsed.ok) expect(parsed.details?.["what"]).toBe(what);
  });
});

describe("an edited text", () => {
  const before = "Si sono tenute {governo.sedute|seduta|sedute} e pagati {soldi.pagati}, il {soldi.quota}.";
  const warned = (after: string) => warningsOf(read(before), read(after), values).map(({ kind, name }) => [kind, name]);
  test("with its figures still bound is not warned", () => {
    expect(warned("Quest’anno {governo.sedute|seduta|sedute}; pagati {soldi.pagati} ({soldi.quota}).")).toEqual([]);
  });
  test("that drops a figure, or types it over, is", () => {
    expect(warned("Si sono tenute 3 sedute e pagati {soldi.pagati}.")).toEqual([
      ["typed_over", "governo.sedute"],
      ["dropped", "soldi.quota"],
    ]);
    expect(warned("Sedute nel 2023 e 13 atti; pagati 1.250,00 €, il {soldi.quota}.")).toEqual([
      ["dropped", "governo.sedute"],
      ["typed_over", "soldi.pagati"],
    ]);
  });
});
