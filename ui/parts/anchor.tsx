// SPDX-License-Identifier: AGPL-3.0-or-later
/* oxlint-disable jsx-a11y/anchor-has-content -- the content comes with the other properties. */
import { use, type AnchorHTMLAttributes } from "react";
import { Link, useLocation } from "react-router";
import { Hydrates } from "../shell.ts";

type AnchorProps = AnchorHTMLAttributes<HTMLAnchorElement> & { href: string };

/** Only pages of the work area hydrate; a name with a dot is a file to download. */
function isInWorkArea(href: string): boolean {
  return /^\/[^/]+\/ufficio(\/[^.]*)?$/.test(href.split(/[?#]/)[0] ?? "");
}

/**
 * Every link of the kit. From page to page of the work area it stays in the browser, when scripts run;
 * everything else is a plain request.
 */
export function Anchor(props: AnchorProps) {
  // Most pages bring no scripts: there a link is a link, without the router's part of the cost.
  return use(Hydrates) ? <AnchorInBrowser {...props} /> : <a {...props} />;
}

function AnchorInBrowser({ href, ...rest }: AnchorProps) {
  const { pathname } = useLocation();
  const inBrowser = !rest.download && !rest.target && isInWorkArea(href) && isInWorkArea(pathname);
  return inBrowser ? <Link to={href} {...rest} /> : <a href={href} {...rest} />;
}
