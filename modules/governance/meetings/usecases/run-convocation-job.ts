// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";
import { ask, call, type Caller } from "@albero/kernel";
import { meetingsPaths } from "../paths.ts";
import { letter } from "../texts.letter.ts";
import { convocationToSend, noteConvocationOutcome } from "./convocations.ts";

type Message = {
  to: string;
  subject: string;
  body: string;
  attachment?: { name: string; type: string; content: string };
};
/** Hands a message to a mail server, or rejects with the server's own words. */
export type MailPort = { send(message: Message, now: Date): Promise<void> };

const job = z.object({ receiptId: z.int() });

/**
 * Does a job of kind "governance.sendConvocation": one message to one seat, with the calendar, and what became of it.
 * A message that was taken over by a newer one is not sent. When the server refuses, the reason is kept and the queue
 * tries again. `baseUrl` is the address of this installation.
 */
export async function runConvocationJob(
  caller: Caller,
  payload: Record<string, unknown>,
  mail: MailPort | undefined,
  baseUrl: string,
): Promise<void> {
  const { receiptId } = job.parse(payload);
  const { receipt, message, isOld, slug } = await ask(caller, convocationToSend, { receiptId });
  if (receipt.state === "sent" || receipt.state === "superseded" || receipt.state === "no_address") return;
  const note = (state: "sent" | "failed" | "no_mail" | "superseded", detail = "") =>
    call(caller, noteConvocationOutcome, { receiptId, state, detail });
  if (isOld) return void (await note("superseded"));
  if (!mail) return void (await note("no_mail"));
  const method = message.kind === "cancellation" ? "CANCEL" : "PUBLISH";
  const address = `${baseUrl}${meetingsPaths.meeting(slug, receipt.meetingId)}`;
  const attachment = {
    name: "seduta.ics",
    type: `text/calendar; charset=utf-8; method=${method}`,
    content: message.calendar,
  };
  const body = `${message.body}\n\n${letter.page(address)}\n`;
  try {
    await mail.send({ to: receipt.email, subject: message.subject, body, attachment }, caller.clock.now());
  } catch (error) {
    await note("failed", (error instanceof Error ? error.message : String(error)).slice(0, 500));
    throw error;
  }
  await note("sent");
}
