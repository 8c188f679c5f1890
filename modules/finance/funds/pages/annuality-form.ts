// SPDX-License-Identifier: AGPL-3.0-or-later
// The form of an annuality, read: its milestones are one a line.
import { textIn } from "./office.ts";

export function annualityIn(form: FormData) {
  return {
    label: textIn(form, "label"),
    useFrom: textIn(form, "useFrom"),
    useTo: textIn(form, "useTo"),
    cup: textIn(form, "cup"),
    note: textIn(form, "note"),
    milestones: textIn(form, "milestones")
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean)
      .map((line) => {
        const read = /^([xX]\s+)?(\d{1,2}\/\d{1,2}\/\d{4})?\s*(.*)$/.exec(line);
        return { reached: Boolean(read?.[1]), due: read?.[2] ?? "", label: read?.[3] ?? "", target: "" };
      }),
  };
}

/** Problems inside the list of milestones belong to their one box. */
export function atBoxes<T extends { path: string }>(fields: readonly T[] | undefined): T[] {
  return (fields ?? []).map((field) => ({
    ...field,
    path: field.path.startsWith("milestones.") ? "milestones" : field.path,
  }));
}
