// SPDX-License-Identifier: AGPL-3.0-or-later
import { Button, FormActions, useTexts } from "@albero/ui";
import { texts } from "../texts.ts";

/** The way in through another body's login, where one is configured. */
export function OidcDoor({ label }: { label: string | null }) {
  const t = useTexts(texts).signIn;
  if (!label) return null;
  return (
    <form method="post">
      <input type="hidden" name="con" value="oidc" />
      <FormActions note={t.oidcNote}>
        <Button kind="secondary">{t.oidc(label)}</Button>
      </FormActions>
    </form>
  );
}
