// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ReactNode } from "react";
import type { FieldProblem } from "@albero/kernel/pure";
import { useTexts } from "../shell.ts";
import { texts } from "../texts.ts";
import { Icon } from "./icon.tsx";

/** The id of the control of a field: error links and labels point at it. "lines.2.amount" → "campo-lines-2-amount". */
export function fieldId(path: string): string {
  return `campo-${path.replace(/[^a-zA-Z0-9_-]/g, "-")}`;
}

/** The message of one field among the problems of a refusal: `error={errorFor(problems, "title")}`. */
export function errorFor(problems: readonly FieldProblem[] | undefined, path: string): string | undefined {
  return problems?.find((problem) => problem.path === path)?.message;
}

type Common = {
  /** Also the path of the field in refusals. */
  name: string;
  label: ReactNode;
  help?: ReactNode;
  error?: string;
  required?: boolean;
  /** Says "facoltativo" beside the label: in our forms what has no mark is required. */
  optional?: boolean;
  /** Keeps the label for screen readers only (fields inside a table). */
  labelHidden?: boolean;
};

function Label({ name, label, optional, labelHidden }: Common) {
  const t = useTexts(texts);
  return (
    <label className={labelHidden ? "visually-hidden" : "field-label"} htmlFor={fieldId(name)}>
      {label}
      {optional ? <span className="field-optional"> ({t.optional})</span> : null}
    </label>
  );
}

function Notes({ name, help, error }: Pick<Common, "name" | "help" | "error">) {
  const t = useTexts(texts);
  return (
    <>
      {help ? (
        <div className="field-help" id={`${fieldId(name)}-aiuto`}>
          {help}
        </div>
      ) : null}
      {error ? (
        <div className="field-error" id={`${fieldId(name)}-errore`}>
          <Icon name="error" size="xs" />
          <span>
            <span className="visually-hidden">{t.errors.mark} </span>
            {error}
          </span>
        </div>
      ) : null}
    </>
  );
}

function described({ name, help, error }: Pick<Common, "name" | "help" | "error">): string | undefined {
  const parts = [help ? `${fieldId(name)}-aiuto` : "", error ? `${fieldId(name)}-errore` : ""].filter(Boolean);
  return parts.length > 0 ? parts.join(" ") : undefined;
}

function control(props: Common, className: string) {
  return {
    id: fieldId(props.name),
    name: props.name,
    required: props.required,
    className: `${className} ${props.error ? "is-invalid" : ""}`.trim(),
    "aria-invalid": props.error ? (true as const) : undefined,
    "aria-describedby": described(props),
  };
}

function Wrap({ props, children, className = "" }: { props: Common; children: ReactNode; className?: string }) {
  return (
    <div className={`field ${props.error ? "field-wrong" : ""} ${className}`}>
      <Label {...props} />
      <Notes name={props.name} help={props.help} error={props.error} />
      {children}
    </div>
  );
}

type FieldProps = Common & {
  type?: "text" | "email" | "password" | "search" | "number" | "tel" | "url" | "file" | "date";
  defaultValue?: string | number;
  autoComplete?: string;
  inputMode?: "text" | "numeric" | "decimal" | "email";
  maxLength?: number;
  minLength?: number;
  accept?: string;
  readOnly?: boolean;
  pattern?: string;
  /** Only where the page is this one field. */
  autoFocus?: boolean;
  /** About as many characters as the answer has: the size of the box says what is expected. */
  size?: "short" | "medium" | "long";
};

export function Field({ type = "text", size = "long", ...props }: FieldProps) {
  return (
    <Wrap props={props}>
      <input
        {...control(props, `form-control control-${size}`)}
        type={type}
        defaultValue={props.defaultValue}
        autoComplete={props.autoComplete}
        inputMode={props.inputMode}
        maxLength={props.maxLength}
        minLength={props.minLength}
        accept={props.accept}
        readOnly={props.readOnly}
        pattern={props.pattern}
        /* oxlint-disable-next-line jsx-a11y/no-autofocus -- asked only by pages of a single field */
        autoFocus={props.autoFocus}
        spellCheck={type === "text" ? undefined : false}
      />
    </Wrap>
  );
}

type TextAreaProps = Common & { defaultValue?: string; rows?: number; maxLength?: number; readOnly?: boolean };

export function TextArea({ rows = 4, ...props }: TextAreaProps) {
  return (
    <Wrap props={props}>
      <textarea
        {...control(props, "form-control")}
        rows={rows}
        maxLength={props.maxLength}
        readOnly={props.readOnly}
        defaultValue={props.defaultValue}
      />
    </Wrap>
  );
}

export type Option = { value: string; label: string; help?: string; disabled?: boolean; group?: string };

type SelectProps = Common & {
  options: readonly Option[];
  defaultValue?: string;
  /** Adds "Scegli…" first; default true. */ blank?: boolean | string;
};

export function Select({ options, defaultValue, blank = true, ...props }: SelectProps) {
  const t = useTexts(texts);
  const groups = [...new Set(options.map((option) => option.group ?? ""))];
  const choice = (option: Option) => (
    <option key={option.value} value={option.value} disabled={option.disabled}>
      {option.label}
    </option>
  );
  return (
    <Wrap props={props}>
      <select {...control(props, "form-select")} defaultValue={defaultValue ?? (blank ? "" : undefined)}>
        {blank ? <option value="">{typeof blank === "string" ? blank : t.choose}</option> : null}
        {groups.map((group) => {
          const inside = options.filter((option) => (option.group ?? "") === group).map(choice);
          return group ? (
            <optgroup key={group} label={group}>
              {inside}
            </optgroup>
          ) : (
            inside
          );
        })}
      </select>
    </Wrap>
  );
}

type GroupProps = Common & { options: readonly Option[]; /** Side by side when short. */ inline?: boolean };

function ChoiceGroup(props: GroupProps & { kind: "checkbox" | "radio"; chosen: readonly string[] }) {
  const t = useTexts(texts);
  return (
    <fieldset
      className={`field choice-group ${props.inline ? "choice-inline" : ""} ${props.error ? "field-wrong" : ""}`}
      id={fieldId(props.name)}
      tabIndex={-1}
      aria-describedby={described(props)}
    >
      <legend className={props.labelHidden ? "visually-hidden" : "field-label"}>
        {props.label}
        {props.optional ? <span className="field-optional"> ({t.optional})</span> : null}
      </legend>
      <Notes name={props.name} help={props.help} error={props.error} />
      {props.options.map((option, at) => {
        const id = `${fieldId(props.name)}-${at}`;
        return (
          <div className="choice" key={option.value}>
            <input
              type={props.kind}
              id={id}
              name={props.name}
              value={option.value}
              disabled={option.disabled}
              required={props.kind === "radio" ? props.required : undefined}
              defaultChecked={props.chosen.includes(option.value)}
              aria-describedby={option.help ? `${id}-aiuto` : undefined}
            />
            <label htmlFor={id}>{option.label}</label>
            {option.help ? (
              <div className="choice-help" id={`${id}-aiuto`}>
                {option.help}
              </div>
            ) : null}
          </div>
        );
      })}
    </fieldset>
  );
}

/** Several choices under one name (read with `form.getAll(name)`). */
export function CheckGroup({ defaultValues = [], ...props }: GroupProps & { defaultValues?: readonly string[] }) {
  return <ChoiceGroup {...props} kind="checkbox" chosen={defaultValues} />;
}

export function RadioGroup({ defaultValue, ...props }: GroupProps & { defaultValue?: string }) {
  return <ChoiceGroup {...props} kind="radio" chosen={defaultValue === undefined ? [] : [defaultValue]} />;
}

/** One yes-or-no box (value "on" by default). */
export function Check({
  defaultChecked,
  value = "on",
  ...props
}: Common & { defaultChecked?: boolean; value?: string }) {
  return (
    <div className={`field ${props.error ? "field-wrong" : ""}`}>
      <div className="choice">
        <input {...control(props, "")} type="checkbox" value={value} defaultChecked={defaultChecked} />
        <label htmlFor={fieldId(props.name)}>{props.label}</label>
      </div>
      <Notes name={props.name} help={props.help} error={props.error} />
    </div>
  );
}

/** An amount as people write it: sent as typed, read by `parseEuro` on the server. */
export function MoneyField({
  defaultValue,
  readOnly,
  ...props
}: Common & { defaultValue?: string; readOnly?: boolean }) {
  const t = useTexts(texts);
  const help = props.help ?? (props.labelHidden ? undefined : t.euroHelp);
  const shown = { ...props, help };
  return (
    <Wrap props={shown}>
      <span className="money-control">
        <input
          {...control(shown, "form-control control-short tabular")}
          inputMode="decimal"
          autoComplete="off"
          readOnly={readOnly}
          defaultValue={defaultValue}
        />
        <span aria-hidden="true">€</span>
      </span>
    </Wrap>
  );
}

/** A day as Italians write it, 31/12/2026: sent as typed, read by `parsePlainDate` on the server. */
export function DateField({ defaultValue, ...props }: Common & { defaultValue?: string }) {
  const t = useTexts(texts);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(defaultValue ?? "");
  const shown = { ...props, help: props.help ?? (props.labelHidden ? undefined : t.dateHelp) };
  return (
    <Wrap props={shown}>
      <input
        {...control(shown, "form-control control-short tabular")}
        inputMode="numeric"
        autoComplete="off"
        maxLength={10}
        defaultValue={iso ? `${iso[3]}/${iso[2]}/${iso[1]}` : defaultValue}
      />
    </Wrap>
  );
}
