// SPDX-License-Identifier: AGPL-3.0-or-later
import { useEffect, useRef, useState } from "react";
import { Icon, useShell, useTexts } from "@albero/ui";
import { cents, formatEuro, parseEuro, sum, type Cents } from "@albero/kernel/pure";
import { texts } from "../../texts.ts";
import type { RawForm } from "../form/raw.ts";

type Sums = { declared: Cents | null; computed: Cents };

/** The arithmetic guard while typing: what the lines add up to now, beside the total that the card declares. */
export function LiveGuard({ raw }: { raw: RawForm }) {
  const t = useTexts(texts).guard;
  const { lang } = useShell();
  const box = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState<Sums | null>(null);
  useEffect(() => {
    const form = box.current?.closest("form");
    if (!form) return;
    const update = () => setTyped(sumsIn(form));
    form.addEventListener("input", update);
    return () => form.removeEventListener("input", update);
  }, []);
  const { declared, computed } = typed ?? sumsOf(raw);
  const difference = declared === null ? null : cents(declared - computed);
  const sentence =
    difference === null
      ? t.noTotal
      : difference === 0
        ? t.closes
        : t.differs(formatEuro(cents(Math.abs(difference)), lang), difference > 0);
  return (
    <div
      className={`guard-box ${difference === null || difference === 0 ? "guard-closed" : "guard-open"}`}
      ref={box}
      aria-live="polite"
    >
      <p className="guard-sentence">
        <Icon name={difference === null || difference === 0 ? "check-circle" : "warning-circle"} />{" "}
        <strong>{sentence}</strong>
      </p>
      <dl className="guard-sums">
        <div>
          <dt>{t.declared}</dt>
          <dd className="tabular">{declared === null ? "–" : formatEuro(declared, lang)}</dd>
        </div>
        <div>
          <dt>{t.computed}</dt>
          <dd className="tabular">{formatEuro(computed, lang)}</dd>
        </div>
        <div className="guard-difference">
          <dt>{t.difference}</dt>
          <dd className="tabular">{difference === null ? "–" : formatEuro(difference, lang)}</dd>
        </div>
      </dl>
    </div>
  );
}

function sumsOf(raw: RawForm): Sums {
  const amounts = (raw.rows["resources.lines"] ?? []).map((row) => String(row.amount ?? ""));
  return sums(amounts, String(raw.fields["resources.declaredTotal"] ?? ""));
}

function sumsIn(form: HTMLFormElement): Sums {
  const typed = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value] as const] : [],
  );
  const amounts = typed.filter(([name]) => /^resources\.lines\.\d+\.amount$/.test(name)).map(([, value]) => value);
  return sums(amounts, typed.find(([name]) => name === "resources.declaredTotal")?.[1] ?? "");
}

/** What cannot be read yet counts as nothing: the person is still typing. */
function sums(amounts: readonly string[], total: string): Sums {
  const read = (text: string) => parseEuro(text);
  const declared = read(total);
  return {
    declared: declared.ok ? declared.value : null,
    computed: sum(
      amounts.flatMap((text) => {
        const amount = read(text);
        return amount.ok ? [amount.value] : [];
      }),
    ),
  };
}
