// SPDX-License-Identifier: AGPL-3.0-or-later
import { needsSecondFactor, type Login } from "@albero/identity";
import { paths } from "@albero/identity/paths";
import { ambitoOf, isMember, requestInfo } from "@albero/kernel";
import { OfficeLayout } from "@albero/ui";
import { data, Outlet, redirect, type LoaderFunctionArgs } from "react-router";

/** The work area asks who you are: nobody logged in goes to the log-in and comes back here. */
export function loader({ context, request }: LoaderFunctionArgs) {
  const { actor, today, login } = requestInfo(context);
  const { session } = login as Login;
  const { pathname, search } = new URL(request.url);
  if (!session) throw redirect(paths.signIn(pathname + search));
  if (needsSecondFactor(session, ambitoOf(context).id, today)) {
    throw redirect(session.hasSecondFactor ? paths.secondFactor(pathname) : paths.enrolment());
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
