// SPDX-License-Identifier: AGPL-3.0-or-later
import { requestInfo, useCasesOf } from "@albero/kernel";
import { ButtonLink, Card, Grid, Page, useShell, useTexts } from "@albero/ui";
import type { useCases as territory } from "@albero/territory";
import { redirect, useLoaderData, type LoaderFunctionArgs } from "react-router";
import { texts } from "../texts.ts";

/** An installation with one Ambito has no choice to offer: the first page is that Ambito's own. */
export async function loader({ context }: LoaderFunctionArgs) {
  const ambiti = await useCasesOf<typeof territory>(context, "territory").listAmbiti();
  const only = ambiti.length === 1 ? ambiti[0] : undefined;
  if (only) throw redirect(`/${only.slug}`);
  return { ambiti, isNew: ambiti.length === 0 && (await requestInfo(context).installation.isNew()) };
}

export default function Ambiti() {
  const { ambiti, isNew } = useLoaderData<typeof loader>();
  const t = useTexts(texts).ambiti;
  const { person } = useShell();
  return (
    <Page title={t.title(ambiti.length)} lead={t.lead(ambiti.length)}>
      {isNew ? <ButtonLink href="/avvio">{t.setUp}</ButtonLink> : null}
      <Grid>
        {ambiti.map((ambito) => (
          <Card key={ambito.slug} title={ambito.name} href={`/${ambito.slug}`}>
            <p>
              <a href={`/${ambito.slug}`}>{t.open}</a>
            </p>
            {person ? (
              <p>
                <a href={`/${ambito.slug}/ufficio`}>{t.office}</a>
              </p>
            ) : null}
          </Card>
        ))}
      </Grid>
    </Page>
  );
}
