// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ReactNode } from "react";
import { Anchor, Icon, NoValue, Uncertain, useTexts } from "@albero/ui";
import type { FieldProblem } from "@albero/kernel/pure";
import type { CardGuard } from "../../core/guard.ts";
import type { Answer, Card, Question, Section } from "../../core/document.ts";
import { officePaths } from "../../paths.ts";
import type { ExplanationNote, VersionHead } from "../../queries/answers.ts";
import { texts } from "../../texts.ts";
import { Actions, Objectives } from "./card-actions.tsx";
import { Facts, Indicators, Measures, ResourceLines, Staff } from "./card-tables.tsx";
import { GuardBox } from "./guard-box.tsx";
import { useSlug } from "./version-page.tsx";

/** One numbered field of the template: a structured part or a question. */
export type ItemHead = {
  number: number;
  label: string;
  section?: Section;
  question?: Pick<Question, "key" | "options">;
};

/** Its place in addresses: "#campo-actions". */
export const keyOf = (item: ItemHead): string => item.section ?? item.question?.key ?? "";

/** A measure of this card that other cards print too, and their amounts. */
export type SharedMeasure = {
  measure: string;
  disagrees: boolean;
  others: { cardCode: string; lineAmount: number | null; boxAmount: number | null; place: string }[];
};

export type MeasureName = { key: string; title: string; code: string | null };

/** What the parts of the card's page read of it. */
export type CardData = {
  version: Pick<VersionHead, "id">;
  card: Card;
  guard: CardGuard;
  explanations: ExplanationNote[];
  measures: MeasureName[];
  shared: SharedMeasure[];
  notAsked: string[];
  mayWrite: boolean;
  mayExplain: boolean;
};

type ItemProps = { item: ItemHead; view: CardData; problems?: readonly FieldProblem[]; typed?: string };

/** One field of the regional template, with its number and its own words. */
export function CardItem({ item, view, problems, typed }: ItemProps) {
  const t = useTexts(texts).card;
  const slug = useSlug();
  const { version, card } = view;
  const section = keyOf(item);
  return (
    <section className="card-item" id={`campo-${section}`}>
      <h2>
        <span className="item-number">{item.number}</span> {item.label}
      </h2>
      {view.mayWrite ? (
        <Anchor
          className="item-edit"
          href={`${officePaths.editCard(slug, version.id, card.code, section)}#campo-${section}`}
        >
          <Icon name="pencil" size="xs" />
          <span className="visually-hidden">{t.writeThis(item.label)}</span>
        </Anchor>
      ) : null}
      {item.question ? (
        <AnswerView
          question={item.question}
          answer={card.answers[item.question.key]}
          asked={!view.notAsked.includes(item.question.key)}
        />
      ) : (
        <Part item={item} view={view} problems={problems} typed={typed} />
      )}
    </section>
  );
}

function Part({
  item,
  view,
  problems,
  typed,
}: {
  item: ItemHead;
  view: CardData;
  problems?: readonly FieldProblem[];
  typed?: string;
}) {
  const t = useTexts(texts);
  const { card } = view;
  switch (item.section) {
    case "areas":
      return (
        <p>
          {card.areas.join(", ")} · {card.areaName}
          {card.coProgrammingArea ? (
            <small>
              {" "}
              · {t.card.coProgramming}: {card.coProgrammingArea}
            </small>
          ) : null}
        </p>
      );
    case "bes":
      return <Numbered items={card.besDomains} />;
    case "sdgs":
      return <Numbered items={card.sdgs} />;
    case "context":
      return (
        <>
          <Words text={card.context.summary} uncertain={card.context.uncertain} />
          <Facts facts={card.context.facts} />
        </>
      );
    case "title":
      return (
        <>
          <p className="card-title-words">
            <strong>{card.title}</strong>
            {card.subtitle ? <>: {card.subtitle}</> : null}
          </p>
          {card.keywords.length > 0 ? (
            <p className="keywords">
              {t.card.keywords}: {card.keywords.join(" · ")}
            </p>
          ) : null}
        </>
      );
    case "objectives":
      return <Objectives card={card} />;
    case "actions":
      return <Actions view={view} />;
    case "targets":
      return <Strings items={card.targets} />;
    case "resources":
      return (
        <>
          <ResourceLines view={view} />
          <GuardBox
            guard={view.guard}
            explanations={view.explanations}
            mayExplain={view.mayExplain}
            linesHref="#voci"
            typed={typed}
            problem={problems?.find((each) => each.path === "text")?.message}
          />
        </>
      );
    case "staff":
      return <Staff rows={card.staff} />;
    case "processIndicators":
      return (
        <Indicators
          caption={item.label}
          rows={card.indicators.filter((each) => each.chain === "input" || each.chain === "process")}
        />
      );
    case "outputIndicators":
      return <Indicators caption={item.label} rows={card.indicators.filter((each) => each.chain === "output")} />;
    case "impact":
      return (
        <>
          <Words text={null} uncertain={card.impactUncertain} quiet />
          <ul>
            {card.impact.map((each) => (
              <li key={each.key} id={each.key}>
                {each.text} <Doubt reason={each.uncertain} />
              </li>
            ))}
          </ul>
          <Indicators
            caption={item.label}
            rows={card.indicators.filter((each) => each.chain === "outcome" || each.chain === "impact")}
            quiet={card.impact.length > 0}
          />
        </>
      );
    case "measures":
      return <Measures view={view} />;
    case undefined:
      return null;
  }
}

export function Doubt({ reason }: { reason: string | undefined }): ReactNode {
  return reason ? <Uncertain reason={reason} compact /> : null;
}

export function Words({
  text,
  uncertain,
  quiet,
}: {
  text: string | null | undefined;
  uncertain?: string;
  quiet?: boolean;
}) {
  if (!text && !uncertain) return quiet ? null : <NoValue kind="missing" />;
  return (
    <>
      {(text ?? "").split(/\n{1,}/).map((paragraph, at) => (
        <p key={at}>
          {paragraph} {at === 0 ? <Doubt reason={uncertain} /> : null}
        </p>
      ))}
    </>
  );
}

function Numbered({ items }: { items: Card["besDomains"] }) {
  if (items.length === 0) return <NoValue kind="missing" />;
  return (
    <ul className="numbered-marks">
      {items.map((each) => (
        <li key={each.n}>
          <span className="item-number">{each.n}</span> {each.name} <Doubt reason={each.uncertain} />
        </li>
      ))}
    </ul>
  );
}

function Strings({ items }: { items: readonly string[] }) {
  if (items.length === 0) return <NoValue kind="missing" />;
  return (
    <ul>
      {items.map((each, at) => (
        <li key={at}>{each}</li>
      ))}
    </ul>
  );
}

type AnswerProps = { question: Pick<Question, "key" | "options">; answer: Answer | undefined; asked: boolean };

function AnswerView({ question, answer, asked }: AnswerProps) {
  const t = useTexts(texts).card;
  const said = valueWords(question, answer, t);
  const { items = [], note } = answer ?? {};
  if (!said && items.length === 0 && !note) {
    return asked ? (
      <p>
        <NoValue kind="missing" /> <Doubt reason={answer?.uncertain} />
      </p>
    ) : (
      <p className="quiet-line">{t.notAsked}</p>
    );
  }
  return (
    <>
      {said || answer?.uncertain ? (
        <p>
          {said ? <strong>{said}</strong> : null} <Doubt reason={answer?.uncertain} />
        </p>
      ) : null}
      {items.length > 0 ? <Strings items={items} /> : null}
      {note ? <Words text={note} /> : null}
    </>
  );
}

function valueWords(
  question: AnswerProps["question"],
  answer: Answer | undefined,
  t: { yes: string; no: string },
): string {
  const value = answer?.value;
  if (value === undefined || value === null) return "";
  if (typeof value === "boolean") return value ? t.yes : t.no;
  const label = (each: string) => question.options?.find((option) => option.value === each)?.label ?? each;
  return Array.isArray(value) ? value.map(label).join(", ") : label(value);
}
