// SPDX-License-Identifier: AGPL-3.0-or-later
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { formatDate } from "@albero/kernel/pure";
import { Anchor, Button, ButtonLink, DataTable, Details, FormErrors, Section, useTexts } from "@albero/ui";
import { questionsOf } from "../core/form.ts";
import { questionnairesPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { evaluation, formBack, mayOf, slugOf, type FormBack } from "./office.ts";
import { FormOutline, QuestionnairePage, usePeriod, useSlug, WaveState } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const view = await evaluation(context).showQuestionnaire({ questionnaireId: params["questionnaireId"] });
  return { ...view, may: mayOf(context) };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await evaluation(context).reviseQuestionnaire({ questionnaireId: params["questionnaireId"] });
  return result.ok
    ? redirect(questionnairesPaths.write(slugOf(context), result.value.questionnaireId))
    : formBack(context, result, form);
}

export default function QuestionnaireOf() {
  const { questionnaire, published, draft, waves, versions } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const all = useTexts(texts);
  const t = all.one;
  const slug = useSlug();
  const shown = published ?? draft;
  return (
    <QuestionnairePage
      questionnaire={questionnaire}
      title={t.title(questionnaire.name, waves.length)}
      windowTitle={questionnaire.name}
      lead={t.lead(published?.number ?? null, published ? questionsOf(published.form).length : 0, draft !== null)}
      actions={<Actions />}
    >
      <FormErrors back={back} />
      <Waves />
      {shown ? (
        <Section title={published ? t.form(shown.number) : t.draftForm(shown.number)}>
          <FormOutline form={shown.form} />
          {published ? (
            <>
              <ButtonLink kind="quiet" href={questionnairesPaths.sheet(slug, questionnaire.id, "it")} download>
                {t.print}
              </ButtonLink>{" "}
              <ButtonLink kind="quiet" href={questionnairesPaths.sheet(slug, questionnaire.id, "en")} download>
                {t.printEn}
              </ButtonLink>
            </>
          ) : null}
        </Section>
      ) : null}
      <Details summary={t.versions}>
        <ul>
          {versions.map(({ id, number, publishedOn }) => (
            <li key={id}>{t.versionLine(number, publishedOn ? formatDate(publishedOn) : null)}</li>
          ))}
        </ul>
      </Details>
    </QuestionnairePage>
  );
}

function Actions() {
  const { questionnaire, published, draft, waves, may } = useLoaderData<typeof loader>();
  const t = useTexts(texts).one;
  const slug = useSlug();
  const { id } = questionnaire;
  const hasResults = waves.some(({ state }) => state === "closed");
  return (
    <>
      {hasResults ? (
        <ButtonLink kind="primary" href={questionnairesPaths.results(slug, id)}>
          {t.results}
        </ButtonLink>
      ) : null}
      {may.write && draft ? (
        <ButtonLink kind={hasResults ? "secondary" : "primary"} href={questionnairesPaths.write(slug, id)}>
          {t.write}
        </ButtonLink>
      ) : null}
      {may.write && published ? (
        <ButtonLink icon="plus" href={questionnairesPaths.newWave(slug, id)}>
          {t.newWave}
        </ButtonLink>
      ) : null}
      {may.write && !draft ? (
        <form method="post">
          <Button kind="quiet">{t.revise}</Button>
        </form>
      ) : null}
    </>
  );
}

function Waves() {
  const { waves } = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const t = all.one;
  const slug = useSlug();
  const when = usePeriod();
  return (
    <Section title={t.waves}>
      <DataTable
        caption={t.waves}
        captionHidden
        rows={waves}
        rowKey={({ id }) => String(id)}
        phone="cards"
        empty={<p>{t.noWaves}</p>}
        columns={[
          {
            key: "name",
            head: t.col.name,
            width: "16rem",
            cell: (wave) => <Anchor href={questionnairesPaths.wave(slug, wave.id)}>{wave.name}</Anchor>,
          },
          { key: "when", head: t.col.when, width: "14rem", cell: when },
          {
            key: "who",
            head: t.col.who,
            cell: (wave) => `${all.waveKinds[wave.kind]}, ${all.anonymity[wave.isAnonymous ? "anonymous" : "named"]}`,
          },
          { key: "state", head: t.col.state, cell: (wave) => <WaveState state={wave.state} /> },
          {
            key: "answers",
            head: t.col.answers,
            number: true,
            cell: ({ participation }) => {
              if (participation === null) return t.few;
              const sum = (of: "asked" | "answers") => participation.reduce((total, each) => total + each[of], 0);
              return t.answers(sum("answers"), sum("asked"));
            },
          },
        ]}
      />
    </Section>
  );
}
