// SPDX-License-Identifier: AGPL-3.0-or-later

/** "1.234.567,89" without the sign of the euro: a matrix writes thousands of them, and Intl takes a while for each. */
export function plainEuro(amount: number, lang: "it" | "en" = "it"): string {
  const [dot, comma] = lang === "it" ? [".", ","] : [",", "."];
  const size = Math.abs(amount);
  const whole = String(Math.trunc(size / 100));
  let grouped = whole.slice(-3);
  for (let at = whole.length - 3; at > 0; at -= 3) grouped = `${whole.slice(Math.max(0, at - 3), at)}${dot}${grouped}`;
  const rest = size % 100;
  return `${amount < 0 ? "−" : ""}${grouped}${comma}${rest < 10 ? "0" : ""}${rest}`;
}
