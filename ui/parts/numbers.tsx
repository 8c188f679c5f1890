// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ReactNode } from "react";
import { cents, formatDate, formatEuro, type Cents, type PlainDate } from "@albero/kernel/pure";
import { formatNumber } from "../format.ts";
import { useShell, useTexts } from "../shell.ts";
import { texts } from "../texts.ts";
import { Anchor } from "./anchor.tsx";
import { Icon } from "./icon.tsx";
import { Uncertain } from "./marks.tsx";

type NumberDoorProps = {
  /** Where the figure comes from: rows, act, document, formula. */
  href: string;
  children: ReactNode;
  /** Said to screen readers after the figure; without it "apri da dove viene". */
  label?: string;
};

/** A figure that opens its source. */
export function NumberDoor({ href, children, label }: NumberDoorProps) {
  const t = useTexts(texts);
  return (
    <Anchor className="number-door" href={href}>
      {children}
      <span className="visually-hidden"> ({label ?? t.openSource})</span>
    </Anchor>
  );
}

type FigureProps = {
  href?: string;
  sourceLabel?: string;
  /** Why the figure is in doubt: shows the mark beside it. */
  uncertain?: string | null;
};

function Figure({ href, sourceLabel, uncertain, children }: FigureProps & { children: ReactNode }) {
  const figure = href ? (
    <NumberDoor href={href} label={sourceLabel}>
      {children}
    </NumberDoor>
  ) : (
    children
  );
  return (
    <span className="figure-value">
      {uncertain ? (
        <>
          <Uncertain reason={uncertain} compact />{" "}
        </>
      ) : null}
      {figure}
    </span>
  );
}

type MoneyProps = FigureProps & {
  /** Whole cents; null when the amount is missing, which is not zero. */
  cents: number | null | undefined;
  /** False in columns whose heading already says €. */
  unit?: boolean;
};

export function Money({ cents: amount, unit = true, ...more }: MoneyProps) {
  const { lang } = useShell();
  if (amount === null || amount === undefined) return <NoValue kind="missing" />;
  const written = unit ? formatEuro(cents(amount), lang).replace(/^-/, "−") : formatNumber(amount / 100, lang, 2);
  return (
    <Figure {...more}>
      <span className="tabular">{written}</span>
    </Figure>
  );
}

type NumProps = FigureProps & { value: number | null | undefined; decimals?: number; unit?: string };

/** Any figure that is not money: `<Num value={12.5} decimals={1} unit="%" />`. */
export function Num({ value, decimals = 0, unit, ...more }: NumProps) {
  const { lang } = useShell();
  if (value === null || value === undefined) return <NoValue kind="missing" />;
  return (
    <Figure {...more}>
      <span className="tabular">
        {formatNumber(value, lang, decimals)}
        {unit ? `\u00a0${unit}` : ""}
      </span>
    </Figure>
  );
}

/** Zero, missing, not applicable and suppressed look different: this is the look of the last three. */
export function NoValue({ kind = "missing" }: { kind?: "missing" | "not_applicable" | "suppressed" }) {
  const words = useTexts(texts).noValue[kind];
  return (
    <span className={`no-value no-value-${kind}`} title={words.words}>
      <span aria-hidden="true">{words.sign}</span>
      <span className="visually-hidden">{words.words}</span>
    </span>
  );
}

/** A day as 31/12/2026 with its machine form. */
export function Day({ day }: { day: string | null | undefined }) {
  if (!day) return <NoValue kind="missing" />;
  return (
    <time className="tabular" dateTime={day}>
      {formatDate(day as PlainDate)}
    </time>
  );
}

type DifferenceProps = {
  declaredCents: number;
  computedCents: number;
  /** The explanation that somebody wrote, if any. */
  reason?: string;
};

/** The declared total beside the recomputed one: never overwritten, always compared. */
export function Difference({ declaredCents, computedCents, reason }: DifferenceProps) {
  const t = useTexts(texts).difference;
  const { lang } = useShell();
  const gap = declaredCents - computedCents;
  if (gap === 0) {
    return (
      <span className="difference difference-same">
        <Icon name="check-circle" size="xs" /> {t.same}
      </span>
    );
  }
  const amount = formatEuro(cents(Math.abs(gap)) as Cents, lang);
  return (
    <span className="difference difference-gap">
      <Icon name="warning-circle" size="xs" />{" "}
      <span>
        {gap > 0 ? t.more(amount) : t.less(amount)}
        {reason ? `: ${reason}` : ""}
      </span>
    </span>
  );
}
