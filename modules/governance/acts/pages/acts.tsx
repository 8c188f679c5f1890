// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { Anchor, ButtonLink, DataTable, Day, Empty, NoValue, useShell, useTexts } from "@albero/ui";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { actsPaths } from "../paths.ts";
import type { ActHead } from "../store/acts.ts";
import { texts } from "../texts.ts";
import { governance } from "./office.ts";
import { actName, ActStateMark } from "./parts.tsx";
import "./acts.css";

export const loader = ({ context, request }: LoaderFunctionArgs) =>
  governance(context).listActs({ year: new URL(request.url).searchParams.get("anno") });

export default function Acts() {
  const { year, years, acts, may } = useLoaderData<typeof loader>();
  const t = useTexts(texts).acts;
  const slug = useSlug();
  const adopted = acts.filter((one) => one.state !== "draft");
  const approved = adopted.reduce((all, one) => all + one.effects, 0);
  return (
    <DecisionPage
      part="acts"
      title={t.title(year, adopted.length)}
      windowTitle={t.windowTitle}
      lead={acts.length === 0 ? t.leadNone : t.lead(acts.length - adopted.length, approved)}
      actions={
        <>
          {may.write ? (
            <ButtonLink kind="primary" icon="plus" href={actsPaths.newAct(slug)}>
              {t.create}
            </ButtonLink>
          ) : null}
          <ButtonLink icon="folder" href={actsPaths.documents(slug)}>
            {t.documents}
          </ButtonLink>
        </>
      }
    >
      {years.length > 1 ? <Years years={years} year={year} /> : null}
      <ActTable acts={acts} year={year} mayWrite={may.write} />
    </DecisionPage>
  );
}

function Years({ years, year }: { years: readonly number[]; year: number }) {
  const t = useTexts(texts).acts;
  const slug = useSlug();
  return (
    <nav aria-label={t.years} className="year-links">
      {years.map((one) => (
        <Anchor key={one} href={actsPaths.year(slug, one)} aria-current={one === year ? "page" : undefined}>
          {one}
        </Anchor>
      ))}
    </nav>
  );
}

function ActTable({ acts, year, mayWrite }: { acts: readonly ActHead[]; year: number; mayWrite: boolean }) {
  const t = useTexts(texts).acts;
  const { lang } = useShell();
  const slug = useSlug();
  return (
    <DataTable
      caption={t.table(year)}
      rows={acts}
      rowKey={(one) => String(one.id)}
      phone="cards"
      empty={<Empty title={t.none}>{mayWrite ? t.noneHelp : null}</Empty>}
      columns={[
        {
          key: "number",
          head: t.number,
          width: "12rem",
          cell: (one) => <Anchor href={actsPaths.act(slug, one.id)}>{actName(one, lang)}</Anchor>,
        },
        { key: "subject", head: t.subject, width: "20rem", cell: (one) => one.subject },
        { key: "body", head: t.body, width: "12rem", cell: (one) => one.body },
        {
          key: "day",
          head: t.day,
          cell: (one) => (one.day ? <Day day={one.day} /> : <NoValue kind="not_applicable" />),
        },
        { key: "approves", head: t.approves, number: true, cell: (one) => one.effects },
        { key: "state", head: t.state, cell: (one) => <ActStateMark state={one.state} /> },
      ]}
    />
  );
}
