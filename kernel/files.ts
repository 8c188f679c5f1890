// SPDX-License-Identifier: AGPL-3.0-or-later
// Files of forms, and files as answers. Never imported by a component.

export type SentFile = { name: string; bytes: Uint8Array };

/** A file of a form, or null where none was chosen. */
export async function uploadIn(form: FormData, name: string): Promise<SentFile | null> {
  const file = form.get(name);
  if (!(file instanceof File) || (file.size === 0 && file.name === "")) return null;
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** A file of a form that must be there: nothing chosen is an empty one, which is refused in its words. */
export async function uploadNeeded(form: FormData, name: string): Promise<SentFile> {
  return (await uploadIn(form, name)) ?? { name: "file", bytes: new Uint8Array() };
}

type Answer = { fileName: string; mediaType: string; bytes: Uint8Array | string };

/** A file as an answer, to be saved and never run by the browser. Not kept on the way: who may read it can change. */
export function fileResponse({ fileName, mediaType, bytes }: Answer): Response {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\]/g, "_");
  return new Response(typeof bytes === "string" ? bytes : new Uint8Array(bytes), {
    headers: {
      "content-type": mediaType,
      "content-disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
