// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Config } from "@react-router/dev/config";

export default { appDirectory: "web", ssr: true } satisfies Config;
