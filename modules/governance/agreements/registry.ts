// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Registry } from "@albero/kernel";

export const useCases = {} satisfies Registry;
