// SPDX-License-Identifier: AGPL-3.0-or-later
// Searching and listing documents: the same for the office and for the public site.
import { formatDate } from "@albero/kernel/pure";
import { Anchor, Button, ButtonLink, Empty, Icon, Pager, Select, useShell, useTexts } from "@albero/ui";
import { OPENNESS, type DocumentKind, type Openness, type SectionCode } from "../core/documents.ts";
import type { Hit } from "../store/documents.ts";
import { texts } from "../texts.ts";
import { OpennessMark } from "./parts.tsx";

export type Found = {
  asked: {
    q: string;
    kind?: DocumentKind | undefined;
    openness?: Openness | undefined;
    section?: SectionCode | undefined;
    year?: number | undefined;
    page: number;
  };
  total: number;
  pages: number;
  hits: readonly Hit[];
  kinds: readonly DocumentKind[];
  years: readonly number[];
  inAll: number;
};

/** "PDF" from "delibera-3.pdf". */
export const fileKind = (name: string): string => (name.split(".").at(-1) ?? "").toUpperCase();

export function useFileSize() {
  const t = useTexts(texts);
  return (one: { sizeBytes: number; fileName: string }) => t.size(one.sizeBytes, fileKind(one.fileName));
}

const isFiltered = ({ kind, openness, section, year }: Found["asked"]) => Boolean(kind ?? openness ?? section ?? year);

/** The title of a page of documents: the answer to what was asked. */
export function titleOf(found: Found, none: (total: number) => string, lang: "it" | "en"): string {
  const t = texts[lang].documents;
  if (found.asked.q !== "") return t.titleFound(found.total, found.asked.q);
  return isFiltered(found.asked) ? t.titleFiltered(found.total) : none(found.total);
}

function addressOf(home: string, asked: Found["asked"], page: number): string {
  const { q, kind, openness, section, year } = asked;
  const fields = { q, kind, openness, section, year, page: page > 1 ? page : undefined };
  const given = Object.entries(fields).filter(([, value]) => value !== undefined && value !== "");
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return query ? `${home}?${query}` : home;
}

export function SearchForm({ home, found, withOpenness }: { home: string; found: Found; withOpenness: boolean }) {
  const all = useTexts(texts);
  const t = all.documents;
  const { asked, kinds, years } = found;
  const has = asked.q !== "" || isFiltered(asked);
  return (
    <form method="get" action={home} className="document-search">
      <div className="field">
        <label className="field-label" htmlFor="cerca-documenti">
          {t.search}
        </label>
        <p className="field-help" id="cerca-documenti-aiuto">
          {t.searchHelp}
        </p>
        <div className="search-line">
          <input
            id="cerca-documenti"
            type="search"
            name="q"
            className="form-control"
            defaultValue={asked.q}
            maxLength={200}
            aria-describedby="cerca-documenti-aiuto"
          />
          <Button icon="search">{t.searchButton}</Button>
        </div>
      </div>
      <div className="document-filters">
        <Select
          name="kind"
          label={t.kind}
          blank={t.all}
          options={kinds.map((one) => ({ value: one, label: all.documentKinds[one] }))}
          defaultValue={asked.kind ?? ""}
        />
        <Select
          name="year"
          label={t.year}
          blank={t.all}
          options={years.map((one) => ({ value: String(one), label: String(one) }))}
          defaultValue={asked.year ? String(asked.year) : ""}
        />
        {withOpenness ? (
          <Select
            name="openness"
            label={t.openness}
            blank={t.all}
            options={OPENNESS.map((one) => ({ value: one, label: all.openness[one] }))}
            defaultValue={asked.openness ?? ""}
          />
        ) : null}
      </div>
      {asked.section ? <input type="hidden" name="section" value={asked.section} /> : null}
      {has ? (
        <ButtonLink kind="quiet" href={home}>
          {t.clear}
        </ButtonLink>
      ) : null}
    </form>
  );
}

type ListProps = {
  home: string;
  found: Found;
  hrefOf: (id: number) => string;
  withOpenness: boolean;
  empty: { title: string; help: string };
};

export function DocumentList({ home, found, hrefOf, withOpenness, empty }: ListProps) {
  const all = useTexts(texts);
  const size = useFileSize();
  const { lang } = useShell();
  if (found.hits.length === 0) {
    const t = texts[lang].documents;
    const words = found.inAll === 0 ? empty : { title: t.noneFound, help: t.noneFoundHelp };
    return <Empty title={words.title}>{words.help}</Empty>;
  }
  return (
    <>
      <ul className="document-list">
        {found.hits.map((one) => (
          <li key={one.id}>
            <h2>
              <Anchor href={hrefOf(one.id)}>{one.title}</Anchor>
            </h2>
            <p className="document-meta">
              <Icon name="file" size="xs" />{" "}
              {[all.documentKinds[one.kind], formatDate(one.day), size(one), one.actLabel].filter(Boolean).join(" · ")}{" "}
              {withOpenness ? <OpennessMark openness={one.openness} /> : null}
            </p>
            {one.snippet ? <p>{one.snippet} …</p> : null}
          </li>
        ))}
      </ul>
      <Pager page={found.asked.page} pages={found.pages} href={(page) => addressOf(home, found.asked, page)} />
    </>
  );
}
