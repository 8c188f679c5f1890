// SPDX-License-Identifier: AGPL-3.0-or-later
import type { z } from "zod";
import { ok, refuse, useCase } from "@albero/kernel";
import { mayWriteActs } from "../permissions.ts";
import { printedAct } from "../queries/act-paper.ts";
import { documentsOfAct } from "../store/documents.ts";
import { texts } from "../texts.ts";
import { citedAct } from "./adopt.ts";
import { checkPublication, insert } from "./documents.ts";
import { actPublication } from "./inputs.ts";
import { sha256Of } from "../../usecases/read-upload.ts";
import type { DocumentRefusal } from "./refusals.ts";

/** Prints an adopted act and puts it among the documents, linked to it: once. */
export const publishAct = useCase<z.infer<typeof actPublication>, { documentId: number }, DocumentRefusal>({
  name: "governance.publishAct",
  may: mayWriteActs,
  input: actPublication,
  async run({ actId, ...publication }, work) {
    const fits = checkPublication(publication);
    if (!fits.ok) return fits;
    const { bytes, fileName, act } = await printedAct(work, actId);
    if (act.day === null) return refuse("act_not_adopted");
    const known = await documentsOfAct(work.tx, work.ambitoId, actId);
    if (known.some((one) => one.kind === "act")) return refuse("act_already_published");
    const cited = citedAct(act);
    const t = texts[work.lang].publish;
    const values = {
      ...{ title: `${cited.split(" · ")[0]}: ${act.subject}`.slice(0, 300), kind: "act" as const, day: act.day },
      ...{ description: t.description(act.subject), actId, actLabel: cited, ...publication },
    };
    const text = [act.subject, act.text].join("\n").slice(0, 200_000);
    const copy = { fileName, mediaType: "application/pdf", bytes, sha256: sha256Of(bytes), text };
    return ok({ documentId: await insert(work, values, { copy, original: null }) });
  },
});
