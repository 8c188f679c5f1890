// SPDX-License-Identifier: AGPL-3.0-or-later
import { buildIfNeeded } from "../build-if-needed.ts";

await buildIfNeeded(console.log);
