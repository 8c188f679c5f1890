// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { Anchor, ButtonLink, DataTable, Empty, useTexts } from "@albero/ui";
import { ResultsPage } from "../../pages/results-page.tsx";
import { questionnairesPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { evaluation, mayOf } from "./office.ts";
import { Invented, InventedNote, useSlug, WaveState } from "./parts.tsx";

export async function loader({ context }: LoaderFunctionArgs) {
  return { ...(await evaluation(context).listQuestionnaires()), may: mayOf(context) };
}

export default function Questionnaires() {
  const { lines, may } = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const t = all.home;
  const slug = useSlug();
  const waves = lines.flatMap((line) => line.waves);
  const open = waves.filter(({ state }) => state === "open").length;
  const closed = waves.filter(({ state }) => state === "closed").length;
  const make = (
    <ButtonLink kind="primary" icon="plus" href={questionnairesPaths.make(slug)}>
      {t.make}
    </ButtonLink>
  );
  return (
    <ResultsPage
      part="questionnaires"
      title={t.title(lines.length)}
      {...(lines.length > 0 ? { lead: t.lead(open, closed) } : {})}
      actions={may.write && lines.length > 0 ? make : null}
    >
      <InventedNote invented={lines.some(({ questionnaire }) => questionnaire.invented)} />
      <DataTable
        caption={t.caption}
        captionHidden
        rows={lines}
        rowKey={({ questionnaire }) => String(questionnaire.id)}
        phone="cards"
        empty={<Empty title={t.empty} action={may.write ? make : null} />}
        columns={[
          {
            key: "name",
            head: t.col.name,
            width: "20rem",
            cell: ({ questionnaire }) => (
              <>
                <Anchor href={questionnairesPaths.one(slug, questionnaire.id)}>{questionnaire.name}</Anchor>{" "}
                {questionnaire.invented ? <Invented /> : null}
              </>
            ),
          },
          { key: "version", head: t.col.version, cell: (line) => t.version(line.published, line.hasDraft) },
          {
            key: "waves",
            head: t.col.waves,
            width: "20rem",
            cell: (line) =>
              line.waves.length === 0
                ? t.noWaves
                : line.waves.map((wave) => (
                    <div key={wave.id}>
                      <Anchor href={questionnairesPaths.wave(slug, wave.id)}>{wave.name}</Anchor>{" "}
                      <WaveState state={wave.state} />
                    </div>
                  )),
          },
          {
            key: "results",
            head: t.results,
            cell: (line) =>
              line.waves.some(({ state }) => state === "closed") ? (
                <Anchor href={questionnairesPaths.results(slug, line.questionnaire.id)}>{all.one.results}</Anchor>
              ) : (
                "–"
              ),
          },
        ]}
      />
    </ResultsPage>
  );
}
