// SPDX-License-Identifier: AGPL-3.0-or-later
// The decisions of the Ambito: what other modules and the server may use of it.
export { useCases } from "./registry.ts";
