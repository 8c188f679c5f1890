// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { formatDate } from "@albero/kernel/pure";
import { formatPercent } from "@albero/ui";
import {
  Anchor,
  ButtonLink,
  Callout,
  DataTable,
  DateField,
  Details,
  FormErrors,
  Num,
  Section,
  useShell,
  useTexts,
} from "@albero/ui";
import { questionnairesPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { evaluation, formBack, mayOf, onlyIf, slugOf, typedIn, type FormBack } from "./office.ts";
import { fieldOf, PlainForm, useSlug, WavePage, WaveState } from "./parts.tsx";

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const may = mayOf(context);
  const view = await evaluation(context).showWave({ waveId: params["waveId"] });
  const people = may.write ? (await evaluation(context).showInvitations({ waveId: params["waveId"] })).invitations : [];
  const done = new URL(request.url).searchParams;
  const reminded = /^\d{1,4}$/.test(done.get("solleciti") ?? "") ? Number(done.get("solleciti")) : null;
  return { ...view, people, may, done: { reminded, invited: done.has("invitati"), paper: done.has("carta") } };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  onlyIf(mayOf(context).write);
  const form = await request.formData();
  const { op, ...typed } = typedIn(form);
  if (op !== "days" && op !== "version") throw data(null, { status: 400 });
  const given = { ...typed, waveId: params["waveId"] };
  const result = await (op === "days"
    ? evaluation(context).changeWaveDays(given)
    : evaluation(context).takeNewestVersion(given));
  return result.ok
    ? redirect(questionnairesPaths.wave(slugOf(context), result.value.waveId))
    : formBack(context, result, form);
}

export default function WaveOf() {
  const { wave, questionnaire, groups, answers, done } = useLoaderData<typeof loader>();
  const t = useTexts(texts).wave;
  const asked = groups.reduce((sum, each) => sum + each.asked, 0);
  const title =
    wave.state === "open"
      ? t.title.open(wave.name, formatDate(wave.lastDay))
      : wave.state === "coming"
        ? t.title.coming(wave.name, formatDate(wave.firstDay))
        : t.title[wave.state](wave.name);
  const isFew = wave.participation === null && answers > 0;
  return (
    <WavePage
      questionnaire={questionnaire}
      wave={wave}
      title={title}
      windowTitle={wave.name}
      status={<WaveState state={wave.state} />}
      lead={isFew ? t.leadFew : t.lead(answers, asked)}
      actions={<Actions />}
    >
      {done.invited ? <Callout tone="success" title={t.done.invited} live /> : null}
      {done.reminded === null ? null : <Callout tone="success" title={t.done.reminded(done.reminded)} live />}
      {done.paper ? <Callout tone="success" title={t.done.paper} live /> : null}
      <p>{wave.isAnonymous ? t.anonymous : t.named}</p>
      <Response />
      <Links />
      <People />
      <Changes />
    </WavePage>
  );
}

function Actions() {
  const { wave, may } = useLoaderData<typeof loader>();
  const t = useTexts(texts).wave;
  const slug = useSlug();
  if (wave.state === "closed")
    return (
      <>
        <ButtonLink kind="primary" href={questionnairesPaths.results(slug, wave.questionnaireId)}>
          {t.results}
        </ButtonLink>
        {may.write ? <ButtonLink href={questionnairesPaths.feed(slug, wave.id)}>{t.feed}</ButtonLink> : null}
      </>
    );
  if (!may.write) return null;
  return (
    <>
      {wave.state === "over" ? null : (
        <ButtonLink kind="primary" href={questionnairesPaths.invite(slug, wave.id)}>
          {t.invite}
        </ButtonLink>
      )}
      {wave.state === "open" ? (
        <ButtonLink href={questionnairesPaths.remind(slug, wave.id)}>{t.remind}</ButtonLink>
      ) : null}
      {wave.state === "coming" ? null : (
        <>
          <ButtonLink href={questionnairesPaths.paper(slug, wave.id)}>{t.paper}</ButtonLink>
          <ButtonLink
            kind={wave.state === "over" ? "primary" : "quiet"}
            href={questionnairesPaths.close(slug, wave.id)}
          >
            {t.close}
          </ButtonLink>
        </>
      )}
    </>
  );
}

function Response() {
  const { wave, groups } = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const t = all.wave;
  const { lang } = useShell();
  const rows: { groups: (typeof groups)[number]["group"][]; asked: number; answers: number | null }[] =
    wave.participation ?? groups.map(({ group, asked }) => ({ groups: [group], asked, answers: null }));
  return (
    <Section title={t.response}>
      {wave.participation === null ? <p>{t.allFew}</p> : null}
      <DataTable
        caption={t.response}
        captionHidden
        rows={rows}
        rowKey={(row) => row.groups.join()}
        columns={[
          {
            key: "group",
            head: t.col.group,
            width: "12rem",
            cell: (row) => all.together(row.groups.map((each) => all.groups[each])),
          },
          { key: "asked", head: t.col.asked, number: true, cell: (row) => <Num value={row.asked} /> },
          {
            key: "answers",
            head: t.col.answers,
            number: true,
            cell: (row) => (row.answers === null ? all.one.few : <Num value={row.answers} />),
          },
          {
            key: "rate",
            head: t.col.rate,
            number: true,
            cell: (row) =>
              row.answers === null || row.asked === 0 || row.answers > row.asked
                ? "–"
                : formatPercent((row.answers / row.asked) * 100, lang, 0),
          },
        ]}
        source={t.responseHelp(wave.fewest)}
      />
    </Section>
  );
}

function Links() {
  const { wave, groups, may } = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const t = all.wave;
  const slug = useSlug();
  if (!may.write || wave.state === "closed") return null;
  return (
    <Section title={t.links}>
      <ul>
        {groups.map(({ group, openToken, invited }) => (
          <li key={group}>
            {openToken === null ? (
              `${all.groups[group]}: ${t.invited(invited)}`
            ) : (
              <>
                <Anchor href={questionnairesPaths.answer(slug, openToken)}>{t.openLink(all.groups[group])}</Anchor>.{" "}
                {t.openNote}
              </>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function People() {
  const { wave, people } = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const t = all.wave;
  if (people.length === 0) return null;
  const stateOf = (one: (typeof people)[number]) =>
    wave.isAnonymous ? t.unknown : one.isUsed ? t.answered : one.isBegun ? t.begun : t.silent;
  return (
    <Details summary={`${t.people} (${people.length})`}>
      <DataTable
        caption={t.people}
        captionHidden
        rows={people}
        rowKey={({ id }) => String(id)}
        phone="cards"
        columns={[
          { key: "who", head: t.peopleCol.who, width: "16rem", cell: (one) => one.email ?? (one.label || t.byHand) },
          { key: "group", head: t.peopleCol.group, cell: (one) => all.groups[one.group] },
          { key: "state", head: t.peopleCol.state, cell: stateOf },
          {
            key: "letter",
            head: t.peopleCol.letter,
            cell: (one) => (one.outcome === null ? "–" : t.letters[one.outcome]),
          },
        ]}
      />
    </Details>
  );
}

function Changes() {
  const { wave, newestVersion, answers, may } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const t = useTexts(texts).wave;
  if (!may.write || wave.state === "closed") return null;
  const field = fieldOf(back, { lastDay: wave.lastDay });
  const isNewer = newestVersion > wave.version && answers === 0;
  return (
    <>
      {isNewer ? (
        <Section title={t.newer(newestVersion)}>
          <PlainForm back={undefined} button={t.takeNewer} op="version">
            <input type="hidden" name="rowVersion" value={wave.rowVersion} />
          </PlainForm>
        </Section>
      ) : null}
      {back ? <FormErrors back={back} /> : null}
      <Details summary={t.days} open={back !== undefined}>
        <PlainForm back={undefined} button={t.saveDays} op="days">
          <input type="hidden" name="rowVersion" value={wave.rowVersion} />
          <DateField {...field("lastDay")} label={t.lastDay} required />
        </PlainForm>
      </Details>
    </>
  );
}
