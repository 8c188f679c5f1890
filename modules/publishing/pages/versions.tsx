// SPDX-License-Identifier: AGPL-3.0-or-later
import { publicPaths } from "@albero/planning/paths";
import { ButtonLink, Page, Timeline, useTexts } from "@albero/ui";
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { sitePaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { siteOf } from "./ask.ts";
import { actWords, day, NothingYet, PlanTabs, useSlug, VersionState } from "./frame.tsx";

export async function loader(asked: LoaderFunctionArgs) {
  const versions = await siteOf(asked).planning.publishedVersions();
  return { versions: versions.toSorted((a, b) => b.number - a.number) };
}

export default function VersionsPage() {
  const { versions } = useLoaderData<typeof loader>();
  const slug = useSlug();
  const t = useTexts(texts);
  if (versions.length === 0) return <NothingYet />;
  return (
    <Page title={t.versions.title(versions.length)} lead={t.versions.lead} tabs={<PlanTabs current="versions" />}>
      <Timeline
        items={versions.map((version, at) => {
          const before = versions[at + 1];
          const times = [
            version.inForceFrom && t.versions.since(day(version.inForceFrom)),
            version.endedOn && t.versions.ended(day(version.endedOn)),
          ];
          return {
            key: String(version.id),
            when: <VersionState version={version} />,
            title: version.title,
            children: (
              <>
                <p>
                  {[actWords(version, t.act), ...times, t.versions.cards(version.cards)].filter(Boolean).join(" · ")}
                </p>
                <p className="button-row">
                  <ButtonLink href={publicPaths.version(slug, version.number)}>{t.versions.read}</ButtonLink>
                  {before ? (
                    <ButtonLink kind="quiet" href={sitePaths.compare(slug, before.number, version.number)}>
                      {t.versions.compare(before.number, version.number)}
                    </ButtonLink>
                  ) : null}
                </p>
              </>
            ),
          };
        })}
      />
    </Page>
  );
}
