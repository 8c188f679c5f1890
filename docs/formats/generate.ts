// SPDX-License-Identifier: AGPL-3.0-or-later
// Writes plan.schema.json from the shapes that the program itself checks: npx node docs/formats/generate.ts
import { writeFileSync } from "node:fs";
import { z } from "zod";
import { planDocument } from "../../modules/planning/core/document.ts";

export const SCHEMA_FILE = new URL("plan.schema.json", import.meta.url);

/** The JSON Schema (2020-12) of the open format of a plan, as text. */
export function planSchemaText(): string {
  const { $schema, ...schema } = z.toJSONSchema(planDocument, { target: "draft-2020-12", io: "input", reused: "inline" });
  const head = {
    $schema,
    title: "albero-plan/1",
    description: "A Piano di Zona in the open format of Albero, explained in docs/formats/plan.md.",
  };
  return `${JSON.stringify({ ...head, ...schema }, null, 2)}\n`;
}

if (import.meta.main) writeFileSync(SCHEMA_FILE, planSchemaText());
