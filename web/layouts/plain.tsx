// SPDX-License-Identifier: AGPL-3.0-or-later
import { PlainLayout } from "@albero/ui";
import { Outlet } from "react-router";

export default function Plain() {
  return (
    <PlainLayout>
      <Outlet />
    </PlainLayout>
  );
}
