// SPDX-License-Identifier: AGPL-3.0-or-later
import { startTransition, StrictMode, useEffect } from "react";
import { hydrateRoot } from "react-dom/client";
import { HydratedRouter } from "react-router/dom";
import { keepTyping } from "./typed-early.ts";

const tellTyping = keepTyping();

function Whole() {
  useEffect(tellTyping, []);
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
