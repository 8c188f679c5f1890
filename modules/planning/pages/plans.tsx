// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { Anchor, ButtonLink, DataTable, Day, Page, Section, useTexts } from "@albero/ui";
import { officePaths } from "../paths.ts";
import type { VersionRow } from "../queries/answers.ts";
import { texts } from "../texts.ts";
import { mayOf, planning } from "./office.ts";
import { StatusMark, useActWords, useSlug } from "./parts/version-page.tsx";

export async function loader({ context }: LoaderFunctionArgs) {
  const { listVersions, listCycles } = planning(context);
  const [versions, cycles] = await Promise.all([listVersions(), listCycles()]);
  return { versions, cycles: cycles.map((cycle) => cycle.code), may: mayOf(context) };
}

export default function Plans() {
  const { versions, cycles, may } = useLoaderData<typeof loader>();
  const t = useTexts(texts);
  const slug = useSlug();
  const plans = [...Map.groupBy(versions, (version) => version.planId)];
  const inForce = versions.find((version) => version.status === "in_force");
  const draft = versions.find((version) => version.status === "draft");
  const lead =
    versions.length === 0
      ? t.plans.leadNone
      : [t.plans.lead(plans.length, versions.length), draft ? t.plans.openDraft(draft.title) : ""].join(" ");
  const title = inForce
    ? t.plans.titleInForce(inForce.title)
    : versions[0]
      ? t.plans.titleNotYet(versions[0].title)
      : t.plans.titleNone;
  const actions = (
    <>
      {may.lead ? (
        <>
          <ButtonLink kind="primary" icon="plus" href={officePaths.newPlan(slug)}>
            {t.plans.create}
          </ButtonLink>
          <ButtonLink icon="upload" href={officePaths.importPlan(slug)}>
            {t.plans.import}
          </ButtonLink>
        </>
      ) : null}
      <ButtonLink kind="quiet" icon="search" href={officePaths.search(slug)}>
        {t.plans.search}
      </ButtonLink>
    </>
  );
  return (
    <Page title={title} windowTitle={t.plans.windowTitle} lead={lead} actions={actions}>
      {plans.map(([planId, rows]) => (
        <VersionTable key={planId} rows={rows} />
      ))}
      {cycles.length > 0 ? (
        <Section title={t.plans.cycles} lead={t.plans.cyclesLead}>
          <ul>
            {cycles.map((code) => (
              <li key={code}>
                <Anchor href={officePaths.cycle(slug, code)}>{t.plans.template(code)}</Anchor>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </Page>
  );
}

function VersionTable({ rows }: { rows: VersionRow[] }) {
  const t = useTexts(texts);
  const slug = useSlug();
  const actWords = useActWords();
  const { col } = t.plans;
  return (
    <DataTable
      caption={rows[0]?.title ?? t.thePlan}
      rows={rows.toSorted((a, b) => b.number - a.number)}
      rowKey={(row) => String(row.id)}
      phone="cards"
      columns={[
        {
          key: "version",
          head: col.version,
          width: "6rem",
          cell: (row) => (
            <Anchor href={officePaths.version(slug, row.id)}>
              {t.version(row.number)}
              <span className="visually-hidden">, {row.title}</span>
            </Anchor>
          ),
        },
        { key: "status", head: col.status, cell: (row) => <StatusMark status={row.status} /> },
        { key: "cards", head: col.objectives, number: true, cell: (row) => row.cards },
        { key: "act", head: col.act, cell: (row) => actWords(row.act) },
        { key: "created", head: col.created, cell: (row) => <Day day={isoDay(row.createdAt)} /> },
        {
          key: "next",
          head: col.next,
          cell: (row) => <Anchor href={officePaths.life(slug, row.id)}>{t.plans.nextStep[row.status]}</Anchor>,
        },
        {
          key: "files",
          head: col.files,
          cell: (row) => (
            <span className="link-row">
              {(["json", "xlsx", "ods"] as const).map((format) => (
                <a key={format} href={officePaths.exportPlan(slug, row.id, format)} download>
                  {format.toUpperCase()}
                </a>
              ))}
            </span>
          ),
        },
      ]}
    />
  );
}

/** The day it was in Italy. */
function isoDay(moment: Date): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Rome", dateStyle: "short" }).format(moment);
}
