// SPDX-License-Identifier: AGPL-3.0-or-later
import { Select, useTexts, type FieldOf } from "@albero/ui";
import { CHAIN } from "../../core/indicator.ts";
import type { KnownObjective } from "../store/ground.ts";
import { texts } from "../texts.ts";

type Props = { field: FieldOf; objectives: readonly KnownObjective[]; isOptional?: boolean };

/** An objective of a plan, and the ring of the chain at which an indicator serves it. */
export function ObjectiveFields({ field, objectives, isOptional = false }: Props) {
  const t = useTexts(texts);
  if (objectives.length === 0) return <p>{t.form.noObjectives}</p>;
  return (
    <>
      <Select
        {...field("objective")}
        label={t.form.objective}
        options={objectives.map(({ plan, period, code, title }) => ({
          ...{ value: `${plan}|${period}|${code}`, label: `${code} · ${title}` },
          group: `${t.plans[plan]} ${period}`,
        }))}
        optional={isOptional}
        required={!isOptional}
      />
      <Select
        {...field("ring")}
        label={t.form.ring}
        options={CHAIN.map((ring) => ({ value: ring, label: t.rings[ring] }))}
        optional={isOptional}
        required={!isOptional}
      />
    </>
  );
}
