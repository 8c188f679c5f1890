// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Registry } from "@albero/kernel";
import { takeIndicators } from "./usecases/take.ts";

export const useCases = { takeIndicators } satisfies Registry;
