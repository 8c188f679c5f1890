// SPDX-License-Identifier: AGPL-3.0-or-later
import { ButtonLink, useShell, useTexts } from "@albero/ui";
import { texts } from "./texts.ts";

/** What else the citizen reads of the results: the parts that have public pages. */
export function SiteDoors() {
  const t = useTexts(texts);
  const { ambito } = useShell();
  const site = `/${ambito?.slug ?? ""}/risultati`;
  const parts = ["indicators", "chain", "network", "leps", "closing", "integration", "reports"] as const;
  return (
    <>
      {parts.map((part) => (
        <ButtonLink key={part} href={`${site}/${t.address[part]}`}>
          {t[part]}
        </ButtonLink>
      ))}
    </>
  );
}
