// SPDX-License-Identifier: AGPL-3.0-or-later
// Forms that come with the project, in our own words.
import { readFile } from "node:fs/promises";
import { formShape, type Form } from "../core/form.ts";

const FOLDER = new URL("../../../../data/reference/", import.meta.url);
const FILES = { wellbeing: "wellbeing-form.json" } as const;

export const TEMPLATES = Object.keys(FILES) as readonly (keyof typeof FILES)[];
export type Template = keyof typeof FILES;

export async function getTemplate(name: Template): Promise<Form> {
  const { form } = JSON.parse(await readFile(new URL(FILES[name], FOLDER), "utf8")) as { form: unknown };
  return formShape.parse(form);
}
