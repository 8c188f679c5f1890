// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LoaderFunctionArgs } from "react-router";
import { siteOf } from "./ask.ts";

/** The official document of the published plan, for everybody: the PDF opens in the browser, the DOCX is saved. */
export async function loader(asked: LoaderFunctionArgs): Promise<Response> {
  const { site, number } = siteOf(asked);
  const format = new URL(asked.request.url).pathname.replace(/\.data$/, "").endsWith(".docx") ? "docx" : "pdf";
  const file = await site.publishedFile({ number, format });
  const disposition = format === "pdf" ? "inline" : "attachment";
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      "content-type": file.mediaType,
      "content-disposition": `${disposition}; filename="${file.fileName}"`,
      "cache-control": "public, max-age=300",
    },
  });
}
