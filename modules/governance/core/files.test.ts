// SPDX-License-Identifier: AGPL-3.0-or-later
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readUpload } from "../usecases/read-upload.ts";
import { LARGEST_BYTES, mediaTypeOf, plainName, searchable, wordsOfXml, type FileLimits } from "./files.ts";

const bytes = (...values: number[]) => new Uint8Array(values);
const pdf = strToU8("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n");
const png = bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0);
const jpg = bytes(0xff, 0xd8, 0xff, 0xe0);
const p7m = bytes(0x30, 0x80, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02);
const zip = (parts: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, [strToU8(text), { level: 0 }]])));
const docx = zip({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<w:p><w:t>Città</w:t></w:p>" });
const xlsx = zip({ "[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<w/>" });
const odt = zip({ mimetype: mediaTypeOf("odt"), "content.xml": "<text:p>Sanità</text:p>" });
const ods = zip({ mimetype: mediaTypeOf("ods"), "content.xml": "<o/>" });
const template = zip({ mimetype: `${mediaTypeOf("odt")}-template`, "content.xml": "<o/>" });
const macros = zip({ "[Content_Types].xml": "", "word/document.xml": "", "word/vbaProject.bin": "" });
const bomb = zipSync({ "word/document.xml": new Uint8Array(120_000_000) }, { level: 9 });

describe("a file is what its bytes say", () => {
  test.each<[string, Uint8Array, string, string]>([
    ["relazione.pdf", pdf, "pdf", ""],
    ["RELAZIONE.PDF", pdf, "pdf", ""],
    ["con-riga-prima.pdf", strToU8("\r\n%PDF-1.4\n%%EOF"), "pdf", ""],
    ["piano.docx", docx, "wordprocessingml", "Città"],
    ["conti.xlsx", xlsx, "spreadsheetml", ""],
    ["piano.odt", odt, "opendocument.text", "Sanità"],
    ["conti.ods", ods, "opendocument.spreadsheet", ""],
    ["mappa.png", png, "image/png", ""],
    ["foto.JPEG", jpg, "image/jpeg", ""],
    ["elenco.csv", strToU8("a,b\r\n1,2"), "text/plain", "a,b  1,2"],
    ["delibera.pdf.p7m", p7m, "pkcs7", ""],
  ])("%s", (name, content, mediaType, text) => {
    const read = readUpload({ name, bytes: content });
    expect(read).toMatchObject({ ok: true, value: { mediaType: expect.stringContaining(mediaType), text } });
  });

  test.each<[string, Uint8Array, string]>([
    ["vuoto.pdf", bytes(), "file_empty"],
    ["grande.pdf", new Uint8Array(LARGEST_BYTES + 1), "file_too_big"],
    ["senza-estensione", pdf, "file_name_missing"],
    ["finta.pdf", strToU8("MZ\u0000\u0001"), "file_kind_unknown"],
    ["finta.pdf", strToU8("<html><script>alert(1)</script>"), "extension_lies"],
    ["mezza.pdf", pdf.subarray(0, 12), "file_damaged"],
    ["immagine.png", pdf, "extension_lies"],
    ["foglio.xlsx", docx, "extension_lies"],
    ["testo.odt", ods, "extension_lies"],
    ["due.pdf.exe", pdf, "extension_lies"],
    ["pagina.html", strToU8("<html>"), "extension_lies"],
    ["disegno.svg", strToU8("<svg onload='x'>"), "extension_lies"],
    ["archivio.docx", zip({ "a.exe": "x" }), "file_kind_unknown"],
    ["modello.odt", template, "file_kind_unknown"],
    ["macro.docx", macros, "file_has_macros"],
    ["macro.odt", zip({ mimetype: mediaTypeOf("odt"), "Basic/Standard/a.xml": "" }), "file_has_macros"],
    ["bomba.docx", bomb, "too_much_inside"],
    ["rotto.docx", docx.subarray(0, 60), "file_damaged"],
    ["programma.txt", bytes(0x7f, 0x45, 0x4c, 0x46, 0), "file_kind_unknown"],
    ["latino.txt", bytes(0x63, 0x69, 0x74, 0xe0), "file_kind_unknown"],
    ["busta.p7m", bytes(0x30, 0x82, 1, 2, 3, 0), "file_kind_unknown"],
  ])("%s is refused", (name, content, refusal) => {
    expect(readUpload({ name, bytes: content })).toMatchObject({ ok: false, refusal });
  });

  test("a place may take less, and says what it takes", () => {
    const limits: FileLimits = { takes: ["pdf", "text"], mostBytes: 1_000_000 };
    expect(readUpload({ name: "a.pdf", bytes: pdf }, limits)).toMatchObject({ ok: true });
    expect(readUpload({ name: "a.png", bytes: png }, limits)).toMatchObject({
      refusal: "file_kind_unknown",
      details: { takes: "PDF, TXT, CSV" },
    });
    expect(readUpload({ name: "a.pdf", bytes: new Uint8Array(1_000_001) }, limits)).toMatchObject({
      refusal: "file_too_big",
      details: { megabytes: 1 },
    });
  });
});

test("a name goes into no folder and breaks no header", () => {
  expect(plainName("../../etc/passwd.pdf")).toBe("passwd.pdf");
  expect(plainName('C:\\tmp\\a"b\r\nc.pdf')).toBe("a-b-c.pdf");
  expect(plainName(`${"è".repeat(300)}.pdf`)).toMatch(/^è{100}\.pdf$/);
});

test("the words of a document are read without its marks", () => {
  const xml = "<w:p><w:t>Città &amp; sanità</w:t><w:tab/><w:t>n.&#32;3</w:t></w:p><w:p><w:t>&#xD800;fine</w:t></w:p>";
  expect(wordsOfXml(xml)).toBe("Città & sanità n. 3\n fine");
  expect(searchable("a\u0000b\u0007c")).toBe("a b c");
  expect(searchable("x".repeat(300_000))).toHaveLength(200_000);
});
