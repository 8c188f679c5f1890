// SPDX-License-Identifier: AGPL-3.0-or-later
import { data } from "react-router";

export function loader(): never {
  throw data(null, { status: 404 });
}

export const action = loader;

export default function NotFoundPage() {
  return null;
}
