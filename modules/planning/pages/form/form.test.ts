// SPDX-License-Identifier: AGPL-3.0-or-later
import { beforeEach, describe, expect, test } from "vitest";
import { card as cardSchema, SECTIONS, type Card, type Template } from "../../core/document.ts";
import { conditionsOf } from "./condition.ts";
import { fromForm, toForm } from "./convert.ts";
import { changeList, operationOf, readCarried, readForm, withoutBlankRows, type RawForm } from "./raw.ts";
import { findSpec, specsOf, type SectionSpec } from "./spec.ts";
import { fromRawValue, toRawValue } from "./values.ts";

const template: Template = {
  name: "Modello regionale",
  source: "Linee guida",
  parts: SECTIONS.map((section, position) => ({ section, number: position + 1, label: section, required: true })),
  questions: [
    {
      key: "crossPolicy",
      number: 11,
      label: "È trasversale?",
      type: "yes_no",
      itemsLabel: "Con quali aree",
      required: true,
    },
    {
      key: "newService",
      number: 17,
      label: "Nuovo servizio?",
      type: "choice",
      options: [
        { value: "new", label: "Nuovo" },
        { value: "existing", label: "Già presente" },
      ],
      required: true,
    },
    { key: "needs", number: 22, label: "A quali bisogni risponde?", type: "list", required: true },
    {
      key: "interventionType",
      number: 24,
      label: "Di che tipo è?",
      type: "choices",
      options: [
        { value: "preventive", label: "Preventivo" },
        { value: "reparative", label: "Riparativo" },
      ],
      required: false,
    },
    { key: "deliveryMode", number: 27, label: "Con quali modalità?", type: "text", required: false },
  ],
};

const card: Card = cardSchema.parse({
  code: "D-E",
  areas: ["D", "E"],
  areaName: "Domiciliarità e anziani",
  coProgrammingArea: "Fragilità",
  besDomains: [
    { n: 1, name: "Salute" },
    { n: 12, name: "Qualità dei servizi", uncertain: "letto male" },
  ],
  sdgs: [{ n: 3, name: "Salute e benessere" }],
  context: {
    summary: "Prima riga\nseconda riga",
    facts: [
      { label: "Oltre 65 anni", value: 23.9, unit: "%", year: 2023, territory: "Ambito" },
      {
        label: "Anziani",
        value: "circa 1.000",
        unit: null,
        year: null,
        territory: null,
        note: "stima",
        uncertain: "non dice l'anno",
      },
      { label: "RSA aperta", value: true, unit: null, year: null, territory: null },
    ],
  },
  title: "Un territorio che cura",
  subtitle: null,
  generalObjective: "Innovare la domiciliarità",
  keywords: ["Cura", "Casa"],
  specificObjectives: [
    { key: "o1", n: 1, text: "Ampliare" },
    { key: "o2", n: 2, text: "Formare" },
  ],
  actions: [
    {
      key: "a1",
      n: 1,
      title: "Formazione",
      summary: null,
      kind: "action",
      pnrr: null,
      measure: null,
      leps: true,
      servesObjectives: ["o2"],
      suggestedObjectives: ["o1"],
    },
    {
      key: "a2",
      n: 2,
      printedN: 5,
      title: "PUA",
      summary: "Un punto solo",
      kind: "service",
      pnrr: "1.1.3",
      measure: "pnrr-1.1.3",
      leps: false,
      servesObjectives: [],
    },
  ],
  targets: ["Anziani fragili", "Famiglie"],
  resources: {
    lines: [
      {
        key: "r1",
        label: "Ambito",
        source: "FNPS",
        code: null,
        measure: null,
        amount: 400986.81,
        inDeclaredTotal: false,
        recurrence: "annual",
      },
      { key: "r2", label: "Personale", source: null, code: null, measure: null, amount: null },
    ],
    declaredTotal: 4042451.36,
    uncertain: "totale letto male",
  },
  staff: [{ key: "s1", role: "Assistente sociale", organisation: "Comune", count: 1.5, note: null }],
  answers: {
    crossPolicy: { value: true, items: ["Famiglia"], note: null },
    newService: { value: "mixed", note: "Tutti e due" },
    needs: { items: ["Solitudine"] },
    interventionType: { value: ["reparative", "preventive"] },
    deliveryMode: { note: "Con il Terzo Settore" },
  },
  indicators: [
    { key: "i1", chain: "process", text: "N. di tavoli", kind: "count", unit: "tavoli", breakdown: ["per sub-ambito"] },
  ],
  impact: [{ key: "e1", text: "Un nuovo sistema" }],
  measures: [
    {
      measure: "pnrr-1.1.3",
      printedCode: "M5C2 1.1.3",
      printedTitle: "Dimissioni protette",
      amount: 110000,
      summary: null,
      target: [{ value: 90, unit: "persone" }],
      partners: ["Cremona"],
    },
  ],
  other: { extra: 1 },
});

function specOf(section: string, of: Template): SectionSpec {
  const spec = findSpec(specsOf(of, "Domande"), section);
  if (!spec) throw new Error(`no screen for ${section}`);
  return spec;
}

/** The form as a browser would send it. */
function sent(spec: SectionSpec, raw: RawForm): FormData {
  const data = new FormData();
  const put = (name: string, value: string | string[]) => {
    if (Array.isArray(value)) for (const each of value) data.append(name, each);
    else if (value !== "") data.append(name, value.replaceAll("\n", "\r\n"));
  };
  for (const [name, value] of Object.entries(raw.fields)) put(name, value);
  for (const [list, rows] of Object.entries(raw.rows)) {
    rows.forEach((row, position) => {
      data.append(`${list}.${position}.key`, String(row.key ?? ""));
      for (const [name, value] of Object.entries(row)) put(`${list}.${position}.${name}`, value);
    });
  }
  return data;
}

let marks = 0;
const mark = () => `mark${(marks += 1)}`;
beforeEach(() => (marks = 0));

function edited(section: string, change: (raw: RawForm) => void) {
  const spec = specOf(section, template);
  const raw = toForm(spec, card);
  change(raw);
  return fromForm(spec, readForm(spec, sent(spec, raw)), card, {
    mark,
    options: { bes: [{ value: "5", label: "Relazioni sociali" }] },
  });
}

describe("a form that nobody touched changes nothing", () => {
  test.each([...SECTIONS, "domande"])("%s", (section) => {
    const { card: again, problems } = edited(section, () => {});
    expect(problems).toEqual([]);
    expect(again).toEqual(card);
  });
});

describe("what was written arrives", () => {
  test("an amount as Italians write it", () => {
    const { card: after } = edited("resources", (raw) => (raw.rows["resources.lines"]![1]!.amount = "€ 1.234,5"));
    expect(after.resources.lines[1]).toEqual({ ...card.resources.lines[1], amount: 1234.5 });
  });

  test("a new row gets a key that no other row has; what the form does not show stays", () => {
    const spec = specOf("actions", template);
    const { raw, focus } = changeList(spec, toForm(spec, card), { kind: "add", list: "actions" });
    raw.rows.actions![2]!.title = "Nuova azione";
    raw.rows.actions![2]!.kind = "action";
    const { card: after } = fromForm(spec, raw, card, { mark });
    expect(focus).toBe("actions.2.title");
    expect(after.actions.map((action) => [action.key, action.n])).toEqual([
      ["a1", 1],
      ["a2", 2],
      ["a3-mark1", 3],
    ]);
    expect(after.actions[0]!.suggestedObjectives).toEqual(["o1"]);
    expect(after.actions[1]!.printedN).toBe(5);
    expect(cardSchema.safeParse(after).success).toBe(true);
  });

  test("a doubt is taken away by emptying its reason", () => {
    const { card: after } = edited("resources", (raw) => (raw.fields["resources.uncertain"] = ""));
    expect("uncertain" in after.resources).toBe(false);
  });

  test("a BES domain is added with its name, the printed ones keep theirs", () => {
    const { card: after } = edited("bes", (raw) => (raw.fields.besDomains = ["12", "5"]));
    expect(after.besDomains).toEqual([card.besDomains[1], { n: 5, name: "Relazioni sociali" }]);
  });

  test("an answer to a question that only the template knows", () => {
    const withNew: Template = {
      ...template,
      questions: [
        ...template.questions,
        { key: "climate", number: 31, label: "Clima?", type: "yes_no", required: false },
      ],
    };
    const spec = specOf("climate", withNew);
    const raw = toForm(spec, card);
    raw.fields["answers.climate.value"] = "no";
    expect(fromForm(spec, raw, card, { mark }).card.answers.climate).toEqual({ value: false });
  });

  test("a list has one thing a line, with or without a dash", () => {
    const { card: after } = edited("targets", (raw) => (raw.fields.targets = "- Anziani\n\n  Minori "));
    expect(after.targets).toEqual(["Anziani", "Minori"]);
  });
});

describe("the answer to a text question", () => {
  const spec = specOf("deliveryMode", template);
  const answered = (deliveryMode: Card["answers"][string]): Card => ({
    ...card,
    answers: { ...card.answers, deliveryMode },
  });
  const boxes = (one: Card) => {
    const { fields } = toForm(spec, one);
    return [fields["answers.deliveryMode.value"], fields["answers.deliveryMode.note"]];
  };

  test.each<[Card["answers"][string], string[]]>([
    [{ note: "A casa" }, ["A casa", ""]],
    [{ value: "A casa" }, ["A casa", ""]],
    [{ value: "A casa", note: "anche la sera" }, ["A casa", "anche la sera"]],
  ])("%j has a box for each text that is there", (given, shown) => {
    const one = answered(given);
    expect(boxes(one)).toEqual(shown);
    expect(fromForm(spec, toForm(spec, one), one, { mark }).card).toEqual(one);
  });

  test("of two texts each goes back to its place", () => {
    const one = answered({ value: "A casa", note: "anche la sera" });
    const raw = toForm(spec, one);
    raw.fields["answers.deliveryMode.note"] = "mai la sera";
    expect(fromForm(spec, raw, one, { mark }).card.answers.deliveryMode).toEqual({
      value: "A casa",
      note: "mai la sera",
    });
  });
});

test("a question asked only after another answer knows where to look for it", () => {
  const asked = { key: "how", number: 20, label: "Come?", type: "text" as const, required: true };
  const questions = [...template.questions, { ...asked, askedWhen: { question: "crossPolicy", value: false } }];
  const answered = { ...card, answers: { crossPolicy: { value: false } } };
  const condition = { question: "È trasversale?", answer: "No", field: "answers.crossPolicy.value", value: "no" };
  const words = { yes: "Sì", no: "No" };
  expect(conditionsOf(questions, answered, words)).toEqual({ how: { ...condition, holds: true } });
  expect(conditionsOf(questions, { ...card, answers: {} }, words)["how"]?.holds).toBe(false);
});

describe("what cannot be read is said at its place and kept as typed", () => {
  test.each([
    ["1,234", "too_many_decimals"],
    ["tanto", "not_an_amount"],
    ["99.999.999.999", "amount_too_large"],
    ["-5 €", "amount_below_zero"],
  ])("amount %s", (text, problem) => {
    const { card: after, problems } = edited("resources", (raw) => (raw.rows["resources.lines"]![0]!.amount = text));
    expect(problems).toEqual([{ path: "resources.lines.0.amount", problem }]);
    expect(after.resources.lines[0]!.amount).toBe(400986.81);
  });

  test("a row whose text was taken away", () => {
    const { problems } = edited("actions", (raw) => (raw.rows.actions![1]!.title = "  "));
    expect(problems).toEqual([{ path: "actions.1.title", problem: "missing" }]);
  });

  test("rows left blank are no mistake", () => {
    const spec = specOf("staff", template);
    const { raw } = changeList(spec, toForm(spec, card), { kind: "add", list: "staff" });
    expect(withoutBlankRows(spec, raw).rows.staff).toHaveLength(1);
    expect(fromForm(spec, raw, card, { mark }).card).toEqual(card);
  });
});

describe("two people on one section", () => {
  const spec = specOf("objectives", template);
  const theirs: Card = { ...card, generalObjective: "Cambiato da un'altra persona", targets: ["Altri"] };

  test("what the person left as shown stays as the other one saved it", () => {
    const shown = toForm(spec, card);
    const raw = structuredClone(shown);
    raw.rows.specificObjectives![0]!.text = "Allargare";
    const { card: after } = fromForm(spec, raw, theirs, { shown, mark });
    expect(after).toEqual({
      ...theirs,
      specificObjectives: [{ key: "o1", n: 1, text: "Allargare" }, card.specificObjectives[1]],
    });
  });

  test("a draft or a carried form that is no form is none", () => {
    expect(readCarried("{")).toBeUndefined();
    expect(readCarried('{"fields":{"a":1},"rows":{}}')).toBeUndefined();
    expect(readCarried('{"fields":{"a":["b"]},"rows":{"l":[{"key":""}]}}')).toBeDefined();
  });
});

describe("lists", () => {
  const spec = specOf("objectives", template);
  test("moving a row gives the numbers again", () => {
    const { raw } = changeList(spec, toForm(spec, card), { kind: "up", list: "specificObjectives", row: 1 });
    expect(fromForm(spec, raw, card, { mark }).card.specificObjectives).toEqual([
      { key: "o2", n: 1, text: "Formare" },
      { key: "o1", n: 2, text: "Ampliare" },
    ]);
  });
  test("the key of a row that was taken away never comes back", () => {
    const add = (from: Card, text: string) => {
      const { raw } = changeList(spec, toForm(spec, from), { kind: "add", list: "specificObjectives" });
      raw.rows.specificObjectives!.at(-1)!.text = text;
      return fromForm(spec, raw, from, { mark }).card;
    };
    const added = add(card, "Terzo");
    const gone = changeList(spec, toForm(spec, added), { kind: "remove", list: "specificObjectives", row: 2 }).raw;
    const again = add(fromForm(spec, gone, added, { mark }).card, "Un altro terzo");
    expect([added, again].map((each) => each.specificObjectives.at(-1)!.key)).toEqual(["o3-mark1", "o3-mark2"]);
    expect(add(again, "Quarto").specificObjectives.at(-1)!.key).toBe("o4-mark3");
  });
  test("removing a row that does not exist changes nothing", () => {
    const raw = toForm(spec, card);
    expect(changeList(spec, raw, { kind: "remove", list: "specificObjectives", row: 9 }).raw).toEqual(raw);
  });
  test("buttons", () => {
    expect(operationOf("remove:resources.lines:3")).toEqual({ kind: "remove", list: "resources.lines", row: 3 });
    expect(operationOf("remove:actions")).toEqual({ kind: "save" });
    expect(operationOf("autosave")).toEqual({ kind: "autosave" });
  });
});

test("figures keep their kind", () => {
  const field = { name: "value", kind: "figure", empty: "null" } as const;
  expect(toRawValue(field, 160531)).toBe("160531");
  expect(fromRawValue(field, "160.531")).toEqual({ ok: true, value: 160531 });
  expect(fromRawValue(field, "12,5")).toEqual({ ok: true, value: 12.5 });
  expect(fromRawValue(field, "circa 12")).toEqual({ ok: true, value: "circa 12" });
});
