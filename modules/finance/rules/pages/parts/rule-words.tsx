// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatDate } from "@albero/kernel/pure";
import { StatusBadge, useShell, useTexts } from "@albero/ui";
import { percentWords } from "../../core/percent.ts";
import type { Rule } from "../../core/rule.ts";
import { texts } from "../../texts.ts";

/** What a rule asks, in a few words: "almeno il 50 % a famiglia e minori". */
export function useAsks(): (rule: Pick<Rule, "settings">) => string {
  const t = useTexts(texts);
  const { lang } = useShell();
  return ({ settings }) => {
    switch (settings.kind) {
      case "area_share":
        return t.asks.share(settings.bound, percentWords(settings.share, lang), t.areas[settings.userArea]);
      case "eligible_services": {
        const areas = settings.userAreas.map((area) => t.areas[area]);
        const services = settings.services.length > 0 ? [t.asks.services(settings.services.join(", "))] : [];
        return t.asks.eligible([...areas, ...services].join(", "));
      }
      case "period_of_use":
        return t.asks.period(
          settings.from ? formatDate(settings.from) : null,
          settings.to ? formatDate(settings.to) : null,
        );
      case "co_financing":
        return t.asks.coFinancing(percentWords(settings.share, lang));
      case "single_document":
        return settings.checks.map((check) => t.asks.single[check]).join(", ");
    }
  };
}

export function RuleState({ rule }: { rule: Pick<Rule, "isOn"> }) {
  const t = useTexts(texts);
  return <StatusBadge tone={rule.isOn ? "done" : "neutral"}>{rule.isOn ? t.on : t.off}</StatusBadge>;
}

export function Reacts({ rule }: { rule: Pick<Rule, "onBreach"> }) {
  const t = useTexts(texts);
  return <StatusBadge tone={rule.onBreach === "refuse" ? "stop" : "warning"}>{t.reactions[rule.onBreach]}</StatusBadge>;
}

export function Checked({ rule }: { rule: Pick<Rule, "isVerified"> }) {
  const t = useTexts(texts);
  return (
    <StatusBadge tone={rule.isVerified ? "done" : "waiting"}>
      {rule.isVerified ? t.verified : t.notVerified}
    </StatusBadge>
  );
}
