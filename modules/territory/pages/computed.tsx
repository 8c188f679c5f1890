// SPDX-License-Identifier: AGPL-3.0-or-later
import { useCasesOf } from "@albero/kernel";
import { Callout, DataTable, Page, Section, useShell, useTexts } from "@albero/ui";
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { timeWords } from "../core/format.ts";
import type { useCases } from "../index.ts";
import { publicPaths } from "../paths.ts";
import { texts } from "../texts.ts";

export async function loader({ context, params }: LoaderFunctionArgs) {
  return useCasesOf<typeof useCases>(context, "territory").showComputed(params);
}

/** The door of an index that Albero works out: its formula and the sums that went into it. */
export default function Computed() {
  const shown = useLoaderData<typeof loader>();
  const slug = useShell().ambito?.slug ?? "";
  const { page, drawing } = useTexts(texts);
  const t = page.calculation;
  return (
    <Page
      title={t.title(shown.label, shown.name)}
      lead={shown.text ? t.lead(shown.text, timeWords(shown.day)) : (shown.why ?? undefined)}
      thread={[{ label: page.crumb, href: publicPaths.territory(slug) }, { label: shown.label }]}
    >
      <Callout tone="info" title={page.howComputed}>
        <p>{shown.formula}.</p>
      </Callout>
      {shown.sums.length > 0 ? (
        <Section title={t.sums}>
          <DataTable
            caption={t.sums}
            captionHidden
            rows={shown.sums}
            rowKey={(row) => row.label}
            columns={[
              { key: "age", head: drawing.age, cell: (row) => row.label },
              { key: "men", head: drawing.men, number: true, cell: (row) => row.male },
              { key: "women", head: drawing.women, number: true, cell: (row) => row.female },
              { key: "total", head: drawing.total, number: true, cell: (row) => row.total },
            ]}
          />
        </Section>
      ) : null}
      {shown.members.length > 0 ? (
        <Section title={t.members(shown.members.length)}>
          <DataTable
            caption={t.members(shown.members.length)}
            captionHidden
            rows={shown.members}
            rowKey={(row) => row.name}
            foot={[drawing.total, shown.total]}
            columns={[
              { key: "name", head: page.municipality.name, cell: (row) => row.name },
              { key: "residents", head: t.residents, number: true, cell: (row) => row.residents },
            ]}
          />
        </Section>
      ) : null}
    </Page>
  );
}
