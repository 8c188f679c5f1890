// SPDX-License-Identifier: AGPL-3.0-or-later
// Against a mail server that is here, made of node:net: what it hears is what a real one would.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type AddressInfo, type Server } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { TLSSocket } from "node:tls";
import { afterEach, describe, expect, test } from "vitest";
import { openMail, readMailSettings } from "./mail.ts";

const NOW = new Date("2026-07-05T08:00:00Z");
const MESSAGE = { to: "comune@offanengo.example", subject: "Quote: rate scadute", body: "Gentile Comune,\n.\n.ecco\n" };

type Heard = { lines: string[]; data: string };
let server: Server | undefined;
afterEach(() => void server?.close());

/** A server that answers by the book, except for the commands that it was told to refuse. */
async function listen(
  refuses: Record<string, string> = {},
  offers = "AUTH PLAIN",
): Promise<{ port: number; heard: Heard }> {
  const heard: Heard = { lines: [], data: "" };
  server = createServer((socket) => {
    let isData = false;
    let rest = "";
    socket.on("error", () => undefined);
    socket.write("220 qui\r\n");
    socket.on("data", (piece) => {
      rest += piece.toString();
      if (isData && rest.includes("\r\n.\r\n")) {
        heard.data = rest.slice(0, rest.indexOf("\r\n.\r\n"));
        rest = "";
        isData = false;
        return void socket.write("250 preso\r\n");
      }
      if (isData) return;
      for (let end = rest.indexOf("\r\n"); end >= 0 && !isData; end = rest.indexOf("\r\n")) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        heard.lines.push(line);
        const command = line.split(" ")[0] ?? "";
        const refusal = refuses[command];
        if (refusal === "") return void socket.destroy();
        if (refusal) socket.write(`${refusal}\r\n`);
        // In two pieces, as networks do.
        else if (command === "EHLO") {
          socket.write("250-qui\r\n250-");
          socket.write(`${offers}\r\n250 8BITMIME\r\n`);
        } else if (command === "DATA") {
          isData = true;
          socket.write("354 avanti\r\n");
        } else socket.write(command === "AUTH" ? "235 ok\r\n" : command === "QUIT" ? "221 ciao\r\n" : "250 ok\r\n");
      }
    });
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  return { port: (server.address() as AddressInfo).port, heard };
}

const mailTo = (port: number, more: Record<string, string> = {}) => {
  const settings = readMailSettings({
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    MAIL_FROM: "Ufficio di Piano <piano@crema.example>",
    ...more,
  });
  if (!settings) throw new Error("no settings");
  return openMail({ ...settings, patienceSeconds: 1 });
};

describe("a message", () => {
  test("arrives whole, accents, dots and all", async () => {
    const { port, heard } = await listen();
    await mailTo(port).send({ ...MESSAGE, subject: `Perché è così ${"à".repeat(60)}` }, NOW);
    expect(heard.lines).toEqual([
      "EHLO albero",
      "MAIL FROM:<piano@crema.example>",
      "RCPT TO:<comune@offanengo.example>",
      "DATA",
      "QUIT",
    ]);
    const [head = "", body = ""] = heard.data.split("\r\n\r\n");
    expect(Buffer.from(body, "base64").toString()).toBe("Gentile Comune,\r\n.\r\n.ecco\r\n");
    expect(head).toContain("Date: Sun, 05 Jul 2026 08:00:00 +0000");
    const subject = /Subject: ([^]*?)\r\nDate/.exec(head)?.[1] ?? "";
    const words = [...subject.matchAll(/=\?UTF-8\?B\?([^?]*)\?=/g)];
    expect(words.map((word) => Buffer.from(word[1] ?? "", "base64").toString()).join("")).toBe(
      `Perché è così ${"à".repeat(60)}`,
    );
    for (const line of heard.data.split("\r\n")) expect(line.length).toBeLessThanOrEqual(78);
  });

  test("carries a calendar as a part of its own", async () => {
    const { port, heard } = await listen();
    const calendar = "BEGIN:VCALENDAR\r\nSUMMARY:Assemblea, però\r\nEND:VCALENDAR\r\n";
    const type = "text/calendar; charset=utf-8; method=PUBLISH";
    await mailTo(port).send({ ...MESSAGE, attachment: { name: 'se"du\r\nta.ics', type, content: calendar } }, NOW);
    const line = /boundary="([^"]+)"/.exec(heard.data)?.[1] ?? "";
    const [, words = "", file = "", end] = heard.data.split(`--${line}`);
    expect(end?.trim()).toBe("--");
    const contentOf = (text: string) => Buffer.from(text.split("\r\n\r\n")[1] ?? "", "base64").toString();
    expect(contentOf(words)).toContain("Gentile Comune");
    expect(file).toContain(`Content-Type: ${type}`);
    expect(file).toContain('filename="se-du--ta.ics"');
    expect(contentOf(file)).toBe(calendar);
  });

  test("goes with name and password when there are", async () => {
    const { port, heard } = await listen();
    await mailTo(port, { SMTP_URL: `smtp://anna:se%20greto@127.0.0.1:${port}` }).send(MESSAGE, NOW);
    const auth = heard.lines.find((line) => line.startsWith("AUTH PLAIN ")) ?? "";
    expect(Buffer.from(auth.slice(11), "base64").toString()).toBe("\0anna\0se greto");
  });

  test.each([
    ["RCPT", "550 casella sconosciuta", /550 casella sconosciuta/],
    ["MAIL", "451 riprova", /451 riprova/],
    ["DATA", "554 no", /554 no/],
    ["EHLO", "", /closed the connection/],
    ["STARTTLS", "454 non ora", /454 non ora/],
  ])("that is refused at %s says why", async (command, answer, expected) => {
    const { port } = await listen({ [command]: answer }, command === "STARTTLS" ? "STARTTLS" : "AUTH PLAIN");
    await expect(mailTo(port).send(MESSAGE, NOW)).rejects.toThrow(expected);
  });

  test("never carries a command of somebody else", async () => {
    const { port, heard } = await listen();
    const mail = mailTo(port);
    for (const to of ["a@b.it>\r\nRCPT TO:<x@y.it", "a b@c.it", "", "a@b.it, c@d.it"])
      await expect(mail.send({ ...MESSAGE, to }, NOW)).rejects.toThrow(/recipient/);
    await mail.send({ ...MESSAGE, subject: "uno\r\nBcc: x@y.it" }, NOW);
    expect(heard.data).not.toContain("Bcc");
  });

  test("waits for a silent server only so long", async () => {
    server = createServer(() => undefined);
    await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
    await expect(mailTo((server.address() as AddressInfo).port).send(MESSAGE, NOW)).rejects.toThrow(/does not answer/);
  });
});

const canSeal = (process.env.PATH ?? "").split(delimiter).some((place) => existsSync(join(place, "openssl")));

/** A certificate for localhost that nobody knows but who is told. */
function seal(): { key: string; cert: string } {
  const folder = mkdtempSync(join(tmpdir(), "albero-mail-"));
  const [key, cert] = [join(folder, "key"), join(folder, "cert")];
  const asked = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "36500"];
  const name = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"];
  execFileSync("openssl", ["req", "-x509", ...asked, ...name, "-keyout", key, "-out", cert], { stdio: "ignore" });
  const made = { key: readFileSync(key, "utf8"), cert: readFileSync(cert, "utf8") };
  rmSync(folder, { recursive: true });
  return made;
}

describe.skipIf(!canSeal)("behind TLS", () => {
  /** Offers STARTTLS, then listens on the sealed line alone. */
  async function listenSealed({ key, cert }: { key: string; cert: string }) {
    const heard: string[] = [];
    server = createServer((socket) => {
      socket.on("error", () => undefined);
      socket.write("220 qui\r\n");
      socket.on("data", (piece) => {
        const line = piece.toString().trim();
        heard.push(line);
        if (line !== "STARTTLS") return void socket.write("250-qui\r\n250 STARTTLS\r\n");
        socket.removeAllListeners("data");
        socket.write("220 sigilla\r\n");
        const sealed = new TLSSocket(socket, { isServer: true, key, cert });
        sealed.on("error", () => undefined);
        let isData = false;
        sealed.on("data", (more) => {
          const said = more.toString();
          heard.push(`sealed ${said.split(" ")[0]?.trim()}`);
          if (isData && !said.includes("\r\n.\r\n")) return;
          const command = isData ? "" : said.slice(0, 4);
          isData = command === "DATA";
          sealed.write(command === "AUTH" ? "235 ok\r\n" : isData ? "354 avanti\r\n" : "250 ok\r\n");
        });
      });
    });
    await new Promise<void>((resolve) => server?.listen(0, "localhost", resolve));
    return { port: (server.address() as AddressInfo).port, heard };
  }

  const sealedMail = (port: number, ca?: string) => {
    const settings = readMailSettings({ SMTP_URL: `smtp://anna:segreto@localhost:${port}`, MAIL_FROM: "a@b.it" });
    if (!settings) throw new Error("no settings");
    return openMail({ ...settings, ca, patienceSeconds: 2 });
  };

  test("the password is said only on the sealed line", async () => {
    const made = seal();
    const { port, heard } = await listenSealed(made);
    await sealedMail(port, made.cert).send(MESSAGE, NOW);
    expect(heard.slice(0, 5)).toEqual(["EHLO albero", "STARTTLS", "sealed EHLO", "sealed AUTH", "sealed MAIL"]);
  });

  test("a server for whom nobody vouches hears nothing", async () => {
    const { port, heard } = await listenSealed(seal());
    await expect(sealedMail(port).send(MESSAGE, NOW)).rejects.toThrow(/self.signed|certificate/);
    expect(heard).toEqual(["EHLO albero", "STARTTLS"]);
  });
});

describe("settings", () => {
  test("none without SMTP_URL", () => expect(readMailSettings({})).toBeUndefined());
  test("ports by the scheme", () => {
    expect(readMailSettings({ SMTP_URL: "smtps://a@posta.example", MAIL_FROM: "a@b.it" })).toMatchObject({
      port: 465,
      isTls: true,
    });
    expect(readMailSettings({ SMTP_URL: "smtp://posta.example:25", MAIL_FROM: "a@b.it" })).toMatchObject({
      port: 25,
      isTls: false,
    });
  });
  test.each([["ciao"], ["http://posta.example"], ["smtp://posta.example"]])("%s is refused with a sentence", (url) => {
    expect(() => readMailSettings({ SMTP_URL: url })).toThrow(/SMTP_URL/);
  });
});
