// SPDX-License-Identifier: AGPL-3.0-or-later
// A question asked only after a certain answer to another one: the page says so, and with scripts its boxes stand aside.
import { useEffect, useRef, useState } from "react";
import type { Condition } from "../form/condition.ts";

/** Whether the boxes of a question stand aside now. Never without scripts, and never with something written in them. */
export function useAsked(condition: Condition | undefined, own: readonly string[]) {
  const box = useRef<HTMLFieldSetElement>(null);
  const [isAside, setAside] = useState(false);
  const names = own.join(" ");
  useEffect(() => {
    const form = box.current?.closest("form");
    if (!condition || !form) return;
    const look = () => {
      const typed = new FormData(form);
      const other = typed.get(condition.field);
      const holds = other === null ? condition.holds : other === condition.value;
      const isWritten = names.split(" ").some((name) => typed.getAll(name).some((value) => value !== ""));
      setAside(!holds && !isWritten);
    };
    look();
    form.addEventListener("input", look);
    return () => form.removeEventListener("input", look);
  }, [condition, names]);
  return { box, isAside };
}
