// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Reporter, TestModule } from "vitest/node";

const SLOWEST = 12;
const inSeconds = (module: TestModule) => Math.round(module.diagnostic().duration / 1000);

/** Tells which files took longest, and ends with one plain line that a person and a machine can read. */
export default class PlainReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const count = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    for (const module of modules) {
      // A file that did not even load is a failure too, though it holds no test.
      if (module.errors().length > 0) count.failed += 1;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === "passed" || state === "failed" || state === "skipped") count[state] += 1;
      }
    }
    const slowest = modules.toSorted((a, b) => inSeconds(b) - inSeconds(a)).slice(0, SLOWEST);
    const times = slowest.map((module) => `${inSeconds(module)} s  ${module.relativeModuleId}`).join("\n");
    const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : "";
    // The last line of the output: written when the other reporters are done.
    process.once("exit", () =>
      process.stdout.write(`\n${times}\n\n${count.passed} passed, ${count.failed} failed${skipped}\n`),
    );
  }
}
