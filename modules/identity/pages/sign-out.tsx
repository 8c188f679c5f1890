// SPDX-License-Identifier: AGPL-3.0-or-later
import { Button, FormActions, Page, useTexts } from "@albero/ui";
import { redirect, type ActionFunctionArgs } from "react-router";
import { texts } from "../texts.ts";
import { loginOf } from "./login.ts";

export async function action({ context, request }: ActionFunctionArgs) {
  const { port, facts } = loginOf(context, request);
  const { headers } = await port.signOut(facts);
  return redirect("/", { headers });
}

/** Whoever types the address is asked: a picture on another site must not be able to log people out. */
export default function SignOut() {
  const t = useTexts(texts).signOut;
  return (
    <Page title={t.title} lead={t.lead} width="reading">
      <form method="post">
        <FormActions>
          <Button>{t.go}</Button>
        </FormActions>
      </form>
    </Page>
  );
}
