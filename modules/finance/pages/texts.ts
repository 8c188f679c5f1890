// SPDX-License-Identifier: AGPL-3.0-or-later
// The words of the frame that every page of the money shares.
const it = {
  money: "Soldi",
  tabs: "Le parti dei soldi",
  budget: "Bilancio",
  funds: "Fondi",
  splits: "Riparti",
  quotas: "Quote",
};
const en: typeof it = {
  money: "Money",
  tabs: "The parts of the money",
  budget: "Budget",
  funds: "Funds",
  splits: "Splits",
  quotas: "Quotas",
};
export const texts = { it, en };
