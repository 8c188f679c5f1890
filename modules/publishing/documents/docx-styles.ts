// SPDX-License-Identifier: AGPL-3.0-or-later
import { LevelFormat, type INumberingOptions, type IStylesOptions } from "docx";

const INK = "1A2733";
const BLUE = "0059B3";
const DEEP = "17324D";
const MUTED = "455A6B";

/** The width between the margins, in twentieths of a point. */
export const CONTENT_WIDTH = 11_906 - 1418 - 1304;

const font = "Titillium Web";
const run = (size: number, color: string, bold = false) => ({ font, size, color, bold });
const gap = (before: number, after: number) => ({ spacing: { before, after, line: 264, lineRule: "auto" as const } });
const keep = { keepNext: true, keepLines: true };

export function STYLES(language: string): IStylesOptions {
  const lang = { value: language, eastAsia: language, bidirectional: language };
  const body = { ...run(20, INK), language: lang };
  return {
    default: {
      document: { run: body, paragraph: { spacing: { after: 120, line: 276, lineRule: "auto" } } },
      title: { run: run(76, DEEP, true), paragraph: gap(2600, 200) },
      heading1: { run: run(44, DEEP, true), paragraph: { ...gap(0, 280), ...keep } },
      heading2: { run: run(30, BLUE, true), paragraph: { ...gap(400, 160), ...keep } },
      heading3: { run: run(22, DEEP, true), paragraph: { ...gap(280, 100), ...keep } },
    },
    paragraphStyles: [
      { id: "Subtitle", name: "Subtitle", basedOn: "Normal", run: run(34, BLUE), paragraph: gap(0, 3200) },
      {
        id: "ContentsTitle",
        name: "Contents title",
        basedOn: "Normal",
        run: run(40, DEEP, true),
        paragraph: gap(0, 240),
      },
      { id: "CoverLine", name: "Cover line", basedOn: "Normal", run: run(22, MUTED), paragraph: gap(0, 60) },
      { id: "Lead", name: "Lead", basedOn: "Normal", run: run(24, DEEP), paragraph: gap(0, 200) },
      { id: "Small", name: "Small", basedOn: "Normal", run: run(18, MUTED), paragraph: gap(120, 120) },
      {
        id: "Caption",
        name: "caption",
        basedOn: "Normal",
        run: run(18, MUTED, true),
        paragraph: { ...gap(160, 80), ...keep },
      },
      { id: "Source", name: "Source", basedOn: "Normal", run: run(16, MUTED), paragraph: gap(60, 240) },
      { id: "TableText", name: "Table text", basedOn: "Normal", run: run(18, INK), paragraph: gap(30, 30) },
      { id: "TableHead", name: "Table head", basedOn: "TableText", run: run(17, DEEP, true), paragraph: gap(30, 30) },
      {
        id: "Notice",
        name: "Notice",
        basedOn: "Normal",
        run: run(19, INK),
        paragraph: {
          ...gap(160, 200),
          keepLines: true,
          shading: { type: "clear", fill: "FFF6E5", color: "auto" },
          border: { left: { style: "single", size: 24, color: "A66300", space: 8 } },
        },
      },
      { id: "Header", name: "header", basedOn: "Normal", run: run(16, MUTED), paragraph: gap(0, 0) },
      { id: "Footer", name: "footer", basedOn: "Normal", run: run(16, MUTED), paragraph: gap(0, 0) },
      { id: "FootnoteText", name: "footnote text", basedOn: "Normal", run: run(16, MUTED), paragraph: gap(0, 40) },
    ],
  };
}

const indent = { left: 400, hanging: 280 };

export const NUMBERING: INumberingOptions = {
  config: [
    {
      reference: "bullets",
      levels: [
        { level: 0, format: LevelFormat.BULLET, text: "•", alignment: "left", style: { paragraph: { indent } } },
      ],
    },
  ],
};
