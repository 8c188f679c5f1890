// SPDX-License-Identifier: AGPL-3.0-or-later
// What people and programs send by mistake or on purpose. Each gets a sentence in plain Italian where the mistake is,
// an answer that blames the request and not the server, and leaves everything as it was. One Albero serves all of them.
import { afterAll, beforeAll } from "vitest";
import { hosted, welcome } from "./bad-input/guests.ts";
import "./bad-input/requests.ts";
import "./bad-input/files.ts";
import "./bad-input/writing.ts";
import { openMoney } from "./bad-input/money-guests.ts";
import "./bad-input/money.ts";
import "./bad-input/money-files.ts";
import "./bad-input/money-splits.ts";

beforeAll(async () => {
  await welcome();
  await openMoney();
}, 180_000);
afterAll(() => hosted.stop());
