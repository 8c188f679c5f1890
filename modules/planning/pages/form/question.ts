// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Question } from "../../core/document.ts";

/** A question of the template as the form of the cycle sends it; what is wrong with it is said by the use case. */
export function questionFrom(form: FormData): unknown {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value.trim() : "";
  };
  const options = text("options")
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .map(optionFrom);
  const [asked, value] = text("askedWhen").split("=");
  return {
    key: text("key"),
    number: /^\d+$/.test(text("number")) ? Number(text("number")) : text("number"),
    label: text("label"),
    type: text("type"),
    required: text("required") !== "",
    ...(text("help") ? { help: text("help") } : {}),
    ...(options.length > 0 ? { options } : {}),
    ...(text("itemsLabel") ? { itemsLabel: text("itemsLabel") } : {}),
    ...(text("group") ? { group: text("group") } : {}),
    ...(asked ? { askedWhen: { question: asked, value: value === "yes" } } : {}),
  };
}

/** "nuovo = È un servizio nuovo" keeps the stored word apart from the label; a bare line is both. */
function optionFrom(line: string): { value: string; label: string } {
  const [, value, label] = /^([\w-]+)\s*=\s*(.+)$/.exec(line) ?? [];
  return value && label ? { value, label } : { value: line, label: line };
}

/** The boxes of the form for a question that exists. */
export function toTyped(question: Question): Record<string, string> {
  const {
    key,
    number,
    label,
    type,
    required,
    help = "",
    options = [],
    itemsLabel = "",
    group = "",
    askedWhen,
  } = question;
  return {
    key,
    number: String(number),
    label,
    type,
    required: required ? "on" : "",
    help,
    options: options
      .map((option) => (option.value === option.label ? option.value : `${option.value} = ${option.label}`))
      .join("\n"),
    itemsLabel,
    group,
    askedWhen: askedWhen ? `${askedWhen.question}=${askedWhen.value === true ? "yes" : "no"}` : "",
  };
}
