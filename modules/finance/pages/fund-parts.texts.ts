// SPDX-License-Identifier: AGPL-3.0-or-later
const it = {
  label: "Intorno ai fondi",
  funds: "Fondi",
  rules: "Regole",
  expiry: "Scadenze",
  returns: "Rendiconti",
  contract: "Contratto di servizio",
  staffing: "Assistenti sociali",
};
const en: typeof it = {
  label: "Around the funds",
  funds: "Funds",
  rules: "Rules",
  expiry: "Expiry",
  returns: "Returns",
  contract: "Contract of service",
  staffing: "Social workers",
};
export const fundPartTexts = { it, en };
