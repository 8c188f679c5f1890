// SPDX-License-Identifier: AGPL-3.0-or-later
// What scripts add to the editor: the draft that saves itself, and two keys. Without scripts the buttons do it all.
import { useCallback, useEffect, useRef, useState } from "react";
import { useFetcher } from "react-router";
import type { Lang } from "@albero/kernel/pure";
import { texts } from "../../texts.ts";
import type { DraftAnswer } from "../edit.action.ts";
import { formatTime } from "./moment.ts";

/** Quiet for this long means a thought is finished. */
const PAUSE_MS = 2_500;
const RETRY_MS = 15_000;

/** Saves the draft a little after the last key, says when, and tries again when the network fails. */
export function useAutosave({ lang }: { lang: Lang }) {
  const fetcher = useFetcher<DraftAnswer>();
  const timer = useRef<number | undefined>(undefined);
  const [isTouched, setTouched] = useState(false);
  const { submit } = fetcher;

  const touch = useCallback(() => {
    const send = () => {
      const form = document.getElementById("scheda");
      if (!(form instanceof HTMLFormElement)) return;
      const typed = new FormData(form);
      typed.set("op", "autosave");
      submit(typed, { method: "post" }).catch(() => {
        timer.current = window.setTimeout(send, RETRY_MS);
      });
    };
    setTouched(true);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(send, PAUSE_MS);
  }, [submit]);

  useEffect(() => () => window.clearTimeout(timer.current), []);

  const say = texts[lang].edit.draft;
  const words = !isTouched
    ? undefined
    : fetcher.state !== "idle"
      ? say.saving
      : fetcher.data?.savedAt
        ? say.saved(formatTime(fetcher.data.savedAt, lang))
        : fetcher.data
          ? say.failed
          : say.idle;
  return { touch, words };
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
