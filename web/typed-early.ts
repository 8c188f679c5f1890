// SPDX-License-Identifier: AGPL-3.0-or-later
// React starts on a page that people may already be writing in, and sets every box back to what the server sent.

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function isTicked(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio");
}

function isOfPeople(target: EventTarget | null): target is Control {
  if (target instanceof HTMLInputElement) return target.type !== "hidden" && target.type !== "file";
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

function isTouched(control: Control): boolean {
  if (isTicked(control)) return control.checked !== control.defaultChecked;
  if (control instanceof HTMLSelectElement)
    return [...control.options].some((one) => one.selected && !one.defaultSelected);
  return control.value !== control.defaultValue;
}

/** Puts back what the control held, and says so to whom listens: the draft that saves itself, the live sum. */
function giveBack(control: Control, value: string, isChecked: boolean): void {
  if (isTicked(control) ? control.checked === isChecked : control.value === value) return;
  const isFocused = document.activeElement === control;
  if (isTicked(control)) control.checked = isChecked;
  else control.value = value;
  if (isFocused && control instanceof HTMLTextAreaElement) control.setSelectionRange(value.length, value.length);
  control.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Remembers what is typed until React has started; the function it gives puts it back then. */
export function rememberTyping(): () => void {
  const typed = new Map<Control, { value: string; isChecked: boolean }>();
  const remember = (target: EventTarget | null) => {
    if (!isOfPeople(target)) return;
    typed.set(target, { value: target.value, isChecked: isTicked(target) && target.checked });
  };
  const onInput = (event: Event) => remember(event.target);
  for (const control of document.querySelectorAll("input, textarea, select")) {
    if (isOfPeople(control) && isTouched(control)) remember(control);
  }
  document.addEventListener("input", onInput, true);
  return () => {
    document.removeEventListener("input", onInput, true);
    for (const [control, { value, isChecked }] of typed) giveBack(control, value, isChecked);
    typed.clear();
  };
}
