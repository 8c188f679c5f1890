// SPDX-License-Identifier: AGPL-3.0-or-later
// The parts of an objective that are tables and lists: money, measures, indicators, staff, past, answers.
import { publicPaths } from "@albero/planning/paths";
import {
  DataTable,
  Details,
  formatPercent,
  KeyValue,
  Money as Euro,
  NoValue,
  Num,
  Section,
  StatusBadge,
  Uncertain,
  useShell,
  useTexts,
} from "@albero/ui";
import { sitePaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { useSlug } from "./frame.tsx";
import { GuardWords, type Objective } from "./objective.tsx";

type Part = { objective: Objective };
const cents = (euro: number | null) => (euro === null ? null : Math.round(euro * 100));

export function Money({ objective: { card, guard, explanations, within } }: Part) {
  const slug = useSlug();
  const t = useTexts(texts).objective;
  if (card.resources.lines.length === 0 && guard.declared === null) return null;
  return (
    <Section title={t.money} id="soldi">
      <GuardWords guard={guard} explanations={explanations} />
      <DataTable
        caption={t.moneyTable}
        captionHidden
        phone="cards"
        rows={card.resources.lines}
        rowKey={(line) => line.key}
        columns={[
          {
            key: "line",
            head: t.line,
            width: "16rem",
            cell: (line) => (
              <span id={line.key}>
                {line.label} {line.uncertain ? <Uncertain reason={line.uncertain} compact /> : null}
                {line.inDeclaredTotal === false ? <StatusBadge tone="neutral">{t.left}</StatusBadge> : null}
              </span>
            ),
          },
          {
            key: "source",
            head: t.source,
            cell: (line) =>
              line.measure ? (
                <a href={`${publicPaths.measure(slug, line.measure)}${within}`}>
                  {[line.source, line.code].filter(Boolean).join(" ")}
                </a>
              ) : (
                (line.source ?? <NoValue />)
              ),
          },
          {
            key: "amount",
            head: t.amount,
            unit: "€",
            number: true,
            cell: (line) => <Euro cents={cents(line.amount)} unit={false} />,
          },
        ]}
        foot={[
          <span key="foot">
            {t.declared}
            <br />
            <small>{t.computed}</small>
          </span>,
          null,
          <span key="sums">
            <Euro
              cents={guard.declared}
              unit={false}
              uncertain={card.resources.uncertain}
              href={sitePaths.money(slug)}
            />
            <br />
            <small>
              <Euro cents={guard.computed} unit={false} />
            </small>
          </span>,
        ]}
      />
    </Section>
  );
}

export function Measures({ objective: { card, shared, within } }: Part) {
  const slug = useSlug();
  const t = useTexts(texts).objective;
  if (card.measures.length === 0) return null;
  return (
    <Section title={t.measures} id="misure">
      <ul className="measure-list">
        {card.measures.map((box) => {
          const common = shared.find((each) => each.key === box.measure);
          return (
            <li key={box.measure} id={`box-${box.measure}`}>
              <h3>
                <a href={`${publicPaths.measure(slug, box.measure)}${within}`}>
                  {[box.printedCode, box.printedTitle].filter(Boolean).join(" · ")}
                </a>
              </h3>
              <p>
                {t.boxAmount}:{" "}
                {box.amount === null ? t.noBoxAmount : <Euro cents={cents(box.amount)} uncertain={box.uncertain} />}
              </p>
              {box.summary ? <p>{box.summary}</p> : null}
              {common && common.others.length > 0 ? (
                <p className="shared-words">
                  {t.sharedWith}{" "}
                  {common.others.map((other, at) => (
                    <span key={other.code}>
                      {at > 0 ? ", " : ""}
                      <a href={`${publicPaths.card(slug, other.code)}${within}#misure`}>{other.title}</a>
                      {other.amount === null ? null : (
                        <>
                          {" "}
                          (<Euro cents={other.amount} />)
                        </>
                      )}
                    </span>
                  ))}
                  . {common.disagrees ? <StatusBadge tone="warning">{t.disagrees}</StatusBadge> : null}
                </p>
              ) : null}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

export function Indicators({ objective: { card } }: Part) {
  const t = useTexts(texts).objective;
  const chains = (["input", "process", "output", "outcome", "impact"] as const).map((chain) => ({
    chain,
    list: card.indicators.filter((each) => each.chain === chain),
  }));
  return (
    <Section title={t.indicators} id="indicatori" lead={t.toMeasure}>
      <div className="two-columns">
        {chains
          .filter(({ list }) => list.length > 0)
          .map(({ chain, list }) => (
            <div key={chain}>
              <h3>{t.chain[chain]}</h3>
              <ul className="indicator-list">
                {list.map((each) => (
                  <li key={each.key} id={each.key}>
                    {each.text} <small>({each.unit ?? t.kind[each.kind]})</small>{" "}
                    {each.uncertain ? <Uncertain reason={each.uncertain} compact /> : null}
                  </li>
                ))}
              </ul>
            </div>
          ))}
      </div>
      {card.impact.length > 0 ? (
        <>
          <h3>{t.impact}</h3>
          <ul>
            {card.impact.map((each) => (
              <li key={each.key} id={each.key}>
                {each.text} {each.uncertain ? <Uncertain reason={each.uncertain} compact /> : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Section>
  );
}

export function Staff({ objective: { card } }: Part) {
  const t = useTexts(texts).objective;
  if (card.staff.length === 0) return null;
  return (
    <Section title={t.staff} id="persone">
      <DataTable
        caption={t.staff}
        captionHidden
        phone="cards"
        rows={card.staff}
        rowKey={(row) => row.key}
        columns={[
          {
            key: "role",
            head: t.role,
            width: "16rem",
            cell: (row) => (
              <span id={row.key}>
                {row.role}
                {row.note ? <small> {row.note}</small> : null}{" "}
                {row.uncertain ? <Uncertain reason={row.uncertain} compact /> : null}
              </span>
            ),
          },
          { key: "organisation", head: t.organisation, cell: (row) => row.organisation ?? <NoValue /> },
          {
            key: "count",
            head: t.people,
            number: true,
            cell: (row) => <Num value={row.count} decimals={Number.isInteger(row.count) ? 0 : 2} />,
          },
        ]}
      />
    </Section>
  );
}

export function Past({ objective: { ancestors } }: Part) {
  const slug = useSlug();
  const { lang } = useShell();
  const t = useTexts(texts).objective;
  return (
    <Section title={t.past} id="prima">
      {ancestors.length === 0 ? <p>{t.noAncestor}</p> : null}
      {ancestors.map(({ objective, proposed, note }) => (
        <div key={objective.key} className="ancestor">
          <h3>
            <a href={`${sitePaths.past(slug)}#${objective.key}`}>{objective.title}</a>
          </h3>
          <p>
            {objective.degreeOfAchievement.value === null ? null : (
              <strong>
                {t.achieved}: {formatPercent(objective.degreeOfAchievement.value, lang, 0)}
              </strong>
            )}
            {objective.resourceCoincidence.value === null ? null : (
              <>
                {" "}
                · {formatPercent(objective.resourceCoincidence.value, lang, 0)} {t.spent}
              </>
            )}
          </p>
          {note ? <p>{note}</p> : null}
          {proposed ? (
            <p>
              <small>{t.proposedLink}</small>
            </p>
          ) : null}
        </div>
      ))}
    </Section>
  );
}

/** What the card answers to the questions of the regional template, in its order. */
export function Answers({ objective: { card, cycle } }: Part) {
  const t = useTexts(texts).objective;
  const word = (value: unknown, options: { value: string; label: string }[] | undefined): string => {
    if (typeof value === "boolean") return value ? t.yes : t.no;
    return [value]
      .flat()
      .map((one) => options?.find((option) => option.value === one)?.label ?? String(one))
      .join(", ");
  };
  const items = cycle.template.questions
    .toSorted((a, b) => a.number - b.number)
    .flatMap((question) => {
      const answer = card.answers[question.key];
      if (!answer) return [];
      const value = (
        <>
          {answer.value === undefined || answer.value === null ? null : (
            <strong>{word(answer.value, question.options)}. </strong>
          )}
          {answer.note ?? null}
          {answer.items?.length ? (
            <ul>
              {answer.items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          ) : null}
          {answer.uncertain ? <Uncertain reason={answer.uncertain} /> : null}
        </>
      );
      return [{ label: question.label, value }];
    });
  const frame = (list: { n: number; name: string }[]) => list.map((each) => `${each.n}. ${each.name}`).join("; ");
  return (
    <Section title={t.answers} id="risposte">
      <Details summary={t.openAnswers}>
        <KeyValue
          items={[
            { label: t.bes, value: frame(card.besDomains) || <NoValue /> },
            { label: t.sdgs, value: frame(card.sdgs) || <NoValue /> },
            ...items,
          ]}
        />
      </Details>
    </Section>
  );
}
