// SPDX-License-Identifier: AGPL-3.0-or-later
import { LANGS, question, NotFound } from "@albero/kernel";
import { printSheet } from "@albero/publishing";
import { z } from "zod";
import { formPaper } from "../documents/form-paper.ts";
import { mayReadQuestionnaires } from "../permissions.ts";
import { getQuestionnaire, listVersions } from "../store/forms.ts";
import { byQuestionnaire } from "../usecases/inputs.ts";

/** The published form on paper, to be given to whoever answers with a pen. */
export const printForm = question({
  name: "evaluation.printForm",
  may: mayReadQuestionnaires,
  input: byQuestionnaire.extend({ language: z.enum(LANGS) }),
  async run({ questionnaireId, language }, { tx, ambitoId }) {
    const { name } = await getQuestionnaire(tx, ambitoId, questionnaireId);
    const version = (await listVersions(tx, ambitoId, questionnaireId)).find((each) => each.publishedOn !== null);
    if (!version?.publishedOn) throw new NotFound(`published form of ${questionnaireId}`);
    const ambito = await tx
      .selectFrom("kernel.ambito")
      .select("name")
      .where("id", "=", ambitoId)
      .executeTakeFirstOrThrow();
    const stampSeconds = Math.floor(Date.parse(`${version.publishedOn}T12:00:00Z`) / 1_000);
    const { number, form } = version;
    const bytes = await printSheet(
      formPaper({ lang: language, ambito: ambito.name, version: number, form, stampSeconds }),
    );
    return { bytes, fileName: `${name}-${number}-${language}.pdf`, mediaType: "application/pdf" };
  },
});
