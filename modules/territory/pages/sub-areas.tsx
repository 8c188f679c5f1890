// SPDX-License-Identifier: AGPL-3.0-or-later
import { useCasesOf } from "@albero/kernel";
import { Callout, Card, Details, Empty, Grid, Page, Section, StatusBadge, useShell, useTexts } from "@albero/ui";
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { timeWords } from "../core/format.ts";
import type { useCases } from "../index.ts";
import { publicPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { Maps, Names, Readings } from "./parts.tsx";

export async function loader({ context }: LoaderFunctionArgs) {
  return useCasesOf<typeof useCases>(context, "territory").showSubAreas();
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>;
type Composition = Shown["compositions"][number];

export default function SubAreas() {
  const shown = useLoaderData<typeof loader>();
  const slug = useShell().ambito?.slug ?? "";
  const { page } = useTexts(texts);
  const t = page.subAreas;
  const current = shown.compositions.find((one) => one.id === shown.currentId);
  return (
    <Page
      title={t.title(shown.subAreas.length)}
      lead={current ? t.lead(current.certain, shown.municipalities.length, current.label) : undefined}
      thread={[{ label: page.crumb, href: publicPaths.territory(slug) }, { label: page.links.subAreas }]}
    >
      {shown.compositions.length === 0 ? <Empty title={t.none} /> : null}
      {shown.compositions.map((one) => (
        <OneComposition key={one.id} composition={one} shown={shown} />
      ))}
      <Readings readings={shown.readings} />
    </Page>
  );
}

function OneComposition({ composition: one, shown }: { composition: Composition; shown: Shown }) {
  const { page } = useTexts(texts);
  const t = page.subAreas;
  const isCurrent = one.id === shown.currentId;
  const at = shown.compositions.findIndex(({ id }) => id === one.id);
  const isPast = at > shown.compositions.findIndex(({ id }) => id === shown.currentId);
  return (
    <Section
      title={one.label}
      id={`composizione-${one.id}`}
      lead={
        <>
          {t.from(timeWords(one.firstDay))}{" "}
          <StatusBadge tone={isCurrent ? "done" : "neutral"}>
            {isCurrent ? t.current : isPast ? t.past : t.future}
          </StatusBadge>{" "}
          · {t.certain(one.certain)}
          {one.unknown.length > 0 ? `, ${t.unknown(one.unknown.length)}` : ""}
        </>
      }
    >
      <Maps
        pictures={one.pictures}
        source={one.source || "–"}
        note={shown.attribution ? page.boundariesNote(shown.attribution) : page.cellsNote}
        titles={[one.label, one.label]}
      />
      <Grid>
        {one.groups.map((group) => (
          <Card key={group.code} title={group.name} kicker={group.letter} level={3}>
            {group.seat ? (
              <p>
                {t.seat}: <strong>{group.seat}</strong>
              </p>
            ) : null}
            <p>{group.members.length > 0 ? <Names places={group.members} /> : t.nobody}</p>
          </Card>
        ))}
        {one.unknown.length > 0 ? (
          <Card title={t.unknownTitle} kicker="?" level={3}>
            <p>
              <Names places={one.unknown} />
            </p>
          </Card>
        ) : null}
      </Grid>
      {one.note ? (
        one.unknown.length > 0 ? (
          <Callout tone="note" title={t.why}>
            <p>{one.note}</p>
          </Callout>
        ) : (
          <Details summary={page.columns.note}>
            <p>{one.note}</p>
          </Details>
        )
      ) : null}
    </Section>
  );
}
