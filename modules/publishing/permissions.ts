// SPDX-License-Identifier: AGPL-3.0-or-later
import { anyone, type Actor } from "@albero/kernel/pure";

/** The public site is everybody's. */
export const mayReadSite = (_actor: Actor): boolean => anyone();
