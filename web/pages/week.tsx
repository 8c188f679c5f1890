// SPDX-License-Identifier: AGPL-3.0-or-later
import { hasRole, requestInfo, useCasesOf } from "@albero/kernel";
import type { useCases as governance } from "@albero/governance";
import type { useCases as identity } from "@albero/identity";
import { paths as identityPaths } from "@albero/identity/paths";
import type { useCases as planning, VersionView } from "@albero/planning";
import { officePaths } from "@albero/planning/paths";
import {
  ButtonLink,
  Card,
  DataTable,
  Empty,
  Grid,
  Page,
  Section,
  StatusBadge,
  type Tone,
  useShell,
  useTexts,
} from "@albero/ui";
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { texts as identityTexts } from "../../modules/identity/texts.ts";
import { texts } from "../texts.ts";
import { ToDo } from "./week-things.tsx";

const LATEST = 8;
const OPEN = new Set(["draft", "consultation", "approved", "in_force"]);
const TONES: Record<string, Tone> = { draft: "draft", consultation: "waiting", approved: "done", in_force: "done" };
const inItaly = new Intl.DateTimeFormat("it-IT", {
  timeZone: "Europe/Rome",
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});

/** What a version still asks of the Plan Office, in the order in which one would do it. */
function waitingIn({ version, cards, guard }: VersionView) {
  return {
    id: version.id,
    title: version.title,
    number: version.number,
    status: version.status,
    cards: cards.length,
    unexplained: cards.filter((card) => card.guard.differs && !card.explanation).map((card) => card.code),
    incomplete: cards.filter((card) => card.completeness.toDo.length > 0).map((card) => card.code),
    disagreeing: guard.merges.filter((merge) => merge.disagrees).map(({ measure, title }) => ({ measure, title })),
    actUnknown: version.act?.uncertain ?? null,
  };
}

/** The first page of the work area: what is due and for whom, what the plan waits for, what changed. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { actor } = requestInfo(context);
  const plans = useCasesOf<typeof planning>(context, "planning");
  const maySeeRegister = hasRole(actor, "coordinator", "administrator");
  const [versions, week, found] = await Promise.all([
    plans.listVersions(),
    useCasesOf<typeof governance>(context, "governance").myWeek(),
    maySeeRegister ? useCasesOf<typeof identity>(context, "identity").searchAudit({ perPage: LATEST }) : null,
  ]);
  const open = versions.filter((version) => OPEN.has(version.status)).slice(0, 4);
  const views = await Promise.all(open.map((version) => plans.getVersion({ versionId: version.id })));
  return {
    ...{ week, versions: views.map(waitingIn) },
    events:
      found?.events.map(({ number, at, actorName, actorRoles, useCase }) => {
        const byAlbero = actorRoles === "system";
        return { number, actorName, byAlbero, useCase, iso: at.toISOString(), at: inItaly.format(at) };
      }) ?? null,
  };
}

type Waiting = ReturnType<typeof waitingIn>;

export default function Week() {
  const { week, versions, events } = useLoaderData<typeof loader>();
  const { ambito, person } = useShell();
  const t = useTexts(texts).week;
  const slug = ambito?.slug ?? "";
  const due = week.things.filter(({ bucket }) => bucket !== "next").length;
  // What the plan waits for is not a mayor's to do.
  const things = week.own ? due : due + versions.reduce((all, one) => all + countOf(one), 0);
  return (
    <Page title={t.title(things)} windowTitle={t.windowTitle} lead={t.greeting(person?.name ?? "")}>
      <ToDo slug={slug} week={week} />
      <Section title={t.versions}>
        {versions.length === 0 ? (
          <Empty title={t.none} action={<ButtonLink href={officePaths.plans(slug)}>{t.start}</ButtonLink>} />
        ) : (
          <Grid min="24rem">
            {versions.map((version) => (
              <VersionCard key={version.id} slug={slug} version={version} />
            ))}
          </Grid>
        )}
      </Section>
      {events ? <Changes slug={slug} events={events} /> : null}
    </Page>
  );
}

function countOf({ unexplained, incomplete, disagreeing, actUnknown }: Waiting): number {
  return unexplained.length + incomplete.length + disagreeing.length + (actUnknown ? 1 : 0);
}

function VersionCard({ slug, version }: { slug: string; version: Waiting }) {
  const t = useTexts(texts).week;
  const { id, unexplained, incomplete, disagreeing, actUnknown } = version;
  return (
    <Card
      title={`${version.title}, ${t.version(version.number)}`}
      href={officePaths.version(slug, id)}
      status={<StatusBadge tone={TONES[version.status]}>{t.status[version.status]}</StatusBadge>}
    >
      {countOf(version) === 0 ? <p>{t.nothing(version.cards)}</p> : null}
      <ul>
        {unexplained.length > 0 ? (
          <li>
            {t.unexplained(unexplained.length)} <CodeLinks slug={slug} versionId={id} codes={unexplained} />
          </li>
        ) : null}
        {disagreeing.length > 0 ? (
          <li>
            {t.disagreeing(disagreeing.length)}{" "}
            {disagreeing.map(({ measure, title }, at) => (
              <span key={measure}>
                {at > 0 ? "; " : ""}
                <a href={officePaths.measure(slug, id, measure)}>{title}</a>
              </span>
            ))}
          </li>
        ) : null}
        {incomplete.length > 0 ? (
          <li>
            {t.incomplete(incomplete.length)} <CodeLinks slug={slug} versionId={id} codes={incomplete} />
          </li>
        ) : null}
        {actUnknown ? (
          <li>
            <a href={officePaths.life(slug, id)}>{t.actUnknown}</a>
          </li>
        ) : null}
      </ul>
    </Card>
  );
}

function CodeLinks({ slug, versionId, codes }: { slug: string; versionId: number; codes: readonly string[] }) {
  return codes.map((code, at) => (
    <span key={code}>
      {at > 0 ? ", " : ""}
      <a href={officePaths.card(slug, versionId, code)}>{code}</a>
    </span>
  ));
}

type Events = NonNullable<Awaited<ReturnType<typeof loader>>["events"]>;

function Changes({ slug, events }: { slug: string; events: Events }) {
  const t = useTexts(texts).week;
  const { useCases, system } = useTexts(identityTexts).audit;
  const names: Record<string, string> = useCases;
  return (
    <Section title={t.changed} actions={<a href={identityPaths.auditLog(slug)}>{t.seeAll}</a>}>
      <DataTable
        caption={t.changed}
        captionHidden
        phone="cards"
        columns={[
          { key: "at", head: t.when, cell: (event) => <time dateTime={event.iso}>{event.at}</time> },
          { key: "who", head: t.who, cell: (event) => (event.byAlbero ? system : event.actorName) },
          { key: "what", head: t.what, cell: (event) => names[event.useCase] ?? event.useCase },
        ]}
        rows={events}
        rowKey={(event) => String(event.number)}
        empty={t.changedNone}
      />
    </Section>
  );
}
