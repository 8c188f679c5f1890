// SPDX-License-Identifier: AGPL-3.0-or-later
import { Anchor, ButtonLink, Details, Empty, Section, StatusBadge, useTexts } from "@albero/ui";
import { actsPaths } from "../../acts/paths.ts";
import { useSlug } from "../../pages/decision-page.tsx";
import { meetingsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import type { View } from "./meeting.tsx";
import { Op, Version } from "./parts.tsx";

/** The items in their order, each with its text, its acts and its documents. */
export function Agenda({ view }: { view: View }) {
  const t = useTexts(texts).meeting;
  const slug = useSlug();
  const { meeting, items, mayPrepare } = view;
  const add =
    mayPrepare && meeting.isPlanned ? (
      <ButtonLink kind="secondary" icon="plus" href={meetingsPaths.newItem(slug, meeting.id)}>
        {t.addItem}
      </ButtonLink>
    ) : undefined;
  return (
    <Section title={t.agenda} id="ordine" actions={items.length > 0 ? add : undefined}>
      {items.length === 0 ? (
        <Empty title={t.agendaEmpty} action={add}>
          <p>{t.agendaHelp}</p>
        </Empty>
      ) : (
        <ol className="agenda">
          {items.map((item) => (
            <Point key={item.id} item={item} view={view} />
          ))}
        </ol>
      )}
    </Section>
  );
}

type Item = View["items"][number];

function Point({ item, view }: { item: Item; view: View }) {
  const t = useTexts(texts);
  const slug = useSlug();
  const { meeting, mayPrepare } = view;
  return (
    <li className="agenda-item" id={`punto-${item.id}`}>
      <div className="agenda-head">
        <h3>{item.title}</h3>
        <StatusBadge tone="neutral" icon={ICONS[item.kind]}>
          {t.kinds[item.kind]}
        </StatusBadge>
      </div>
      {item.text === "" ? null : (
        <Details summary={t.meeting.text}>
          <p className="meeting-text">{item.text}</p>
        </Details>
      )}
      {item.acts.length > 0 ? (
        <p>
          {t.meeting.acts}:{" "}
          {item.acts.map((act, at) => (
            <span key={act.id}>
              {at > 0 ? " · " : null}
              {mayPrepare ? <Anchor href={actsPaths.act(slug, act.id)}>{act.subject}</Anchor> : act.subject}
            </span>
          ))}
        </p>
      ) : null}
      {item.documents.length > 0 ? (
        <ul className="document-list" aria-label={`${t.meeting.itemDocuments}${t.meeting.of(item.title)}`}>
          {item.documents.map((one) => (
            <li key={one.id}>
              <Anchor href={meetingsPaths.document(slug, meeting.id, one.id)}>{one.title}</Anchor>{" "}
              <span className="document-size">{t.meeting.kilobytes(one.kilobytes)}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {mayPrepare && meeting.isPlanned ? <Tools item={item} view={view} /> : null}
    </li>
  );
}

const ICONS = { resolution: "check-circle", opinion: "comment", information: "info-circle", election: "user" } as const;

function Tools({ item, view: { meeting } }: { item: Item; view: View }) {
  const t = useTexts(texts).meeting;
  const slug = useSlug();
  const move = (by: "up" | "down", label: string) => (
    <button type="submit" name="by" value={by} className="btn btn-quiet btn-small">
      {label}
      <span className="visually-hidden">{t.of(item.title)}</span>
    </button>
  );
  return (
    <form method="post" className="agenda-tools">
      <Op name="move" />
      <input type="hidden" name="itemId" value={item.id} />
      <Version value={meeting.rowVersion} />
      <Anchor className="btn btn-quiet btn-small" href={meetingsPaths.item(slug, meeting.id, item.id)}>
        {t.editItem}
        <span className="visually-hidden">{t.of(item.title)}</span>
      </Anchor>
      {item.isFirst ? null : move("up", t.up)}
      {item.isLast ? null : move("down", t.down)}
    </form>
  );
}
