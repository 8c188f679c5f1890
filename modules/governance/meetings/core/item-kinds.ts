// SPDX-License-Identifier: AGPL-3.0-or-later

/** What a body does on an item of its agenda. */
export const ITEM_KINDS = ["resolution", "opinion", "information", "election"] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];
