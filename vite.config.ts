// SPDX-License-Identifier: AGPL-3.0-or-later
import { reactRouter } from "@react-router/dev/vite";
import { defineConfig } from "vite";

// The modules and the kernel exist once, loaded by Node from their sources: bundled into the pages as well they would
// exist twice, and what the server puts into the request context would not be found there. The component kit is .tsx
// and only pages use it, so it is bundled.
const modules = /^@albero\/(?!ui$)/;

export default defineConfig({
  plugins: [reactRouter()],
  build: { assetsInlineLimit: 0 },
  ssr: { noExternal: ["@albero/ui"] },
  environments: { ssr: { build: { rollupOptions: { external: [modules] } } } },
});
