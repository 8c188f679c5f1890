// SPDX-License-Identifier: AGPL-3.0-or-later
import { Outlet } from "react-router";
import { PublicLayout } from "@albero/ui";

export default function Public() {
  return (
    <PublicLayout>
      <Outlet />
    </PublicLayout>
  );
}
