// SPDX-License-Identifier: AGPL-3.0-or-later
import { isMember, requestInfo } from "@albero/kernel";
import { OfficeLayout } from "@albero/ui";
import { data, Outlet, redirect, type LoaderFunctionArgs } from "react-router";

export const handle = { scripts: true };

/** The work area asks who you are: nobody logged in goes to the log-in and comes back here. */
export function loader({ context, request }: LoaderFunctionArgs) {
  const { actor, visitor } = requestInfo(context);
  if (!visitor) {
    const { pathname, search } = new URL(request.url);
    throw redirect(`/accedi?ritorno=${encodeURIComponent(pathname.replace(/\.data$/, "") + search)}`);
  }
  if (!isMember(actor)) throw data(null, { status: 403 });
  return null;
}

export default function Office() {
  return (
    <OfficeLayout>
      <Outlet />
    </OfficeLayout>
  );
}
