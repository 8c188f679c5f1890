// SPDX-License-Identifier: AGPL-3.0-or-later
// Everything that a route, a command or a job may ask of evaluation, slice by slice.
import { useCases as dashboard } from "./dashboard/registry.ts";
import { useCases as indicators } from "./indicators/registry.ts";
import { useCases as rounds } from "./rounds/registry.ts";
import { useCases as chain } from "./chain/registry.ts";
import { useCases as network } from "./network/registry.ts";
import { useCases as leps } from "./leps/registry.ts";
import { useCases as questionnaires } from "./questionnaires/registry.ts";
import { useCases as closing } from "./closing/registry.ts";
import { useCases as integration } from "./integration/registry.ts";
import { useCases as reports } from "./reports/registry.ts";

export const useCases = {
  ...dashboard,
  ...indicators,
  ...rounds,
  ...chain,
  ...network,
  ...leps,
  ...questionnaires,
  ...closing,
  ...integration,
  ...reports,
};
