// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Button,
  Check,
  DataTable,
  Empty,
  NumberDoor,
  Page,
  Pager,
  Select,
  Uncertain,
  useShell,
  useTexts,
} from "@albero/ui";
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { AREA_KINDS } from "../core/area.ts";
import { officePaths, publicPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { territoryOf } from "./office.ts";

export async function loader({ context, request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const asked = {
    dato: query.get("dato") || undefined,
    livello: query.get("livello") || undefined,
    dubbi: query.get("dubbi") || undefined,
  };
  const shown = await territoryOf(context).listFigureLines({
    indicator: asked.dato,
    areaKind: asked.livello,
    onlyDoubtful: asked.dubbi !== undefined,
    page: query.get("pagina") ?? 1,
  });
  return { ...shown, asked };
}

export default function OfficeFigures() {
  const { asked, counts, lines, total, ...shown } = useLoaderData<typeof loader>();
  const slug = useShell().ambito?.slug ?? "";
  const { office, page, areaKinds, kinds } = useTexts(texts);
  const t = office.figures;
  const { columns } = page;
  return (
    <Page
      title={t.title(total)}
      lead={t.lead(counts.figures, counts.doubtful)}
      thread={[{ label: page.crumb, href: officePaths.territory(slug) }, { label: office.cards.figures }]}
    >
      <form method="get" className="filter-form">
        <Select
          name="dato"
          label={t.indicator}
          blank={t.all}
          defaultValue={asked.dato ?? ""}
          options={shown.indicators.map((one) => ({ value: one.key, label: one.label, group: one.topic }))}
        />
        <Select
          name="livello"
          label={t.level}
          blank={t.all}
          defaultValue={asked.livello ?? ""}
          options={AREA_KINDS.map((kind) => ({ value: kind, label: areaKinds[kind] }))}
        />
        <Check name="dubbi" label={t.doubtful} defaultChecked={asked.dubbi !== undefined} />
        <Button kind="secondary">{t.filter}</Button>
      </form>
      <DataTable
        caption={t.title(total)}
        captionHidden
        rows={lines}
        rowKey={(row) => String(row.id)}
        empty={<Empty title={t.none} />}
        columns={[
          {
            key: "label",
            head: t.indicator,
            cell: (row) => (row.slice ? `${row.label} (${row.slice})` : row.label),
            width: "16rem",
          },
          { key: "name", head: columns.area, cell: (row) => row.name },
          { key: "time", head: columns.time, cell: (row) => row.time || page.noDate },
          {
            key: "value",
            head: columns.value,
            number: true,
            cell: (row) => (
              <>
                {row.approximate ? `${page.approximate} ` : ""}
                <NumberDoor href={publicPaths.figure(slug, row.id)}>{row.text}</NumberDoor>{" "}
                {row.uncertain ? <Uncertain reason={row.uncertain} compact /> : null}
              </>
            ),
          },
          { key: "kind", head: columns.kind, cell: (row) => kinds[row.kind] },
          { key: "source", head: columns.source, cell: (row) => row.source.title, width: "16rem" },
        ]}
      />
      <Pager
        page={shown.page}
        pages={shown.pages}
        href={(at) => officePaths.figures(slug, { ...asked, pagina: String(at) })}
      />
    </Page>
  );
}
