// SPDX-License-Identifier: AGPL-3.0-or-later
// A message that a job hands to a mail server, and what became of it.

export type Message = {
  to: string;
  subject: string;
  body: string;
  /** A text file that comes with it: `type` is its whole content type. */
  attachment?: { name: string; type: string; content: string };
};

/** Hands a message to a mail server, or rejects with the server's own words. */
export type MailPort = { send(message: Message, now: Date): Promise<void> };

export type MailOutcome = "sent" | "failed" | "no_mail";

type Delivery = {
  /** Undefined where no mail server is set: the message stays to be read and copied. */
  mail: MailPort | undefined;
  message: Message;
  now: Date;
  /** Keeps what became of it, in the server's words where it refused. */
  note(outcome: MailOutcome, detail: string): Promise<unknown>;
};

/** Sends one message and has its outcome noted. When the server refuses it rejects too, so that the queue tries again. */
export async function deliver({ mail, message, now, note }: Delivery): Promise<void> {
  if (!mail) return void (await note("no_mail", ""));
  try {
    await mail.send(message, now);
  } catch (error) {
    await note("failed", (error instanceof Error ? error.message : String(error)).slice(0, 500));
    throw error;
  }
  await note("sent", "");
}
