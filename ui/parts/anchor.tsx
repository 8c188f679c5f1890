// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AnchorHTMLAttributes } from "react";
import { Link } from "react-router";
import { useShell } from "../shell.ts";

type AnchorProps = AnchorHTMLAttributes<HTMLAnchorElement> & { href: string };

/** Only pages of the work area hydrate: moving among them stays in the browser, everything else is a plain request. */
function staysInWorkArea(href: string): boolean {
  return /^\/[^/]+\/ufficio(\/[^.]*)?$/.test(href.split(/[?#]/)[0] ?? "");
}

/** Every link of the kit: without scripts it is an `<a>`, with scripts it saves a whole page load. */
export function Anchor({ href, ...rest }: AnchorProps) {
  const { scripts } = useShell();
  const inBrowser = scripts && !rest.download && !rest.target && staysInWorkArea(href);
  return inBrowser ? <Link to={href} {...rest} /> : <a href={href} {...rest} />;
}
