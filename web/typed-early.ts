// SPDX-License-Identifier: AGPL-3.0-or-later
// React starts on a page that people may already be writing in, and sets every box back to what the server sent.
// This puts their text back at once, before anything else can happen: no click ever finds the old text.

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
type Typed = { value: string; isChecked: boolean };
type Caret = { control: HTMLInputElement | HTMLTextAreaElement; start: number | null; end: number | null };

function isTicked(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio");
}

function isOfPeople(target: EventTarget | null): target is Control {
  if (target instanceof HTMLInputElement) return target.type !== "hidden" && target.type !== "file";
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

function isTouched(control: Control): boolean {
  if (isTicked(control)) return control.checked !== control.defaultChecked;
  if (control instanceof HTMLSelectElement) {
    return [...control.options].some((one) => one.selected && !one.defaultSelected);
  }
  return control.value !== control.defaultValue;
}

function putBack(control: Control, { value, isChecked }: Typed): void {
  if (isTicked(control)) {
    if (control.checked !== isChecked) control.checked = isChecked;
  } else if (control.value !== value) {
    control.value = value;
  }
}

/** Where the person is writing; some kinds of box do not say. */
function caretNow(): Caret | null {
  const control = document.activeElement;
  if (!(control instanceof HTMLInputElement) && !(control instanceof HTMLTextAreaElement)) return null;
  return { control, start: control.selectionStart, end: control.selectionEnd };
}

function putCaretBack({ control, start, end }: Caret): void {
  if (document.activeElement !== control || start === null || control.selectionStart === start) return;
  control.setSelectionRange(start, end);
}

/**
 * Remembers what is typed, from now on and before now, and keeps it in its boxes while React starts.
 * Gives the function to call when React has started: it tells who listens (the draft that saves itself, the live sum).
 */
export function keepTyping(): () => void {
  const typed = new Map<Control, Typed>();
  let caret = caretNow();
  const remember = (target: EventTarget | null) => {
    if (isOfPeople(target)) typed.set(target, { value: target.value, isChecked: isTicked(target) && target.checked });
  };
  const onInput = (event: Event) => {
    remember(event.target);
    caret = caretNow();
  };
  const onCaret = () => (caret = caretNow());
  const putAllBack = () => {
    for (const [control, held] of typed) putBack(control, held);
    if (caret) putCaretBack(caret);
  };
  for (const control of document.querySelectorAll("input, textarea, select")) {
    if (isOfPeople(control) && isTouched(control)) remember(control);
  }
  document.addEventListener("input", onInput, true);
  document.addEventListener("selectionchange", onCaret, true);
  // Observers are called before the next event: whatever React has just set back is put right by then.
  const observer = new MutationObserver(putAllBack);
  const attributeFilter = ["value", "checked", "selected"];
  observer.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter });
  return () => {
    putAllBack();
    observer.disconnect();
    document.removeEventListener("input", onInput, true);
    document.removeEventListener("selectionchange", onCaret, true);
    for (const control of typed.keys()) control.dispatchEvent(new Event("input", { bubbles: true }));
    typed.clear();
  };
}
