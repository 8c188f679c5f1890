// SPDX-License-Identifier: AGPL-3.0-or-later
import { ICON_SHAPES } from "../icon-shapes.ts";

export type IconName = keyof typeof ICON_SHAPES;

type IconProps = {
  name: IconName;
  size?: "xs" | "sm" | "md" | "lg";
  /** Only for an icon that stands alone: otherwise the words beside it speak and the icon is silent. */
  label?: string;
  className?: string;
};

/** A shape of Bootstrap Italia drawn in the page itself: no script, no second request. */
export function Icon({ name, size = "sm", label, className = "" }: IconProps) {
  const speaking = label ? { role: "img", "aria-label": label } : { "aria-hidden": true as const };
  return (
    <svg
      className={`icon icon-${size} ${className}`.trim()}
      viewBox="0 0 24 24"
      focusable="false"
      {...speaking}
      dangerouslySetInnerHTML={{ __html: ICON_SHAPES[name] }}
    />
  );
}
