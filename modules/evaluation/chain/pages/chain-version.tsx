// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { evaluation } from "./office.ts";
import { ChainFace } from "./face.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  return { view: await evaluation(context).showChainVersion({ objective: params.objective, number: params.number }) };
}

export default function ChainVersion() {
  const { view } = useLoaderData<typeof loader>();
  return <ChainFace view={view} may={false} />;
}
