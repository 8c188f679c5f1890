// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatEuro, type Cents } from "@albero/kernel/pure";
import { publicPaths } from "@albero/planning/paths";
import {
  AreaBadge,
  ButtonLink,
  Callout,
  Details,
  Difference,
  Page,
  PageIndex,
  type PageIndexEntry,
  Section,
  StatusBadge,
  Uncertain,
  useShell,
  useTexts,
} from "@albero/ui";
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { texts } from "../texts.ts";
import { siteOf } from "./ask.ts";
import { capital, Drawn, OldVersion, useSlug, VersionState } from "./frame.tsx";
import { Answers, Indicators, Measures, Money, Past, Staff } from "./objective-parts.tsx";

export async function loader(asked: LoaderFunctionArgs) {
  const { site, slug, number } = siteOf(asked);
  const found = await site.objectiveSite({ slug, number, code: asked.params["code"] });
  return { ...found, within: number === undefined ? "" : `?versione=${number}` };
}

export type Objective = ReturnType<typeof useLoaderData<typeof loader>>;

export default function ObjectivePage() {
  const found = useLoaderData<typeof loader>();
  const slug = useSlug();
  const { lang } = useShell();
  const t = useTexts(texts);
  const { card, version, within, previous, next } = found;
  const declared = found.guard.declared;
  return (
    <Page
      title={card.title}
      kicker={<AreaBadge letter={card.code} name={card.areaName} />}
      status={<VersionState version={version} />}
      thread={[{ label: version.title, href: `${publicPaths.plan(slug)}${within}` }, { label: card.areaName }]}
      lead={
        <>
          {card.subtitle ? <p>{capital(card.subtitle).replace(/\.$/, "")}.</p> : null}
          <p>
            {t.objective.lead({
              actions: card.actions.length,
              money: declared === null ? null : formatEuro(declared as Cents, lang),
              indicators: card.indicators.length,
            })}
          </p>
        </>
      }
    >
      <OldVersion version={version} />
      <PageIndex entries={useIndex(found)} />
      <What objective={found} />
      <Section title={t.objective.branch} id="ramo" lead={found.picture.summary}>
        <Drawn picture={found.picture} />
      </Section>
      <Actions objective={found} />
      <Money objective={found} />
      <Measures objective={found} />
      <Indicators objective={found} />
      <Staff objective={found} />
      <Past objective={found} />
      <Answers objective={found} />
      <nav className="pager" aria-label={t.home.objectivesTitle}>
        {previous ? (
          <ButtonLink kind="quiet" icon="chevron-left" href={`${publicPaths.card(slug, previous.code)}${within}`}>
            <span className="visually-hidden">{t.objective.previous}: </span>
            {previous.title}
          </ButtonLink>
        ) : (
          <span />
        )}
        {next ? (
          <ButtonLink kind="quiet" icon="chevron-right" href={`${publicPaths.card(slug, next.code)}${within}`}>
            <span className="visually-hidden">{t.objective.next}: </span>
            {next.title}
          </ButtonLink>
        ) : (
          <span />
        )}
      </nav>
    </Page>
  );
}

/** The sections that this card has, in their order. */
function useIndex({ card, guard }: Objective): PageIndexEntry[] {
  const t = useTexts(texts).objective;
  const hasMoney = card.resources.lines.length > 0 || guard.declared !== null;
  const sections: (PageIndexEntry | null)[] = [
    { href: "#obiettivi", label: t.what },
    { href: "#ramo", label: t.branch },
    { href: "#azioni", label: t.actions },
    hasMoney ? { href: "#soldi", label: t.money } : null,
    card.measures.length > 0 ? { href: "#misure", label: t.measures } : null,
    { href: "#indicatori", label: t.indicators },
    card.staff.length > 0 ? { href: "#persone", label: t.staff } : null,
    { href: "#prima", label: t.past },
    { href: "#risposte", label: t.answers },
  ];
  return sections.filter((entry) => entry !== null);
}

function What({ objective: { card } }: { objective: Objective }) {
  const t = useTexts(texts).objective;
  const needs = card.answers["needs"]?.items ?? [];
  return (
    <div className="two-columns">
      <Section title={t.what} id="obiettivi">
        {card.generalObjective ? <p className="big-words">{card.generalObjective}</p> : null}
        <ol className="plain-numbers">
          {card.specificObjectives.map((each) => (
            <li key={each.key} id={each.key}>
              {each.text} {each.uncertain ? <Uncertain reason={each.uncertain} compact /> : null}
            </li>
          ))}
        </ol>
      </Section>
      <div>
        <Section title={t.forWhom}>
          <ul>
            {card.targets.map((target) => (
              <li key={target}>{target}</li>
            ))}
          </ul>
        </Section>
        {needs.length > 0 || card.context.summary ? (
          <Section title={t.needs}>
            <ul>
              {needs.map((need) => (
                <li key={need}>{need}</li>
              ))}
            </ul>
            {card.context.summary ? (
              <Details summary={t.context}>
                <p>{card.context.summary}</p>
                <ul>
                  {card.context.facts.map((fact, at) => (
                    <li key={at}>
                      {fact.label}:{" "}
                      <strong>
                        {typeof fact.value === "boolean"
                          ? fact.value
                            ? t.yes
                            : t.no
                          : String(fact.value ?? "—").replace(".", ",")}
                      </strong>{" "}
                      {fact.unit ?? ""} {[fact.year, fact.territory].filter(Boolean).join(", ")}{" "}
                      {fact.uncertain ? <Uncertain reason={fact.uncertain} compact /> : null}
                    </li>
                  ))}
                </ul>
              </Details>
            ) : null}
          </Section>
        ) : null}
      </div>
    </div>
  );
}

function Actions({ objective: { card } }: { objective: Objective }) {
  const t = useTexts(texts).objective;
  const numbers = new Map(card.specificObjectives.map((each) => [each.key, each.n]));
  return (
    <Section title={t.actions} id="azioni">
      <ol className="action-list">
        {card.actions.map((action) => {
          const serves = action.servesObjectives
            .map((key) => numbers.get(key))
            .filter(Boolean)
            .join(", ");
          return (
            <li key={action.key} id={action.key}>
              <h3>{action.title}</h3>
              <p className="action-marks">
                {action.leps ? <StatusBadge tone="info">{t.leps}</StatusBadge> : null}
                {action.pnrr ? (
                  <StatusBadge tone="info">{t.pnrr(action.pnrr.replace(/^PNRR\s+/, ""))}</StatusBadge>
                ) : null}
                {serves ? <span>{t.serves(serves)}</span> : null}
                {action.uncertain ? <Uncertain reason={action.uncertain} /> : null}
              </p>
              {action.summary ? <p>{action.summary}</p> : null}
            </li>
          );
        })}
      </ol>
    </Section>
  );
}

/** The guard, told kindly: what does not close, and why as far as it is known. */
export function GuardWords({ guard, explanations }: Pick<Objective, "guard" | "explanations">) {
  const { lang } = useShell();
  const t = useTexts(texts).objective;
  const { declared, computed, difference, reasons } = guard;
  const euro = (amount: number) => formatEuro(Math.abs(amount) as Cents, lang);
  const why = reasons.flatMap((reason) => {
    if (reason.kind === "line_left_out")
      return reason.said
        ? t.reasons.said(reason.label, euro(reason.amount))
        : t.reasons.supposed(reason.label, euro(reason.amount));
    if (reason.kind === "line_equals_difference") return t.reasons.equal(reason.label, euro(reason.amount));
    if (reason.kind === "line_without_amount") return t.reasons.noAmount(reason.label);
    if (reason.kind === "no_lines") return t.reasons.noLines;
    return reason.kind === "no_declared_total" ? t.reasons.noTotal : [];
  });
  const list = (
    <ul>
      {why.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
  if (declared === null || difference === null || difference === 0) {
    return (
      <>
        {declared === null ? null : (
          <p>
            <Difference declaredCents={declared} computedCents={computed} /> {t.same}
          </p>
        )}
        {why.length > 0 ? list : null}
      </>
    );
  }
  const said = explanations.find((each) => each.isCurrent);
  return (
    <Callout tone="warning" title={t.gapTitle}>
      <p>{t.gap(difference > 0, euro(difference))}</p>
      {why.length > 0 ? list : null}
      {said ? (
        <p>
          <strong>{t.explained(said.byName)}:</strong> {said.text}
        </p>
      ) : null}
    </Callout>
  );
}
