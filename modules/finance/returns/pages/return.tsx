// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { requestInfo } from "@albero/kernel";
import { cents, formatDate, formatEuro, type PlainDate } from "@albero/kernel/pure";
import {
  Anchor,
  ButtonLink,
  ChartFigure,
  DataTable,
  Money,
  Section,
  StatusBadge,
  useShell,
  useTexts,
} from "@albero/ui";
import { barChart } from "@albero/ui/charts";
import type { Stage } from "../../funds/core/ledger.ts";
import { fundsPaths } from "../../funds/paths.ts";
import { MoneyPage, useSlug } from "../../pages/money-page.tsx";
import { RETURN_STAGES } from "../core/figures.ts";
import { returnsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { finance } from "./office.ts";
import { FiguresTable } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { lang } = requestInfo(context);
  const view = await finance(context).showReturn({ returnId: params.returnId });
  const t = texts[lang];
  const sums = RETURN_STAGES.map((stage) => ({
    label: t.stages[stage],
    value: view.figures.rows.reduce((all, row) => all + row[stage], 0),
  }));
  const bars = [{ label: t.stages.assigned, value: view.figures.assigned as number }, ...sums];
  const title = t.list.picture(`${view.channel.code} ${view.annuality.year}`, formatDate(view.head.at));
  const drawing = barChart({ title, lang, format: "euro", bars, head: [t.list.fund, t.list.at] });
  const frozenOn = view.head.frozenAt.toISOString().slice(0, 10) as PlainDate;
  return { ...view, frozenOn, picture: { title, drawing } };
}

export default function FrozenReturn() {
  const { annuality, channel, head, figures, previous, falls, frozenOn, picture } = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const t = all.frozen;
  const { lang } = useShell();
  const slug = useSlug();
  const euro = (amount: number) => formatEuro(cents(amount), lang);
  const fund = `${channel.code} ${annuality.year}`;
  const sumOf = (stage: "paid" | "reported") => figures.rows.reduce((sum, row) => sum + row[stage], 0);
  const nameOf = (figure: string) => {
    const [stage = "", macro = "", area = ""] = figure.split("|");
    const where = stage === "assigned" ? [] : [all.macro(Number(macro)), all.area(area)];
    return [all.stages[stage as Stage], ...where].join(", ");
  };
  return (
    <MoneyPage
      part="funds"
      title={t.title(fund, formatDate(head.at))}
      status={<StatusBadge tone="done">{t.by(head.frozenBy, formatDate(frozenOn))}</StatusBadge>}
      lead={t.lead(euro(head.assigned), euro(sumOf("paid")), euro(sumOf("reported")))}
      steps={[
        { label: all.part, href: returnsPaths.home(slug) },
        { label: fund, href: fundsPaths.annuality(slug, annuality.id) },
        { label: formatDate(head.at) },
      ]}
      actions={
        <>
          <ButtonLink icon="download" href={returnsPaths.download(slug, head.id, "xlsx")} download>
            XLSX
          </ButtonLink>
          <ButtonLink icon="download" href={returnsPaths.download(slug, head.id, "csv")} download>
            CSV
          </ButtonLink>
        </>
      }
    >
      <ChartFigure
        level={2}
        title={picture.title}
        drawing={picture.drawing}
        unit="€"
        source={all.source}
        date={formatDate(head.at)}
      />
      <FiguresTable figures={figures} before={previous?.figures ?? null} source={all.source} />
      {previous ? (
        <p>
          <Anchor href={returnsPaths.frozen(slug, previous.id)}>{t.before(formatDate(previous.at))}</Anchor>
        </p>
      ) : null}
      {falls.length === 0 ? null : (
        <Section title={t.falls}>
          <DataTable
            caption={t.falls}
            captionHidden
            rows={falls}
            rowKey={(row) => row.figure}
            phone="cards"
            columns={[
              { key: "figure", head: t.figure, width: "20rem", cell: (row) => nameOf(row.figure) },
              { key: "was", head: t.was, number: true, cell: (row) => <Money cents={row.before} /> },
              { key: "is", head: t.is, number: true, cell: (row) => <Money cents={row.after} /> },
              {
                key: "why",
                head: t.why,
                width: "16rem",
                cell: (row) => [all.reasons[row.reason], row.words].filter(Boolean).join(": "),
              },
            ]}
          />
        </Section>
      )}
      {head.note ? <p>{head.note}</p> : null}
    </MoneyPage>
  );
}
