// SPDX-License-Identifier: AGPL-3.0-or-later

const format = new Intl.DateTimeFormat("it-IT", {
  timeZone: "Europe/Rome",
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});

/** "31/12/2026, 14:05" by the clocks of Italy, in both languages as days are. */
export function formatMoment(at: Date): string {
  return format.format(at);
}
