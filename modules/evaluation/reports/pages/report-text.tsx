// SPDX-License-Identifier: AGPL-3.0-or-later
// A chapter as it is read: sentences whose numbers open their rows, tables, pictures, what changed.
import type { ReactNode } from "react";
import { Anchor, Callout, ChartFigure, DataTable, NumberDoor, useTexts } from "@albero/ui";
import type { DrawnTable } from "../core/compose.ts";
import type { Span } from "../core/tell.ts";
import type { ShownBlock, ShownChapter } from "../queries/view.ts";
import { texts } from "../texts.ts";

type Door = (name: string) => string;

export function Sentence({ spans, door }: { spans: readonly Span[]; door: Door }) {
  const t = useTexts(texts).read;
  return (
    <>
      {spans.map((span, at) =>
        span.name ? (
          <NumberDoor key={at} href={door(span.name)} label={t.figureOpens(span.name)}>
            {span.text}
          </NumberDoor>
        ) : (
          span.text
        ),
      )}
    </>
  );
}

export function Rows({ title, table, source }: { title: string; table: DrawnTable; source?: ReactNode }) {
  return (
    <DataTable
      caption={title}
      rows={table.rows}
      rowKey={(_row, at) => String(at)}
      columns={table.columns.map((column, place) => ({
        ...{ key: String(place), head: column.head, number: column.isNumber },
        cell: (row: DrawnTable["rows"][number]) => row[place]?.text ?? "",
      }))}
      {...(table.foot ? { foot: table.foot.map((cell, at) => <strong key={at}>{cell.text}</strong>) } : {})}
      {...(source ? { source } : {})}
    />
  );
}

function Changes({ block, door }: { block: ShownBlock; door: Door }) {
  const t = useTexts(texts).read;
  return (
    <DataTable
      caption={block.text}
      rows={block.changes ?? []}
      rowKey={(row) => row.name}
      columns={[
        { key: "figure", head: t.figure, width: "16rem", cell: (row) => row.label },
        { key: "before", head: t.before, number: true, cell: (row) => row.before },
        {
          key: "now",
          head: t.now,
          number: true,
          cell: (row) => <NumberDoor href={door(row.name)}>{row.now}</NumberDoor>,
        },
        { key: "change", head: t.change, width: "14rem", cell: (row) => row.change },
      ]}
    />
  );
}

export function Block({ block, door }: { block: ShownBlock; door: Door }) {
  const t = useTexts(texts).read;
  const opens = block.figure ? <Anchor href={door(block.figure)}>{t.openFigure}</Anchor> : null;
  if (block.kind === "heading") {
    const Heading = block.level === 2 ? "h3" : "h4";
    return (
      <Heading lang={block.lang} id={`parte-${block.id}`}>
        <Sentence spans={block.spans} door={door} />
      </Heading>
    );
  }
  if (block.changes) return <Changes block={block} door={door} />;
  if (block.isEmpty) return <p className="report-small">{t.emptyBlock(block.text)}</p>;
  if (block.table) return <Rows title={block.text} table={block.table} source={opens} />;
  if (block.drawing) {
    const source = block.figure ? <Anchor href={door(block.figure)}>{t.figureSource}</Anchor> : null;
    return <ChartFigure title={block.text} drawing={block.drawing} source={source} level={block.under === 1 ? 3 : 4} />;
  }
  const words = <Sentence spans={block.spans} door={door} />;
  if (block.kind === "notice")
    return (
      <Callout tone="warning">
        <p>{words}</p>
      </Callout>
    );
  return (
    <p className={block.look === "body" ? undefined : `report-${block.look}`} lang={block.lang}>
      {words}
    </p>
  );
}

/** A chapter with more parts than these begins with their list. */
const INDEX_FROM = 4;

type ChapterProps = {
  chapters: readonly { number: number; title: string }[];
  chapter: ShownChapter | null;
  door: Door;
  address: (chapter: number) => string;
};

/** The list of the chapters, then one of them, then the way to its neighbours. */
export function Chapter({ chapters, chapter, door, address }: ChapterProps) {
  const t = useTexts(texts).read;
  if (!chapter) return <p>{t.empty}</p>;
  const beside = (step: 1 | -1) => chapters.find((each) => each.number === chapter.number + step);
  const [previous, next] = [beside(-1), beside(1)];
  const parts = chapter.blocks.filter((block) => block.kind === "heading" && block.level === 2);
  return (
    <>
      <nav className="report-chapters" aria-label={t.chapters}>
        <ol>
          {chapters.map((each) => (
            <li key={each.number}>
              {each.number === chapter.number ? (
                <span aria-current="page">{each.title}</span>
              ) : (
                <Anchor href={address(each.number)}>{each.title}</Anchor>
              )}
            </li>
          ))}
        </ol>
      </nav>
      <article className="report-text">
        <h2 className="report-chapter">{t.chapter(chapter.number, chapter.title)}</h2>
        {parts.length > INDEX_FROM ? (
          <ul className="report-parts">
            {parts.map((part) => (
              <li key={part.id}>
                <a href={`#parte-${part.id}`}>{part.text}</a>
              </li>
            ))}
          </ul>
        ) : null}
        {chapter.blocks.map((block) => (
          <Block key={block.id} block={block} door={door} />
        ))}
      </article>
      <nav className="report-beside" aria-label={t.beside}>
        {previous ? (
          <Anchor className="btn btn-quiet" href={address(previous.number)}>
            ← {t.chapter(previous.number, previous.title)}
          </Anchor>
        ) : (
          <span />
        )}
        {next ? (
          <Anchor className="btn btn-quiet" href={address(next.number)}>
            {t.chapter(next.number, next.title)} →
          </Anchor>
        ) : null}
      </nav>
    </>
  );
}
