// SPDX-License-Identifier: AGPL-3.0-or-later
// A strict reader of the XML that banks send. It knows elements, attributes and text, and nothing that can do harm:
// a document type or an entity of its own making is refused before anything else is looked at.
import { ok, refuse, type Result } from "@albero/kernel/pure";

export type Element = { name: string; attributes: Readonly<Record<string, string>>; children: Element[]; text: string };
export type XmlRefusal = "not_xml" | "has_doctype";

const NAME = String.raw`[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?`;
const TOKEN = new RegExp(
  String.raw`<!--(?:(?!--)[\s\S])*-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/)?(${NAME})((?:\s+${NAME}\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/)?>|([^<]+)`,
  "gy",
);
const ATTRIBUTE = new RegExp(String.raw`(${NAME})\s*=\s*(?:"([^"]*)"|'([^']*)')`, "g");
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const DEEPEST = 60;

/** The whole document as a tree, names without their prefix. Refuses what is not well formed, or declares anything. */
export function readXml(source: string): Result<Element, XmlRefusal> {
  if (/<!(DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/i.test(source)) return refuse("has_doctype");
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const open: Element[] = [root];
  const text = source.replace(/^\uFEFF/, "");
  TOKEN.lastIndex = 0;
  let at = 0;
  while (at < text.length) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text);
    const inside = open.at(-1);
    if (!token || !inside || open.length > DEEPEST) return refuse("not_xml");
    at = TOKEN.lastIndex;
    const [, cdata, closes, name, attributes, isEmpty, words] = token;
    if (cdata !== undefined) inside.text += cdata;
    else if (words !== undefined) {
      const plain = unescape(words);
      if (plain === null || (inside === root && words.trim() !== "")) return refuse("not_xml");
      inside.text += plain;
    } else if (name !== undefined) {
      if (closes) {
        if (isEmpty || attributes || open.pop()?.name !== bare(name) || open.length === 0) return refuse("not_xml");
        continue;
      }
      const element = elementOf(name, attributes ?? "");
      if (!element) return refuse("not_xml");
      inside.children.push(element);
      if (!isEmpty) open.push(element);
    }
  }
  const [document, ...others] = root.children;
  return open.length === 1 && document && others.length === 0 ? ok(document) : refuse("not_xml");
}

const bare = (name: string): string => name.slice(name.indexOf(":") + 1);

function elementOf(name: string, written: string): Element | null {
  const attributes: Record<string, string> = {};
  for (const [, key = "", double, single] of written.matchAll(ATTRIBUTE)) {
    const value = unescape(double ?? single ?? "");
    if (value === null || Object.hasOwn(attributes, key)) return null;
    attributes[key] = value;
  }
  return { name: bare(name), attributes, children: [], text: "" };
}

/** The five entities of XML and characters by number; any other is null. */
function unescape(text: string): string | null {
  let isKnown = true;
  const plain = text.replaceAll(/&([^;&]{0,12});?/g, (whole, name: string) => {
    const number = /^#(\d{1,7})$/.exec(name)?.[1] ?? /^#x([0-9a-fA-F]{1,6})$/.exec(name)?.[1];
    const code = number === undefined ? Number.NaN : Number.parseInt(number, name.startsWith("#x") ? 16 : 10);
    const letter = ENTITIES[name] ?? (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined);
    if (letter === undefined || !whole.endsWith(";")) isKnown = false;
    return letter ?? "";
  });
  return isKnown ? plain : null;
}

export const childrenOf = (element: Element, name: string): Element[] =>
  element.children.filter((child) => child.name === name);

/** The first element at the end of a path of names, or null. */
export function findIn(element: Element, ...path: string[]): Element | null {
  let here: Element | undefined = element;
  for (const name of path) here = here?.children.find((child) => child.name === name);
  return here ?? null;
}

export const textIn = (element: Element, ...path: string[]): string => findIn(element, ...path)?.text.trim() ?? "";
