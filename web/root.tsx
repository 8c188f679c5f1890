// SPDX-License-Identifier: AGPL-3.0-or-later
import { hasRole, requestInfo } from "@albero/kernel";
import { Hydrates, type ShellData, useShell } from "@albero/ui";
import type { ReactNode } from "react";
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useMatches, type LoaderFunctionArgs } from "react-router";
import { useRouteLoaderData } from "react-router";
import { ErrorPage } from "./pages/error-page.tsx";

/** The frame of every page: who asks, in which language, in which Ambito, and the address of the style sheet. */
export function loader({ context, request }: LoaderFunctionArgs): ShellData & { css: string } {
  const { ambito, actor, visitor, lang, installation } = requestInfo(context);
  const url = new URL(request.url);
  return {
    lang,
    ambito: ambito && { slug: ambito.slug, name: ambito.name, leadMunicipality: ambito.leadMunicipality },
    person: visitor && { name: visitor.name, roles: actor.kind === "person" ? actor.roles : [] },
    path: url.pathname + url.search,
    scripts: false,
    may: {
      people: hasRole(actor, "administrator", "coordinator"),
      register: hasRole(actor, "administrator", "coordinator"),
    },
    sourceUrl: installation.sourceUrl,
    css: installation.css,
  };
}

/** Pages are plain HTML: only those where people write say that they bring scripts. */
function usesScripts(matches: ReturnType<typeof useMatches>): boolean {
  return matches.some((match) => (match.handle as { scripts?: boolean } | undefined)?.scripts === true);
}

export function Layout({ children }: { children: ReactNode }) {
  const { lang } = useShell();
  const css = (useRouteLoaderData("root") as { css?: string } | undefined)?.css;
  const withScripts = usesScripts(useMatches());
  return (
    <html lang={lang}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {css ? <link rel="stylesheet" href={css} /> : null}
        <link rel="icon" href="/static/favicon.svg" type="image/svg+xml" />
        <Meta />
        <Links />
      </head>
      <body>
        <Hydrates value={withScripts}>{children}</Hydrates>
        {withScripts ? <ScrollRestoration /> : null}
        {withScripts ? <Scripts /> : null}
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary({ error }: { error: unknown }) {
  return <ErrorPage error={error} />;
}
