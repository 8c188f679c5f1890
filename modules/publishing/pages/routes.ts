// SPDX-License-Identifier: AGPL-3.0-or-later
import { index, route } from "@react-router/dev/routes";

const page = (name: string) => `../modules/publishing/pages/${name}.tsx`;

/** What everybody reads below /:ambito. */
export const publicRoutes = [
  index(page("home")),
  route("piano", page("plan")),
  route("piano/albero", page("tree")),
  route("piano/obiettivi/:code", page("objective")),
  route("piano/misure/:key", page("measure")),
  route("piano/copertura", page("coverage")),
  route("piano/precedente", page("past")),
  route("piano/versioni", page("versions")),
  route("piano/versioni/:number", page("plan"), { id: "plan-version" }),
  route("piano/confronta/:from/:to", page("compare")),
  route("conti", page("money")),
  route("cerca", page("search")),
  route("come-leggere", page("how-to-read")),
  route("accessibilita", page("accessibility")),
  route("privacy", page("privacy")),
  route("note-legali", page("legal-notes")),
];
