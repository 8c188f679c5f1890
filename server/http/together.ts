// SPDX-License-Identifier: AGPL-3.0-or-later

/** One question on its way for each key, however many ask it. */
export class Together<V> {
  readonly #running = new Map<string, Promise<V>>();
  readonly #next = new Map<string, Promise<V>>();

  /** Whoever asks while the same is being asked waits for the next answer: none is older than its question. */
  ask(key: string, run: () => Promise<V>): Promise<V> {
    const running = this.#running.get(key);
    if (!running) return this.#start(key, run);
    const waiting = this.#next.get(key);
    if (waiting) return waiting;
    const next = running
      .catch(() => undefined)
      .then(() => {
        this.#next.delete(key);
        return this.#start(key, run);
      });
    this.#next.set(key, next);
    return next;
  }

  #start(key: string, run: () => Promise<V>): Promise<V> {
    const answer = run().finally(() => {
      if (this.#running.get(key) === answer) this.#running.delete(key);
    });
    this.#running.set(key, answer);
    return answer;
  }
}
