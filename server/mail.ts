// SPDX-License-Identifier: AGPL-3.0-or-later
// A small SMTP client: it hands a plain-text message to the mail server of whoever runs Albero, and nothing more.
// smtp://user:password@host:587 talks in clear and starts TLS when the server offers it; smtps://host:465 begins with TLS.
import { randomUUID } from "node:crypto";
import { connect as connectPlain, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import type { MailPort, Message } from "@albero/kernel";

export type MailSettings = {
  host: string;
  port: number;
  isTls: boolean;
  user: string | undefined;
  password: string | undefined;
  /** Who writes: an address, with or without a name. */
  from: string;
  /** Who vouches for the server, besides those that Node knows. */
  ca?: string;
  /** Seconds that the server may stay silent. */
  patienceSeconds?: number;
};

const ADDRESS = /^[^\s<>@,;:"\\]+@[^\s<>@,;:"\\]+$/;

/** Reads SMTP_URL and MAIL_FROM; undefined without an SMTP_URL. Throws one sentence when they make no sense. */
export function readMailSettings(env: NodeJS.ProcessEnv): MailSettings | undefined {
  if (!env.SMTP_URL) return undefined;
  let url: URL;
  try {
    url = new URL(env.SMTP_URL);
  } catch {
    throw new Error("SMTP_URL must look like smtp://user:password@host:587.");
  }
  if (url.protocol !== "smtp:" && url.protocol !== "smtps:")
    throw new Error("SMTP_URL must begin with smtp:// or smtps://.");
  const isTls = url.protocol === "smtps:";
  const user = decodeURIComponent(url.username) || undefined;
  const from = env.MAIL_FROM ?? user ?? "";
  if (!ADDRESS.test(bareAddress(from))) throw new Error("SMTP_URL is set: set MAIL_FROM to the address that writes.");
  return {
    ...{ host: url.hostname, port: Number(url.port) || (isTls ? 465 : 587), isTls, user, from },
    password: decodeURIComponent(url.password) || undefined,
  };
}

const bareAddress = (text: string): string => /<([^<>]*)>\s*$/.exec(text)?.[1] ?? text.trim();

/** Sends each message on a connection of its own. Rejects with the server's own words when it refuses. */
export function openMail(settings: MailSettings): MailPort {
  return {
    async send(message, now) {
      const to = bareAddress(message.to);
      // An address that could break out of its command never reaches the server.
      if (!ADDRESS.test(to)) throw new Error("the address of the recipient cannot be written to");
      const talk = await openTalk(settings);
      try {
        await deliver(talk, settings, to, textOf({ ...message, to }, settings.from, now));
      } finally {
        talk.end();
      }
    },
  };
}

async function deliver(talk: Talk, settings: MailSettings, to: string, text: string): Promise<void> {
  const { user, password, isTls, host } = settings;
  await talk.expect(220);
  let offers = await talk.say(`EHLO albero`, 250);
  if (!isTls && /^STARTTLS$/im.test(offers)) {
    await talk.say("STARTTLS", 220);
    await talk.secure(host);
    offers = await talk.say(`EHLO albero`, 250);
  }
  if (user !== undefined) {
    if (!talk.isSecure() && !isLocal(host))
      throw new Error("the server offers no TLS: the password is not sent in clear");
    const secret = Buffer.from(`\0${user}\0${password ?? ""}`).toString("base64");
    await talk.say(`AUTH PLAIN ${secret}`, 235);
  }
  await talk.say(`MAIL FROM:<${bareAddress(settings.from)}>`, 250);
  await talk.say(`RCPT TO:<${to}>`, 250);
  await talk.say("DATA", 354);
  // A line that begins with a dot would end the message: it gets one more.
  await talk.say(`${text.replaceAll(/^\./gm, "..")}\r\n.`, 250);
  await talk.say("QUIT", 221).catch(() => undefined);
}

const isLocal = (host: string): boolean => ["localhost", "127.0.0.1", "[::1]", "::1"].includes(host);

/** The message as the standard wants it: UTF-8 in base64 for head and body, so that no letter is lost on the way. */
function textOf({ to, subject, body, attachment }: Message, from: string, now: Date): string {
  const words = (text: string) => `=?UTF-8?B?${Buffer.from(text).toString("base64")}?=`;
  const address = bareAddress(from);
  const name = from
    .slice(0, from.lastIndexOf("<"))
    .trim()
    .replaceAll(/["\r\n]/g, "");
  const plain = part("text/plain; charset=utf-8", body);
  return [
    `From: ${name === "" || !from.includes("<") ? "" : `${words(name)} `}<${address}>`,
    `To: <${to}>`,
    `Subject: ${foldedWords(subject)}`,
    `Date: ${now.toUTCString().replace("GMT", "+0000")}`,
    `Message-ID: <${randomUUID()}@${address.split("@")[1]}>`,
    "MIME-Version: 1.0",
    "Auto-Submitted: auto-generated",
    ...(attachment ? together(plain, attachment) : plain),
  ].join("\r\n");
}

/** One part: its head, a blank line, its content in base64. */
function part(type: string, content: string, ...more: string[]): string[] {
  const lines = Buffer.from(content.replaceAll(/\r?\n/g, "\r\n"))
    .toString("base64")
    .replaceAll(/(.{76})/g, "$1\r\n");
  return [`Content-Type: ${type}`, "Content-Transfer-Encoding: base64", ...more, "", lines];
}

/** The words and the file, with a line between them that is in neither: base64 has no such letter. */
function together(plain: readonly string[], { name, type, content }: NonNullable<Message["attachment"]>): string[] {
  const line = `=_${randomUUID()}`;
  const file = name.replaceAll(/[^A-Za-z0-9._-]/g, "-");
  const attached = part(
    type.replaceAll(/[\r\n]/g, " "),
    content,
    `Content-Disposition: attachment; filename="${file}"`,
  );
  return [
    `Content-Type: multipart/mixed; boundary="${line}"`,
    ...["", `--${line}`, ...plain, `--${line}`, ...attached, `--${line}--`],
  ];
}

/** An encoded word may be 75 characters long: a long subject becomes several, cut between letters. */
function foldedWords(text: string): string {
  const parts: string[] = [];
  for (const letter of text.replaceAll(/[\r\n]+/g, " ")) {
    const last = parts.at(-1);
    if (last !== undefined && Buffer.byteLength(last + letter) <= 42) parts[parts.length - 1] = last + letter;
    else parts.push(letter);
  }
  return parts.map((part) => `=?UTF-8?B?${Buffer.from(part).toString("base64")}?=`).join("\r\n ");
}

type Talk = {
  say(line: string, code: number): Promise<string>;
  expect(code: number): Promise<string>;
  secure(host: string): Promise<void>;
  isSecure(): boolean;
  end(): void;
};

/** A certificate is asked by name; a bare address has none. */
const nameOf = (host: string): string => (/^[\d.:[\]]+$/.test(host) ? "" : host);

/** One conversation: a line out, an answer in, never more than one at a time. */
async function openTalk({ host, port, isTls, ca, patienceSeconds = 30 }: MailSettings): Promise<Talk> {
  let socket: Socket = isTls ? connectTls({ host, port, servername: nameOf(host), ca }) : connectPlain({ host, port });
  let secure = isTls;
  let heard = "";
  let waiting: { resolve(answer: string): void; reject(problem: Error): void } | undefined;
  let broken: Error | undefined;

  const fail = (problem: Error) => {
    broken ??= problem;
    waiting?.reject(broken);
    waiting = undefined;
    socket.destroy();
  };
  const listen = () => {
    socket.setTimeout(patienceSeconds * 1_000, () => fail(new Error("the mail server does not answer")));
    socket.on("error", (problem) => fail(problem));
    socket.on("close", () => fail(new Error("the mail server closed the connection")));
    socket.on("data", (piece: Buffer) => {
      heard += piece.toString("utf8");
      if (heard.length > 100_000) return fail(new Error("the mail server says too much"));
      answer();
    });
  };
  /** An answer is complete with its first line that has a blank after the code. */
  const answer = () => {
    const whole = /^(?:\d{3}-[^\n]*\n)*\d{3}(?: [^\n]*)?\r?\n/.exec(heard)?.[0];
    if (whole === undefined || !waiting) return;
    heard = heard.slice(whole.length);
    const { resolve } = waiting;
    waiting = undefined;
    resolve(whole);
  };
  const expect = async (code: number): Promise<string> => {
    if (broken) throw broken;
    const said = await new Promise<string>((resolve, reject) => {
      waiting = { resolve, reject };
      answer();
    });
    if (!said.startsWith(String(code))) throw new Error(said.trim().slice(0, 300));
    return said.replaceAll(/^\d{3}[ -]/gm, "").replaceAll("\r", "");
  };
  listen();
  return {
    expect,
    say: (line, code) => {
      socket.write(`${line}\r\n`);
      return expect(code);
    },
    isSecure: () => secure,
    async secure(servername) {
      // What was said before the lock is not believed after it.
      heard = "";
      for (const event of ["data", "error", "close", "timeout"]) socket.removeAllListeners(event);
      const bare = socket;
      socket = await new Promise<Socket>((resolve, reject) => {
        const locked = connectTls({ socket: bare, servername: nameOf(servername), host: servername, ca }, () =>
          resolve(locked),
        );
        locked.once("error", reject);
      });
      secure = true;
      listen();
    },
    end: () => {
      broken ??= new Error("the conversation is over");
      socket.destroy();
    },
  };
}
