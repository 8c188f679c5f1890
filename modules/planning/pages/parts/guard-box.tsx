// SPDX-License-Identifier: AGPL-3.0-or-later
import { Form } from "react-router";
import { Button, Details, Icon, Money, StatusBadge, TextArea, useShell, useTexts } from "@albero/ui";
import { cents, formatEuro } from "@albero/kernel/pure";
import type { CardGuard, GuardReason } from "../../core/guard.ts";
import type { ExplanationNote } from "../../queries/answers.ts";
import { texts } from "../../texts.ts";
import { formatMoment } from "./moment.ts";

function useReasonWords(): (reason: GuardReason) => string {
  const t = useTexts(texts).guard;
  const { lang } = useShell();
  return (reason) => t.reason(reason, "amount" in reason ? formatEuro(cents(reason.amount), lang) : "");
}

/** The cell of a table: why the sums of a card do not close, in a few words. */
export function ReasonInShort({ guard, explanation }: { guard: CardGuard; explanation: ExplanationNote | null }) {
  const t = useTexts(texts);
  const words = useReasonWords();
  if (!guard.differs) return guard.declared === null ? <small>{t.guard.noTotal}</small> : null;
  const reason = guard.reasons.find((each) => each.kind === "line_left_out" || each.kind === "line_equals_difference");
  return (
    <small>
      {explanation ? <StatusBadge tone="info">{t.overview.explained}</StatusBadge> : null}{" "}
      {explanation?.text ?? (reason ? words(reason) : t.guard.explanation[guard.explanation])}
    </small>
  );
}

type GuardBoxProps = {
  guard: CardGuard;
  explanations: readonly ExplanationNote[];
  /** Whether the person may record why. */
  mayExplain: boolean;
  linesHref: string;
  typed?: string;
  problem?: string;
};

/** Declared, computed, difference, why: nobody can make the system change a printed figure, everybody may say why. */
export function GuardBox({ guard, explanations, mayExplain, linesHref, typed, problem }: GuardBoxProps) {
  const t = useTexts(texts).guard;
  const { lang } = useShell();
  const words = useReasonWords();
  const sentence =
    guard.difference === null
      ? t.noTotal
      : guard.differs
        ? t.differs(formatEuro(cents(Math.abs(guard.difference)), lang), guard.difference > 0)
        : t.closes;
  return (
    <div className={`guard-box ${guard.differs ? "guard-open" : "guard-closed"}`} id="conti">
      <p className="guard-sentence">
        <Icon name={guard.differs ? "warning-circle" : "check-circle"} /> <strong>{sentence}</strong>
      </p>
      <dl className="guard-sums">
        <div>
          <dt>{t.declared}</dt>
          <dd>
            <Money cents={guard.declared} href={linesHref} />
          </dd>
        </div>
        <div>
          <dt>{t.computed}</dt>
          <dd>
            <Money cents={guard.computed} href={linesHref} />
          </dd>
        </div>
        <div className="guard-difference">
          <dt>{t.difference}</dt>
          <dd>
            <Money cents={guard.difference} />
          </dd>
        </div>
      </dl>
      {guard.differs ? <p>{t.explanation[guard.explanation]}</p> : null}
      {guard.reasons.length > 0 ? (
        <ul className="guard-reasons">
          {guard.reasons.map((reason, at) => (
            <li key={at}>{words(reason)}</li>
          ))}
        </ul>
      ) : null}
      {explanations.map((each) => (
        <blockquote key={each.id} className="guard-words">
          <p>{each.text}</p>
          <footer>
            {t.written(each.byName, formatMoment(each.at, lang))}
            {each.isCurrent ? null : <> · {t.old}</>}
          </footer>
        </blockquote>
      ))}
      {mayExplain && guard.differs ? (
        <Details summary={t.explain} open={Boolean(problem)}>
          <Form method="post" className="guard-form">
            <input type="hidden" name="differenceCents" value={guard.difference ?? 0} />
            <TextArea
              name="text"
              label={t.explain}
              help={t.explainHelp}
              rows={3}
              defaultValue={typed}
              error={problem}
            />
            <Button name="op" value="explain">
              {t.explainButton}
            </Button>
          </Form>
        </Details>
      ) : null}
    </div>
  );
}
