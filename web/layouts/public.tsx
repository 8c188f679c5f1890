// SPDX-License-Identifier: AGPL-3.0-or-later
import { PublicLayout } from "@albero/ui";
import { Outlet } from "react-router";

export default function Public() {
  return (
    <PublicLayout>
      <Outlet />
    </PublicLayout>
  );
}
