// SPDX-License-Identifier: AGPL-3.0-or-later
// The pages of the build, answered without the work that no page of ours needs.
import { holdBack } from "@albero/kernel";
import { createRequestHandler, type RouterContextProvider, type ServerBuild } from "react-router";

type Routes = ServerBuild["routes"];
type Route = NonNullable<Routes[string]>;
type Answer = (request: Request, context: RouterContextProvider) => Promise<Response>;

/** The routes of the work area hang below this one. */
const OFFICE = "ufficio";

/**
 * Answers with the pages of a build. An address is compared with the routes of its own section alone (the site for
 * everybody, or one part of the work area), and what the loader of a page without scripts says is held back from the
 * encoding for a browser that never asks for it.
 */
export function openPages(build: ServerBuild): Answer {
  const whole = createRequestHandler(build, "production");
  const light = { ...build, routes: mapRoutes(build.routes, withHeldLoader) };
  const sections = new Map<string, Answer>();
  return (request, context) => {
    const section = sectionOf(new URL(request.url).pathname);
    if (section === null) return whole(request, context);
    let answer = sections.get(section);
    // Whoever asks for a hundred sections that do not exist shall not fill the memory with them.
    if (!answer && hasSection(build.routes, section)) {
      answer = createRequestHandler({ ...light, routes: routesOf(light.routes, section) }, "production");
      sections.set(section, answer);
    }
    return (answer ?? whole)(request, context);
  };
}

/** "" for the public site, the first word below the work area for a page of it; null for what only scripts ask for. */
function sectionOf(pathname: string): string | null {
  if (pathname.endsWith(".data") || pathname.startsWith("/__")) return null;
  const [, place, section = ""] = pathname.toLowerCase().split("/").filter(Boolean);
  return place === OFFICE ? `${OFFICE}/${section}` : pathname.includes("%") ? null : "";
}

function routesOf(routes: Routes, section: string): Routes {
  const isKept = (route: Route): boolean => {
    const parent = route.parentId === undefined ? undefined : routes[route.parentId];
    if (route.path === OFFICE) return section !== "";
    if (parent?.path !== OFFICE) return parent ? isKept(parent) : true;
    return section === `${OFFICE}/${firstWord(route)}`;
  };
  return Object.fromEntries(Object.entries(routes).filter(([, route]) => route && isKept(route)));
}

function hasSection(routes: Routes, section: string): boolean {
  if (section === "") return true;
  return Object.values(routes).some((route) => {
    const parent = route?.parentId === undefined ? undefined : routes[route.parentId];
    return route && parent?.path === OFFICE && section === `${OFFICE}/${firstWord(route)}`;
  });
}

const firstWord = (route: Route): string => route.path?.split("/")[0] ?? "";

function mapRoutes(routes: Routes, change: (route: Route) => Route): Routes {
  return Object.fromEntries(Object.entries(routes).map(([id, route]) => [id, route && change(route)]));
}

/** Only what is asked of the page itself: what frames say is small, and pages with scripts need it. */
function withHeldLoader(route: Route): Route {
  const { loader, handle, default: page } = route.module;
  const hasScripts = (handle as { scripts?: boolean } | undefined)?.scripts === true;
  if (!loader || !page || hasScripts || route.id === "root" || route.id.startsWith("layouts/")) return route;
  return { ...route, module: { ...route.module, loader: async (args) => holdBack(await loader(args)) } };
}
