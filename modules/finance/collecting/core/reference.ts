// SPDX-License-Identifier: AGPL-3.0-or-later
// The code printed in each call, which the payer copies into the transfer: a creditor reference of ISO 11649,
// so that a bank can check it while it is typed and hands it on in a field of its own.

const digits = (text: string): string => text.replaceAll(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
const rest = (text: string): number => Number(BigInt(digits(text)) % 97n);

/** The reference of the instalment `n` of one municipality in a set of quotas: "RF" + two check digits + which. */
export function creditorReference(setId: number, n: number, istat: string): string {
  const body = `Q${setId}N${n}C${istat}`;
  return `RF${String(98 - rest(`${body}RF00`)).padStart(2, "0")}${body}`;
}

/** Whether the check digits of a reference hold; blanks do not count. */
export function isCreditorReference(text: string): boolean {
  const bare = plain(text);
  return /^RF\d{2}[A-Z0-9]{1,21}$/.test(bare) && rest(bare.slice(4) + bare.slice(0, 4)) === 1;
}

/** Letters and digits alone, so that a reference is found however a bank cut or spaced it. */
export function plain(text: string): string {
  return text.toUpperCase().replaceAll(/[^A-Z0-9]/g, "");
}
