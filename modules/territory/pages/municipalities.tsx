// SPDX-License-Identifier: AGPL-3.0-or-later
import { useCasesOf } from "@albero/kernel";
import { Anchor, DataTable, NoValue, Page, StatusBadge, useShell, useTexts } from "@albero/ui";
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import type { useCases } from "../index.ts";
import { publicPaths } from "../paths.ts";
import { texts } from "../texts.ts";

export async function loader({ context }: LoaderFunctionArgs) {
  return useCasesOf<typeof useCases>(context, "territory").listMunicipalities();
}

export default function Municipalities() {
  const { municipalities } = useLoaderData<typeof loader>();
  const slug = useShell().ambito?.slug ?? "";
  const { page, areaKinds } = useTexts(texts);
  const t = page.municipality;
  const lead = municipalities.find((one) => one.isLead)?.name ?? "";
  return (
    <Page
      title={t.listTitle(municipalities.length)}
      lead={t.listLead(lead)}
      thread={[{ label: page.crumb, href: publicPaths.territory(slug) }, { label: page.links.municipalities }]}
    >
      <DataTable
        caption={page.links.municipalities}
        captionHidden
        rows={municipalities}
        rowKey={(row) => row.istat}
        columns={[
          {
            key: "name",
            head: t.name,
            cell: (row) => (
              <>
                <Anchor href={publicPaths.municipality(slug, row.istat)}>{row.name}</Anchor>{" "}
                {row.isLead ? <StatusBadge tone="info">{t.lead}</StatusBadge> : null}
              </>
            ),
          },
          { key: "istat", head: t.istat, cell: (row) => <span className="tabular">{row.istat}</span> },
          { key: "cadastral", head: t.cadastral, cell: (row) => row.cadastral ?? <NoValue /> },
          { key: "province", head: t.province, cell: (row) => row.province },
          {
            key: "sub",
            head: `${areaKinds.sub_area} (${page.subAreas.current})`,
            cell: (row) => row.subArea?.name ?? t.unknownSubArea,
          },
        ]}
      />
    </Page>
  );
}
