// SPDX-License-Identifier: AGPL-3.0-or-later
import http from "node:http";
import net from "node:net";
import { DEMO_PASSWORD } from "@albero/identity";

export type Answer = { status: number; headers: http.IncomingHttpHeaders; text: string };
export type Sending = { method?: string; headers?: Record<string, string>; body?: string | Uint8Array };

/** A program that asks Albero for pages as a browser would, and can also ask as no browser does. */
export class Visitor {
  readonly url: URL;
  readonly cookie: string;
  /** Keeps its connection, so that a test sees whether a refusal breaks it. */
  readonly #agent = new http.Agent({ keepAlive: true, maxSockets: 2 });

  constructor(url: string, cookie = "") {
    this.url = new URL(url);
    this.cookie = cookie;
  }

  /** The path goes out as it is written: no normalising of dots, no repair of broken escapes. */
  send(path: string, { method = "GET", headers = {}, body }: Sending = {}): Promise<Answer> {
    const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
    const cookie = this.cookie ? { cookie: this.cookie } : {};
    return new Promise((resolve, reject) => {
      const request = http.request(
        {
          host: this.url.hostname,
          port: this.url.port,
          path,
          method,
          agent: this.#agent,
          headers: { ...cookie, ...length, ...headers },
        },
        (response) => {
          const pieces: Buffer[] = [];
          response.on("data", (piece: Buffer) => pieces.push(piece));
          response.on("error", reject);
          response.on("end", () => {
            const text = Buffer.concat(pieces).toString();
            resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
          });
        },
      );
      request.on("error", reject);
      request.end(body);
    });
  }

  get(path: string): Promise<Answer> {
    return this.send(path);
  }

  /** A form as a page of Albero sends it; a list gives the same name several times. */
  post(path: string, form: Record<string, string | readonly string[]>, headers: Record<string, string> = {}) {
    const fields = Object.entries(form).flatMap(([name, value]) =>
      [value].flat().map((one): [string, string] => [name, one]),
    );
    const type = { "content-type": "application/x-www-form-urlencoded", origin: this.url.origin };
    return this.send(path, {
      method: "POST",
      headers: { ...type, ...headers },
      body: new URLSearchParams(fields).toString(),
    });
  }

  /** A form with a file, whatever its name says it is. */
  async upload(path: string, name: string, bytes: string | Uint8Array, fields: Record<string, string> = {}) {
    const form = new FormData();
    for (const [field, value] of Object.entries(fields)) form.set(field, value);
    form.set("file", new File([bytes as BlobPart], name));
    const encoded = new Response(form);
    return this.send(path, {
      method: "POST",
      headers: { "content-type": encoded.headers.get("content-type") ?? "", origin: this.url.origin },
      body: new Uint8Array(await encoded.arrayBuffer()),
    });
  }
}

/** Logs in and answers with the visitor who carries the session. */
export async function signedIn(url: string, email: string, password: string = DEMO_PASSWORD): Promise<Visitor> {
  const answer = await new Visitor(url).post("/accedi", { email, password });
  const cookies = (answer.headers["set-cookie"] ?? []).map((one) => one.split(";")[0] ?? "");
  if (answer.status !== 302 || cookies.length === 0) throw new Error(`${email} cannot log in: ${answer.status}`);
  return new Visitor(url, cookies.join("; "));
}

/** Sends bytes that no HTTP library would, and reads whatever comes back before the connection ends. */
export async function sendBytes(url: string, bytes: string | Uint8Array): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = net.connect(Number(port), hostname, () => socket.write(bytes));
    let text = "";
    socket.setTimeout(3_000, () => socket.destroy());
    socket.on("data", (piece) => (text += piece.toString()));
    socket.on("error", reject);
    socket.on("close", () => resolve(text));
  });
}

/** What a person reads of a page: no tags, entities read, spaces single. */
export function wordsOf(page: string): string {
  return page
    .replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, " ")
    .replace(/<[^>]*>/g, " ")
    .replace(/&#x27;|&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ")
    .trim();
}

/** What a browser would send back from the largest form of a page if the person changed nothing. */
export function formOf(page: string): Record<string, string | string[]> {
  const forms = [...page.matchAll(/<form\b[^>]*>([\s\S]*?)<\/form>/g)].map((match) => match[1] ?? "");
  const largest = forms.toSorted((a, b) => b.length - a.length)[0] ?? "";
  const form: Record<string, string[]> = {};
  const add = (name: string, value: string) => (form[name] ??= []).push(value);
  const controls = /<input\b[^>]*>|<textarea\b[^>]*>[\s\S]*?<\/textarea>|<select\b[^>]*>[\s\S]*?<\/select>/g;
  for (const [control] of largest.matchAll(controls)) {
    const name = attribute(control, "name");
    const type = attribute(control, "type");
    if (name === undefined || type === "file") continue;
    if (control.startsWith("<textarea")) add(name, unescape(control.replace(/^<textarea[^>]*>\n?|<\/textarea>$/g, "")));
    else if (control.startsWith("<select")) {
      const options = [...control.matchAll(/<option\b[^>]*>/g)].map(([option]) => option);
      const chosen = options.find((option) => /\sselected\b/.test(option)) ?? options[0] ?? "";
      add(name, attribute(chosen, "value") ?? "");
    } else if (!/^(?:checkbox|radio)$/.test(type ?? "") || /\schecked\b/.test(control)) {
      add(name, attribute(control, "value") ?? (type === "checkbox" ? "on" : ""));
    }
  }
  return form;
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`^<[^>]*?\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : unescape(found);
}

function unescape(text: string): string {
  const signs: Record<string, string> = {
    "&#x27;": "'",
    "&#39;": "'",
    "&quot;": '"',
    "&lt;": "<",
    "&gt;": ">",
    "&amp;": "&",
  };
  return text.replace(/&(?:#x27|#39|quot|lt|gt|amp);/g, (sign) => signs[sign] ?? sign);
}
