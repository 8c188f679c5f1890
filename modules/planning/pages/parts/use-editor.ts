// SPDX-License-Identifier: AGPL-3.0-or-later
// What scripts add to the editor: the draft that saves itself, and two keys. Without scripts the buttons do it all.
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { machineClock } from "@albero/kernel/clock";
import type { Lang } from "@albero/kernel/pure";
import { texts } from "../../texts.ts";
import { formatTime } from "./moment.ts";

/** Quiet for this long means a thought is finished. */
const PAUSE_MS = 2_500;
/** Who writes without a pause is not made to wait longer than this. */
const LONGEST_WAIT_MS = 10_000;
const RETRY_MS = 15_000;

type State = { is: "resting" | "waiting" | "saving" | "failed" | "ended" } | { is: "saved"; at: Date };
type Outcome = "saved" | "failed" | "ended";

/**
 * Saves the draft a little after the last key, says when, and tries again when that fails. It asks by itself instead of
 * through the router, whose answer to a lost network is to put an error in the place of the page and of what was typed.
 */
export function useAutosave({ lang }: { lang: Lang }) {
  const [state, setState] = useState<State>({ is: "resting" });
  // The words typed since the last draft that arrived: none, or since when.
  const unsent = useRef<number | null>(null);
  const timer = useRef<number | undefined>(undefined);
  const hasFailed = useRef(false);
  const underWay = useRef<Promise<Outcome> | null>(null);

  const send = useCallback(async function attempt(): Promise<Outcome> {
    // One after the other: an older draft must not arrive after a newer one, nor after the card was saved.
    while (underWay.current) await underWay.current;
    window.clearTimeout(timer.current);
    const since = performance.now();
    unsent.current = null;
    setState({ is: "saving" });
    underWay.current = sendDraft();
    const outcome = await underWay.current;
    underWay.current = null;
    hasFailed.current = outcome !== "saved";
    if (outcome === "saved") setState({ is: "saved", at: machineClock.now() });
    else {
      setState({ is: outcome });
      unsent.current ??= since;
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void attempt(), RETRY_MS);
    }
    return outcome;
  }, []);

  const touch = useCallback(() => {
    const now = performance.now();
    unsent.current ??= now;
    if (!hasFailed.current) setState((known) => (known.is === "resting" ? { is: "waiting" } : known));
    const patience = hasFailed.current ? PAUSE_MS : unsent.current + LONGEST_WAIT_MS - now;
    const pause = Math.max(0, Math.min(PAUSE_MS, patience));
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void send(), pause);
  }, [send]);

  // Whoever began to type before the scripts were there is not forgotten.
  useEffect(() => {
    if (isTypedInto(document.getElementById("scheda"))) touch();
  }, [touch]);

  useEffect(() => {
    let isSure = false;
    // First the draft, then the button: should the network fail in between, the words are already safe.
    const onSubmit = (event: SubmitEvent) => {
      const form = event.target;
      if (!(form instanceof HTMLFormElement) || form.id !== "scheda") {
        unsent.current = null;
        window.clearTimeout(timer.current);
        return;
      }
      if (isSure || (unsent.current === null && !underWay.current)) return;
      event.preventDefault();
      event.stopPropagation();
      void submitAfterDraft(form, event.submitter);
    };
    const submitAfterDraft = async (form: HTMLFormElement, button: HTMLElement | null) => {
      if ((await send()) !== "saved") return;
      isSure = true;
      form.requestSubmit(button);
      isSure = false;
    };
    const onLeave = () => {
      if (unsent.current !== null) void sendDraft();
    };
    const onUnload = (event: BeforeUnloadEvent) => {
      if (hasFailed.current && unsent.current !== null) event.preventDefault();
    };
    document.addEventListener("submit", onSubmit, true);
    window.addEventListener("pagehide", onLeave);
    window.addEventListener("beforeunload", onUnload);
    return () => {
      document.removeEventListener("submit", onSubmit, true);
      window.removeEventListener("pagehide", onLeave);
      window.removeEventListener("beforeunload", onUnload);
    };
  }, [send]);

  // Before the form leaves the page (a link to another section), while it can still be read.
  const address = useRef("");
  useLayoutEffect(() => {
    address.current = window.location.pathname;
    return () => {
      window.clearTimeout(timer.current);
      if (unsent.current !== null) void sendDraft(address.current);
    };
  }, []);

  return { touch, words: wordsFor(state, lang) };
}

function isTypedInto(form: HTMLElement | null): boolean {
  const plain = (text: string) => text.replaceAll(/\r\n?/g, "\n");
  const boxes = form?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input:not([type=hidden]), textarea");
  return [...(boxes ?? [])].some((box) =>
    box instanceof HTMLInputElement && (box.type === "checkbox" || box.type === "radio")
      ? box.checked !== box.defaultChecked
      : plain(box.value) !== plain(box.defaultValue),
  );
}

function wordsFor(state: State, lang: Lang): string | undefined {
  const say = texts[lang].edit.draft;
  if (state.is === "resting") return undefined;
  if (state.is === "waiting") return say.idle;
  return state.is === "saved" ? say.saved(formatTime(state.at.toISOString(), lang)) : say[state.is];
}

/** The largest body that a browser still sends for a page that it is leaving. */
const LARGEST_PARTING = 60_000;

async function sendDraft(address = window.location.pathname): Promise<Outcome> {
  const form = document.getElementById("scheda");
  if (!(form instanceof HTMLFormElement)) return "failed";
  const typed = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") typed.append(name, value);
  typed.set("op", "autosave");
  try {
    const keepalive = typed.toString().length < LARGEST_PARTING;
    const { status } = await fetch(`${address}.data`, { method: "POST", body: typed, keepalive });
    if (status === 200) return "saved";
    // 202 is how the router sends elsewhere, here to the log-in.
    return status === 202 || status === 401 || status === 403 ? "ended" : "failed";
  } catch {
    return "failed";
  }
}

/** Ctrl+S saves; Alt+N adds a row to the list where the cursor is, or to the first list. */
export function useShortcuts(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const form = document.getElementById("scheda");
      if (!(form instanceof HTMLFormElement)) return;
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
        event.preventDefault();
        form.requestSubmit(form.querySelector<HTMLButtonElement>('button[value="save"]'));
      } else if (event.altKey && event.key.toLowerCase() === "n") {
        const list = document.activeElement?.closest("[data-rows]") ?? form.querySelector("[data-rows]");
        const button = list?.querySelector<HTMLButtonElement>('button[value^="add:"]');
        if (!button) return;
        event.preventDefault();
        button.click();
      }
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}
