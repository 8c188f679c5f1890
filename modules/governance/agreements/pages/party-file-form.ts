// SPDX-License-Identifier: AGPL-3.0-or-later
// The file of the parties as the two steps of the form carry it. Never imported by a component but for its types.
import { textIn } from "@albero/kernel";

const LARGEST_BYTES = 5_000_000;

export type Carried = { name: string; content: string };

/** The file just chosen, or the one that the form of the second step carries. */
export async function fileIn(form: FormData): Promise<(Carried & { bytes: Uint8Array }) | "none" | "tooLarge"> {
  const given = form.get("file");
  if (given instanceof File && given.size > 0) {
    if (given.size > LARGEST_BYTES) return "tooLarge";
    const bytes = new Uint8Array(await given.arrayBuffer());
    return { name: given.name.slice(0, 200), bytes, content: Buffer.from(bytes).toString("base64") };
  }
  const content = textIn(form, "content");
  const bytes = new Uint8Array(Buffer.from(content, "base64"));
  if (bytes.length === 0) return "none";
  return bytes.length > LARGEST_BYTES ? "tooLarge" : { name: textIn(form, "name").slice(0, 200), bytes, content };
}
