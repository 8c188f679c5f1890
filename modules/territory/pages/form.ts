// SPDX-License-Identifier: AGPL-3.0-or-later

/** What was typed in a field of a form; "" when it was left out. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
