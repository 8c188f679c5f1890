// SPDX-License-Identifier: AGPL-3.0-or-later
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { fileKind, LARGEST_DOCUMENT, MEDIA_TYPES, safeFileName } from "./file-kind.ts";

const pdf = strToU8("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n");
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]);
const jpg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0]);
const zip = (names: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(names).map(([name, text]) => [name, [strToU8(text), { level: 0 }]])));
const docx = zip({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>" });
const xlsx = zip({ "[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<w/>" });
const odt = zip({ mimetype: MEDIA_TYPES.odt, "content.xml": "<o/>" });
const ods = zip({ mimetype: MEDIA_TYPES.ods, "content.xml": "<o/>" });

describe("a file", () => {
  test.each([
    ["a.pdf", pdf, "pdf"],
    ["a.PDF", pdf, "pdf"],
    ["a.docx", docx, "docx"],
    ["a.xlsx", xlsx, "xlsx"],
    ["a.odt", odt, "odt"],
    ["a.ods", ods, "ods"],
    ["a.png", png, "png"],
    ["foto.jpeg", jpg, "jpg"],
  ])("%s is what its bytes say", (name, bytes, kind) =>
    expect(fileKind(name, bytes)).toEqual({ ok: true, value: kind }),
  );

  test.each([
    ["empty", "a.pdf", new Uint8Array(), "file_is_empty"],
    ["too large", "a.pdf", new Uint8Array(LARGEST_DOCUMENT + 1), "file_too_large"],
    ["a page of the web", "a.pdf", strToU8("<html><script>1</script>"), "kind_not_taken"],
    ["a program", "a.pdf", strToU8("MZ\u0090"), "kind_not_taken"],
    ["a PDF cut short", "a.pdf", pdf.subarray(0, 12), "file_is_broken"],
    ["a PDF named as a picture", "a.png", pdf, "name_tells_otherwise"],
    ["a text named as a sheet", "a.xlsx", docx, "name_tells_otherwise"],
    ["without an ending", "relazione", pdf, "name_tells_otherwise"],
    ["two endings", "a.pdf.exe", pdf, "name_tells_otherwise"],
    ["any zip", "a.docx", zip({ "a.txt": "x" }), "kind_not_taken"],
    ["a zip cut short", "a.docx", docx.subarray(0, 60), "file_is_broken"],
    [
      "macros",
      "a.docx",
      zip({ "[Content_Types].xml": "", "word/document.xml": "", "word/vbaProject.bin": "" }),
      "file_has_macros",
    ],
    ["macros in ODT", "a.odt", zip({ mimetype: MEDIA_TYPES.odt, "Basic/Standard/a.xml": "" }), "file_has_macros"],
    ["a template", "a.odt", zip({ mimetype: `${MEDIA_TYPES.odt}-template`, "content.xml": "" }), "kind_not_taken"],
  ])("%s is refused", (_what, name, bytes, refusal) => expect(fileKind(name, bytes)).toMatchObject({ refusal }));

  test.each([
    ["Relazione (bozza).pdf", "relazione-bozza.pdf"],
    ['a"\r\nX: 1.pdf', "a-x-1.pdf"],
    ["../../etc/passwd.pdf", "etc-passwd.pdf"],
    ["Però, così è.pdf", "pero-cosi-e.pdf"],
    ["文.pdf", "documento.pdf"],
  ])("%s is kept as %s", (name, safe) => expect(safeFileName(name, "pdf")).toBe(safe));
});
