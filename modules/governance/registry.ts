// SPDX-License-Identifier: AGPL-3.0-or-later
// Everything that a route, a command or a job may ask of governance, slice by slice.
import { useCases as bodies } from "./bodies/registry.ts";
import { useCases as voting } from "./voting/registry.ts";
import { useCases as meetings } from "./meetings/registry.ts";
import { useCases as session } from "./session/registry.ts";
import { useCases as acts } from "./acts/registry.ts";
import { useCases as agreements } from "./agreements/registry.ts";
import { useCases as tables } from "./tables/registry.ts";
import { useCases as deadlines } from "./deadlines/registry.ts";

export const useCases = {
  ...bodies,
  ...voting,
  ...meetings,
  ...session,
  ...acts,
  ...agreements,
  ...tables,
  ...deadlines,
};
