// SPDX-License-Identifier: AGPL-3.0-or-later

export const signIn = (returnTo?: string) => (returnTo ? `/accedi?torna=${encodeURIComponent(returnTo)}` : "/accedi");
export const secondFactor = (returnTo?: string) =>
  returnTo ? `/accedi/codice?torna=${encodeURIComponent(returnTo)}` : "/accedi/codice";
/** Where the login of another body sends people back; it must be registered there. */
export const oidcReturn = () => "/accedi/ritorno";
export const signOut = () => "/esci";
export const invitation = (token: string) => `/invito/${token}`;
export const profile = () => "/profilo";
export const secondFactorEnrolment = () => "/profilo/secondo-fattore";
export const people = (ambito: string) => `/${ambito}/ufficio/persone`;
export const auditLog = (ambito: string) => `/${ambito}/ufficio/registro`;
