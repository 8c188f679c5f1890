// SPDX-License-Identifier: AGPL-3.0-or-later
import { hasRole, requestInfo, useCasesOf } from "@albero/kernel";
import type { useCases as identity } from "@albero/identity";
import type { useCases as planning } from "@albero/planning";
import { paths as planningPaths } from "@albero/planning/paths";
import { ButtonLink, Card, Empty, Grid, Page, Section, StatusBadge, useShell, useTexts } from "@albero/ui";
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { texts } from "../texts.ts";

const LATEST = 8;

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
      differences: guard.cards.filter((card) => card.differenceCents !== 0).length,
    })),
    events,
  };
}

export default function Week() {
  const { versions } = useLoaderData<typeof loader>();
  const { ambito, person } = useShell();
  const t = useTexts(texts).week;
  const slug = ambito?.slug ?? "";
  return (
    <Page title={t.title} lead={t.greeting(person?.name ?? "")}>
      <Section title={t.versions}>
        {versions.length === 0 ? (
          <Empty title={t.none} action={<ButtonLink href={planningPaths.versions(slug)}>{t.start}</ButtonLink>} />
        ) : (
          <Grid>
            {versions.map((version) => (
              <Card
                key={version.id}
                title={`${version.title}, ${t.version(version.number)}`}
                href={planningPaths.version(slug, version.id)}
                status={<StatusBadge tone="neutral">{t.status[version.status]}</StatusBadge>}
              >
                <p>{t.cards(version.cards, version.differences)}</p>
              </Card>
            ))}
          </Grid>
        )}
      </Section>
    </Page>
  );
}
