// SPDX-License-Identifier: AGPL-3.0-or-later
import { ButtonLink, Page, PlainLayout, PublicLayout, useShell, useTexts } from "@albero/ui";
import { isRouteErrorResponse } from "react-router";
import { texts } from "../texts.ts";

type Kind = "notFound" | "forbidden" | "tooMany" | "badRequest" | "broken";

function kindOf(error: unknown): Kind {
  if (!isRouteErrorResponse(error)) return "broken";
  if (error.status === 404) return "notFound";
  if (error.status === 403) return "forbidden";
  if (error.status === 429) return "tooMany";
  return error.status < 500 ? "badRequest" : "broken";
}

/** One page for every "no" that is not a form's: what happened, and where to go from here. */
export function ErrorPage({ error }: { error: unknown }) {
  const t = useTexts(texts).errors;
  const { ambito } = useShell();
  const kind = kindOf(error);
  const Frame = ambito ? PublicLayout : PlainLayout;
  return (
    <Frame>
      <Page title={t[kind].title} lead={t[kind].text} width="reading">
        <p>
          <ButtonLink href={ambito ? `/${ambito.slug}` : "/"}>{t.home}</ButtonLink>{" "}
          {kind === "forbidden" ? <a href="/profilo">{t.profile}</a> : null}
        </p>
      </Page>
    </Frame>
  );
}
