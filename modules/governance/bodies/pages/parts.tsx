// SPDX-License-Identifier: AGPL-3.0-or-later
// What the pages of the bodies share.
import { formatDate, type PlainDate } from "@albero/kernel/pure";
import { Anchor, Button, Callout, ChartFigure, DataTable, DateField, Section, useTexts } from "@albero/ui";
import { useSlug } from "../../pages/decision-page.tsx";
import type { Missing } from "../core/check.ts";
import type { Danger } from "../core/danger.ts";
import { bodiesPaths } from "../paths.ts";
import type { Picture } from "../queries/pictures.ts";
import { texts } from "../texts.ts";
import "./bodies.css";

export { fieldOf, type FieldOf, PlainForm } from "@albero/ui";

/** Chooses a day, with a step to each day that matters. */
export function DayForm({
  label,
  day,
  wrong,
  links,
}: {
  label: string;
  day: PlainDate;
  wrong: string | null;
  links: readonly { label: string; href: string }[];
}) {
  const t = useTexts(texts).home;
  return (
    <form method="get" className="day-form">
      <DateField
        name="giorno"
        label={label}
        help=""
        defaultValue={wrong ?? day}
        error={wrong === null ? undefined : t.wrongDay}
      />
      <Button kind="secondary">{t.show}</Button>
      <span className="day-links">
        {links.map((link) => (
          <Anchor key={link.href} href={link.href}>
            {link.label}
          </Anchor>
        ))}
      </span>
    </form>
  );
}

export function useMissingWords(): (missing: Missing) => string {
  const all = useTexts(texts);
  return (missing) =>
    missing.kind === "seats"
      ? all.missing.seats(missing.missing, all.categories[missing.category], missing.least, missing.found)
      : all.missing.municipalities(missing.places.map((place) => place.name));
}

/** What somebody must look after, in a table: the soonest first. */
export function DangerTable({ dangers, title, lead }: { dangers: readonly Danger[]; title: string; lead: string }) {
  const t = useTexts(texts).danger;
  const slug = useSlug();
  const words = useMissingWords();
  const what = (danger: Danger) =>
    danger.kind === "short"
      ? words(danger.missing)
      : danger.kind === "vacant"
        ? t.vacant(danger.label)
        : t.expires(danger.label);
  const when = (danger: Danger) =>
    danger.kind === "expires"
      ? t.by(formatDate(danger.lastDay))
      : danger.kind === "vacant"
        ? t.since(formatDate(danger.since))
        : t.short;
  return (
    <Section title={title} lead={lead} id="da-guardare">
      <DataTable
        caption={title}
        captionHidden
        rows={dangers}
        rowKey={(_row, at) => String(at)}
        phone="cards"
        columns={[
          {
            key: "body",
            head: t.body,
            width: "16rem",
            cell: (row) => <Anchor href={bodiesPaths.body(slug, row.bodyId)}>{row.bodyName}</Anchor>,
          },
          { key: "what", head: t.what, width: "24rem", cell: what },
          { key: "when", head: t.when, cell: when },
        ]}
      />
    </Section>
  );
}

type Step = { text: string; bodies: readonly { key: string; id: number | null; name: string | null }[] };
type Flow = { id: number; object: string; steps: readonly Step[] };

/** The ways of a decision: one line of steps each, read from the first to the last. */
export function Flows({ flows, href }: { flows: readonly Flow[]; href: (id: number) => string }) {
  const t = useTexts(texts).flows;
  if (flows.length === 0) return null;
  return (
    <Section title={t.title} lead={t.lead}>
      {flows.map((flow) => (
        <div className="flow" key={flow.id}>
          <h3>{flow.object}</h3>
          <ol>
            {flow.steps.map((step, at) => (
              <li key={at}>
                <span className="flow-who">
                  {step.bodies.map((body, place) => (
                    <span key={body.key}>
                      {place > 0 ? " + " : ""}
                      {body.id === null ? t.all : <Anchor href={href(body.id)}>{body.name}</Anchor>}
                    </span>
                  ))}
                </span>
                <span className="flow-what">{step.text}</span>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </Section>
  );
}

/** The seats of a body over time, with what its strokes mean. */
export function SeatsPicture({ picture, day }: { picture: Picture; day: PlainDate }) {
  const t = useTexts(texts).timeline;
  return (
    <ChartFigure title={t.heading} level={2} drawing={picture} note={t.lead} source={t.source} date={formatDate(day)} />
  );
}

/** What a document leaves in doubt, with its reason, where the eye falls. */
export function Doubt({ reason }: { reason: string | null }) {
  return reason === null ? null : (
    <Callout tone="note">
      <p>{reason}</p>
    </Callout>
  );
}

export function Lines({ items }: { items: readonly string[] }) {
  return items.length === 1 ? (
    <>{items[0]}</>
  ) : (
    <ul className="plain-lines">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
