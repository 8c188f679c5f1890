// SPDX-License-Identifier: AGPL-3.0-or-later
import autocannon, { type Result } from "autocannon";

export type Load = { requestsPerSecond: number; p50: number; p95: number; p99: number; errors: number };

/**
 * Asks for one address with so many connections for so many seconds; times in milliseconds. `isAnew` asks each time for
 * what nobody has asked before, so that nothing that was kept answers; `words` are searched in turn (`?q=`).
 */
export async function load(
  url: string,
  options: { connections: number; seconds: number; cookie?: string; isAnew?: boolean; words?: readonly string[] },
): Promise<Load> {
  const times: number[] = [];
  let errors = 0;
  let asked = 0;
  const { pathname } = new URL(url);
  const { words = [] } = options;
  const queryOf = (turn: number): string =>
    words.length > 0 ? `q=${encodeURIComponent(words[turn % words.length] ?? "")}` : `volta=${turn}`;
  const inTurn = { setupRequest: (request: object) => ({ ...request, path: `${pathname}?${queryOf((asked += 1))}` }) };
  const result = await new Promise<Result>((resolve, reject) => {
    const run = autocannon(
      {
        url,
        connections: options.connections,
        duration: options.seconds,
        headers: options.cookie ? { cookie: options.cookie } : {},
        ...(options.isAnew || words.length > 0 ? { requests: [inTurn] } : {}),
      },
      (error: Error | null, finished: Result) => (error ? reject(error) : resolve(finished)),
    );
    run.on("response", (_client, status, _bytes, milliseconds) => {
      times.push(milliseconds);
      if (status !== 200) errors += 1;
    });
  });
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 10) / 10;
  return {
    requestsPerSecond: Math.round(times.length / result.duration),
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    errors: errors + result.errors,
  };
}
