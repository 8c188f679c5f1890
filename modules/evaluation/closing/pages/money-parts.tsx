// SPDX-License-Identifier: AGPL-3.0-or-later
// What the accounts say beside what people agreed: neither is corrected.
import { formatDate } from "@albero/kernel/pure";
import { budgetPaths } from "@albero/finance/paths";
import { Anchor, Callout, formatNumber, KeyValue, Money, Progress, Section, useShell, useTexts } from "@albero/ui";
import { useSlug } from "../../pages/results-page.tsx";
import type { ClosingView } from "../queries/questions.ts";
import { texts } from "../texts.ts";
import { usePercent } from "./parts.tsx";

export function MoneyBeside({ card, money, shares, gap }: Pick<ClosingView, "card" | "money" | "shares" | "gap">) {
  const t = useTexts(texts).money;
  const { lang } = useShell();
  const slug = useSlug();
  const percent = usePercent();
  if (money === null)
    return (
      <Section title={t.title} id="conti">
        <p>{t.none}</p>
      </Section>
    );
  const day = formatDate(money.on);
  return (
    <Section title={t.title} id="conti" lead={shares ? `${t.computed(percent(shares.committed))}.` : t.noAllotted}>
      {shares ? <Progress done={Math.round(shares.committed)} total={100} label={t.share} /> : null}
      {shares && money.committed === 0 ? <p>{t.nothing}</p> : null}
      {gap === null ? null : (
        <Callout
          tone={gap === 0 ? "success" : money.committed === 0 ? "note" : "warning"}
          title={gap === 0 ? t.same : t.gap(formatNumber(Math.abs(gap), lang, Number.isInteger(gap) ? 0 : 2))}
        />
      )}
      <KeyValue
        items={[
          { label: t.allotted, value: <Money cents={money.allotted} /> },
          { label: t.committed, value: <Money cents={money.committed} /> },
          { label: t.paid, value: <Money cents={money.paid} /> },
          {
            label: t.years,
            value: money.years.map((year) => (
              <span key={year}>
                <Anchor href={budgetPaths.execution(slug, year, "obiettivo")}>{year}</Anchor>{" "}
              </span>
            )),
          },
        ]}
      />
      <p className="data-source">{card.state === "approved" ? t.frozen(day) : t.live(day)}</p>
    </Section>
  );
}
