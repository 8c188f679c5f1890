// SPDX-License-Identifier: AGPL-3.0-or-later
// Before the vote: what would be enough, who decides, which sub-areas decide together.
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { formatDate, type PlainDate } from "@albero/kernel/pure";
import { Anchor, Button, Callout, ChartFigure, DataTable, Field, Section, Select, useTexts } from "@albero/ui";
import { useSlug } from "../../pages/decision-page.tsx";
import { votingPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { askedOf } from "./asked.ts";
import { governance } from "./office.ts";
import { RulePage, Sentences } from "./parts.tsx";
import "./voting.css";

export const loader = ({ context, params, request }: LoaderFunctionArgs) =>
  governance(context).showEnough({ ruleId: params.ruleId, ...askedOf(request) });

type Answer = ReturnType<typeof useLoaderData<typeof loader>>;
type Found = NonNullable<Answer["enough"]>;

function titleOf(enough: Found, t: ReturnType<typeof useTexts<(typeof texts)["it"]>>["enough"]): string {
  if (enough.fewest === null) return t.titleNever;
  return enough.isByHeads ? t.titleHeads(enough.fewest, enough.taking) : t.title(enough.fewest, enough.taking);
}

export default function EnoughPage() {
  const answer = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const t = all.enough;
  const slug = useSlug();
  const { enough } = answer;
  const title = enough ? titleOf(enough, t) : t.cannot;
  const steps = [{ label: answer.name, href: votingPaths.rule(slug, answer.ruleId) }, { label: t.windowTitle }];
  return (
    <RulePage title={title} windowTitle={t.windowTitle} lead={answer.lead} steps={steps}>
      {answer.verified ? null : <Callout tone="warning">{all.rule.unverified}</Callout>}
      {answer.refusal ? <Callout tone="warning">{answer.refusal}</Callout> : null}
      {enough ? (
        <>
          <Sentences list={enough.told} />
          <p className="field-help">
            {t.assumes} {answer.quorum}
          </p>
        </>
      ) : null}
      <Question answer={answer} />
      {enough ? <Pictures enough={enough} sources={answer.sources} /> : null}
      {enough ? <Alliances enough={enough} /> : null}
      {enough ? <Members answer={answer} enough={enough} /> : null}
      {answer.sources.length > 0 ? (
        <Section title={t.sources}>
          <Sentences list={answer.sources} />
        </Section>
      ) : null}
    </RulePage>
  );
}

function Question({ answer }: { answer: Answer }) {
  const all = useTexts(texts);
  const t = all.enough;
  return (
    <form method="get" className="filter-form" aria-label={t.question}>
      <Select
        name="decisione"
        label={t.kind}
        options={answer.kinds.map((kind) => ({ value: kind, label: all.kinds[kind] }))}
        defaultValue={answer.kind}
        blank={false}
      />
      <Select
        name="convocazione"
        label={t.call}
        options={answer.calls.map((call) => ({ value: call, label: all.calls[call] }))}
        defaultValue={answer.call}
        blank={false}
      />
      <Field
        name="giorno"
        label={t.day}
        size="short"
        inputMode="numeric"
        maxLength={10}
        defaultValue={formatDate(answer.day as PlainDate)}
      />
      <Button kind="secondary">{t.ask}</Button>
    </form>
  );
}

function Pictures({ enough, sources }: { enough: Found; sources: readonly string[] }) {
  const t = useTexts(texts).enough;
  if (!enough.isCounted) return <Callout tone="info">{t.tooFine}</Callout>;
  const source = t.pictureSource((sources[0] ?? "").replace(/\.$/, ""));
  return (
    <div className="rule-pictures">
      {enough.bars ? (
        <ChartFigure
          level={2}
          title={enough.bars.title}
          drawing={enough.bars.drawing}
          unit={t.pictureUnit}
          source={source}
          note={t.pictureNote}
        />
      ) : null}
      {enough.pictures?.map ? (
        <ChartFigure level={2} title={t.map} drawing={enough.pictures.map} unit={t.pictureUnit} source={source} />
      ) : null}
    </div>
  );
}

function Alliances({ enough }: { enough: Found }) {
  const t = useTexts(texts).enough;
  const { blocs, deciding } = enough;
  if (blocs.length === 0) {
    return enough.taking > 1 ? (
      <Section title={t.blocs}>
        <p>{t.noBlocs}</p>
      </Section>
    ) : null;
  }
  const lead = deciding.length === 0 ? t.blocsNone : t.blocsLead(deciding.length);
  return (
    <Section title={t.blocs} lead={lead}>
      <DataTable
        caption={t.blocTable}
        rows={blocs}
        rowKey={({ name }) => name}
        columns={[
          { key: "name", head: t.bloc, cell: ({ name }) => name },
          { key: "members", head: t.members, number: true, cell: ({ members }) => members },
          { key: "weight", head: t.weight, unit: enough.unit, number: true, cell: ({ weight }) => weight },
          { key: "power", head: t.power, number: true, cell: ({ powerPercent }) => powerPercent },
        ]}
      />
      {deciding.length > 0 ? (
        <DataTable
          caption={t.coalitions}
          rows={deciding}
          rowKey={({ names }) => names}
          columns={[
            { key: "names", head: t.coalition, width: "16rem", cell: ({ names }) => names },
            { key: "members", head: t.members, number: true, cell: ({ members }) => members },
            { key: "weight", head: t.weight, unit: enough.unit, number: true, cell: ({ weight }) => weight },
          ]}
        />
      ) : null}
    </Section>
  );
}

function Members({ answer, enough }: { answer: Answer; enough: Found }) {
  const t = useTexts(texts).enough;
  const slug = useSlug();
  const { kind, call, day, ruleId } = answer;
  const open = (id: string) => votingPaths.power(slug, ruleId, id, { kind, call, day });
  const hasGroups = enough.lines.some(({ group }) => group !== null);
  return (
    <DataTable
      caption={t.table(enough.lines.length)}
      rows={enough.lines}
      rowKey={({ id }) => id}
      tall
      source={t.swingsHelp}
      columns={[
        {
          key: "name",
          head: t.member,
          width: "12rem",
          cell: ({ id, name }) => <Anchor href={open(id)}>{name}</Anchor>,
        },
        ...(hasGroups
          ? [{ key: "group", head: t.group, cell: ({ group }: Found["lines"][number]) => group ?? "" }]
          : []),
        { key: "weight", head: t.weight, unit: enough.unit, number: true, cell: ({ weight }) => weight },
        { key: "part", head: t.weightPart, number: true, cell: ({ weightPercent }) => weightPercent },
        {
          key: "power",
          head: t.power,
          number: true,
          cell: ({ id, powerPercent }) =>
            powerPercent === null ? "" : <Anchor href={open(id)}>{powerPercent}</Anchor>,
        },
        { key: "swings", head: t.swings, number: true, cell: ({ swings }) => swings ?? "" },
        { key: "veto", head: t.veto, cell: ({ isVeto }) => (isVeto ? t.vetoMark : "") },
      ]}
    />
  );
}
