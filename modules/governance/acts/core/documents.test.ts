// SPDX-License-Identifier: AGPL-3.0-or-later
import { ANONYMOUS, ok, refuse, type Actor, type PlainDate, type Role } from "@albero/kernel/pure";
import { describe, expect, test } from "vitest";
import { circlesOf, mayOpen, OPENNESS, publicationOn } from "./documents.ts";
import { plainName, recognise, searchable, wordsOfXml, type ZipInspector } from "./files.ts";
import { csvOf, openRows, type Listed } from "./open-data.ts";

const day = (text: string) => text as PlainDate;
const person = (...roles: Role[]): Actor => ({ kind: "person", accountId: "a", name: "A", roles, territories: [] });

describe("who opens a document", () => {
  const on = day("2026-03-02");
  const table: [string, Actor, readonly string[]][] = [
    ["a coordinator", person("coordinator"), OPENNESS],
    ["a clerk", person("clerk"), OPENNESS],
    ["a mayor", person("mayor"), ["public", "adhering", "members"]],
    ["an evaluator", person("evaluator"), ["public", "adhering", "members"]],
    ["a third-sector reader", person("third_sector_reader"), ["public", "adhering"]],
    ["a person without roles", person(), ["public"]],
    ["a citizen", ANONYMOUS, ["public"]],
  ];
  test.each(table)("%s", (_who, actor, circles) => {
    expect(circlesOf(actor)).toEqual(circles);
    const opened = OPENNESS.filter((openness) =>
      mayOpen(actor, { openness, publishedFrom: openness === "public" ? on : null, publishedTo: null }, on),
    );
    expect(opened).toEqual(OPENNESS.filter((one) => circles.includes(one)));
  });

  test("both days of the publication count; before and after it is the office's again", () => {
    const document = { openness: "public" as const, publishedFrom: day("2026-03-02"), publishedTo: day("2026-03-04") };
    const states = ["2026-03-01", "2026-03-02", "2026-03-04", "2026-03-05"].map((one) =>
      publicationOn(document, day(one)),
    );
    expect(states).toEqual(["not_yet", "published", "published", "ended"]);
    expect(mayOpen(person("mayor"), document, day("2026-03-05"))).toBe(false);
    expect(mayOpen(person("clerk"), document, day("2026-03-05"))).toBe(true);
  });
});

describe("what a file is", () => {
  const names =
    (...list: string[]): ZipInspector =>
    () =>
      ok(list);
  const none = names();
  const bytes = (text: string) => new TextEncoder().encode(text);
  const zip = bytes("PK\u0003\u0004");

  test.each<[string, Uint8Array, string, ZipInspector, string]>([
    ["relazione.pdf", bytes("%PDF-1.7 …"), "pdf", none, "application/pdf"],
    ["foto.JPEG", new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), "jpg", none, "image/jpeg"],
    ["piano.docx", zip, "docx", names("word/document.xml"), "wordprocessingml"],
    ["conti.xlsx", zip, "xlsx", names("xl/workbook.xml"), "spreadsheetml"],
    ["piano.odt", zip, "odt", names("mimetype", "content.xml"), "opendocument.text"],
    ["conti.ods", zip, "ods", names("mimetype", "content.xml"), "opendocument.spreadsheet"],
    ["elenco.csv", bytes("a,b\r\n1,2"), "text", none, "text/plain"],
    [
      "delibera.pdf.p7m",
      new Uint8Array([0x30, 0x80, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02]),
      "p7m",
      none,
      "pkcs7",
    ],
  ])("%s", (name, content, kind, inspect, mediaType) => {
    const found = recognise(content, name, inspect);
    expect(found).toMatchObject({ value: { kind } });
    expect(found.ok && found.value.mediaType).toContain(mediaType);
  });

  test.each<[string, Uint8Array, ZipInspector, string]>([
    ["vuoto.pdf", new Uint8Array(), none, "file_empty"],
    ["grande.pdf", new Uint8Array(20_000_001), none, "file_too_big"],
    ["senza-estensione", bytes("%PDF-1.7"), none, "file_name_missing"],
    ["finta.pdf", bytes("MZ\u0000\u0001"), none, "file_kind_unknown"],
    ["finta.pdf", bytes("<html><script>alert(1)</script>"), none, "extension_lies"],
    ["finta.docx", bytes("%PDF-1.7"), none, "extension_lies"],
    ["pagina.html", bytes("<html>"), none, "extension_lies"],
    ["disegno.svg", bytes("<svg onload='x'>"), none, "extension_lies"],
    ["archivio.docx", zip, names("a.exe"), "file_kind_unknown"],
    ["macro.docx", zip, names("word/document.xml", "word/vbaProject.bin"), "file_has_macros"],
    ["bomba.docx", zip, () => refuse("too_much_inside"), "too_much_inside"],
    ["rotto.docx", zip, () => refuse("file_damaged"), "file_damaged"],
    ["programma.txt", new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0]), none, "file_kind_unknown"],
    ["latino.txt", new Uint8Array([0x63, 0x69, 0x74, 0xe0]), none, "file_kind_unknown"],
    ["busta.p7m", new Uint8Array([0x30, 0x82, 1, 2, 3, 0]), none, "file_kind_unknown"],
  ])("%s is refused", (name, content, inspect, refusal) => {
    expect(recognise(content, name, inspect)).toMatchObject({ ok: false, refusal });
  });

  test("a name goes into no folder and breaks no header", () => {
    expect(plainName("../../etc/passwd.pdf")).toBe("passwd.pdf");
    expect(plainName('C:\\tmp\\a"b\r\nc.pdf')).toBe("a-b-c.pdf");
    expect(plainName(`${"è".repeat(300)}.pdf`)).toMatch(/^è{100}\.pdf$/);
  });
});

test("the words of a document are read without its marks", () => {
  const xml = "<w:p><w:t>Città &amp; sanità</w:t><w:tab/><w:t>n.&#32;3</w:t></w:p><w:p><w:t>&#xD800;fine</w:t></w:p>";
  expect(wordsOfXml(xml)).toBe("Città & sanità n. 3\n fine");
  expect(searchable("a\u0000b\u0007c")).toBe("a b c");
  expect(searchable("x".repeat(300_000))).toHaveLength(200_000);
});

test("open data: a row a document, ISO days, no formula", () => {
  const listed: Listed = {
    ...{
      id: 3,
      section: "bilanci",
      kind: "budget",
      title: '=HYPERLINK("x")',
      description: 'a, "b"',
      day: day("2026-01-02"),
    },
    ...{ actLabel: "", publishedFrom: day("2026-01-03"), publishedTo: null, fileName: "a.pdf" },
    ...{ mediaType: "application/pdf", sizeBytes: 10, sha256: "f".repeat(64) },
  };
  const rows = openRows([listed], { pageOf: (id) => `https://x/${id}`, fileOf: (id) => `https://x/${id}/scarica` });
  const [head, row] = csvOf(rows).split("\r\n");
  expect(head?.split(",")).toHaveLength(15);
  expect(row).toBe(
    `3,bilanci,budget,"'=HYPERLINK(""x"")","a, ""b""",2026-01-02,,2026-01-03,,a.pdf,application/pdf,10,${"f".repeat(64)},https://x/3,https://x/3/scarica`,
  );
});
