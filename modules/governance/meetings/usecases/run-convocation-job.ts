// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";
import { ask, call, deliver, type Caller, type MailOutcome, type MailPort } from "@albero/kernel";
import { meetingsPaths } from "../paths.ts";
import { letter } from "../texts.letter.ts";
import { convocationToSend, noteConvocationOutcome } from "./convocations.ts";

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
  const note = (state: MailOutcome | "superseded", detail: string) =>
    call(caller, noteConvocationOutcome, { receiptId, state, detail });
  if (isOld) return void (await note("superseded", ""));
  const method = message.kind === "cancellation" ? "CANCEL" : "PUBLISH";
  const address = `${baseUrl}${meetingsPaths.meeting(slug, receipt.meetingId)}`;
  const attachment = {
    name: "seduta.ics",
    type: `text/calendar; charset=utf-8; method=${method}`,
    content: message.calendar,
  };
  const body = `${message.body}\n\n${letter.page(address)}\n`;
  const sent = { to: receipt.email, subject: message.subject, body, attachment };
  await deliver({ mail, message: sent, now: caller.clock.now(), note });
}
