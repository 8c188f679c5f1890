// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { formatDate } from "@albero/kernel/pure";
import { ButtonLink, Callout, Details, KeyValue, NoValue, Section, StatusBadge, useTexts } from "@albero/ui";
import { meetingsPaths } from "../../meetings/paths.ts";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { votingPaths } from "../../voting/paths.ts";
import { bodiesPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { CompositionTable } from "./composition.tsx";
import { dayAsked, governance, withDay } from "./office.ts";
import { DangerTable, DayForm, Doubt, Flows, Lines, SeatsPicture, useMissingWords } from "./parts.tsx";
import { SeatTable } from "./seat-table.tsx";

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { day, wrong } = dayAsked(request);
  return withDay(await governance(context).showBody({ id: params.bodyId, ...(day ? { day } : {}) }), wrong);
}

export default function BodyPage() {
  const view = useLoaderData<typeof loader>();
  const { body, seats, day, today, may } = view;
  const all = useTexts(texts);
  const t = all.body;
  const slug = useSlug();
  const level = view.subArea && body.level === "sub_area" ? view.subArea : all.levels[body.level];
  const voting = seats.filter((seat) => seat.votes).length;
  const isOpen = body.lastDay === null;
  return (
    <DecisionPage
      part="bodies"
      title={t.titleToday(body.name, seats.length)}
      windowTitle={body.name}
      kicker={body.tier ? all.tiers[body.tier] : all.levels[body.level]}
      lead={view.inForce ? t.lead(all.kinds[body.kind], level, seats.length, voting) : t.notThere(formatDate(day))}
      status={body.lastDay ? <StatusBadge tone="neutral">{t.closed(formatDate(body.lastDay))}</StatusBadge> : null}
      steps={[{ label: body.name }]}
      actions={
        may.write && isOpen ? (
          <>
            <ButtonLink kind="primary" icon="plus" href={bodiesPaths.newSeat(slug, body.id)}>
              {t.addSeat}
            </ButtonLink>
            <ButtonLink href={bodiesPaths.editBody(slug, body.id)}>{t.edit}</ButtonLink>
            {may.close ? (
              <ButtonLink kind="quiet" href={bodiesPaths.closeBody(slug, body.id)}>
                {t.close}
              </ButtonLink>
            ) : null}
          </>
        ) : null
      }
    >
      <Doubt reason={body.uncertain} />
      <Check />
      {view.dangers.length > 0 && day === today ? (
        <DangerTable dangers={view.dangers} title={all.danger.title(view.dangers.length)} lead={all.danger.lead(3)} />
      ) : null}
      {view.picture ? <SeatsPicture picture={view.picture} day={today} /> : null}
      <Who />
      <Section title={t.rule} lead={t.ruleLead}>
        <CompositionTable lines={body.composition} />
      </Section>
      <Facts />
      <Flows flows={view.flows} href={(id) => bodiesPaths.body(slug, id)} />
      <Section title={t.links}>
        <p className="day-links">
          <a href={votingPaths.ofBody(slug, body.id)}>{t.votingRule}</a>
          <a href={meetingsPaths.ofBody(slug, body.id)}>{t.meetings}</a>
          <a href={bodiesPaths.publicBody(slug, body.id)}>{all.public.title}</a>
        </p>
      </Section>
    </DecisionPage>
  );
}

/** What the rule of composition misses on the day. */
function Check() {
  const { body, missing, unplaced, inForce } = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const words = useMissingWords();
  if (!inForce) return null;
  const counts = body.composition.some((line) => line.least !== null || line.everyMunicipality);
  return (
    <>
      {missing.length > 0 ? (
        <Callout tone="warning">
          {missing.map((one, at) => (
            <p key={at}>{words(one)}</p>
          ))}
        </Callout>
      ) : counts && unplaced === 0 ? (
        <Callout tone="success">
          <p>{all.missing.none}</p>
        </Callout>
      ) : null}
      {unplaced > 0 ? (
        <Callout>
          <p>{all.body.unplaced(unplaced)}</p>
        </Callout>
      ) : null}
    </>
  );
}

/** Who sits in it on the day, and everybody who ever did. */
function Who() {
  const view = useLoaderData<typeof loader>();
  const { body, day, seats, history, may, today } = view;
  const all = useTexts(texts);
  const t = all.body;
  const slug = useSlug();
  const first = body.firstDay;
  const links = [
    { label: all.home.today, href: bodiesPaths.body(slug, body.id) },
    ...(first.slice(0, 4) < today.slice(0, 4)
      ? [{ label: first.slice(0, 4), href: bodiesPaths.body(slug, body.id, first) }]
      : []),
  ];
  return (
    <Section title={t.who(formatDate(day))} id="posti">
      <DayForm label={t.day} day={day} wrong={view.wrongDay} links={links} />
      {seats.length === 0 ? (
        <p>{may.write ? t.empty : t.emptyReader}</p>
      ) : (
        <SeatTable seats={seats} bodyId={body.id} caption={t.who(formatDate(day))} own={view.own} may={may} />
      )}
      {may.write && seats.some((seat) => seat.email.endsWith(".example")) ? (
        <p className="field-help">{t.example}</p>
      ) : null}
      {history.length > seats.length ? (
        <Details summary={t.history(history.length)}>
          <SeatTable
            seats={history}
            bodyId={body.id}
            caption={t.history(history.length)}
            own={view.own}
            may={{ write: may.write }}
            isHistory
          />
        </Details>
      ) : null}
    </Section>
  );
}

function Facts() {
  const { body } = useLoaderData<typeof loader>();
  const t = useTexts(texts).body;
  const list = (label: string, items: readonly string[]) =>
    items.length > 0 ? [{ label, value: <Lines items={items} /> }] : [];
  const from = formatDate(body.firstDay);
  return (
    <KeyValue
      items={[
        ...list(t.functions, body.functions),
        ...list(t.inputs, body.inputs),
        ...list(t.outputs, body.outputs),
        { label: t.frequency, value: body.frequency || t.noFrequency },
        ...list(t.laws, body.laws),
        ...(body.note ? [{ label: t.note, value: body.note }] : []),
        { label: t.period, value: body.lastDay ? `${from} – ${formatDate(body.lastDay)}` : t.since(from) },
        ...(body.act ? [{ label: t.act, value: body.act }] : []),
        { label: t.source, value: body.source || <NoValue /> },
      ]}
    />
  );
}
