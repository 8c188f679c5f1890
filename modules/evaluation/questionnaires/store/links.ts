// SPDX-License-Identifier: AGPL-3.0-or-later
// The way of whoever answers: no table, only the functions of the database that ask for the link.
import { createHash, randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { PlainDate, Tx } from "@albero/kernel";
import type { Answers } from "../core/answers.ts";
import { formShape } from "../core/form.ts";
import type { Link } from "../core/link.ts";

/** A link that nobody guesses: 160 bits. */
export const newToken = (): string => randomBytes(20).toString("base64url");
export const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");

export async function findLink(tx: Tx, token: string): Promise<Link | null> {
  const { rows } = await sql<{ link: Link | null }>`select evaluation.link_of(${hashOf(token)}) as link`.execute(tx);
  const link = rows[0]?.link;
  return link ? { ...link, form: formShape.parse(link.form) } : null;
}

export async function beginFromOpenLink(tx: Tx, open: string, own: string, today: PlainDate): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select evaluation.begin_from_open_link(${hashOf(open)}, ${hashOf(own)}, ${today}::date) as done`.execute(tx);
  return rows[0]?.done ?? false;
}

export async function saveDraft(tx: Tx, token: string, answers: Answers, today: PlainDate): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select evaluation.save_draft(${hashOf(token)}, ${JSON.stringify(answers)}::jsonb, ${today}::date) as done`.execute(
    tx,
  );
  return rows[0]?.done ?? false;
}

export async function sendAnswer(
  tx: Tx,
  token: string,
  answers: Answers,
  today: PlainDate,
): Promise<"sent" | "used" | "closed" | "unknown"> {
  const { rows } = await sql<{ outcome: "sent" | "used" | "closed" | "unknown" }>`
    select evaluation.send_answer(${hashOf(token)}, ${JSON.stringify(answers)}::jsonb, ${today}::date) as outcome`.execute(
    tx,
  );
  return rows[0]?.outcome ?? "unknown";
}
