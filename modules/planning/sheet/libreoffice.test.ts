// SPDX-License-Identifier: AGPL-3.0-or-later
// The spreadsheet as offices use it: opened and saved by LibreOffice. Runs where LibreOffice is installed.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { canonicalText } from "../core/canonical.ts";
import { cremaPlan, cremaText } from "../core/plans.testing.ts";
import { fromSheets } from "./from-sheets.ts";
import { hucreSheets } from "./hucre.ts";
import { toSheets } from "./to-sheets.ts";

const OFFICE = "/usr/bin/soffice";

test.skipIf(!existsSync(OFFICE))(
  "saved by LibreOffice in the other format, the plan of Crema is still the same",
  { timeout: 180_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "albero-sheet-"));
    try {
      writeFileSync(join(folder, "plan.xlsx"), await hucreSheets.write(toSheets(cremaPlan()), "xlsx"));
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      execFileSync(OFFICE, [
        profile,
        "--headless",
        "--convert-to",
        "ods",
        "--outdir",
        folder,
        join(folder, "plan.xlsx"),
      ]);
      const file = await hucreSheets.read(readFileSync(join(folder, "plan.ods")));
      const read = file.ok ? fromSheets(file.value.sheets) : null;
      expect(read?.ok && canonicalText(read.plan)).toBe(cremaText());
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
