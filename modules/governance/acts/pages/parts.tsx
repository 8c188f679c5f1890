// SPDX-License-Identifier: AGPL-3.0-or-later
// What the pages of acts and documents share.
import { formatDate, type Lang, type PlainDate } from "@albero/kernel/pure";
import { Callout, DataTable, Details, KeyValue, StatusBadge, useShell, useTexts, type Tone } from "@albero/ui";
import type { ActKind, ActState } from "../core/adopt.ts";
import type { Difference, Fact } from "../core/effects.ts";
import type { Openness } from "../core/documents.ts";
import { texts } from "../texts.ts";
import { labelOf, valueWords } from "../words.ts";

const ACT_TONES: Record<ActState, Tone> = { draft: "draft", adopted: "done", revoked: "stop" };
export function ActStateMark({ state }: { state: ActState }) {
  const t = useTexts(texts);
  return <StatusBadge tone={ACT_TONES[state]}>{t.actStates[state]}</StatusBadge>;
}

const OPEN_TONES: Record<Openness, Tone> = { public: "done", adhering: "info", members: "info", staff: "neutral" };
export function OpennessMark({ openness }: { openness: Openness }) {
  const t = useTexts(texts);
  return (
    <StatusBadge tone={OPEN_TONES[openness]} {...(openness === "staff" ? { icon: "locked" as const } : {})}>
      {t.openness[openness]}
    </StatusBadge>
  );
}

type Named = { kind: ActKind; number: number | null; day: string | null };
/** "Delibera n. 3 del 22/11/2026", or that it is a draft. */
export function actName({ kind, number, day }: Named, lang: Lang): string {
  const t = texts[lang];
  return number === null || day === null
    ? t.draftName(t.kinds[kind])
    : t.citation(t.kinds[kind], number, formatDate(day as PlainDate));
}

export function DifferenceTable({ name, differences }: { name: string; differences: readonly Difference[] }) {
  const all = useTexts(texts);
  const t = all.act;
  const { lang } = useShell();
  return (
    <DataTable
      caption={t.differences(name)}
      rows={differences}
      rowKey={(one) => one.key}
      phone="cards"
      columns={[
        { key: "label", head: t.label, width: "14rem", cell: (one) => labelOf(one, lang) },
        { key: "before", head: t.before, number: true, cell: (one) => valueWords(one.kind, one.before, lang) },
        {
          key: "after",
          head: t.after,
          number: true,
          cell: (one) => <strong>{valueWords(one.kind, one.after, lang)}</strong>,
        },
      ]}
    />
  );
}

export function Facts({ facts }: { facts: readonly Fact[] }) {
  const t = useTexts(texts).act;
  const { lang } = useShell();
  return (
    <Details summary={t.facts}>
      <KeyValue
        items={facts.map((one) => ({ label: labelOf(one, lang), value: valueWords(one.kind, one.value, lang) }))}
      />
    </Details>
  );
}

/** A text as it was typed: an empty line begins a paragraph, the ends of line inside it stay. */
export function TypedText({ text }: { text: string }) {
  return (
    <div className="typed-text">
      {text.split(/\n\s*\n/).map((part, at) => (
        <p key={at}>{part}</p>
      ))}
    </div>
  );
}

export function Revoked({ by }: { by: string }) {
  const t = useTexts(texts).act;
  return (
    <Callout tone="warning">
      <p>{t.leadRevoked(by)}</p>
    </Callout>
  );
}
