// SPDX-License-Identifier: AGPL-3.0-or-later
import { Outlet } from "react-router";
import { PlainLayout } from "@albero/ui";

export default function Plain() {
  return (
    <PlainLayout>
      <Outlet />
    </PlainLayout>
  );
}
