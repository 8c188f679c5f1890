// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { collectingPaths } from "@albero/finance/paths";
import { formatDate } from "@albero/kernel/pure";
import { Anchor, ButtonLink, Callout, KeyValue, Section, StatusBadge, useShell, useTexts } from "@albero/ui";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { happensWith, outcomeWords } from "../happens.ts";
import { actsPaths } from "../paths.ts";
import { pageOfTarget } from "../target-paths.ts";
import type { EffectView } from "../queries/acts.ts";
import { texts } from "../texts.ts";
import { governance } from "./office.ts";
import { actName, ActStateMark, DifferenceTable, Facts, Revoked, TypedText } from "./parts.tsx";
import "./acts.css";

export const loader = ({ context, params }: LoaderFunctionArgs) => governance(context).showAct({ actId: params.actId });

type View = Awaited<ReturnType<typeof loader>>;

const moment = new Intl.DateTimeFormat("it-IT", {
  timeZone: "Europe/Rome",
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});

export default function ActPage() {
  const view = useLoaderData<typeof loader>() as View;
  const { act, effects, revokedBy } = view;
  const t = useTexts(texts).act;
  const { lang } = useShell();
  const lead =
    act.day === null ? t.leadDraft(effects.length) : t.leadAdopted(act.body, formatDate(act.day), effects.length);
  return (
    <DecisionPage
      part="acts"
      title={act.subject}
      kicker={`${actName(act, lang)} · ${act.body}`}
      status={<ActStateMark state={act.state} />}
      lead={lead}
      steps={[{ label: actName(act, lang) }]}
      actions={<Actions view={view} />}
    >
      {revokedBy ? <Revoked by={revokedBy.cited} /> : null}
      <Approves view={view} />
      <Section title={t.text}>{act.text === "" ? <p>{t.noText}</p> : <TypedText text={act.text} />}</Section>
      <Facets view={view} />
    </DecisionPage>
  );
}

function Actions({ view: { act, may, documents } }: { view: View }) {
  const t = useTexts(texts).act;
  const slug = useSlug();
  const isDraft = act.state === "draft";
  return (
    <>
      {isDraft && may.adopt ? (
        <ButtonLink kind="primary" icon="check" href={actsPaths.adopt(slug, act.id)}>
          {t.adopt}
        </ButtonLink>
      ) : null}
      {isDraft && may.write ? (
        <ButtonLink icon="pencil" href={actsPaths.edit(slug, act.id)}>
          {t.edit}
        </ButtonLink>
      ) : null}
      <ButtonLink icon="file-pdf" href={actsPaths.pdf(slug, act.id)}>
        {t.pdf}
      </ButtonLink>
      {!isDraft && may.write && !documents.some((one) => one.kind === "act") ? (
        <ButtonLink icon="folder" href={actsPaths.publish(slug, act.id)}>
          {t.publish}
        </ButtonLink>
      ) : null}
      {act.state === "adopted" && may.write ? (
        <ButtonLink kind="quiet" href={actsPaths.newRevoking(slug, act.id)}>
          {t.revoke}
        </ButtonLink>
      ) : null}
      {isDraft && may.write ? (
        <ButtonLink kind="quiet" icon="delete" href={actsPaths.remove(slug, act.id)}>
          {t.remove}
        </ButtonLink>
      ) : null}
    </>
  );
}

function Approves({ view }: { view: View }) {
  const { act, effects, may } = view;
  const t = useTexts(texts).act;
  const slug = useSlug();
  const add =
    act.state === "draft" && may.write ? (
      <ButtonLink icon="plus" href={actsPaths.approves(slug, act.id)}>
        {t.add}
      </ButtonLink>
    ) : null;
  // What is decided for good and approves nothing else says so in its first sentence.
  if (effects.length === 0 && act.state !== "draft") return null;
  return (
    <Section title={t.approves} actions={add}>
      {effects.length === 0 ? <p>{t.approvesNone}</p> : null}
      {effects.map((effect) => (
        <EffectCard key={effect.id} effect={effect} view={view} />
      ))}
    </Section>
  );
}

function EffectCard({ effect, view: { act, may, today } }: { effect: EffectView; view: View }) {
  const all = useTexts(texts);
  const t = all.act;
  const { lang } = useShell();
  const slug = useSlug();
  const { differences } = effect;
  const isChanged = differences === null || differences.length > 0;
  const isDraft = act.state === "draft";
  return (
    <article className="effect-card">
      <p className="document-meta">{all.effectKinds[effect.kind]}</p>
      <h3>
        {effect.differences === null ? (
          effect.name
        ) : (
          <Anchor href={pageOfTarget(effect.kind, slug, effect.targetId)}>{effect.name}</Anchor>
        )}
      </h3>
      {effect.outcome ? (
        <p>
          <StatusBadge tone="done">{outcomeWords(effect.kind, effect.outcome, lang)}</StatusBadge>{" "}
          {effect.outcome.setId ? (
            <Anchor href={collectingPaths.set(slug, Number(effect.outcome.setId))}>{t.toQuotas}</Anchor>
          ) : null}
        </p>
      ) : (
        <p>{happensWith(effect, today, lang)}</p>
      )}
      {isDraft && !isChanged ? (
        <p className="document-meta">
          {t.unchanged}. {t.proposedAt(moment.format(effect.proposedAt))}.
        </p>
      ) : null}
      {differences === null ? (
        <Callout tone="danger" title={t.gone} />
      ) : differences.length > 0 ? (
        <Callout tone="warning" title={t.changed(differences.length)}>
          <p>{t.changedHelp}</p>
        </Callout>
      ) : null}
      {differences && differences.length > 0 ? <DifferenceTable name={effect.name} differences={differences} /> : null}
      <Facts facts={effect.proposed.facts} />
      {isDraft && may.write ? (
        <p className="effect-actions">
          {differences && differences.length > 0 ? (
            <ButtonLink href={`${actsPaths.dropEffect(slug, act.id, effect.id)}?ancora=1`}>{t.again}</ButtonLink>
          ) : null}
          <ButtonLink kind="quiet" href={actsPaths.dropEffect(slug, act.id, effect.id)}>
            {t.drop}
          </ButtonLink>
        </p>
      ) : null}
    </article>
  );
}

function Facets({ view }: { view: View }) {
  const { act, item, vote, revokes, documents } = view;
  const all = useTexts(texts);
  const t = all.act;
  const slug = useSlug();
  const voteWords =
    vote === null ? t.voteNone : vote.state === "open" ? t.voteOpen : (all.outcomes[vote.outcome ?? ""] ?? t.voteNone);
  const items = [
    ...(item ? [{ label: t.item, value: t.itemOf(item.position, item.title, item.body, formatDate(item.day)) }] : []),
    ...(item && item.kind !== "information" ? [{ label: t.vote, value: voteWords }] : []),
    ...(revokes
      ? [
          {
            label: t.revokes,
            value: <Anchor href={actsPaths.act(slug, revokes.id)}>{`${revokes.cited}: ${revokes.subject}`}</Anchor>,
          },
        ]
      : []),
    { label: t.written, value: t.at(moment.format(act.createdAt), act.createdByName) },
    ...(act.adoptedAt
      ? [{ label: t.adopted, value: t.at(moment.format(act.adoptedAt), act.adoptedByName ?? "") }]
      : []),
    ...(act.contentHash ? [{ label: t.hash, value: <span className="hash">{act.contentHash}</span> }] : []),
    ...(view.may.write && act.state !== "draft"
      ? [
          {
            label: t.documents,
            value:
              documents.length === 0 ? (
                t.documentsNone
              ) : (
                <ul>
                  {documents.map((one) => (
                    <li key={one.id}>
                      <Anchor href={actsPaths.document(slug, one.id)}>{one.title}</Anchor>
                    </li>
                  ))}
                </ul>
              ),
          },
        ]
      : []),
  ];
  return <KeyValue items={items} />;
}
