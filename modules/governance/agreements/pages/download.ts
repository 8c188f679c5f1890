// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LoaderFunctionArgs } from "react-router";
import { fileResponse } from "@albero/kernel";
import { governance } from "./office.ts";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const asked = { agreementId: params["agreementId"], format: params["format"] };
  return fileResponse(await governance(context).exportParties(asked));
}
