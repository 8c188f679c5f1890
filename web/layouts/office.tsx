// SPDX-License-Identifier: AGPL-3.0-or-later
import { Outlet } from "react-router";
import { OfficeLayout } from "@albero/ui";

export default function Office() {
  return (
    <OfficeLayout>
      <Outlet />
    </OfficeLayout>
  );
}
