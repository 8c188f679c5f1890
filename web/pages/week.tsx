// SPDX-License-Identifier: AGPL-3.0-or-later
import { hasRole, requestInfo, useCasesOf } from "@albero/kernel";
import type { useCases as identity } from "@albero/identity";
import type { useCases as planning } from "@albero/planning";
import { officePaths } from "@albero/planning/paths";
import { paths as identityPaths } from "@albero/identity/paths";
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

const LATEST = 8;

const TONES: Record<string, Tone> = {
  draft: "draft",
  consultation: "waiting",
  approved: "done",
  in_force: "done",
  amended: "neutral",
  closed: "neutral",
};

const inItaly = new Intl.DateTimeFormat("it-IT", { timeZone: "Europe/Rome", dateStyle: "short", timeStyle: "short" });

/** The first page of the work area: what waits for me, what changed. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { actor } = requestInfo(context);
  const plans = useCasesOf<typeof planning>(context, "planning");
  const versions = await plans.listVersions();
  const open = versions.filter((version) => !["closed", "amended"].includes(version.status)).slice(0, 4);
  const views = await Promise.all(open.map((version) => plans.getVersion({ versionId: version.id })));
  const maySeeRegister = hasRole(actor, "coordinator", "administrator");
  const events = maySeeRegister
    ? (await useCasesOf<typeof identity>(context, "identity").searchAudit({ perPage: LATEST })).events
    : null;
  return {
    versions: views.map(({ version, cards, guard }) => ({
      id: version.id,
      title: version.title,
      number: version.number,
      status: version.status,
      cards: cards.length,
      differences: guard.differing.length,
    })),
    events:
      events &&
      events.map(({ number, at, actorName, useCase }) => ({
        number,
        actorName,
        useCase,
        iso: at.toISOString(),
        at: inItaly.format(at),
      })),
  };
}

export default function Week() {
  const { versions, events } = useLoaderData<typeof loader>();
  const names: Record<string, string> = useTexts(identityTexts).audit.useCases;
  const { ambito, person } = useShell();
  const t = useTexts(texts).week;
  const slug = ambito?.slug ?? "";
  return (
    <Page title={t.title} lead={t.greeting(person?.name ?? "")}>
      <Section title={t.versions}>
        {versions.length === 0 ? (
          <Empty title={t.none} action={<ButtonLink href={officePaths.plans(slug)}>{t.start}</ButtonLink>} />
        ) : (
          <Grid>
            {versions.map((version) => (
              <Card
                key={version.id}
                title={`${version.title}, ${t.version(version.number)}`}
                href={officePaths.version(slug, version.id)}
                status={<StatusBadge tone={TONES[version.status]}>{t.status[version.status]}</StatusBadge>}
              >
                <p>{t.cards(version.cards, version.differences)}</p>
              </Card>
            ))}
          </Grid>
        )}
      </Section>
      {events ? (
        <Section title={t.changed} actions={<a href={identityPaths.auditLog(slug)}>{t.seeAll}</a>}>
          <DataTable
            caption={t.changed}
            captionHidden
            phone="cards"
            columns={[
              { key: "at", head: t.when, cell: (event) => <time dateTime={event.iso}>{event.at}</time> },
              { key: "who", head: t.who, cell: (event) => event.actorName },
              { key: "what", head: t.what, cell: (event) => names[event.useCase] ?? event.useCase },
            ]}
            rows={events}
            rowKey={(event) => String(event.number)}
            empty={t.changedNone}
          />
        </Section>
      ) : null}
    </Page>
  );
}
