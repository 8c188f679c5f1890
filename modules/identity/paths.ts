// SPDX-License-Identifier: AGPL-3.0-or-later

const returning = (address: string, returnTo?: string) =>
  returnTo ? `${address}?ritorno=${encodeURIComponent(returnTo)}` : address;

/** The addresses of this module. */
export const paths = {
  signIn: (returnTo?: string) => returning("/accedi", returnTo),
  secondFactor: (returnTo?: string) => returning("/accedi/codice", returnTo),
  /** Where the login of another body sends people back; it must be registered there. */
  oidcReturn: () => "/accedi/ritorno",
  signOut: () => "/esci",
  invitation: (token: string) => `/invito/${token}`,
  profile: () => "/profilo",
  password: () => "/profilo/password",
  enrolment: () => "/profilo/secondo-fattore",
  people: (ambito: string) => `/${ambito}/ufficio/persone`,
  invite: (ambito: string) => `/${ambito}/ufficio/persone/invita`,
  person: (ambito: string, accountId: string) => `/${ambito}/ufficio/persone/${accountId}`,
  auditLog: (ambito: string) => `/${ambito}/ufficio/registro`,
};

/** Only a place of ours: a link that logs people in must not send them anywhere else. */
export function safeReturn(asked: string | null): string | null {
  return asked && /^\/(?![/\\])[^\s\\]*$/.test(asked) ? asked : null;
}
