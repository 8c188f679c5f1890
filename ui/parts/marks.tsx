// SPDX-License-Identifier: AGPL-3.0-or-later
import { useId, type ReactNode } from "react";
import { areaClass } from "../palette.ts";
import { useTexts } from "../shell.ts";
import { texts } from "../texts.ts";
import { Icon, type IconName } from "./icon.tsx";

export type Tone = "neutral" | "draft" | "info" | "waiting" | "done" | "warning" | "stop";

const TONE_ICON: Record<Tone, IconName> = {
  neutral: "minus-circle",
  draft: "pencil",
  info: "info-circle",
  waiting: "clock",
  done: "check-circle",
  warning: "warning-circle",
  stop: "ban",
};

/** A status is always colour + shape + word: the word is the child. */
export function StatusBadge({
  tone = "neutral",
  icon,
  children,
}: {
  tone?: Tone;
  icon?: IconName;
  children: ReactNode;
}) {
  return (
    <span className={`status status-${tone}`}>
      <Icon name={icon ?? TONE_ICON[tone]} size="xs" />
      <span>{children}</span>
    </span>
  );
}

/**
 * The mark of a figure in doubt: shape, word and, one press away, the reason.
 * A popover of the browser: works without scripts and may stand inside a sentence or a cell.
 */
export function Uncertain({ reason, compact = false }: { reason: string; compact?: boolean }) {
  const id = useId().replace(/[^a-zA-Z0-9]/g, "");
  const t = useTexts(texts);
  return (
    <span className="doubt">
      <button type="button" className="doubt-mark" popoverTarget={`dubbio-${id}`} title={reason}>
        <span aria-hidden="true" className="doubt-shape">
          ≈
        </span>
        <span className={compact ? "visually-hidden" : ""}>{t.doubt}</span>
      </button>
      <span id={`dubbio-${id}`} popover="auto" className="doubt-reason">
        <strong>{t.doubtWhy}.</strong> {reason}
      </span>
    </span>
  );
}

/** A policy area: its hue, its letter, its name. The letter alone says its name to screen readers. */
export function AreaBadge({ letter, name, short = false }: { letter: string; name?: string; short?: boolean }) {
  const t = useTexts(texts);
  return (
    <span className={`area-badge ${areaClass(letter)}`} title={short ? name : undefined}>
      <span className="area-letter">
        <span className="visually-hidden">{t.area("")}</span>
        {letter}
      </span>
      {name ? <span className={short ? "visually-hidden" : "area-name"}>{name}</span> : null}
    </span>
  );
}

export type CalloutTone = "info" | "success" | "warning" | "danger" | "note";

const CALLOUT_ICON: Record<CalloutTone, IconName> = {
  info: "info-circle",
  success: "check-circle",
  warning: "warning-circle",
  danger: "error",
  note: "note",
};

type CalloutProps = {
  tone?: CalloutTone;
  title?: string;
  children?: ReactNode;
  /** Said at once, after an action. */ live?: boolean;
};

/** Something to notice: an outcome, a rule, a limit. */
export function Callout({ tone = "info", title, children, live = false }: CalloutProps) {
  return (
    <div className={`notice notice-${tone}`} role={live ? (tone === "danger" ? "alert" : "status") : undefined}>
      <Icon name={CALLOUT_ICON[tone]} />
      <div>
        {title ? <p className="notice-title">{title}</p> : null}
        {children}
      </div>
    </div>
  );
}

/** A labelled bar that says its number in words too. */
export function Progress({ done, total, label }: { done: number; total: number; label: string }) {
  const words = useTexts(texts).progress(done, total);
  const share = total > 0 ? Math.min(100, Math.max(0, (done / total) * 100)) : 0;
  return (
    <div className="meter">
      <div className="meter-words">
        <span>{label}</span> <span className="tabular">{words}</span>
      </div>
      <svg
        className="meter-bar"
        viewBox="0 0 100 1"
        preserveAspectRatio="none"
        role="img"
        aria-label={`${label}: ${words}`}
      >
        <rect className="meter-ground" width="100" height="1" />
        <rect className="meter-done" width={share} height="1" />
      </svg>
    </div>
  );
}
