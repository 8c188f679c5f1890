// SPDX-License-Identifier: AGPL-3.0-or-later
// The money of the Ambito: what other modules and the server may use of it.
export { useCases } from "./registry.ts";
export { loadMoney } from "./budget/usecases/load-money.ts";
