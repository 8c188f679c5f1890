// SPDX-License-Identifier: AGPL-3.0-or-later
// The file of the measures as the two steps of the form carry it. Never imported by a component but for its types.
import { textIn, uploadIn } from "@albero/kernel";

const LARGEST_BYTES = 5_000_000;

export type Carried = { name: string; content: string };

/** The file just chosen, or the one that the form of the second step carries. */
export async function fileIn(form: FormData): Promise<(Carried & { bytes: Uint8Array }) | "none" | "tooLarge"> {
  const sent = await uploadIn(form, "file");
  const bytes = sent?.bytes ?? new Uint8Array(Buffer.from(textIn(form, "content"), "base64"));
  if (bytes.length === 0) return "none";
  if (bytes.length > LARGEST_BYTES) return "tooLarge";
  const name = (sent?.name ?? textIn(form, "name")).slice(0, 200);
  return { name, bytes, content: Buffer.from(bytes).toString("base64") };
}
