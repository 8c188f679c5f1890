// SPDX-License-Identifier: AGPL-3.0-or-later
import { KeyValue, Uncertain, useTexts } from "@albero/ui";
import type { LepsBoard, LepsLine } from "../queries/questions.ts";
import { texts } from "../texts.ts";
import { FigureWords, useFormulaWords, useMeasureWords, useThresholdWords } from "./parts.tsx";

type MeasuresProps = { line: LepsLine; names: LepsBoard["names"]; place: "office" | "site" };

/** Each measure of a level: its value, its formula, the figures it is made of, its threshold. */
export function Measures({ line, names, place }: MeasuresProps) {
  const all = useTexts(texts);
  const t = all.one;
  const words = useMeasureWords();
  const rule = useThresholdWords();
  const formula = useFormulaWords(names);
  return (
    <>
      {line.measured.map((one) => {
        const { threshold } = one.measure;
        return (
          <div key={one.measure.key}>
            <p>
              <strong>
                {one.measure.label}: {words(one)}
              </strong>
            </p>
            <KeyValue
              items={[
                { label: t.formula, value: formula(one) },
                {
                  label: t.threshold,
                  value: (
                    <>
                      {rule(one)}
                      {threshold ? `. ${t.thresholdSource(threshold.source)}` : null}{" "}
                      {threshold && !threshold.verified ? <Uncertain reason={all.doubtful} compact /> : null}
                    </>
                  ),
                },
                ...one.figures.map((figure) => ({
                  label: t.data,
                  value: <FigureWords figure={figure} names={names} place={place} />,
                })),
              ]}
            />
          </div>
        );
      })}
    </>
  );
}
