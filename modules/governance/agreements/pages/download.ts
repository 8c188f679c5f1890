// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LoaderFunctionArgs } from "react-router";
import { governance } from "./office.ts";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const asked = { agreementId: params["agreementId"], format: params["format"] };
  const { bytes, fileName, mediaType } = await governance(context).exportParties(asked);
  const headers = { "content-type": mediaType, "content-disposition": `attachment; filename="${fileName}"` };
  return new Response(bytes as Uint8Array<ArrayBuffer>, { headers });
}
