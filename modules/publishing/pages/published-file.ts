// SPDX-License-Identifier: AGPL-3.0-or-later
import { data, type LoaderFunctionArgs } from "react-router";
import { siteOf } from "./ask.ts";

const MINUTE_SECONDS = "60";

/**
 * The official document of the published plan, for everybody: the PDF opens in the browser, the DOCX is saved.
 * Until it is stored the answer is "come back in a minute".
 */
export async function loader(asked: LoaderFunctionArgs): Promise<Response> {
  const { site, number } = siteOf(asked);
  const format = new URL(asked.request.url).pathname.replace(/\.data$/, "").endsWith(".docx") ? "docx" : "pdf";
  const file = await site.publishedFile({ number, format });
  if (!file) throw data(null, { status: 202, headers: { "retry-after": MINUTE_SECONDS } });
  const disposition = format === "pdf" ? "inline" : "attachment";
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      "content-type": file.mediaType,
      "content-disposition": `${disposition}; filename="${file.fileName}"`,
      "cache-control": "public, max-age=300",
    },
  });
}
