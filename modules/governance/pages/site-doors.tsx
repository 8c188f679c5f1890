// SPDX-License-Identifier: AGPL-3.0-or-later
import { ButtonLink, useTexts } from "@albero/ui";
import { agreementsPaths } from "../agreements/paths.ts";
import { tablesPaths } from "../tables/paths.ts";
import { useSlug } from "./decision-page.tsx";
import { texts } from "./texts.ts";

/** What else the citizen reads of the decisions, beside the bodies. */
export function SiteDoors() {
  const t = useTexts(texts);
  const slug = useSlug();
  return (
    <>
      <ButtonLink href={agreementsPaths.site(slug)}>{t.agreements}</ButtonLink>
      <ButtonLink href={tablesPaths.site(slug)}>{t.tables}</ButtonLink>
    </>
  );
}
