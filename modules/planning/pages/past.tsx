// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Form,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import {
  Anchor,
  Button,
  Card,
  Details,
  Empty,
  ErrorSummary,
  Field,
  KeyValue,
  NoValue,
  Num,
  Section,
  Select,
  StatusBadge,
  Uncertain,
  useTexts,
} from "@albero/ui";
import { officePaths } from "../paths.ts";
import type { PastView } from "../queries/answers.ts";
import { texts } from "../texts.ts";
import { formBack, mayOf, planning, textIn } from "./office.ts";
import { useSlug, VersionPage } from "./parts/version-page.tsx";
import "./office.css";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const use = planning(context);
  const [past, { version, cards }] = await Promise.all([
    use.pastObjectives({ versionId: params.versionId }),
    use.getVersion({ versionId: params.versionId }),
  ]);
  return { version, cards: cards.map(({ code, title }) => ({ code, title })), past, may: mayOf(context) };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const use = planning(context);
  const file = form.get("file");
  const result =
    file instanceof File
      ? await use.loadPastEvaluation({ versionId: params.versionId, bytes: new Uint8Array(await file.arrayBuffer()) })
      : await use.linkContinuity({
          versionId: params.versionId,
          code: textIn(form, "code"),
          period: textIn(form, "period"),
          pastCode: textIn(form, "pastCode"),
          linked: textIn(form, "op") !== "unlink",
        });
  if (!result.ok) return formBack(context, result, form);
  return redirect(officePaths.pastObjectives(params.ambito ?? "", Number(params.versionId)));
}

type Cards = { code: string; title: string }[];
type PastRow = PastView["objectives"][number];

export default function Past() {
  const { version, cards, past, may } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>();
  const t = useTexts(texts).past;
  const slug = useSlug();
  const { evaluation, objectives, withoutAncestor } = past;
  const linked = objectives.filter((row) => row.links.length > 0).length;
  return (
    <VersionPage
      version={version}
      current="past"
      title={evaluation ? t.title(evaluation.cycle) : t.none}
      lead={evaluation ? t.lead(objectives.length, linked) : undefined}
    >
      {back ? <ErrorSummary refusal={back.refusal} problems={back.problems} /> : null}
      {evaluation ? null : <LoadEvaluation mayLoad={may.lead} />}
      {objectives.map((row) => (
        <PastCard
          key={row.objective.key}
          row={row}
          cards={cards}
          versionId={version.id}
          period={evaluation?.cycle ?? ""}
          mayLink={may.write}
        />
      ))}
      {evaluation && withoutAncestor.length > 0 ? (
        <Section title={t.without}>
          <ul>
            {withoutAncestor.map((card) => (
              <li key={card.code}>
                <Anchor href={officePaths.card(slug, version.id, card.code)}>{`${card.code} · ${card.title}`}</Anchor>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </VersionPage>
  );
}

function LoadEvaluation({ mayLoad }: { mayLoad: boolean }) {
  const t = useTexts(texts).past;
  if (!mayLoad) return <Empty title={t.none} />;
  return (
    <Form method="post" encType="multipart/form-data" reloadDocument>
      <Field name="file" type="file" label={t.load} help={t.loadHelp} accept=".json" />
      <Button>{t.loadButton}</Button>
    </Form>
  );
}

type PastCardProps = { row: PastRow; cards: Cards; versionId: number; period: string; mayLink: boolean };

function PastCard({ row: { objective, links }, cards, versionId, period, mayLink }: PastCardProps) {
  const t = useTexts(texts).past;
  const slug = useSlug();
  const free = cards.filter((card) => !links.some((link) => link.cardCode === card.code));
  return (
    <div id={objective.code} className="past-card">
      <Card title={objective.title} kicker={objective.code} level={2}>
        <PastFigures objective={objective} />
        <h3>{t.continues}</h3>
        {links.length === 0 ? <p className="quiet-line">{t.continuesNone}</p> : null}
        <ul className="plain-list">
          {links.map((link) => (
            <li key={link.cardCode} className="link-line">
              <Anchor href={officePaths.card(slug, versionId, link.cardCode)}>
                {`${link.cardCode} · ${cards.find((card) => card.code === link.cardCode)?.title ?? ""}`}
              </Anchor>
              {link.proposed ? <StatusBadge tone="waiting">{t.proposed}</StatusBadge> : null}
              {mayLink ? (
                <Form method="post">
                  <LinkFields code={link.cardCode} period={link.period} pastCode={link.pastCode} />
                  {link.proposed ? (
                    <Button kind="quiet" name="op" value="link">
                      {t.confirm}
                    </Button>
                  ) : null}
                  <Button kind="quiet" name="op" value="unlink">
                    {t.unlink}
                  </Button>
                </Form>
              ) : null}
            </li>
          ))}
        </ul>
        {mayLink && free.length > 0 ? (
          <Details summary={t.link}>
            <Form method="post">
              <LinkFields period={period} pastCode={objective.code} />
              <Select
                name="code"
                label={t.link}
                options={free.map((card) => ({ value: card.code, label: `${card.code} · ${card.title}` }))}
              />
              <Button kind="secondary">{t.linkButton}</Button>
            </Form>
          </Details>
        ) : null}
      </Card>
    </div>
  );
}

function LinkFields({ code, period, pastCode }: { code?: string; period: string; pastCode: string }) {
  return (
    <>
      {code ? <input type="hidden" name="code" value={code} /> : null}
      <input type="hidden" name="period" value={period} />
      <input type="hidden" name="pastCode" value={pastCode} />
    </>
  );
}

function PastFigures({ objective }: { objective: PastRow["objective"] }) {
  const t = useTexts(texts);
  const {
    degreeOfAchievement: degree,
    resourceCoincidence: money,
    adequateResponse: answer,
    proposedAgain,
  } = objective;
  const yesNo = (value: boolean | null) =>
    value === null ? <NoValue kind="missing" /> : value ? t.card.yes : t.card.no;
  const doubt = (reason: string | undefined) => (reason ? <Uncertain reason={reason} compact /> : null);
  return (
    <KeyValue
      items={[
        { label: t.past.achieved, value: <Num value={degree.value} unit="%" uncertain={degree.uncertain} /> },
        { label: t.past.resources, value: <Num value={money.value} unit="%" uncertain={money.uncertain} /> },
        {
          label: t.past.adequate,
          value: (
            <>
              {answer.value === null ? answer.printed : <strong>{t.past.answer[answer.value]}.</strong>}{" "}
              {answer.note ?? (answer.value === null && answer.printed === null ? <NoValue kind="missing" /> : null)}{" "}
              {doubt(answer.uncertain)}
            </>
          ),
        },
        {
          label: t.past.reproposed,
          value: (
            <>
              {yesNo(proposedAgain.value)} {doubt(proposedAgain.uncertain)}
            </>
          ),
        },
        {
          label: t.past.criticalities,
          value:
            objective.criticalPoints.length === 0 ? (
              <NoValue kind="missing" />
            ) : (
              <ul>
                {objective.criticalPoints.map((point, at) => (
                  <li key={at}>{point}</li>
                ))}
              </ul>
            ),
        },
      ]}
    />
  );
}
