// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * The request as the pages may rely on it: when it carries files, the form was read to its end once, so that no page
 * meets half of one. Null when it cannot be read.
 */
export async function readForm(request: Request): Promise<Request | null> {
  const type = request.headers.get("content-type");
  if (request.method !== "POST" || !type?.toLowerCase().startsWith("multipart/")) return request;
  try {
    const body = await request.arrayBuffer();
    await new Response(body, { headers: { "content-type": type } }).formData();
    return new Request(request.url, { method: "POST", headers: request.headers, body, signal: request.signal });
  } catch {
    return null;
  }
}
