// SPDX-License-Identifier: AGPL-3.0-or-later
// The news of an objective as an Atom feed (RFC 4287), for whoever follows it without leaving an address.
import type { PlainDate } from "@albero/kernel/pure";
import { escape } from "@albero/ui/strokes";

export type FeedEntry = { id: string; title: string; day: PlainDate; text: string; link: string };
export type Feed = {
  id: string;
  title: string;
  author: string;
  link: string;
  self: string;
  entries: readonly FeedEntry[];
};

/** The feed as XML; entries newest first, the moment of each is noon of its day. An empty feed is of 2000, never of now. */
export function atomOf({ id, title, author, link, self, entries }: Feed): string {
  const moment = (day: string) => `${day}T12:00:00Z`;
  const newest =
    entries
      .map(({ day }) => day)
      .toSorted()
      .at(-1) ?? "2000-01-01";
  const sorted = entries.toSorted((a, b) => b.day.localeCompare(a.day) || a.id.localeCompare(b.id));
  const one = (entry: FeedEntry) =>
    `<entry><id>${escape(entry.id)}</id><title>${escape(entry.title)}</title><updated>${moment(entry.day)}</updated>` +
    `<link href="${escape(entry.link)}"/><summary>${escape(entry.text)}</summary></entry>`;
  return (
    `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><id>${escape(id)}</id>` +
    `<title>${escape(title)}</title><updated>${moment(newest)}</updated><author><name>${escape(author)}</name></author>` +
    `<link href="${escape(link)}"/><link rel="self" href="${escape(self)}"/>${sorted.map(one).join("")}</feed>\n`
  );
}
