// SPDX-License-Identifier: AGPL-3.0-or-later
import { useState } from "react";
import { Details, errorFor, Icon, useTexts } from "@albero/ui";
import type { FieldProblem } from "@albero/kernel/pure";
import { texts } from "../../texts.ts";
import type { Condition } from "../form/condition.ts";
import type { OptionLists } from "../form/options.ts";
import type { RawForm, RawRow } from "../form/raw.ts";
import type { Field, Item, Rows } from "../form/spec.ts";
import { Box } from "./form-box.tsx";
import { LiveGuard } from "./live-guard.tsx";
import { useAsked } from "./use-asked.ts";

export type FormItemProps = {
  item: Item;
  raw: RawForm;
  options: OptionLists;
  problems?: readonly FieldProblem[];
  condition?: Condition;
};

/** One numbered field of the template, to be written in. */
export function FormItem({ item, raw, options, problems, condition }: FormItemProps) {
  const t = useTexts(texts);
  const names = item.fields.map((field) => field.name);
  const { box, isAside } = useAsked(condition, names);
  const help = item.help ?? item.question?.help;
  const id = `campo-${item.section ?? item.question?.key ?? "altro"}`;
  const head = item.label ? (
    <div className="form-item-head">
      <h2 id={`${id}-titolo`}>
        <span className="item-number">{item.number}</span> {item.label}
        {item.required ? null : <small className="field-optional"> ({t.edit.optional})</small>}
      </h2>
      {help ? (
        <Details summary={t.edit.help}>
          <p>{help}</p>
        </Details>
      ) : null}
    </div>
  ) : null;
  const boxes = item.fields.filter(
    (field) => !field.folded && (!field.besideValue || (raw.fields[field.name] ?? "") !== ""),
  );
  const folded = item.fields.filter((field) => field.folded);
  // A group, so that who listens hears which question "Risposta" and "Spiegazione" belong to.
  return (
    <fieldset className="form-item" id={id} aria-labelledby={head ? `${id}-titolo` : undefined} ref={box}>
      {head}
      {condition ? <p className="field-help">{t.edit.askedOnly(condition.question, condition.answer)}</p> : null}
      <div hidden={isAside && !names.some((name) => errorFor(problems, name))}>
        {item.section === "resources" ? null : (
          <Boxes
            fields={boxes}
            raw={raw}
            options={options}
            problems={problems}
            alone={boxes.length === 1}
            item={item}
          />
        )}
        {item.rows.map((list) => (
          <RowList key={list.name} list={list} rows={raw.rows[list.name] ?? []} options={options} problems={problems} />
        ))}
        {item.section === "resources" ? (
          <>
            <Boxes fields={boxes} raw={raw} options={options} problems={problems} item={item} />
            <LiveGuard raw={raw} />
          </>
        ) : null}
        {folded.length > 0 ? (
          <Folded fields={folded} row={raw.fields} prefix="" options={options} problems={problems} />
        ) : null}
      </div>
    </fieldset>
  );
}

type BoxesProps = Omit<FormItemProps, "item" | "condition"> & { fields: readonly Field[]; alone?: boolean; item: Item };

function Boxes({ fields, raw, options, problems, alone, item }: BoxesProps) {
  return fields.map((field) => (
    <Box
      key={field.name}
      field={field}
      name={field.name}
      words={field.name}
      value={raw.fields[field.name]}
      options={options}
      error={errorFor(problems, field.name)}
      labelHidden={alone && item.question !== undefined}
      headLabel={alone && item.question ? item.label : undefined}
    />
  ));
}

type RowListProps = { list: Rows; rows: readonly RawRow[]; options: OptionLists; problems?: readonly FieldProblem[] };

function RowList({ list, rows, options, problems }: RowListProps) {
  const t = useTexts(texts).edit;
  return (
    <fieldset className={`row-list rows-${list.layout} rows-of-${list.name.replace(".", "-")}`} data-rows={list.name}>
      <legend className="visually-hidden">{t.rows[list.name]}</legend>
      <ol>
        {rows.map((row, at) => (
          <Row
            key={at}
            list={list}
            row={row}
            at={at}
            last={at === rows.length - 1}
            options={options}
            problems={problems}
          />
        ))}
      </ol>
      <button
        type="submit"
        className="btn btn-outline-primary"
        name="op"
        value={`add:${list.name}`}
        formAction={`#${anchorOf(list, rows.length)}`}
      >
        <Icon name="plus" /> <span>{t.add[list.name]}</span>
      </button>
    </fieldset>
  );
}

/** Where the page opens again after a button of the list, without scripts. */
function anchorOf(list: Rows, at: number): string {
  return `riga-${list.name.replace(".", "-")}-${at}`;
}

type RowProps = {
  list: Rows;
  row: RawRow;
  at: number;
  last: boolean;
  options: OptionLists;
  problems?: readonly FieldProblem[];
};

function Row({ list, row, at, last, options, problems }: RowProps) {
  const t = useTexts(texts).edit;
  const prefix = `${list.name}.${at}.`;
  const name = t.row[list.name]?.(at + 1) ?? String(at + 1);
  const boxes = list.fields.filter((field) => !field.folded);
  const folded = list.fields.filter((field) => field.folded);
  const tool = (operation: string, icon: "arrow-up" | "arrow-down" | "delete", words: string) => (
    <button type="submit" name="op" value={`${operation}:${list.name}:${at}`} className="row-tool" title={words}>
      <Icon name={icon} size="sm" />
      <span className="visually-hidden">{words}</span>
    </button>
  );
  return (
    <li className="form-row-item" id={anchorOf(list, at)}>
      <fieldset>
        <legend className="visually-hidden">{name}</legend>
        <input type="hidden" name={`${prefix}key`} value={String(row.key ?? "")} />
        <input type="hidden" name={`${prefix}at`} value={String(row.at ?? "")} />
        <div className="row-boxes">
          {boxes.map((field) => (
            <Box
              key={field.name}
              field={field}
              name={prefix + field.name}
              words={`${list.name}.${field.name}`}
              value={row[field.name]}
              options={options}
              error={errorFor(problems, prefix + field.name)}
              inRow
            />
          ))}
          <div className="row-tools">
            {at > 0 ? tool("up", "arrow-up", t.up(name)) : null}
            {last ? null : tool("down", "arrow-down", t.down(name))}
            {tool("remove", "delete", t.remove(name))}
          </div>
        </div>
        {folded.length > 0 ? (
          <Folded fields={folded} row={row} prefix={prefix} list={list} options={options} problems={problems} />
        ) : null}
      </fieldset>
    </li>
  );
}

type FoldedProps = {
  fields: readonly Field[];
  row: RawRow;
  prefix: string;
  list?: Rows;
  options: OptionLists;
  problems?: readonly FieldProblem[];
};

/** What is seldom needed: closed, with a word when something is written inside, open when something in it is wrong. */
function Folded({ fields, row, prefix, list, options, problems }: FoldedProps) {
  const t = useTexts(texts).edit;
  const isSet = fields.some((field) => {
    const value = row[field.name];
    return value !== undefined && value.length > 0 && value !== field.initial;
  });
  const isWrong = fields.some((field) => errorFor(problems, prefix + field.name));
  const [isOpen] = useState(isWrong);
  return (
    <details className="row-more" open={isOpen || isWrong}>
      <summary>{list ? (isSet ? t.moreSet : t.more) : isSet ? t.doubtSet : t.doubt}</summary>
      <div className="row-boxes">
        {fields.map((field) => (
          <Box
            key={field.name}
            field={field}
            name={prefix + field.name}
            words={list ? `${list.name}.${field.name}` : field.name}
            value={row[field.name]}
            options={options}
            error={errorFor(problems, prefix + field.name)}
          />
        ))}
      </div>
    </details>
  );
}
