// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Config } from "@react-router/dev/config";

export default {
  appDirectory: "web",
  // Each state of the sources is built into a folder of its own, so that a server that runs keeps its files.
  buildDirectory: process.env.ALBERO_BUILD_FOLDER ?? "build",
  ssr: true,
} satisfies Config;
