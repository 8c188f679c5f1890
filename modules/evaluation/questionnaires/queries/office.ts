// SPDX-License-Identifier: AGPL-3.0-or-later
// What the Plan Office sees of its questionnaires.
import type { z } from "zod";
import { smallNumbersOn, smallNumbersRules } from "@albero/finance";
import { NotFound, question, type PlainDate, type Work } from "@albero/kernel";
import type { Form, Group } from "../core/form.ts";
import { participationOf, type Participation } from "../core/results.ts";
import { stateOf, type Wave, type WaveState } from "../core/wave.ts";
import { withoutEnglish } from "../core/write.ts";
import { mayReadQuestionnaires, mayWriteQuestionnaires } from "../permissions.ts";
import * as forms from "../store/forms.ts";
import { listInvitations, type Invitation } from "../store/invitations.ts";
import { TEMPLATES } from "../store/templates.ts";
import * as waves from "../store/waves.ts";
import * as inputs from "../usecases/inputs.ts";

type In<K extends keyof typeof inputs> = z.infer<(typeof inputs)[K]>;

export type WaveLine = Wave & { state: WaveState; fewest: number; participation: Participation };
export type QuestionnaireLine = {
  questionnaire: forms.Questionnaire;
  published: number | null;
  hasDraft: boolean;
  waves: WaveLine[];
};

/** The dated rule of the day on which the wave ends. */
export async function fewestOn(day: PlainDate): Promise<number> {
  return smallNumbersOn(await smallNumbersRules(), day).fewerThan;
}

/** How many answered: by group for a wave that is closed, in all for one that is not, and never a number of few. */
async function linesOf({ tx, ambitoId, today }: Work, all: readonly Wave[]): Promise<WaveLine[]> {
  const counts = await waves.countAnswers(tx, ambitoId);
  return Promise.all(
    all.map(async (wave) => {
      const own = counts.filter(({ waveId }) => waveId === wave.id);
      const groups = (await waves.listGroups(tx, ambitoId, wave.id)).map(({ group, asked }) => ({
        ...{ group, asked, answers: own.find((each) => each.group === group)?.answers ?? 0 },
      }));
      const fewest = await fewestOn(wave.lastDay);
      return { ...wave, state: stateOf(wave, today), fewest, participation: participationOf(groups, fewest) };
    }),
  );
}

export const listQuestionnaires = question<In<"nothing">, { lines: QuestionnaireLine[] }>({
  name: "evaluation.listQuestionnaires",
  may: mayReadQuestionnaires,
  input: inputs.nothing,
  async run(_input, work) {
    const { tx, ambitoId } = work;
    const versions = await forms.listVersions(tx, ambitoId);
    const lines = await linesOf(work, await waves.listWaves(tx, ambitoId));
    const all = (await forms.listQuestionnaires(tx, ambitoId)).map((questionnaire) => {
      const own = versions.filter((each) => each.questionnaireId === questionnaire.id);
      return {
        questionnaire,
        published: own.find((each) => each.publishedOn !== null)?.number ?? null,
        hasDraft: own.some((each) => each.publishedOn === null),
        waves: lines.filter((each) => each.questionnaireId === questionnaire.id),
      };
    });
    return { lines: all };
  },
});

export type QuestionnaireView = {
  questionnaire: forms.Questionnaire;
  versions: Pick<forms.Version, "id" | "number" | "publishedOn">[];
  published: { number: number; form: Form } | null;
  draft: { number: number; form: Form; rowVersion: number; withoutEnglish: number } | null;
  waves: WaveLine[];
  today: PlainDate;
};

export const showQuestionnaire = question<In<"byQuestionnaire">, QuestionnaireView>({
  name: "evaluation.showQuestionnaire",
  may: mayReadQuestionnaires,
  input: inputs.byQuestionnaire,
  async run({ questionnaireId }, work) {
    const { tx, ambitoId, actor, today } = work;
    const questionnaire = await forms.getQuestionnaire(tx, ambitoId, questionnaireId);
    const all = await forms.listVersions(tx, ambitoId, questionnaireId);
    const published = all.find((each) => each.publishedOn !== null) ?? null;
    const draft = mayWriteQuestionnaires(actor) ? all.find((each) => each.publishedOn === null) : undefined;
    return {
      questionnaire,
      versions: all
        .filter((each) => each.publishedOn !== null || each === draft)
        .map(({ id, number, publishedOn }) => ({ id, number, publishedOn })),
      published: published && { number: published.number, form: published.form },
      draft: draft
        ? {
            number: draft.number,
            form: draft.form,
            rowVersion: draft.rowVersion,
            withoutEnglish: withoutEnglish(draft.form),
          }
        : null,
      waves: await linesOf(work, await waves.listWaves(tx, ambitoId, { questionnaireId })),
      today,
    };
  },
});

/** The draft, to write it. There is none where every version is published. */
export const showDraft = question<
  In<"byQuestionnaire">,
  { questionnaire: forms.Questionnaire; draft: NonNullable<QuestionnaireView["draft"]> }
>({
  name: "evaluation.showDraft",
  may: mayWriteQuestionnaires,
  input: inputs.byQuestionnaire,
  async run({ questionnaireId }, work) {
    const { questionnaire, draft } = await showQuestionnaire.run({ questionnaireId }, work);
    if (!draft) throw new NotFound(`draft of ${questionnaireId}`);
    return { questionnaire, draft };
  },
});

/** The names of the forms that come with the project. */
export const questionnaireTemplates = question<In<"nothing">, { templates: string[] }>({
  name: "evaluation.questionnaireTemplates",
  may: mayWriteQuestionnaires,
  input: inputs.nothing,
  run: async () => ({ templates: [...TEMPLATES] }),
});

/** What the Plan Office sees of a group while the wave runs. */
export type GroupLine = {
  group: Group;
  asked: number;
  openToken: string | null;
  invited: number;
};

export type WaveView = {
  wave: WaveLine;
  questionnaire: forms.Questionnaire;
  newestVersion: number;
  groups: GroupLine[];
  /** Answers so far, all groups together. */
  answers: number;
  today: PlainDate;
};

export const showWave = question<In<"byWave">, WaveView>({
  name: "evaluation.showWave",
  may: mayReadQuestionnaires,
  input: inputs.byWave,
  async run({ waveId }, work) {
    const { tx, ambitoId, actor, today } = work;
    const wave = await waves.getWave(tx, ambitoId, waveId);
    const [line] = await linesOf(work, [wave]);
    const isOffice = mayWriteQuestionnaires(actor);
    const invited = isOffice ? await listInvitations(tx, ambitoId, waveId) : [];
    const versions = await forms.listVersions(tx, ambitoId, wave.questionnaireId);
    const counts = (await waves.countAnswers(tx, ambitoId)).filter((each) => each.waveId === waveId);
    return {
      wave: line as WaveLine,
      questionnaire: await forms.getQuestionnaire(tx, ambitoId, wave.questionnaireId),
      newestVersion: versions.find((each) => each.publishedOn !== null)?.number ?? wave.version,
      groups: (await waves.listGroups(tx, ambitoId, waveId)).map(({ group, asked, openToken }) => {
        const own = invited.filter((each) => each.group === group && each.source !== "open");
        return { group, asked, openToken: isOffice ? openToken : null, invited: own.length };
      }),
      answers: counts.reduce((sum, each) => sum + each.answers, 0),
      today,
    };
  },
});

/** Who was asked, where, what became of the letters; in a wave by name, who answered. */
export const showInvitations = question<
  In<"byWave">,
  { wave: Wave; questionnaire: forms.Questionnaire; invitations: Invitation[]; groups: Group[] }
>({
  name: "evaluation.showInvitations",
  may: mayWriteQuestionnaires,
  input: inputs.byWave,
  async run({ waveId }, { tx, ambitoId }) {
    const wave = await waves.getWave(tx, ambitoId, waveId);
    const all = (await listInvitations(tx, ambitoId, waveId)).filter((each) => each.source !== "open");
    const invitations = wave.isAnonymous ? all.map(unseen) : all;
    const groups = (await waves.listGroups(tx, ambitoId, waveId)).map(({ group }) => group);
    return {
      wave,
      questionnaire: await forms.getQuestionnaire(tx, ambitoId, wave.questionnaireId),
      invitations,
      groups,
    };
  },
});

/** In an anonymous wave nobody sees who answered: neither the mark nor a letter that only the others receive. */
function unseen(one: Invitation): Invitation {
  const needsCare = one.outcome === "failed" || one.outcome === "no_mail";
  return { ...one, isUsed: false, isBegun: false, lastDay: null, outcome: needsCare ? one.outcome : null };
}

/** The form of a wave, to enter what came on paper. */
export const showPaper = question<
  In<"byWave">,
  { wave: Wave; questionnaire: forms.Questionnaire; form: Form; groups: Group[] }
>({
  name: "evaluation.showPaper",
  may: mayWriteQuestionnaires,
  input: inputs.byWave,
  async run({ waveId }, { tx, ambitoId }) {
    const wave = await waves.getWave(tx, ambitoId, waveId);
    const { form } = await forms.getVersion(tx, ambitoId, wave.versionId);
    const groups = (await waves.listGroups(tx, ambitoId, waveId)).map(({ group }) => group);
    return { wave, questionnaire: await forms.getQuestionnaire(tx, ambitoId, wave.questionnaireId), form, groups };
  },
});
