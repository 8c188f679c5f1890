// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { Anchor, ButtonLink, DataTable, Empty, Page, useTexts } from "@albero/ui";
import { yearPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { mayOf, planning } from "./year-office.ts";
import { useActWords, useSlug, YearMark } from "./year-page.tsx";

export async function loader({ context }: LoaderFunctionArgs) {
  return { years: await planning(context).operationalPlans(), may: mayOf(context) };
}

export default function Years() {
  const { years, may } = useLoaderData<typeof loader>();
  const t = useTexts(texts).years;
  const slug = useSlug();
  const actWords = useActWords();
  const build = (
    <ButtonLink kind="primary" icon="plus" href={yearPaths.newYear(slug)}>
      {t.build}
    </ButtonLink>
  );
  const actions = (
    <>
      {may.write ? build : null}
      {may.lead ? (
        <ButtonLink icon="upload" href={yearPaths.importYear(slug)}>
          {t.import}
        </ButtonLink>
      ) : null}
      {years.length > 1 ? (
        <ButtonLink kind="quiet" href={yearPaths.compare(slug)}>
          {t.compare}
        </ButtonLink>
      ) : null}
    </>
  );
  return (
    <Page title={t.title(years.length)} windowTitle={t.window} lead={t.lead} actions={actions}>
      <DataTable
        caption={t.table}
        rows={years}
        rowKey={(row) => String(row.year)}
        phone="cards"
        empty={
          <Empty title={t.title(0)} action={may.write ? build : undefined}>
            {may.write ? <p>{t.empty}</p> : null}
          </Empty>
        }
        columns={[
          {
            key: "year",
            head: t.col.year,
            width: "16rem",
            cell: (row) => (
              <>
                <Anchor href={yearPaths.year(slug, row.year)}>{row.year}</Anchor> <small>{row.title}</small>
              </>
            ),
          },
          { key: "status", head: t.col.status, cell: (row) => <YearMark status={row.status} /> },
          { key: "objectives", head: t.col.objectives, number: true, cell: (row) => row.objectives },
          { key: "results", head: t.col.results, number: true, cell: (row) => row.results },
          { key: "act", head: t.col.act, cell: (row) => actWords(row.act) },
          {
            key: "file",
            head: t.col.file,
            cell: (row) => (
              <a href={yearPaths.download(slug, row.year)} download>
                JSON<span className="visually-hidden"> {row.year}</span>
              </a>
            ),
          },
        ]}
      />
    </Page>
  );
}
