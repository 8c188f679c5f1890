// SPDX-License-Identifier: AGPL-3.0-or-later
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { dayInItaly } from "@albero/kernel";
import { formatDate } from "@albero/kernel/pure";
import {
  Anchor,
  Button,
  ButtonLink,
  Callout,
  ChartFigure,
  DataTable,
  Details,
  FormErrors,
  KeyValue,
  Num,
  Section,
  Select,
  StatusBadge,
  Timeline,
  useTexts,
} from "@albero/ui";
import { dashboardPaths } from "../../dashboard/paths.ts";
import { indicatorsPaths } from "../../indicators/paths.ts";
import { useSlug } from "../../pages/results-page.tsx";
import { daysLate } from "../core/round.ts";
import { groupOf } from "../core/territory.ts";
import { answeredOf, type Owed } from "../core/waiting.ts";
import { roundsPaths } from "../paths.ts";
import { pictureOf } from "./picture.ts";
import { texts } from "../texts.ts";
import { doneIn, evaluation, formBack, langOf, mayOf, slugOf, type FormBack } from "./office.ts";
import { PassageLines, RoundPage, WholeValue } from "./parts.tsx";

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const view = await evaluation(context).showRound({ roundId: params["roundId"] });
  const [slug, lang, id] = [slugOf(context), langOf(context), view.round.id];
  const t = texts[lang].one;
  const left = (one: (typeof view.groups)[number]["completeness"]) => one.asked - answeredOf(one);
  const worst = <T extends { completeness: (typeof view.groups)[number]["completeness"] }>(all: readonly T[]) =>
    all.toSorted((a, b) => left(b.completeness) - left(a.completeness))[0];
  const nameOf = (group: string, name: string) => (group === "" ? texts[lang].rest(name) : name);
  const [area, objective] = [worst(view.groups), worst(view.objectives)];
  const titles = {
    area:
      area && left(area.completeness) > 0
        ? t.byAreaTitle(nameOf(area.group, area.name), left(area.completeness))
        : t.byAreaDone,
    objective:
      objective && left(objective.completeness) > 0
        ? t.byObjectiveTitle(objective.title, left(objective.completeness))
        : t.byObjectiveDone,
  };
  const areas = view.groups.map(({ group, name, completeness }) => ({
    ...{ label: nameOf(group, name), completeness, href: roundsPaths.approveAt(slug, id, group) },
  }));
  const objectives = view.objectives.map(({ code, title, completeness }) => ({
    ...{ label: `${code} · ${title}`, completeness, href: `?obiettivo=${encodeURIComponent(code)}#indicatori` },
  }));
  const shown = new URL(request.url).searchParams.get("obiettivo") ?? "";
  const chosen = view.objectives.some((one) => one.code === shown) ? shown : "";
  return {
    ...{
      ...view,
      may: mayOf(context),
      recomputed: doneIn(request) !== null,
      chosen,
      titles,
      asked: view.indicators.length,
    },
    passages: view.passages.map(({ at, ...one }) => ({ ...one, on: dayInItaly(at) })),
    deviations: view.deviations.map(({ at, ...one }) => ({ ...one, on: dayInItaly(at) })),
    indicators: view.indicators.filter(
      (one) => chosen === "" || one.objectives.some((objectiveOf) => objectiveOf.code === chosen),
    ),
    areas: pictureOf(areas, "territori", { lang, title: titles.area, head: t.picture.area }),
    objectivesPicture: pictureOf(objectives, "obiettivi", { lang, title: titles.objective, head: t.picture.objective }),
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await evaluation(context).recomputeRound({ roundId: params["roundId"] });
  return result.ok
    ? redirect(`${roundsPaths.one(slugOf(context), result.value.roundId)}?fatto=${result.value.computed}`)
    : formBack(context, result, form);
}

export default function RoundView() {
  const { round, total, waiting, today, asked, recomputed, titles, areas, objectivesPicture } =
    useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const t = useTexts(texts).one;
  const left = total.asked - answeredOf(total);
  const lead =
    round.state === "draft"
      ? t.leadDraft(asked)
      : round.state === "closed"
        ? t.leadClosed(total.values, total.missing, formatDate(round.closedOn ?? round.lastDay))
        : [
            left > 0 ? t.leadWaiting(whoWaits(waiting)) : t.leadAll(answeredOf(total) - total.accepted),
            left > 0 ? t.leadLate(daysLate(round, today), formatDate(round.dueOn)) : "",
          ].join(" ");
  const title =
    round.state === "draft"
      ? t.titleDraft(round.name)
      : round.state === "open"
        ? t.titleOpen(round.name, left)
        : t.titleClosed(round.name);
  return (
    <RoundPage round={round} title={title} windowTitle={round.name} lead={lead} actions={<Actions />}>
      <FormErrors back={back} />
      {recomputed ? <Callout tone="success" live title={t.recomputed} /> : null}
      {round.state !== "draft" && total.asked > 0 ? (
        <>
          <ChartFigure
            title={titles.area}
            level={2}
            drawing={areas}
            unit={t.picture.unit}
            source={t.picture.source}
            date={formatDate(today)}
          />
          <ChartFigure
            title={titles.objective}
            level={2}
            drawing={objectivesPicture}
            unit={t.picture.unit}
            source={t.picture.source}
            date={formatDate(today)}
          />
        </>
      ) : null}
      <Facts />
      <Indicators />
      {round.state === "draft" ? null : <Deviations />}
      <Passages />
    </RoundPage>
  );
}

/** A sub-area speaks for its municipalities too; the one that owes most comes first. */
function whoWaits(waiting: readonly Owed[]): string[] {
  const owed = new Map<string, { name: string; left: number }>();
  for (const { territory, asked, answered } of waiting) {
    const key = groupOf(territory) || territory.code;
    const there = owed.get(key) ?? { name: territory.name, left: 0 };
    owed.set(key, { name: there.name, left: there.left + asked - answered });
  }
  return [...owed.values()].toSorted((a, b) => b.left - a.left).map((one) => one.name);
}

function Actions() {
  const { round, may, asked } = useLoaderData<typeof loader>();
  const t = useTexts(texts).one;
  const slug = useSlug();
  const link = (href: string, label: string, kind: "primary" | "secondary" | "quiet" = "secondary") => (
    <ButtonLink kind={kind} href={href}>
      {label}
    </ButtonLink>
  );
  const { id, state } = round;
  if (state === "draft")
    return (
      <>
        {may.write ? link(roundsPaths.choose(slug, id), t.choose, asked === 0 ? "primary" : "secondary") : null}
        {may.decide && asked > 0 ? link(roundsPaths.step(slug, id, "apri"), t.open, "primary") : null}
        {may.write ? link(roundsPaths.edit(slug, id), t.edit, "quiet") : null}
        {may.write ? link(roundsPaths.step(slug, id, "elimina"), t.remove, "quiet") : null}
      </>
    );
  return (
    <>
      {state === "open" && may.enter ? link(roundsPaths.enter(slug, id), t.enter, "primary") : null}
      {link(roundsPaths.approve(slug, id), t.approve)}
      {state === "open" && may.write ? link(roundsPaths.remind(slug, id), t.remind) : null}
      {state === "open" && may.decide ? link(roundsPaths.close(slug, id), t.close, "quiet") : null}
      {state === "closed" && may.decide ? link(roundsPaths.step(slug, id, "riapri"), t.reopen, "quiet") : null}
      {state === "open" && may.write ? (
        <form method="post">
          <Button kind="quiet">{t.recompute}</Button>
        </form>
      ) : null}
    </>
  );
}

function Facts() {
  const { round, meeting } = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const t = all.one;
  return (
    <Section title={t.facts}>
      <KeyValue
        items={[
          { label: all.list.col.round, value: all.period(formatDate(round.firstDay), formatDate(round.lastDay)) },
          { label: t.dueOn, value: formatDate(round.dueOn) },
          ...(round.strategy ? [{ label: t.strategy, value: round.strategy }] : []),
          ...(meeting ? [{ label: t.meeting, value: `${meeting.body}, ${formatDate(meeting.day)}` }] : []),
          ...(round.note ? [{ label: t.note, value: round.note }] : []),
        ]}
      />
    </Section>
  );
}

/** More rows than these are opened by whoever wants them: on a phone they would hide what comes after. */
const LONG = 40;

function Indicators() {
  const { indicators, objectives, chosen, round } = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const t = all.one;
  if (round.state === "draft" && indicators.length === 0) return null;
  const table = (
    <DataTable
      caption={t.table}
      captionHidden
      rows={indicators}
      rowKey={(row) => String(row.indicatorId)}
      phone="cards"
      tall
      columns={[
        { key: "text", head: t.col.indicator, width: "24rem", cell: (row) => <IndicatorName row={row} /> },
        { key: "objective", head: t.col.objective, cell: (row) => row.objectives.map((one) => one.code).join(", ") },
        {
          key: "level",
          head: t.col.level,
          cell: (row) => (row.isComputed ? <StatusBadge tone="info">{t.computed}</StatusBadge> : all.levels[row.level]),
        },
        ...(round.state === "draft"
          ? []
          : [
              {
                ...{ key: "whole", head: t.col.whole, number: true },
                cell: (row: (typeof indicators)[number]) => (
                  <WholeValue whole={row.whole} kind={row.kind} unit={row.unit} />
                ),
              },
              {
                ...{ key: "answers", head: t.col.answers, number: true },
                cell: (row: (typeof indicators)[number]) =>
                  t.picture.of(answeredOf(row.completeness), row.completeness.asked),
              },
              {
                ...{ key: "accepted", head: t.col.accepted, number: true },
                cell: (row: (typeof indicators)[number]) => <Num value={row.completeness.accepted} />,
              },
            ]),
      ]}
    />
  );
  return (
    <Section title={t.table} lead={round.state === "draft" ? undefined : t.tableLead} id="indicatori">
      {objectives.length > 1 ? (
        <form method="get" action="#indicatori" className="filter-row">
          <Select
            name="obiettivo"
            label={t.filter}
            defaultValue={chosen}
            blank={t.all}
            options={objectives.map(({ code, title }) => ({ value: code, label: `${code} · ${title}` }))}
          />
          <Button kind="secondary">{t.show}</Button>
        </form>
      ) : null}
      {indicators.length > LONG && !chosen ? <Details summary={t.every(indicators.length)}>{table}</Details> : table}
    </Section>
  );
}

function IndicatorName({ row }: { row: ReturnType<typeof useLoaderData<typeof loader>>["indicators"][number] }) {
  const { round } = useLoaderData<typeof loader>();
  const slug = useSlug();
  const href =
    round.state === "draft"
      ? indicatorsPaths.one(slug, row.indicatorId)
      : dashboardPaths.indicator(slug, row.indicatorId, { round: round.id });
  return <Anchor href={href}>{row.text}</Anchor>;
}

function Deviations() {
  const { deviations, may, round, indicators } = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const t = all.one;
  const slug = useSlug();
  const about = (one: (typeof deviations)[number]) =>
    one.indicatorId === null
      ? one.objective
      : (indicators.find((each) => each.indicatorId === one.indicatorId)?.text ?? "");
  return (
    <Section
      title={t.deviations}
      actions={
        may.write && round.state === "open" ? (
          <ButtonLink href={roundsPaths.explain(slug, round.id)}>{t.explain}</ButtonLink>
        ) : null
      }
    >
      {deviations.length === 0 ? (
        <p>{t.noDeviations}</p>
      ) : (
        <Timeline
          items={deviations.map((one) => ({
            key: String(one.id),
            when: formatDate(one.on),
            title: about(one),
            children: (
              <>
                <p>{one.text}</p>
                {one.decision ? (
                  <p>
                    <strong>{t.decided}.</strong> {one.decision}
                  </p>
                ) : null}
              </>
            ),
          }))}
        />
      )}
    </Section>
  );
}

function Passages() {
  const { passages, groups } = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const t = all.one;
  if (passages.length === 0) return null;
  const nameOf = (group: string) => {
    const found = groups.find((one) => one.group === group)?.name ?? group;
    return group === "" ? all.rest(found) : found;
  };
  return (
    <Section title={t.passages}>
      <PassageLines passages={passages} where={(one) => nameOf(one.territory)} />
    </Section>
  );
}
