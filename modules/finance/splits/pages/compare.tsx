// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { formatEuro } from "@albero/kernel/pure";
import {
  Anchor,
  ButtonLink,
  Callout,
  ChartFigure,
  DataTable,
  formatPercent,
  Grid,
  KeyValue,
  Money,
  Section,
  useShell,
  useTexts,
  type Column,
} from "@albero/ui";
import { MoneyPage } from "../../pages/money-page.tsx";
import { splitsPaths } from "../paths.ts";
import type { CompareRow } from "../queries/compare.ts";
import { texts } from "../texts.ts";
import { finance } from "./office.ts";
import { Signed, stepsTo } from "./parts.tsx";
import "./splits.css";

export function loader({ context, request }: LoaderFunctionArgs) {
  const ids = new URL(request.url).searchParams.getAll("s");
  return finance(context).compareSplits({ ids });
}

export default function Compare() {
  const compared = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const t = all.compare;
  const slug = useShell().ambito?.slug ?? "";
  const steps = stepsTo(t.windowTitle);
  if (compared) return <Compared compared={compared} steps={steps} />;
  return (
    <MoneyPage part="splits" title={t.titleNone} windowTitle={t.windowTitle} lead={t.leadNone} steps={steps}>
      <ButtonLink href={splitsPaths.home(slug)}>{all.thread}</ButtonLink>
    </MoneyPage>
  );
}

const letterOf = (at: number): string => "ABCD".charAt(at);

type ComparedProps = {
  compared: NonNullable<ReturnType<typeof useLoaderData<typeof loader>>>;
  steps: ReturnType<typeof stepsTo>;
};

function Compared({ compared, steps }: ComparedProps) {
  const { splits, rows, isToday, totalsDiffer, winners, losers, movedCents, movedPercent, bars, pictures } = compared;
  const all = useTexts(texts);
  const t = all.compare;
  const { ambito, lang } = useShell();
  const slug = ambito?.slug ?? "";
  const last = splits.length - 1;
  const named = (at: number) => t.letter(letterOf(at), splits[at]?.name ?? "");
  const base = isToday ? t.today : named(0);
  const lead = `${t.lead(base, named(last))} ${t.moved(formatEuro(movedCents, lang), formatPercent(movedPercent, lang))}`;
  const columns: Column<CompareRow>[] = [
    { key: "name", head: all.split.municipality, cell: (row) => row.name },
    ...(isToday
      ? [
          {
            key: "today",
            head: all.split.lastYear,
            unit: "€",
            number: true,
            cell: (row: CompareRow) => <Money cents={row.referenceCents} unit={false} />,
          },
        ]
      : []),
    ...splits.flatMap((split, at): Column<CompareRow>[] => [
      {
        key: `share${split.id}`,
        head: t.shareOf(letterOf(at)),
        unit: "€",
        number: true,
        cell: (row) => (
          <Money
            cents={row.cells[at]?.shareCents}
            unit={false}
            href={splitsPaths.share(slug, split.id, row.istat)}
            sourceLabel={all.split.whyOne(row.name)}
          />
        ),
      },
      {
        key: `head${split.id}`,
        head: t.perHeadOf(letterOf(at)),
        unit: "€",
        number: true,
        cell: (row) => <Money cents={row.cells[at]?.perHeadCents} unit={false} />,
      },
      ...(isToday || at > 0
        ? [
            {
              key: `difference${split.id}`,
              head: t.differenceOf(letterOf(at)),
              unit: "€",
              number: true,
              cell: (row: CompareRow) => <Signed cents={row.cells[at]?.differenceCents ?? null} unit={false} />,
            },
          ]
        : []),
    ]),
  ];
  return (
    <MoneyPage part="splits" title={t.title(winners, losers)} windowTitle={t.windowTitle} lead={lead} steps={steps}>
      <KeyValue
        items={splits.map((split, at) => ({
          label: letterOf(at),
          value: (
            <>
              <Anchor href={splitsPaths.split(slug, split.id)}>{split.name}</Anchor>,{" "}
              {formatEuro(split.totalCents, lang)}
            </>
          ),
        }))}
      />
      {totalsDiffer ? <Callout tone="note">{t.differentTotals}</Callout> : null}
      {bars ? <ChartFigure title={bars.title} drawing={bars.drawing} unit="€" source={t.source} level={2} /> : null}
      {pictures ? (
        <Grid min="24rem">
          {pictures.map ? <ChartFigure title={t.map} drawing={pictures.map} source={t.source} level={2} /> : null}
          <ChartFigure title={t.tiles} drawing={pictures.tiles} source={t.source} level={2} />
        </Grid>
      ) : null}
      <Section title={t.table}>
        <DataTable caption={t.table} captionHidden rows={rows} rowKey={(row) => row.istat} columns={columns} tall />
      </Section>
    </MoneyPage>
  );
}
