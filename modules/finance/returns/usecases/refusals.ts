// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FreezeRefusal } from "../core/figures.ts";

export type ReturnsRefusal = FreezeRefusal | "figures_changed";
