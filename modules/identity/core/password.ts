// SPDX-License-Identifier: AGPL-3.0-or-later

/** Long instead of complicated: a sentence is easier to remember and harder to guess. */
export const PASSWORD_LENGTH = { min: 12, max: 128 } as const;
