// SPDX-License-Identifier: AGPL-3.0-or-later
import { useCases as evaluation } from "@albero/evaluation";
import { useCases as finance } from "@albero/finance";
import { useCases as governance } from "@albero/governance";
import { useCases as identity } from "@albero/identity";
import { bind, type Bound, type Caller, type Registry } from "@albero/kernel";
import { useCases as planning } from "@albero/planning";
import { useCases as publishing } from "@albero/publishing";
import { useCases as territory } from "@albero/territory";

/** Every use case of Albero by module: what routes, the command line, jobs and the permission matrix see. */
export const registries = { territory, identity, planning, publishing, finance, governance, evaluation };

type Registries = typeof registries;
export type BoundModules = { readonly [M in keyof Registries]: Bound<Registries[M]> };

/** The use cases of every module for one caller; a module is bound when it is first asked for. */
export function modulesFor(caller: Caller): BoundModules {
  const modules = {};
  for (const [name, registry] of Object.entries<Registry>(registries)) {
    let bound: Bound<Registry> | undefined;
    Object.defineProperty(modules, name, { enumerable: true, get: () => (bound ??= bind(registry, caller)) });
  }
  return modules as BoundModules;
}
