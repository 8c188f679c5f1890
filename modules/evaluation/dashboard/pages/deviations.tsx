// SPDX-License-Identifier: AGPL-3.0-or-later
import { Day, KeyValue, Section, useTexts } from "@albero/ui";
import type { DeviationRow } from "../store/board.ts";
import { texts } from "../texts.ts";

type Explained = Pick<DeviationRow, "id" | "text" | "decision"> & { at: Date | string; byName?: string };

/** Why it went this way, the newest first, with what was decided. */
export function Deviations({ deviations, title }: { deviations: readonly Explained[]; title?: string }) {
  const t = useTexts(texts).group;
  return (
    <Section title={title ?? t.deviations}>
      {deviations.length === 0 ? <p>{t.noDeviations}</p> : null}
      {deviations.map((each) => (
        <div key={each.id} className="explained">
          <p>
            <Day day={(typeof each.at === "string" ? each.at : each.at.toISOString()).slice(0, 10)} />
            {each.byName ? ` · ${each.byName}` : ""}
          </p>
          <p>{each.text}</p>
          {each.decision ? <KeyValue items={[{ label: t.decision, value: each.decision }]} /> : null}
        </div>
      ))}
    </Section>
  );
}
