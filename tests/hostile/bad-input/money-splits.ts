// SPDX-License-Identifier: AGPL-3.0-or-later
// Splits, rules, returns and contracts that cannot be.
import { describe } from "vitest";
import { coordinator, hosted, NO_PAGE, OFFICE, reader, refused } from "./guests.ts";
import { FUNDS } from "./money-guests.ts";

describe("a split", () => {
  const split = (form: Record<string, string | string[]>) => () =>
    coordinator.post(`${OFFICE}/riparti/nuovo`, {
      ...{ name: "Prova", purpose: "solidarity-fund", year: "2026", total: "1.000,00", ruleName: "Prova" },
      ...{ "criteria.0.source": "equal", "criteria.0.weight": "100", "criteria.0.label": "", ...form },
    });
  const table = (text: string) => split({ table: text, "criteria.0.source": "c|1", "criteria.0.label": "persone" });
  const frozen = (form: Record<string, string>) => () => coordinator.post(`${OFFICE}/riparti/1/congela`, form);
  refused([
    ["a total with two commas", split({ total: "1.234,5,6" }), 422, "«1.234,5,6» non è un numero"],
    ["a total below zero", split({ total: "-5" }), 422, "«-5» è sotto zero"],
    ["a total of a tenth of a cent", split({ total: "0,001" }), 422, "«0,001» ha più di due decimali"],
    ["a total without end", split({ total: "99999999999999999" }), 422, "«99999999999999999» è troppo grande"],
    ["a total with an exponent", split({ total: "1e9" }), 422, "«1e9» non è un numero"],
    ["a formula for a total", split({ total: "=SUM(A1)" }), 422, "SUM"],
    ["no total", split({ total: "" }), 422, "vuoto"],
    ["weights that are not 100", split({ "criteria.0.weight": "99" }), 422, "100"],
    ["a weight below zero", split({ "criteria.0.weight": "-100" }), 422, "è sotto zero: un peso va da 0 a 100"],
    ["a source that is gone", split({ "criteria.0.source": "f|population|1900|all|||x" }), 422, "non c’è|dati"],
    ["no criterion", split({ "criteria.0.source": "" }), 422, "Scegli almeno un criterio"],
    ["floors above the total", split({ floorEuro: "100" }), 422, "I minimi, sommati, fanno 4.800,00"],
    ["a floor that is no amount", split({ floorEuro: "dieci" }), 422, "dieci"],
    ["everybody left out", () => everybodyOut(), 422, "esclus|nessun"],
    ["a purpose with strange signs", split({ purpose: "<x>" }), 422, /./],
    ["a year that is no number", split({ year: "duemila" }), 422, "Qui ci vuole un numero"],
    ["a table of one municipality", table("Comune\tpersone\nCrema\t10\n"), 422, "manca|mancano"],
    ["a table of a town of nowhere", table("Comune\tpersone\nPaperopoli\t10\n"), 422, "Paperopoli|riga 2"],
    ["a table with a count below zero", () => countBelowZero(), 422, "Per «persone» il dato di .* è sotto zero"],
    ["a table with the same town twice", table("Comune\tpersone\nCrema\t1\nCrema\t2\n"), 422, "due volte"],
    ["a table of prose", table("ciao"), 422, "tabella|riga"],
    ["a verified rule without its act", split({ verified: "on" }), 422, "atto"],
    ["freezing without an act", frozen({ version: "1", act: "" }), 422, "atto"],
    ["freezing what changed meanwhile", frozen({ version: "7", act: "Assemblea n. 1" }), 422, "cambiat"],
    ["freezing from no page", frozen({ act: "Assemblea n. 1" }), 422, /./],
    ["changing what changed meanwhile", () => split1({ version: "7" }), 422, "cambiat"],
    [
      "a split that is not there",
      () => coordinator.post(`${OFFICE}/riparti/999999/congela`, { version: "1", act: "Atto n. 1" }),
      404,
      NO_PAGE,
    ],
    ["a split beyond every number", () => coordinator.get(`${OFFICE}/riparti/99999999999`), 404, NO_PAGE],
    ["a share of a town of nowhere", () => coordinator.get(`${OFFICE}/riparti/1/comuni/058091`), 404, NO_PAGE],
    ["a rule kept from the 31st of February", () => keep({ validFrom: "31/02/2026" }), 422, "giorno"],
    ["a step that no button sends", () => coordinator.post(`${OFFICE}/riparti/1`, { step: "burn" }), 422, /./],
    [
      "a reader who freezes",
      () => reader.post(`${OFFICE}/riparti/1/congela`, { version: "1", act: "Atto n. 1" }),
      403,
      "Non hai il permesso",
    ],
    ["a reader who sends no step", () => reader.post(`${OFFICE}/riparti/1`, {}), 403, "Non hai il permesso"],
  ]);
  const keep = (form: Record<string, string>) =>
    coordinator.post(`${OFFICE}/riparti/1`, { step: "keep", name: "Regola", validFrom: "01/01/2026", ...form });
  const split1 = (form: Record<string, string>) =>
    coordinator.post(`${OFFICE}/riparti/1/cambia`, {
      ...{ name: "Prova", purpose: "solidarity-fund", year: "2026", total: "1.000,00", ruleName: "Prova" },
      ...{ "criteria.0.source": "equal", "criteria.0.weight": "100", "criteria.0.label": "", ...form },
    });
  const countBelowZero = async () => {
    const rows = await hosted.sql("select istat from territory.municipality");
    return table(["istat\tpersone", ...rows.map((row) => `${String(row.istat)}\t-1`)].join("\n"))();
  };
  const everybodyOut = async () => {
    const rows = await hosted.sql("select istat from territory.municipality");
    return coordinator.post(`${OFFICE}/riparti/nuovo`, {
      ...{ name: "Prova", purpose: "solidarity-fund", year: "2026", total: "1.000,00", ruleName: "Prova" },
      ...{ "criteria.0.source": "equal", "criteria.0.weight": "100", "criteria.0.label": "" },
      excluded: rows.map((row) => String(row.istat)),
    });
  };
});

describe("rules, returns, contract", () => {
  const rule = (form: Record<string, string>) => () =>
    coordinator.post(`${FUNDS}/regole/nuova`, {
      ...{
        code: "NUOVA",
        title: "Prova",
        channelId: "",
        kind: "co_financing",
        share: "20",
        userArea: "",
        services: "",
      },
      ...{ from: "", to: "", firstYear: "", lastYear: "", onBreach: "warn", source: "Prova", note: "", ...form },
    });
  const contract = (form: Record<string, string>) => () =>
    coordinator.post(`${FUNDS}/contratto/nuovo`, {
      company: "Prova",
      title: "Altro",
      firstDay: "",
      lastDay: "",
      ...form,
    });
  refused([
    ["a share of nothing", rule({ share: "0" }), 422, "Scrivi una percentuale"],
    ["a share beyond everything", rule({ share: "101" }), 422, "Scrivi una percentuale"],
    ["a rule that ends before it begins", rule({ firstYear: "2026", lastYear: "2025" }), 422, "viene prima del primo"],
    ["a rule without its source", rule({ source: "" }), 422, "Il campo è vuoto"],
    ["a rule of no fund", rule({ channelId: "999999" }), 422, "fondo"],
    ["a rule of a kind nobody offered", rule({ kind: "boh" }), 422, "Scegli una delle voci proposte"],
    ["a rule that is not there", () => coordinator.get(`${FUNDS}/regole/999999`), 404, NO_PAGE],
    ["a contract upside down", contract({ firstDay: "01/02/2026", lastDay: "01/01/2026" }), 422, "prima"],
    ["a contract without a company", contract({ company: "" }), 422, "Il campo è vuoto"],
    [
      "a contract that is not there",
      () => coordinator.post(`${FUNDS}/contratto/999999/cambia`, { title: "x" }),
      404,
      NO_PAGE,
    ],
    [
      "a return of no annuality",
      () => coordinator.post(`${FUNDS}/rendiconti/prepara`, { annualityId: "999999", at: "01/01/2026" }),
      404,
      NO_PAGE,
    ],
    ["a return in no format", () => coordinator.get(`${FUNDS}/rendiconti/1/scarica/exe`), 404, NO_PAGE],
  ]);
});
