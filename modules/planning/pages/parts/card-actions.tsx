// SPDX-License-Identifier: AGPL-3.0-or-later
import { Anchor, useTexts } from "@albero/ui";
import type { Card } from "../../core/document.ts";
import { officePaths } from "../../paths.ts";
import { texts } from "../../texts.ts";
import { Doubt, Words, type CardData } from "./card-items.tsx";
import { useSlug } from "./version-page.tsx";

export function Objectives({ card }: { card: Card }) {
  const t = useTexts(texts).card;
  return (
    <>
      <h3>{t.general}</h3>
      <Words text={card.generalObjective} />
      <h3>{t.specific}</h3>
      <ol className="own-numbers">
        {card.specificObjectives.map((each) => (
          <li key={each.key} id={each.key}>
            <span className="item-number">{each.n}</span> {each.text} <Doubt reason={each.uncertain} />
          </li>
        ))}
      </ol>
    </>
  );
}

export function Actions({ view }: { view: CardData }) {
  const t = useTexts(texts);
  const { card } = view;
  return (
    <ol className="own-numbers actions-list">
      {card.actions.map((action) => (
        <li key={action.key} id={action.key}>
          <h3>
            <span className="item-number">{action.printedN ?? action.n}</span> {action.title}{" "}
            <Doubt reason={action.uncertain} />
          </h3>
          {action.summary ? <p>{action.summary}</p> : null}
          <p className="action-marks">
            {action.kind !== "action" ? <span>{t.optionWords.actionKinds[action.kind]}</span> : null}
            {action.leps ? <span className="mark-leps">{t.card.leps}</span> : null}
            {action.pnrr ? <span>{t.card.pnrr(action.pnrr)}</span> : null}
            <MeasureLink measure={action.measure} view={view} />
            <Serves action={action} card={card} />
          </p>
        </li>
      ))}
    </ol>
  );
}

/** The way to the one measure that a row prints. */
export function MeasureLink({ measure, view }: { measure: string | null; view: CardData }) {
  const slug = useSlug();
  const named = view.measures.find((each) => each.key === measure);
  if (!named) return null;
  return <Anchor href={officePaths.measure(slug, view.version.id, named.key)}>{named.title}</Anchor>;
}

function Serves({ action, card }: { action: Card["actions"][number]; card: Card }) {
  const t = useTexts(texts).card;
  const links = (keys: readonly string[]) =>
    keys.map((key, at) => {
      const objective = card.specificObjectives.find((each) => each.key === key);
      return (
        <span key={key}>
          {at > 0 ? ", " : " "}
          <a href={`#${key}`} title={objective?.text}>
            {objective?.n ?? key}
          </a>
        </span>
      );
    });
  if (action.servesObjectives.length > 0) {
    return (
      <span>
        {t.serves}
        {links(action.servesObjectives)}
      </span>
    );
  }
  const suggested = action.suggestedObjectives ?? [];
  if (suggested.length === 0) return <span className="quiet-line">{t.servesNone}</span>;
  return (
    <span>
      {t.suggests}
      {links(suggested)} <Doubt reason={t.suggestedBecause} />
    </span>
  );
}
