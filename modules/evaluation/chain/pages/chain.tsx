// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { mayWrite, evaluation } from "./office.ts";
import { ChainFace } from "./face.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  return { view: await evaluation(context).showChain({ objective: params.objective }), may: mayWrite(context) };
}

export default function ChainPage() {
  const { view, may } = useLoaderData<typeof loader>();
  return <ChainFace view={view} may={may} />;
}
