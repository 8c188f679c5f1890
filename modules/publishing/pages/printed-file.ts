// SPDX-License-Identifier: AGPL-3.0-or-later
import { useCasesOf } from "@albero/kernel";
import type { LoaderFunctionArgs } from "react-router";
import type { useCases } from "../index.ts";

/** The kept document of a version, for those who work on it. */
export async function loader({ context, params }: LoaderFunctionArgs): Promise<Response> {
  const { printedFile } = useCasesOf<typeof useCases>(context, "publishing");
  const file = await printedFile({ versionId: params.versionId, format: params.format });
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      "content-type": file.mediaType,
      "content-disposition": `attachment; filename="${file.fileName}"`,
      "cache-control": "private, no-store",
    },
  });
}
