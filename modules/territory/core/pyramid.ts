// SPDX-License-Identifier: AGPL-3.0-or-later
import { fiveYearClasses, type Population } from "./population.ts";
import { INK, label, LINE, MEN, round, sheet, SOFT, WOMEN, words, type Drawing } from "./svg.ts";

export type PyramidWords = {
  title: string;
  description: string;
  men: string;
  women: string;
  age: string;
  total: string;
  ageClass: (from: number, to: number | null) => string;
  number: (value: number) => string;
};

/** Men to the left, women to the right, one bar for each five years of age; the same numbers in the table. */
export function drawPyramid(id: string, population: Population, text: PyramidWords): Drawing {
  const classes = fiveYearClasses(population);
  return {
    svg: onePyramid(`${id}w`, classes, text, 960),
    narrow: onePyramid(`${id}n`, classes, text, 350),
    table: {
      head: [text.age, text.men, text.women, text.total],
      rows: classes.map(({ from, to, male, female }) => [
        text.ageClass(from, to),
        text.number(male),
        text.number(female),
        text.number(male + female),
      ]),
    },
  };
}

function onePyramid(
  id: string,
  classes: ReturnType<typeof fiveYearClasses>,
  text: PyramidWords,
  width: number,
): string {
  const bar = width > 400 ? 18 : 15;
  const gap = 3;
  const axis = width > 400 ? 64 : 52;
  const half = (width - axis) / 2 - 6;
  const top = 30;
  const bottom = top + classes.length * (bar + gap);
  const largest = niceTop(Math.max(1, ...classes.flatMap((one) => [one.male, one.female])));
  const long = (value: number) => (value / largest) * half;
  const leftZero = width / 2 - axis / 2;
  const rightZero = width / 2 + axis / 2;
  let body = "";
  for (const share of [0.5, 1]) {
    for (const x of [leftZero - half * share, rightZero + half * share]) {
      body += `<line x1="${round(x)}" y1="${top - 4}" x2="${round(x)}" y2="${round(bottom)}" stroke="${LINE}" stroke-width="1"/>`;
      const anchor = share === 1 ? (x < width / 2 ? "start" : "end") : "middle";
      body += label({ x, y: bottom + 16, text: text.number(largest * share), size: 11.5, ink: SOFT, anchor });
    }
  }
  classes.forEach(({ from, to, male, female }, at) => {
    const y = bottom - (at + 1) * (bar + gap) + gap / 2;
    const name = text.ageClass(from, to);
    const tip = (sex: string, value: number) => `<title>${words(`${name}, ${sex}: ${text.number(value)}`)}</title>`;
    body += `<rect x="${round(leftZero - long(male))}" y="${round(y)}" width="${round(long(male))}" height="${bar}" rx="1.5" fill="${MEN}">${tip(text.men, male)}</rect>`;
    body += `<rect x="${round(rightZero)}" y="${round(y)}" width="${round(long(female))}" height="${bar}" rx="1.5" fill="${WOMEN}">${tip(text.women, female)}</rect>`;
    body += label({ x: width / 2, y: y + bar - 4.5, text: name, size: 11.5, ink: INK, anchor: "middle" });
  });
  body += label({ x: leftZero, y: 16, text: text.men, size: 14, ink: "#1b5490", anchor: "end", bold: true });
  body += label({ x: rightZero, y: 16, text: text.women, size: 14, ink: "#9a4309", bold: true });
  return sheet({ id, width, height: bottom + 24, title: text.title, description: text.description, body });
}

/** The next round number: 1, 1.5, 2, 3, 4, 5, 6, 8 or 10 times a power of ten. */
export function niceTop(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 1.5, 2, 3, 4, 5, 6, 8, 10].map((times) => times * power).find((top) => top >= value) ?? value;
}
