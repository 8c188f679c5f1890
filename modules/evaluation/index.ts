// SPDX-License-Identifier: AGPL-3.0-or-later
// What the plan achieved: what other modules and the server may use of it.
export { useCases } from "./registry.ts";
export { takeIndicators } from "./indicators/usecases/take.ts";
export { loadIntegrationCards } from "./integration/usecases/load-cards.ts";
