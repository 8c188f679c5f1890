// SPDX-License-Identifier: AGPL-3.0-or-later
import { cents, formatEuro } from "@albero/kernel/pure";
import { Anchor, DataTable, Section, StatusBadge, useShell, useTexts } from "@albero/ui";
import { useSlug } from "../../../pages/money-page.tsx";
import { shareOf } from "../../core/breaches.ts";
import { percentWords } from "../../core/percent.ts";
import { rulesPaths } from "../../paths.ts";
import type { AnnualityRule } from "../../queries/questions.ts";
import { breachTexts } from "../../texts.breaches.ts";
import { texts } from "../../texts.ts";
import { Reacts, useAsks } from "./rule-words.tsx";

/** The rules that hold for an annuality, and where its quotas stand now. Draws nothing where there are none. */
export function AnnualityRules({ rules }: { rules: readonly AnnualityRule[] }) {
  const all = useTexts(texts);
  const t = all.annuality;
  const { lang } = useShell();
  const slug = useSlug();
  const asks = useAsks();
  const euro = (amount: number) => formatEuro(cents(amount), lang);
  if (rules.length === 0) return null;
  const stands = ({ share }: AnnualityRule) => {
    if (!share) return t.each;
    if (share.broken)
      return (
        <>
          <StatusBadge tone="stop">{t.broken}</StatusBadge> {breachTexts[lang].numbers(share.broken)}
        </>
      );
    const programmed = share.inside + share.outside;
    const part = programmed === 0 ? null : percentWords(shareOf(share.inside, cents(programmed)), lang);
    return (
      <>
        <StatusBadge tone="done">{t.kept}</StatusBadge>{" "}
        {part ? t.now(euro(share.inside), euro(programmed), part) : t.nothing}
      </>
    );
  };
  return (
    <Section title={t.title(rules.length)} id="regole">
      <DataTable
        caption={t.title(rules.length)}
        captionHidden
        rows={rules}
        rowKey={({ rule }) => String(rule.id)}
        phone="cards"
        columns={[
          {
            key: "rule",
            head: all.list.rule,
            width: "20rem",
            cell: ({ rule }) => (
              <>
                <Anchor href={rulesPaths.rule(slug, rule.id)}>{rule.title}</Anchor>
                <br />
                <small>{asks(rule)}</small>
              </>
            ),
          },
          { key: "reaction", head: all.list.reaction, cell: ({ rule }) => <Reacts rule={rule} /> },
          { key: "now", head: t.stands, width: "24rem", cell: stands },
        ]}
      />
    </Section>
  );
}
