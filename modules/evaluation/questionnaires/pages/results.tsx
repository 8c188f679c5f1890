// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { formatDate, type Lang } from "@albero/kernel/pure";
import {
  Callout,
  ChartFigure,
  DataTable,
  Empty,
  formatNumber,
  NoValue,
  Section,
  Tabs,
  useShell,
  useTexts,
} from "@albero/ui";
import { barChart } from "@albero/ui/charts";
import { compare, meanOf, type Compared, type Row } from "../core/compare.ts";
import { GROUPS, said, type Group } from "../core/form.ts";
import type { Part } from "../core/seal.ts";
import type { ResultsView } from "../queries/results.ts";
import { questionnairesPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { evaluation, langOf } from "./office.ts";
import { QuestionnairePage, useSlug } from "./parts.tsx";

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const view = await evaluation(context).questionnaireResults({ questionnaireId: params["questionnaireId"] });
  const asked = new URL(request.url).searchParams.get("gruppo");
  const group = GROUPS.find((each) => each === asked) ?? null;
  const { questionnaire, waves, waiting } = view;
  const newest = waves.at(-1);
  return {
    ...{ questionnaire, waiting, group, waves: waves.length },
    newest: newest ? { name: newest.wave.name, fewest: newest.fewest, participation: newest.participation } : null,
    groups: GROUPS.filter((each) =>
      waves.some(({ participation }) => participation?.some(({ groups }) => groups.includes(each))),
    ),
    compared: compare(waves, group),
    ...pictureOf(newest, group, langOf(context)),
  };
}

/** The means of the newest wave, question by question, and the words of the highest and of the lowest. */
function pictureOf(newest: ResultsView["waves"][number] | undefined, group: Group | null, lang: Lang) {
  const t = texts[lang].results;
  const bars = (newest?.items ?? []).flatMap(({ item, blocks, total }) => {
    const sealed = group === null ? total : (blocks.find(({ groups }) => groups.includes(group))?.sealed ?? total);
    const mean = sealed.kind === "scale" ? meanOf(sealed) : null;
    return mean === null
      ? []
      : [{ label: said(item.lineLabel ?? item.question.label, lang), value: Math.round(mean * 100) / 100 }];
  });
  if (!newest || bars.length === 0) return { picture: null, highest: null, lowest: null };
  const ordered = bars.toSorted((a, b) => b.value - a.value);
  const title = t.averages(newest.wave.name);
  const drawing = barChart({ title, lang, format: "number", decimals: 1, bars, head: t.averagesHead });
  return {
    picture: { title, drawing },
    highest: ordered[0]?.label ?? null,
    lowest: ordered.length > 1 ? (ordered.at(-1)?.label ?? null) : null,
  };
}

export default function Results() {
  const { questionnaire, waves, newest, waiting, compared, picture, highest, lowest } = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const t = all.results;
  const answers = newest?.participation?.reduce((sum, each) => sum + each.answers, 0) ?? 0;
  const lead = !newest
    ? undefined
    : newest.participation === null
      ? t.leadFew(newest.name)
      : t.lead(answers, newest.name, highest, lowest);
  return (
    <QuestionnairePage
      questionnaire={questionnaire}
      step={t.step}
      title={t.title(questionnaire.name, waves)}
      windowTitle={`${t.step} · ${questionnaire.name}`}
      {...(lead ? { lead } : {})}
    >
      {waiting.map(({ name, lastDay }) => (
        <Callout key={name} tone="note" title={t.waiting(name, formatDate(lastDay))} />
      ))}
      {newest ? (
        <>
          <GroupTabs />
          <p>{t.rule(newest.fewest)}</p>
          {picture ? (
            <ChartFigure level={2} drawing={picture.drawing} title={picture.title} source={newest.name} />
          ) : null}
          {compared.map((one) => (
            <QuestionResults key={`${one.key}.${one.line}.${one.question.kind}`} one={one} />
          ))}
        </>
      ) : (
        <Empty title={t.empty} />
      )}
    </QuestionnairePage>
  );
}

function GroupTabs() {
  const { questionnaire, group, groups } = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const slug = useSlug();
  if (groups.length < 2) return null;
  const { id } = questionnaire;
  return (
    <Tabs
      label={all.results.filter}
      tabs={[
        { label: all.results.everyone, href: questionnairesPaths.results(slug, id), current: group === null },
        ...groups.map((each) => ({
          ...{ label: all.groups[each], href: questionnairesPaths.results(slug, id, each), current: group === each },
        })),
      ]}
    />
  );
}

function QuestionResults({ one }: { one: Compared }) {
  const all = useTexts(texts);
  const t = all.results;
  const { lang } = useShell();
  const { question, lineLabel, rows } = one;
  const isScale = question.kind === "scale" || question.kind === "matrix";
  const lead = isScale
    ? t.ofScale(question.min ?? 1, question.max ?? 5, said(question.low, lang), said(question.high, lang))
    : undefined;
  const title = lineLabel ? `${said(question.label, lang)}: ${said(lineLabel, lang)}` : said(question.label, lang);
  return (
    <Section title={title} {...(lead ? { lead } : {})}>
      {question.kind === "text" ? <Texts rows={rows} /> : <Figures one={one} title={title} />}
    </Section>
  );
}

function useWho(): (row: Row) => string {
  const all = useTexts(texts);
  return ({ groups }) => (groups === null ? all.results.total : all.together(groups.map((each) => all.groups[each])));
}

function Figures({ one, title }: { one: Compared; title: string }) {
  const { waves } = useLoaderData<typeof loader>();
  const t = useTexts(texts).results;
  const { lang } = useShell();
  const who = useWho();
  const hasMean = one.question.kind !== "one" && one.question.kind !== "many";
  const mean = (value: number | null) =>
    value === null ? <NoValue kind="suppressed" /> : formatNumber(value, lang, 1);
  const signed = (value: number) => `${value > 0 ? "+" : ""}${formatNumber(value, lang, 1)}`;
  return (
    <DataTable
      caption={title}
      captionHidden
      rows={one.rows}
      rowKey={(row, at) => `${row.waveId}.${at}`}
      phone="cards"
      columns={[
        { key: "who", head: t.col.who, width: "14rem", cell: who },
        ...(waves > 1 ? [{ key: "wave", head: t.col.wave, cell: (row: Row) => row.wave }] : []),
        { key: "answers", head: t.col.answers, number: true, cell: Answers },
        ...(hasMean
          ? [
              {
                key: "mean",
                head: t.col.mean,
                number: true,
                cell: (row: Row) => (row.sealed.kind === "none" ? "–" : mean(row.mean)),
              },
            ]
          : []),
        ...(hasMean && waves > 1
          ? [
              {
                key: "change",
                head: t.col.change,
                number: true,
                cell: (row: Row) => (row.change === null ? "–" : signed(row.change)),
              },
            ]
          : []),
        { key: "parts", head: t.col.parts, width: "20rem", cell: (row) => <Spread row={row} one={one} /> },
      ]}
    />
  );
}

const Answers = ({ sealed }: Row) =>
  sealed.kind === "none" ? 0 : "answers" in sealed ? sealed.answers : <NoValue kind="suppressed" />;

function Spread({ row: { sealed }, one }: { row: Row; one: Compared }) {
  const t = useTexts(texts).results;
  const { lang } = useShell();
  if (sealed.kind === "none") return <>{t.nobody}</>;
  if (sealed.kind === "scale" && sealed.parts)
    return (
      <>
        <PartsBar parts={sealed.parts} />
        <span className="tabular">
          {sealed.parts.map(({ from, to, count }) => t.steps(from, to, count)).join(" · ")}
        </span>
      </>
    );
  if (sealed.kind !== "choice") return sealed.kind === "number" ? <>–</> : <NoValue kind="suppressed" />;
  return (
    <>
      {one.question.options.map(({ key, label }, at) => (
        <div key={key}>
          {said(label, lang)}: {sealed.counts[at] ?? <NoValue kind="suppressed" />}
        </div>
      ))}
    </>
  );
}

/** From the lowest step to the highest: one hue, ever darker. */
const SHADES = ["#c9dcf0", "#93bbe0", "#5c97cd", "#2b6cb0", "#123f73"];

/** From the lowest answers to the highest; the words beside it say the same. */
function PartsBar({ parts }: { parts: readonly Part[] }) {
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  const widths = parts.map(({ count }) => (total === 0 ? 0 : (count / total) * 100));
  const [lowest, highest] = [parts[0]?.from ?? 0, parts.at(-1)?.to ?? 1];
  const shade = ({ from, to }: Part) =>
    SHADES[Math.round((((from + to) / 2 - lowest) / Math.max(1, highest - lowest)) * (SHADES.length - 1))];
  return (
    <svg className="part-bars" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true" width="100%">
      {parts.map((part, at) => (
        <rect
          key={part.from}
          x={widths.slice(0, at).reduce((sum, each) => sum + each, 0)}
          width={widths[at]}
          height="1"
          fill={shade(part)}
        />
      ))}
    </svg>
  );
}

function Texts({ rows }: { rows: readonly Row[] }) {
  const { waves } = useLoaderData<typeof loader>();
  const t = useTexts(texts).results;
  const who = useWho();
  const told = rows.filter(({ sealed }) => sealed.kind === "texts");
  if (told.length === 0) return <p>{t.noTexts}</p>;
  return (
    <>
      {told.map((row, at) => (
        <div key={at}>
          <h3>{waves > 1 ? `${who(row)}, ${row.wave}` : who(row)}</h3>
          {row.sealed.kind === "texts" ? (
            <>
              <p>{t.texts(row.sealed.answers)}</p>
              <ul className="said-texts">
                {row.sealed.texts.map((text, place) => (
                  <li key={place}>{text}</li>
                ))}
              </ul>
            </>
          ) : null}
        </div>
      ))}
    </>
  );
}
