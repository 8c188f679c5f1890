// SPDX-License-Identifier: AGPL-3.0-or-later
// What the plan prints of the third sector: adhesions by type, interests, the census. A value that cannot be read is null.
import { z } from "zod";

export const FIGURE_FAMILIES = ["total", "type", "interest", "census", "census_sub_area", "runts_section"] as const;
export type FigureFamily = (typeof FIGURE_FAMILIES)[number];

export type AdhesionFigure = {
  period: string;
  family: FigureFamily;
  label: string;
  /** null: the document does not print it, or it cannot be read. */
  value: number | null;
  /** What is printed, where it differs from what adds up. */
  printed: number | null;
  source: string;
  uncertain: string | null;
};

const count = z.number().int().min(0).nullable();

/** The part of the file of the third sector that this module reads. */
export const thirdSectorFile = z.object({
  source: z.object({ document: z.string() }),
  adheringBodies: z.object({
    plan: z.string().regex(/^\d{4}-\d{4}$/),
    total: z.number().int().min(0),
    requirement: z.string(),
    byType: z.array(z.object({ type: z.string(), count })).min(1),
    uncertain: z.string(),
    note: z.string(),
  }),
  interestAreas: z.object({ areas: z.array(z.object({ area: z.string(), bodies: count })), uncertain: z.string() }),
  thematicTables: z.object({
    period: z.string(),
    list: z.array(z.object({ name: z.string(), new: z.boolean(), note: z.string().optional() })).min(1),
    uncertain: z.string(),
  }),
  census: z.object({
    total: z.number().int(),
    bySubArea: z.array(z.object({ subArea: z.string(), value: count })),
    runts: z.object({
      registered: z.number().int(),
      registeredPrinted: z.number().int(),
      registeredUncertain: z.string(),
      sections: z.array(
        z.object({ key: z.string(), label: z.string(), total: count, uncertain: z.string().optional() }),
      ),
    }),
  }),
});
export type ThirdSectorFile = z.infer<typeof thirdSectorFile>;

/** The year in which the census of the bodies was drawn is not printed: it stands with the plan that prints it. */
export function figuresOf(file: ThirdSectorFile, planPeriod: string): AdhesionFigure[] {
  const { adheringBodies, interestAreas, census } = file;
  const source = file.source.document;
  const figure = (
    [period, family, label, value]: [string, FigureFamily, string, number | null],
    more: { printed?: number; uncertain?: string } = {},
  ): AdhesionFigure => ({
    ...{ period, family, label, value, source },
    ...{ printed: more.printed ?? null, uncertain: more.uncertain ?? null },
  });
  const { plan, total, byType, uncertain } = adheringBodies;
  const { registered, registeredPrinted, registeredUncertain, sections } = census.runts;
  return [
    figure([plan, "total", "Enti aderenti", total]),
    ...byType.map(({ type, count: value }) => figure([plan, "type", type, value], { uncertain })),
    ...interestAreas.areas.map(({ area, bodies }) =>
      figure([plan, "interest", area, bodies], { uncertain: interestAreas.uncertain }),
    ),
    figure([planPeriod, "census", "Enti censiti", census.total]),
    figure([planPeriod, "census", "Iscritti al RUNTS", registered], {
      printed: registeredPrinted,
      uncertain: registeredUncertain,
    }),
    ...census.bySubArea.map(({ subArea, value }) => figure([planPeriod, "census_sub_area", subArea, value])),
    ...sections.map(({ label, total: value, uncertain: why }) =>
      figure([planPeriod, "runts_section", label, value], why === undefined ? {} : { uncertain: why }),
    ),
  ];
}
