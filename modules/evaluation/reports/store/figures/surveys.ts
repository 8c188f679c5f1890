// SPDX-License-Identifier: AGPL-3.0-or-later
// What the other parts of the results know: essential levels, questionnaires, the nets of the objectives.
import { lepsPaths } from "../../../leps/paths.ts";
import { showLepsBoard } from "../../../leps/queries/questions.ts";
import { texts as lepsTexts } from "../../../leps/texts.ts";
import { networkPaths } from "../../../network/paths.ts";
import { listNetworks } from "../../../network/queries/questions.ts";
import { participationOf } from "../../../questionnaires/core/results.ts";
import { questionnairesPaths } from "../../../questionnaires/paths.ts";
import { fewestOn } from "../../../questionnaires/queries/office.ts";
import { countAnswers, listGroups, listWaves } from "../../../questionnaires/store/waves.ts";
import { texts as formTexts } from "../../../questionnaires/texts.ts";
import type { Say } from "../../core/value.ts";
import {
  bars,
  counting,
  num,
  number,
  percent,
  per,
  shareOf,
  sumOf,
  table,
  words,
  type Answers,
  type Ask,
} from "./ask.ts";

/** Titles of the catalogue are told in Italian, as its laws are; states are ours, in both languages. */
export async function lepsFigures({ work, slug }: Ask): Promise<Answers> {
  const { lines } = await showLepsBoard.run({}, { ...work, lang: "it" });
  const state = (status: (typeof lines)[number]["judged"]["status"]): Say => ({
    it: lepsTexts.it.statuses[status],
    en: lepsTexts.en.statuses[status],
  });
  const list = (some: typeof lines) =>
    table(
      [
        ["Livello essenziale", "Essential level", "text", 52],
        ["Base giuridica", "Legal base", "text", 28],
        ["Stato", "State", "text", 20],
      ],
      some.map((line) => [
        words(`${line.code} · ${line.title}`),
        words(line.legalBase),
        words(state(line.judged.status)),
      ]),
    );
  const [path, sitePath] = [lepsPaths.home(slug), lepsPaths.site(slug)];
  const count = (some: typeof lines) => counting(list(some), path, sitePath);
  const of = (status: string) => lines.filter((line) => line.judged.status === status);
  const statuses = [...new Set(lines.map((line) => line.judged.status))];
  return {
    "leps.livelli": count(lines),
    "leps.raggiunti": count(of("met")),
    "leps.non-raggiunti": count(of("not_met")),
    "leps.non-misurabili": count(of("not_measurable")),
    "leps.livelli-tabella": { value: list(lines), path, sitePath },
    "leps.stato-grafico": {
      ...{ rows: list(lines), path, sitePath },
      value: bars(
        "number",
        { it: "Livelli", en: "Levels" },
        statuses.map((status) => ({ label: state(status), value: of(status).length })),
      ),
    },
  };
}

/** Only waves that are closed, cut so that nobody can be singled out: what is too few is told by nobody. */
export async function questionnaireFigures({ work: { tx, ambitoId }, slug, from, to }: Ask): Promise<Answers> {
  const closed = (await listWaves(tx, ambitoId)).filter(
    ({ closedOn }) => closedOn !== null && closedOn >= from && closedOn <= to,
  );
  const counts = await countAnswers(tx, ambitoId);
  const rows: { wave: string; groups: Say; asked: number | null; answers: number | null }[] = [];
  for (const wave of closed) {
    const groups = (await listGroups(tx, ambitoId, wave.id)).map(({ group, asked }) => ({
      ...{ group, asked },
      answers: counts.find((each) => each.waveId === wave.id && each.group === group)?.answers ?? 0,
    }));
    const told = participationOf(groups, await fewestOn(wave.lastDay));
    if (told === null) rows.push({ wave: wave.name, groups: FEW, asked: null, answers: null });
    for (const each of told ?? []) {
      const names = (lang: "it" | "en") => each.groups.map((group) => formTexts[lang].groups[group]).join(", ");
      rows.push({
        wave: wave.name,
        groups: { it: names("it"), en: names("en") },
        asked: each.asked,
        answers: each.answers,
      });
    }
  }
  const [asked, answers] = [sumOf(rows.map((row) => row.asked)), sumOf(rows.map((row) => row.answers))];
  const list = table(
    [
      ["Questionario", "Questionnaire", "text", 34],
      ["Gruppi", "Groups", "text", 30],
      ["Interpellati", "Asked", "number", 12],
      ["Risposte", "Answers", "number", 12],
      ["Hanno risposto", "Answered", "percent", 14],
    ],
    rows.map((row) => [
      ...[words(row.wave), words(row.groups), num(row.asked), num(row.answers)],
      per(row.asked === null || row.answers === null ? null : shareOf(row.answers, row.asked)),
    ]),
  );
  const path = questionnairesPaths.home(slug);
  const doubt = closed.some((wave) => wave.invented) ? INVENTED : null;
  const there = { rows: list, path, doubt };
  return {
    "questionari.rilevazioni": { value: number(closed.length), ...there },
    "questionari.interpellati": { value: number(asked), ...there },
    "questionari.risposte": { value: number(answers), ...there },
    "questionari.percento": { value: percent(shareOf(answers, asked)), ...there },
    "questionari.inventati": { value: number(closed.filter((wave) => wave.invented).length), ...there },
    "questionari.tabella": { value: list, path, doubt },
  };
}
const FEW: Say = { it: "Troppo poche risposte per dirle", en: "Too few answers to tell" };
const INVENTED = "Questionario dimostrativo: le risposte sono inventate.";

/** The net of each objective at the end of the period beside that of its beginning. */
export async function netFigures({ work, slug, from, to }: Ask): Promise<Answers> {
  const { lines } = await listNetworks.run({ before: from, after: to }, work);
  const list = table(
    [
      ["Obiettivo", "Objective", "text", 40],
      ["Attori", "Actors", "number", 12],
      ["Prima", "Before", "number", 12],
      ["Legami", "Relations", "number", 12],
      ["Densità", "Density", "percent", 14],
    ],
    lines.map((line) => [
      ...[words(`${line.code} · ${line.title}`), num(line.after.actors), num(line.before.actors)],
      ...[num(line.after.relations), per(line.after.density === null ? null : line.after.density * 100)],
    ]),
  );
  const [path, sitePath] = [networkPaths.home(slug), networkPaths.site(slug)];
  return {
    "rete.obiettivi-tabella": { value: list, path, sitePath },
    "rete.attori-grafico": {
      ...{ rows: list, path, sitePath },
      value: bars(
        "number",
        { it: "Attori", en: "Actors" },
        lines.map((line) => ({ label: `${line.code} · ${line.title}`, value: line.after.actors })),
      ),
    },
  };
}
