// SPDX-License-Identifier: AGPL-3.0-or-later
import { route, type RouteConfigEntry } from "@react-router/dev/routes";

const file = (name: string) => `../modules/evaluation/questionnaires/pages/${name}`;
const page = (path: string, name: string): RouteConfigEntry => route(`questionari${path}`, file(name));

/** No log-in: the link is the key. */
export const publicRoutes: RouteConfigEntry[] = [route("questionario/:token", file("answer.tsx"))];
export const officeRoutes: RouteConfigEntry[] = [
  page("", "questionnaires.tsx"),
  page("/nuovo", "new-questionnaire.tsx"),
  page("/:questionnaireId", "questionnaire.tsx"),
  page("/:questionnaireId/scrivi", "write.tsx"),
  page("/:questionnaireId/scrivi/intestazione", "head.tsx"),
  page("/:questionnaireId/scrivi/domanda", "new-question.tsx"),
  page("/:questionnaireId/scrivi/domanda/:key", "edit-question.tsx"),
  page("/:questionnaireId/pubblica", "publish.tsx"),
  page("/:questionnaireId/nuova-rilevazione", "new-wave.tsx"),
  page("/:questionnaireId/risultati", "results.tsx"),
  page("/:questionnaireId/modulo.pdf", "sheet.ts"),
  page("/rilevazioni/:waveId", "wave.tsx"),
  page("/rilevazioni/:waveId/inviti", "invite.tsx"),
  page("/rilevazioni/:waveId/sollecita", "remind.tsx"),
  page("/rilevazioni/:waveId/carta", "paper.tsx"),
  page("/rilevazioni/:waveId/chiudi", "close.tsx"),
  page("/rilevazioni/:waveId/indicatore", "feed.tsx"),
];
