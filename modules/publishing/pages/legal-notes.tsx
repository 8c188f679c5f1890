// SPDX-License-Identifier: AGPL-3.0-or-later
import { Standing } from "./standing.tsx";

export default function LegalNotes() {
  return <Standing name="legal" />;
}
