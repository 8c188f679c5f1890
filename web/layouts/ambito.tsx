// SPDX-License-Identifier: AGPL-3.0-or-later
import { ambitoOf } from "@albero/kernel";
import { Outlet, type LoaderFunctionArgs } from "react-router";

/** Every address below an Ambito needs one that exists. */
export function loader({ context }: LoaderFunctionArgs) {
  ambitoOf(context);
  return null;
}

export default function Ambito() {
  return <Outlet />;
}
