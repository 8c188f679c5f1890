// SPDX-License-Identifier: AGPL-3.0-or-later
// Runs beside every file of journeys: gives its installation back at the end.
import { afterAll } from "vitest";
import { releaseInstallation } from "./browser.ts";

afterAll(() => releaseInstallation());
