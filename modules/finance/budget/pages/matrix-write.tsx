// SPDX-License-Identifier: AGPL-3.0-or-later
// The matrix to write in: the same page with scripts. Whoever reads gets plain HTML, which costs a fraction.
export { action, default, loader } from "./matrix.tsx";

export const handle = { scripts: true };
