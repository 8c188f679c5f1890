// SPDX-License-Identifier: AGPL-3.0-or-later
// An input for any use case, made from the shape it asks for: ids by their name, the first of each choice, a word for each text.
import type { InputOf } from "@albero/kernel";
import { z } from "zod";

type Shape = {
  type?: string | string[];
  properties?: Record<string, Shape>;
  items?: Shape;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Shape[];
  oneOf?: Shape[];
  format?: string;
  pattern?: string;
  minItems?: number;
};

/** What a field is given, by its name; a function decides by the name of the use case too. */
export type ByName = Readonly<Record<string, unknown>>;

export function shapedInput(input: InputOf<unknown>, byName: ByName, word: string): unknown {
  const schema = input as z.ZodType;
  return valueOf(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Shape, "", byName, word);
}

function valueOf(shape: Shape, name: string, byName: ByName, word: string): unknown {
  if (name in byName) return byName[name];
  if (shape.const !== undefined) return shape.const;
  if (shape.enum) return shape.enum.find((each) => each !== "");
  const choice = (shape.anyOf ?? shape.oneOf)?.find((each) => each.type !== "null");
  if (choice) return valueOf(choice, "", byName, word);
  const type = Array.isArray(shape.type) ? shape.type.find((each) => each !== "null") : shape.type;
  if (type === "object" || shape.properties) {
    const fields = Object.entries(shape.properties ?? {});
    return Object.fromEntries(fields.map(([key, field]) => [key, valueOf(field, key, byName, word)]));
  }
  if (type === "array") return (shape.minItems ?? 0) > 0 ? [valueOf(shape.items ?? {}, "", byName, word)] : [];
  if (type === "boolean") return true;
  if (type === "number" || type === "integer") return 1;
  if (/day|date|due|^from$|^to$|On$|until/i.test(name)) return "2026-04-01";
  return type === "string" ? word : 1;
}
