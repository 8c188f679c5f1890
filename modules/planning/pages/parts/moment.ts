// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Lang } from "@albero/kernel/pure";

const locale = { it: "it-IT", en: "en-GB" } as const;
const rome = { timeZone: "Europe/Rome" } as const;
const times = {
  it: new Intl.DateTimeFormat(locale.it, { ...rome, hour: "2-digit", minute: "2-digit" }),
  en: new Intl.DateTimeFormat(locale.en, { ...rome, hour: "2-digit", minute: "2-digit" }),
};
const days = {
  it: new Intl.DateTimeFormat(locale.it, { ...rome, day: "2-digit", month: "2-digit", year: "numeric" }),
  en: new Intl.DateTimeFormat(locale.en, { ...rome, day: "2-digit", month: "2-digit", year: "numeric" }),
};

/** "10:42", in Italy. */
export function formatTime(moment: Date | string, lang: Lang): string {
  return times[lang].format(new Date(moment));
}

/** "21/11/2026 alle 10:42", in Italy. */
export function formatMoment(moment: Date | string, lang: Lang): string {
  return `${days[lang].format(new Date(moment))} ${lang === "it" ? "alle" : "at"} ${formatTime(moment, lang)}`;
}

/** Euro as stored in a card, in whole cents for the eye. */
export function inCents(euro: number | null | undefined): number | null {
  return euro === null || euro === undefined ? null : Math.round(euro * 100);
}

/** "21/11/2026", in Italy. */
export function formatDay(moment: Date | string, lang: Lang): string {
  return days[lang].format(new Date(moment));
}
