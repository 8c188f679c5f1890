// SPDX-License-Identifier: AGPL-3.0-or-later
// Files of forms, and files as answers. Never imported by a component.
export { fileResponse, uploadIn, uploadNeeded, type SentFile } from "@albero/kernel";
