// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { cents, formatDate, formatEuro } from "@albero/kernel/pure";
import { staffingPaths } from "@albero/finance/paths";
import {
  Anchor,
  ButtonLink,
  Callout,
  Card,
  DataTable,
  Day,
  formatNumber,
  Grid,
  KeyValue,
  Section,
  StatusBadge,
  Uncertain,
  useShell,
  useTexts,
} from "@albero/ui";
import { indicatorsPaths } from "../../indicators/paths.ts";
import { ResultsPage, useSlug } from "../../pages/results-page.tsx";
import { lepsPaths } from "../paths.ts";
import type { LepsView } from "../queries/questions.ts";
import { texts } from "../texts.ts";
import { evaluation, mayWrite } from "./office.ts";
import { LepsState, loadPopulationPath, useValueWords } from "./parts.tsx";
import { Measures } from "./measures.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  return { ...(await evaluation(context).showLeps({ code: params.code })), may: mayWrite(context) };
}

export default function LepsPage() {
  const view = useLoaderData<typeof loader>();
  const { line, names, may } = view;
  const all = useTexts(texts);
  const t = all.one;
  const slug = useSlug();
  const { lang } = useShell();
  const { title, code, judged, socialWorkers, indicators, verified } = line;
  return (
    <ResultsPage
      part="leps"
      title={t.title(title, all.statuses[judged.status])}
      windowTitle={title}
      kicker={code}
      status={<LepsState judged={judged} />}
      lead={line.rule}
      steps={[{ label: title }]}
      actions={
        <ButtonLink kind="quiet" href={lepsPaths.site(slug)}>
          {t.openPublic}
        </ButtonLink>
      }
    >
      {verified ? null : <Callout tone="note" title={all.unverified} />}
      {line.measured.length === 0 ? (
        <Section title={t.noMeasures}>
          <p>{t.noMeasuresText}</p>
        </Section>
      ) : (
        <Section title={t.measures}>
          <Measures line={line} names={names} place="office" />
        </Section>
      )}
      {socialWorkers ? (
        <Section title={t.workers} actions={<ButtonLink href={staffingPaths.home(slug)}>{t.openWorkers}</ButtonLink>}>
          <p>
            {t.workersText(
              socialWorkers.meetsGoal,
              formatNumber(socialWorkers.goalResidents, lang),
              formatEuro(cents(socialWorkers.totalCents), lang),
            )}
          </p>
        </Section>
      ) : null}
      <Lacking view={view} may={may} />
      <History view={view} may={may} />
      <Section title={t.indicators} id="indicatori">
        {indicators.length === 0 ? <p>{t.noIndicators}</p> : null}
        <ul>
          {indicators.map((one) => (
            <li key={one.code}>
              {one.id === null ? one.text : <Anchor href={indicatorsPaths.one(slug, one.id)}>{one.text}</Anchor>}{" "}
              <small>
                ({one.code}; {t.under(one.planName)})
              </small>{" "}
              {one.uncertain ? <Uncertain reason={one.uncertain} compact /> : null}
            </li>
          ))}
        </ul>
      </Section>
      <KeyValue
        items={[
          { label: t.law, value: line.legalBase },
          { label: t.source, value: line.source },
        ]}
      />
    </ResultsPage>
  );
}

/** Each figure of the level: what is missing first, with the form that gives it. */
function Lacking({ view: { line, inputs }, may }: { view: LepsView; may: boolean }) {
  const t = useTexts(texts).one;
  const slug = useSlug();
  const lacking = new Set(line.lacking.map(({ key }) => key));
  const typed = inputs.filter(({ from }) => from === undefined);
  const fromTerritory = line.lacking.filter(({ from }) => from === "territory");
  if (inputs.length === 0) return null;
  return (
    <Section title={lacking.size > 0 ? t.lacking(lacking.size) : t.data} id="manca">
      {may ? (
        <Grid min="18rem">
          {typed.map(({ key, label }) => (
            <Card
              key={key}
              title={t.add(label)}
              href={lepsPaths.figure(slug, line.code, key)}
              status={
                lacking.has(key) ? (
                  <StatusBadge tone="waiting">{t.missing}</StatusBadge>
                ) : (
                  <StatusBadge tone="done">{t.there}</StatusBadge>
                )
              }
            />
          ))}
        </Grid>
      ) : (
        <ul>
          {line.lacking.map(({ key, label }) => (
            <li key={key}>{label}</li>
          ))}
        </ul>
      )}
      {fromTerritory.map(({ key, label }) => (
        <p key={key}>
          {t.fromTerritory(label)}. {may ? <Anchor href={loadPopulationPath(slug)}>{t.openTerritory}</Anchor> : null}
        </p>
      ))}
    </Section>
  );
}

function History({ view: { history, names, line }, may }: { view: LepsView; may: boolean }) {
  const t = useTexts(texts).one;
  const slug = useSlug();
  const say = useValueWords();
  return (
    <Section title={t.figures} id="dati">
      {history.length === 0 ? (
        <p>{t.noFigures}</p>
      ) : (
        <DataTable
          caption={t.figures}
          captionHidden
          rows={history}
          rowKey={({ id }) => String(id)}
          phone="cards"
          columns={[
            {
              key: "figure",
              head: t.figure,
              width: "20rem",
              cell: ({ key, id, reason }) => (
                <span id={`dato-${id}`}>
                  {names[key]?.label ?? key}
                  {reason ? <small> ({t.correctionOf(reason)})</small> : null}
                </span>
              ),
            },
            { key: "day", head: t.day, cell: ({ day }) => <Day day={day} /> },
            {
              key: "value",
              head: t.value,
              number: true,
              cell: ({ value, key }) =>
                value === null ? t.takenAway : say(value, names[key]?.kind === "yes_no" ? "yes_no" : "number"),
            },
            { key: "source", head: t.from, cell: ({ source, note }) => (note ? `${source}. ${note}` : source) },
            { key: "who", head: t.who, cell: ({ byName, writtenOn }) => t.by(byName, formatDate(writtenOn)) },
            {
              key: "action",
              head: t.action,
              cell: ({ isCorrected, id }) =>
                isCorrected ? (
                  <StatusBadge>{t.corrected}</StatusBadge>
                ) : may ? (
                  <Anchor href={lepsPaths.correct(slug, line.code, id)}>{t.correct}</Anchor>
                ) : null,
            },
          ]}
        />
      )}
    </Section>
  );
}
