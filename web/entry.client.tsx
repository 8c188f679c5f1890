// SPDX-License-Identifier: AGPL-3.0-or-later
import { startTransition, StrictMode, useEffect } from "react";
import { hydrateRoot } from "react-dom/client";
import { HydratedRouter } from "react-router/dom";
import { rememberTyping } from "./typed-early.ts";

const giveBackTyping = rememberTyping();

function Whole() {
  useEffect(giveBackTyping, []);
  return <HydratedRouter />;
}

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <Whole />
    </StrictMode>,
  );
});
