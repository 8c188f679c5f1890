// SPDX-License-Identifier: AGPL-3.0-or-later
import * as questions from "./queries/funds.ts";
import * as channels from "./usecases/channels.ts";
import * as movements from "./usecases/movements.ts";

const { listFunds, showFund, showAnnuality, listLedger, showEntry, listMoneyChoices } = questions;

export const useCases = {
  ...{ listFunds, showFund, showAnnuality, listLedger, showEntry, listMoneyChoices },
  ...channels,
  ...movements,
};
