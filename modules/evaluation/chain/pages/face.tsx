// SPDX-License-Identifier: AGPL-3.0-or-later
// The chain of one objective as the work area shows it, the newest or one of its versions.
import { cents, formatEuro } from "@albero/kernel/pure";
import { publicPaths } from "@albero/planning/paths";
import { Anchor, AreaBadge, ButtonLink, Callout, Day, Section, Timeline, useShell, useTexts } from "@albero/ui";
import { indicatorsPaths } from "../../indicators/paths.ts";
import { ResultsPage, useSlug } from "../../pages/results-page.tsx";
import { chainPaths } from "../paths.ts";
import type { ChainView } from "../queries/questions.ts";
import { texts } from "../texts.ts";
import { ChainState, Drawn, Gaps, moneyOf, RingsInWords } from "./parts.tsx";

export function ChainFace({ view, may }: { view: ChainView; may: boolean }) {
  const t = useTexts(texts).one;
  const slug = useSlug();
  const { lang } = useShell();
  const { objective, rings, number, isNewest, gaps, missing, picture, planTitle } = view;
  const { code, title } = objective;
  const money = moneyOf(rings);
  const here = `${code} · ${title}`;
  return (
    <ResultsPage
      part="chain"
      title={t.title(title, missing)}
      windowTitle={here}
      kicker={<AreaBadge letter={objective.areas[0] ?? code} />}
      status={<ChainState number={number} />}
      lead={t.lead(
        rings.map(({ items }) => items.length),
        money === null ? null : formatEuro(cents(money), lang),
      )}
      steps={[{ label: here }]}
      actions={
        <>
          {may && isNewest ? (
            <ButtonLink kind="primary" icon="pencil" href={chainPaths.edit(slug, code)}>
              {number === 0 ? t.confirm : t.edit}
            </ButtonLink>
          ) : null}
          <ButtonLink href={publicPaths.card(slug, code)}>{t.openCard}</ButtonLink>
          <ButtonLink kind="quiet" href={chainPaths.siteOne(slug, code)}>
            {t.openPublic}
          </ButtonLink>
        </>
      }
    >
      {number === 0 ? (
        <Callout tone="note" title={t.proposal}>
          <p>{t.proposalText}</p>
        </Callout>
      ) : null}
      {isNewest ? null : (
        <Callout tone="warning" title={t.oldVersion(number)}>
          <p>
            <Anchor href={chainPaths.one(slug, code)}>{t.openNewest}</Anchor>
          </p>
        </Callout>
      )}
      <Section title={t.picture} lead={t.source(planTitle)}>
        <Drawn picture={picture} />
      </Section>
      <Gaps gaps={gaps} missing={missing} />
      <RingsInWords rings={rings} code={code} indicatorHref={(id) => indicatorsPaths.one(slug, id)} />
      <Versions view={view} />
    </ResultsPage>
  );
}

function Versions({ view: { versions, objective } }: { view: ChainView }) {
  const t = useTexts(texts).one;
  const slug = useSlug();
  return (
    <Section title={t.versions} id="versioni">
      {versions.length === 0 ? (
        <p>{t.noVersions}</p>
      ) : (
        <Timeline
          items={versions.map(({ number, byName, on, reason }) => ({
            key: String(number),
            when: <Day day={on} />,
            title: (
              <Anchor href={chainPaths.version(slug, objective.code, number)}>{t.versionLine(number, byName)}</Anchor>
            ),
            children: reason,
          }))}
        />
      )}
    </Section>
  );
}
