// SPDX-License-Identifier: AGPL-3.0-or-later
// What the citizen reads of the essential levels: the rule, the measure, what is missing.
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { Anchor, Page, Section, useTexts } from "@albero/ui";
import { indicatorsPaths } from "../../indicators/paths.ts";
import { useSlug } from "../../pages/results-page.tsx";
import { dashboardPaths } from "../../dashboard/paths.ts";
import { texts as frameTexts } from "../../pages/texts.ts";
import { texts } from "../texts.ts";
import { Measures } from "./measures.tsx";
import { evaluation } from "./office.ts";
import { LepsState } from "./parts.tsx";

export async function loader({ context }: LoaderFunctionArgs) {
  return evaluation(context).publicLepsBoard();
}

export default function SiteLeps() {
  const { lines, names, note } = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const t = all.site;
  const frame = useTexts(frameTexts);
  const slug = useSlug();
  const met = lines.filter(({ judged }) => judged.status === "met").length;
  return (
    <Page
      title={t.title(met, lines.length)}
      windowTitle={t.part}
      lead={t.lead}
      thread={[{ label: frame.results, href: dashboardPaths.site(slug) }, { label: t.part }]}
    >
      {lines.map((line) => (
        <Section
          key={line.code}
          id={line.code}
          title={line.title}
          actions={<LepsState judged={line.judged} />}
          lead={line.rule}
        >
          {line.lacking.length > 0 ? <p>{t.missing(line.lacking.map(({ label }) => label))}</p> : null}
          {line.measured.some(({ state }) => state !== "missing") ? (
            <Measures
              line={{ ...line, measured: line.measured.filter(({ state }) => state !== "missing") }}
              names={names}
              place="site"
            />
          ) : null}
          {line.indicators.length > 0 ? (
            <>
              <p>
                <strong>{all.one.indicators}</strong>
              </p>
              <ul>
                {line.indicators.map(({ code, text, id }) => (
                  <li key={code}>
                    {id === null ? text : <Anchor href={indicatorsPaths.siteOne(slug, id)}>{text}</Anchor>}
                  </li>
                ))}
              </ul>
            </>
          ) : null}
          <p>
            {all.one.law}: {line.legalBase}. {all.one.source}: {line.source}.
          </p>
        </Section>
      ))}
      <p>{note}</p>
    </Page>
  );
}
