// SPDX-License-Identifier: AGPL-3.0-or-later
// One question as it is answered: the same for whoever has the link, for the clerk with a paper, and to look at it.
import type { FieldProblem } from "@albero/kernel/pure";
import {
  CheckGroup,
  errorFor,
  Field,
  fieldId,
  FieldSet,
  Icon,
  RadioGroup,
  TextArea,
  useShell,
  useTexts,
} from "@albero/ui";
import { fieldOfQuestion } from "../core/answers.ts";
import { levelsOf, said, type Question } from "../core/form.ts";
import { texts } from "../texts.ts";
import "./questionnaires.css";

export type Given = Readonly<Record<string, readonly string[]>>;
type Props = { question: Question; given: Given; problems: readonly FieldProblem[] | undefined };

const helpOf = (question: Question, lang: "it" | "en", more = ""): string | undefined =>
  [said(question.help, lang), more].filter(Boolean).join(" ") || undefined;

export function QuestionField({ question, given, problems }: Props) {
  const { lang } = useShell();
  const t = useTexts(texts).answer;
  const name = fieldOfQuestion(question.key);
  const values = given[name] ?? [];
  const common = {
    name,
    label: said(question.label, lang),
    optional: !question.required,
    error: errorFor(problems, name),
  };
  const options = question.options.map(({ key, label }) => ({ value: key, label: said(label, lang) }));
  switch (question.kind) {
    case "scale":
      return <Scale {...common} question={question} chosen={values[0]} help={helpOf(question, lang)} />;
    case "matrix":
      return <Matrix question={question} given={given} problems={problems} />;
    case "one":
      return <RadioGroup {...common} help={helpOf(question, lang)} options={options} defaultValue={values[0]} />;
    case "many":
      return <CheckGroup {...common} help={helpOf(question, lang)} options={options} defaultValues={values} />;
    case "number": {
      const { min, max } = question;
      const between = min !== null && max !== null ? t.between(String(min), String(max)) : "";
      return (
        <Field
          {...common}
          help={helpOf(question, lang, between)}
          defaultValue={values[0]}
          inputMode="decimal"
          size="short"
          maxLength={20}
          autoComplete="off"
        />
      );
    }
    case "text": {
      const most = question.maxLength ?? 2_000;
      return (
        <TextArea {...common} help={helpOf(question, lang, t.characters(most))} defaultValue={values[0]} rows={5} />
      );
    }
  }
}

/** What is wrong on a page, each with the question that it is about: in a list the reason alone would say little. */
export function namedProblems(
  questions: readonly Question[],
  problems: readonly FieldProblem[],
  lang: "it" | "en",
): FieldProblem[] {
  return problems.map(({ path, message }) => {
    const [, key, line] = path.split(".");
    const question = questions.find((each) => each.key === key);
    const label = question?.rows.find((row) => row.key === line)?.label ?? question?.label;
    return { path, message: label ? `«${said(label, lang)}» ${message}` : message };
  });
}

function Matrix({ question, given, problems }: Props) {
  const { lang } = useShell();
  return (
    <FieldSet legend={said(question.label, lang)} help={helpOf(question, lang)}>
      {question.rows.map((row) => {
        const name = fieldOfQuestion(question.key, row.key);
        return (
          <Scale
            key={row.key}
            name={name}
            label={said(row.label, lang)}
            optional={!question.required}
            error={errorFor(problems, name)}
            question={question}
            chosen={given[name]?.[0]}
          />
        );
      })}
    </FieldSet>
  );
}

type ScaleProps = {
  name: string;
  label: string;
  help?: string | undefined;
  optional: boolean;
  error: string | undefined;
  question: Question;
  chosen: string | undefined;
};

/** Steps side by side, large enough for a thumb; what the ends mean stands above them and is said with each. */
function Scale({ name, label, help, optional, error, question, chosen }: ScaleProps) {
  const { lang } = useShell();
  const t = useTexts(texts).answer;
  const id = fieldId(name);
  const levels = levelsOf(question);
  const [low, high] = [said(question.low, lang), said(question.high, lang)];
  const ends = (level: number) => (level === levels[0] ? low : level === levels.at(-1) ? high : "");
  return (
    <fieldset
      className={`field ${error ? "field-wrong" : ""}`}
      id={id}
      tabIndex={-1}
      aria-describedby={[help ? `${id}-aiuto` : "", error ? `${id}-errore` : ""].filter(Boolean).join(" ") || undefined}
    >
      <legend className="field-label">{label}</legend>
      {help || optional ? (
        <div className="field-help" id={`${id}-aiuto`}>
          {[help, optional ? t.optional : ""].filter(Boolean).join(" ")}
        </div>
      ) : null}
      {error ? (
        <div className="field-error" id={`${id}-errore`}>
          <Icon name="error" size="xs" />
          <span>{error}</span>
        </div>
      ) : null}
      {low || high ? (
        <div className="scale-ends" aria-hidden="true">
          <span>
            {levels[0]} = {low}
          </span>
          <span>
            {levels.at(-1)} = {high}
          </span>
        </div>
      ) : null}
      <div className="scale-steps">
        {levels.map((level) => (
          <div className="scale-step" key={level}>
            <input
              type="radio"
              id={`${id}-${level}`}
              name={name}
              value={level}
              defaultChecked={chosen === String(level)}
            />
            <label htmlFor={`${id}-${level}`}>
              {level}
              {ends(level) ? <span className="visually-hidden"> ({ends(level)})</span> : null}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
