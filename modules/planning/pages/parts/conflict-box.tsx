// SPDX-License-Identifier: AGPL-3.0-or-later
import { Button, useShell, useTexts } from "@albero/ui";
import { texts } from "../../texts.ts";
import type { Conflict } from "../edit.action.ts";
import type { RawForm, RawRow, RawValue } from "../form/raw.ts";
import type { SectionSpec } from "../form/spec.ts";
import { ConflictTable } from "./conflict-table.tsx";
import { formatMoment } from "./moment.ts";

/** Two people wrote in the same field: who, when, both texts side by side, and the person chooses. */
export function ConflictBox({ conflict, raw, spec }: { conflict: Conflict; raw: RawForm; spec: SectionSpec }) {
  const t = useTexts(texts);
  const { lang } = useShell();
  const c = t.edit.conflict;
  const rows = conflictRows(conflict, raw, spec);
  const label = (name: string) => {
    const question = spec.fields.find((field) => field.name === name)?.question;
    return question?.label ?? t.fields[name]?.label ?? t.edit.rows[name] ?? name;
  };
  return (
    <section className="conflict" aria-labelledby="conflitto" role="alert">
      <h2 id="conflitto" tabIndex={-1}>
        {c.title(conflict.by || c.someone)}
      </h2>
      <p>{c.words(conflict.at ? formatMoment(conflict.at, lang) : "")}</p>
      <ConflictTable rows={rows.map((row) => ({ ...row, label: label(row.name) }))} words={c} />
      <div className="form-buttons">
        <Button form="scheda" name="op" value="overwrite">
          {c.keepMine}
        </Button>
        <Button form="scheda" kind="secondary" name="op" value="discard">
          {c.keepTheirs}
        </Button>
      </div>
    </section>
  );
}

type ConflictRow = { name: string; theirs: string; mine: string };

function conflictRows({ stored, fields }: Conflict, raw: RawForm, spec: SectionSpec): ConflictRow[] {
  const isHit = (name: string) => fields.some((field) => name === field || name.startsWith(`${field}.`));
  const boxes = spec.fields.map(({ name }) => ({
    name,
    theirs: textOf(stored.fields[name]),
    mine: textOf(raw.fields[name]),
  }));
  const lists = spec.rows.map(({ name }) => ({
    name,
    theirs: rowsText(stored.rows[name]),
    mine: rowsText(raw.rows[name]),
  }));
  return [...boxes, ...lists].filter((row) => isHit(row.name) && row.theirs !== row.mine);
}

function textOf(value: RawValue | undefined): string {
  return Array.isArray(value) ? value.join(", ") : (value ?? "");
}

function rowsText(rows: readonly RawRow[] | undefined): string {
  return (rows ?? [])
    .map(({ key: _key, at: _at, ...row }) => Object.values(row).map(textOf).filter(Boolean).join(" · "))
    .join("\n");
}
