// SPDX-License-Identifier: AGPL-3.0-or-later
/* oxlint-disable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions --
   the frame scrolls and holds the keys of the spreadsheet; every cell can also be written without them. */
// The table of the matrix: plain HTML for everybody; where scripts run and the person may write, a spreadsheet.
import { useEffect, useMemo, useRef, useState, type ClipboardEvent, type KeyboardEvent, type MouseEvent } from "react";
import { Form, useNavigation, useRevalidator } from "react-router";
import { cents, formatEuro, type Lang } from "@albero/kernel/pure";
import { Anchor, Button, Callout, useShell, useTexts } from "@albero/ui";
import { useSlug } from "../../../pages/money-page.tsx";
import { matrixHtml, type MatrixWords } from "../../core/matrix-html.ts";
import type { MatrixData } from "../../core/matrix.ts";
import { plainEuro } from "../../core/thousands.ts";
import { budgetPaths } from "../../paths.ts";
import { texts } from "../../texts.ts";
import type { Answer } from "../matrix.tsx";
import * as sheet from "./sheet-state.ts";

const kept = new Map<string, string>();
const read = new Map<string, MatrixData>();

/** Nobody writes in the data: it is read once and shared. */
function dataOf(packed: string): MatrixData {
  const data = read.get(packed) ?? (JSON.parse(packed) as MatrixData);
  if (read.size >= MOST_KEPT) read.clear();
  read.set(packed, data);
  return data;
}
const MOST_KEPT = 16;

/** The table as it is saved is written once and shown many times; with changes in it, each time anew. */
function written(packed: string | null, data: MatrixData, words: MatrixWords, lang: Lang): string {
  if (packed === null) return matrixHtml(data, words, lang);
  const key = `${lang}${packed}`;
  const html = kept.get(key) ?? matrixHtml(data, words, lang);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, html);
  return html;
}

type MatrixSheetProps = { packed: string; answer: Answer | undefined; canWrite: boolean };
type Editing = { text: string; box: { left: number; top: number; width: number; height: number } };

const ARROWS: Record<string, readonly [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

export function MatrixSheet({ packed, answer: newest, canWrite }: MatrixSheetProps) {
  const data = useMemo(() => dataOf(packed), [packed]);
  const all = useTexts(texts);
  const t = all.matrix;
  const { lang } = useShell();
  const frame = useRef<HTMLDivElement>(null);
  const [state, setState] = useState(sheet.CLEAN);
  const [at, setAt] = useState<sheet.Place | null>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isReady, setReady] = useState(false);
  const revalidator = useRevalidator();
  const { state: travel } = useNavigation();
  const shown = useMemo(() => sheet.withChanges(data, state), [data, state]);
  const caption = t.caption(
    data.year,
    data.mode === "indicative" ? t.indicative.toLowerCase() : t.approved.toLowerCase(),
  );
  const html = useMemo(
    () =>
      `<caption class="visually-hidden">${caption}</caption>${written(shown === data ? packed : null, shown, t.words, lang)}`,
    [shown, data, packed, t, lang, caption],
  );
  const table = useMemo(() => ({ __html: html }), [html]);
  const cellOf = (place: sheet.Place) =>
    frame.current?.querySelector<HTMLTableCellElement>(`tr[data-l="${place.line}"] td[data-c="${place.channel}"]`) ??
    null;

  useEffect(() => setReady(canWrite), [canWrite]);
  // Asking for the others' values clears the router's answer: the last one stays here.
  // An answer comes before the values it saved: what was typed stays on the screen until those are there.
  const [answer, setAnswer] = useState(newest);
  if (newest && newest !== answer && travel === "idle") {
    setAnswer(newest);
    setTrouble(null);
    if (newest.kind === "saved") setState(sheet.CLEAN);
  }
  // A conflict: the others' values come to the screen, mine stay beside them.
  useEffect(() => {
    if (answer?.kind === "refused") void revalidator.revalidate();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once for each answer.
  }, [answer]);
  useEffect(() => {
    for (const cell of frame.current?.querySelectorAll(".mx-changed, .mx-now") ?? []) {
      cell.classList.remove("mx-changed", "mx-now");
      cell.removeAttribute("tabindex");
    }
    for (const key of state.changes.keys()) cellOf(sheet.placeOf(key))?.classList.add("mx-changed");
    const now = at && isReady ? cellOf(at) : null;
    if (!now) return;
    now.classList.add("mx-now");
    now.tabIndex = 0;
    if (!editing) now.focus();
  });
  useLeaveGuard(state.changes.size > 0);

  const go = (place: sheet.Place) => {
    setEditing(null);
    setTrouble(null);
    setAt(place);
  };
  const begin = (place: sheet.Place, typed?: string) => {
    const cell = cellOf(place);
    if (!cell) return;
    const value = sheet.shownValue(data, state, place);
    setEditing({
      text: typed ?? (value === null ? "" : plainEuro(value, lang)),
      box: { left: cell.offsetLeft, top: cell.offsetTop, width: cell.offsetWidth, height: cell.offsetHeight },
    });
  };
  const commit = (place: sheet.Place, text: string): boolean => {
    const amount = sheet.readAmount(text);
    if (amount === undefined) {
      setTrouble(t.notAnAmount(text));
      return false;
    }
    setTrouble(null);
    setState(sheet.write(data, state, [[place, amount]]));
    return true;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (!isReady || !at || editing) return;
    const arrow = ARROWS[event.key];
    const isCommand = event.ctrlKey || event.metaKey;
    if (arrow) go(sheet.step(data, at, arrow));
    else if (isCommand && event.key.toLowerCase() === "z") setState(sheet.undo(state));
    else if (isCommand && event.key.toLowerCase() === "s")
      frame.current?.parentElement?.querySelector("form")?.requestSubmit();
    else if (isCommand) return;
    else if (event.key === "Enter" || event.key === "F2") begin(at);
    else if (event.key === "Delete" || event.key === "Backspace") setState(sheet.write(data, state, [[at, null]]));
    else if (/^[\d,.]$/.test(event.key)) begin(at, event.key);
    else return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent<HTMLDivElement>) => {
    if (!isReady || event.ctrlKey || event.metaKey) return;
    const cell = (event.target as Element).closest<HTMLTableCellElement>("td[data-c]");
    const row = cell?.closest<HTMLTableRowElement>("tr[data-l]");
    if (!cell || !row) return;
    event.preventDefault();
    const place = { line: Number(row.dataset.l), channel: Number(cell.dataset.c) };
    if (event.detail > 1) begin(place);
    else go(place);
  };
  const onPaste = (event: ClipboardEvent<HTMLDivElement>) => {
    if (!isReady || !at || editing) return;
    event.preventDefault();
    const pasted = sheet.readPaste(data, at, event.clipboardData.getData("text/plain"));
    const [wrong] = pasted.wrong;
    setTrouble(wrong !== undefined ? t.notAnAmount(wrong) : pasted.outside > 0 ? t.pasteOutside(pasted.outside) : null);
    setState(sheet.write(data, state, pasted.amounts));
  };
  const onCopy = (event: ClipboardEvent<HTMLDivElement>) => {
    if (!isReady || !at || editing) return;
    const value = sheet.shownValue(data, state, at);
    event.clipboardData.setData("text/plain", value === null ? "" : plainEuro(value, lang));
    event.preventDefault();
  };

  return (
    <div className="mx-place">
      {answer?.kind === "refused" ? (
        <Refused answer={answer} data={data} state={state} onTheirs={(keys) => setState(sheet.letGo(state, keys))} />
      ) : null}
      <section className="mx-frame" aria-label={t.frame} tabIndex={isReady ? -1 : 0}>
        {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the cells inside are reached; the frame listens for them. */}
        <div className="mx-hold" ref={frame} onKeyDown={onKeyDown} onClick={onClick} onPaste={onPaste} onCopy={onCopy}>
          <table className={`mx ${isReady ? "mx-live" : ""}`} dangerouslySetInnerHTML={table} />
          {editing && at ? (
            <CellInput
              editing={editing}
              label={t.cellName(data.lines[at.line]?.label ?? "", data.channels[at.channel]?.name ?? "")}
              onCommit={(text, move) => {
                if (commit(at, text)) go(sheet.step(data, at, move));
              }}
              onCancel={() => go(at)}
            />
          ) : null}
        </div>
      </section>
      {isReady && (at || state.changes.size > 0 || trouble || answer?.kind === "saved") ? (
        <SaveBar
          data={data}
          state={state}
          at={at}
          saved={answer?.kind === "saved" ? answer.count : null}
          trouble={trouble}
          onUndo={() => setState(sheet.undo(state))}
          onDiscard={() => setState(sheet.CLEAN)}
        />
      ) : null}
    </div>
  );
}

type CellInputProps = {
  editing: Editing;
  label: string;
  onCommit: (text: string, move: readonly [number, number]) => void;
  onCancel: () => void;
};

/** The box that opens on a cell: Enter goes down, Tab to the right, Esc leaves it as it was. */
function CellInput({ editing, label, onCommit, onCancel }: CellInputProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const box = input.current;
    box?.focus();
    box?.setSelectionRange(box.value.length, box.value.length);
  }, []);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation();
    const text = event.currentTarget.value;
    if (event.key === "Enter") onCommit(text, [1, 0]);
    else if (event.key === "Tab") onCommit(text, [0, event.shiftKey ? -1 : 1]);
    else if (event.key === "Escape") onCancel();
    else return;
    event.preventDefault();
  };
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { left, top, width, height } = editing.box;
    if (place.current)
      Object.assign(place.current.style, {
        left: `${left}px`,
        top: `${top}px`,
        width: `${width}px`,
        height: `${height}px`,
      });
  }, [editing]);
  return (
    <div className="mx-input" ref={place}>
      <input
        ref={input}
        aria-label={label}
        inputMode="decimal"
        autoComplete="off"
        defaultValue={editing.text}
        onKeyDown={onKeyDown}
        onPaste={(event) => event.stopPropagation()}
        onCopy={(event) => event.stopPropagation()}
        onClick={(event) => event.stopPropagation()}
        onBlur={(event) => onCommit(event.currentTarget.value, [0, 0])}
      />
    </div>
  );
}

/** Closing the page with something unsaved asks first. */
function useLeaveGuard(isOpen: boolean) {
  useEffect(() => {
    if (!isOpen) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isOpen]);
}

type SaveBarProps = {
  data: MatrixData;
  state: sheet.SheetState;
  at: sheet.Place | null;
  saved: number | null;
  trouble: string | null;
  onUndo: () => void;
  onDiscard: () => void;
};

/** What stands in the cell, its door, and what is not saved yet. */
function SaveBar({ data, state, at, saved, trouble, onUndo, onDiscard }: SaveBarProps) {
  const t = useTexts(texts).matrix;
  const { lang } = useShell();
  const slug = useSlug();
  const count = state.changes.size;
  const [line, channel] = at ? [data.lines[at.line], data.channels[at.channel]] : [];
  const value = at ? sheet.shownValue(data, state, at) : null;
  return (
    <Form method="post" className="mx-bar" preventScrollReset>
      <input type="hidden" name="changes" value={JSON.stringify(sheet.toSave(data, state))} />
      <div className="mx-here">
        {line && channel ? (
          <>
            <Anchor href={budgetPaths.cell(slug, data.year, line.id, channel.id)}>
              {t.cellName(line.label, channel.name)}
            </Anchor>
            <strong className="tabular">{value === null ? "—" : formatEuro(cents(value), lang)}</strong>
          </>
        ) : null}
      </div>
      <output className={trouble ? "mx-trouble" : ""}>
        {trouble ?? (count > 0 ? t.pending(count) : saved !== null ? t.saved(saved) : t.noPending)}
      </output>
      <div className="mx-buttons">
        {count > 0 ? (
          <>
            <Button kind="quiet" type="button" icon="restore" {...{ onClick: onUndo }}>
              {t.undo}
            </Button>
            <Button kind="quiet" type="button" {...{ onClick: onDiscard }}>
              {t.discard}
            </Button>
            <Button>{t.save}</Button>
          </>
        ) : null}
      </div>
    </Form>
  );
}

type RefusedProps = {
  answer: Answer & { kind: "refused" };
  data: MatrixData;
  state: sheet.SheetState;
  onTheirs: (keys: string[]) => void;
};

/** Nothing was saved: what the others wrote, what I wrote, and the choice. */
function Refused({ answer, data, state, onTheirs }: RefusedProps) {
  const t = useTexts(texts).matrix;
  const { lang } = useShell();
  const lineAt = new Map(data.lines.map((line, at) => [line.id, at]));
  const channelAt = new Map(data.channels.map((channel, at) => [channel.id, at]));
  const conflicts = answer.conflicts.flatMap(({ path, message }) => {
    const [line = 0, channel = 0] = path.slice("cell.".length).split("-").map(Number);
    const place = { line: lineAt.get(line) ?? -1, channel: channelAt.get(channel) ?? -1 };
    return state.changes.has(sheet.keyOf(place)) ? [{ key: sheet.keyOf(place), place, message }] : [];
  });
  if (answer.conflicts.length > 0 && conflicts.length === 0) return null;
  const euro = (amount: number | null | undefined) =>
    amount === null || amount === undefined ? "—" : formatEuro(cents(amount), lang);
  return (
    <Callout tone="warning" live title={conflicts.length > 0 ? t.conflictTitle(conflicts.length) : answer.refusal}>
      {conflicts.length > 0 ? <p>{answer.refusal}</p> : null}
      <ul>
        {conflicts.map(({ key, place, message }) => (
          <li key={key}>
            <strong>
              {t.conflictAt(data.lines[place.line]?.label ?? "", data.channels[place.channel]?.name ?? "")}.
            </strong>{" "}
            {message} {t.conflictYours(euro(state.changes.get(key)))}
          </li>
        ))}
        {answer.problems.map((problem) => (
          <li key={problem.path}>{problem.message}</li>
        ))}
      </ul>
      {conflicts.length > 0 ? (
        <Form method="post" className="form-row" preventScrollReset>
          <input type="hidden" name="changes" value={JSON.stringify(sheet.toSave(data, state))} />
          <Button>{t.mineAgain}</Button>
          <Button kind="secondary" type="button" {...{ onClick: () => onTheirs(conflicts.map((each) => each.key)) }}>
            {t.theirs}
          </Button>
        </Form>
      ) : null}
    </Callout>
  );
}
