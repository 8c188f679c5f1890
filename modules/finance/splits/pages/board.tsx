// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import {
  Anchor,
  Button,
  ButtonLink,
  Callout,
  DataTable,
  Day,
  Money,
  Section,
  StatusBadge,
  useShell,
  useTexts,
} from "@albero/ui";
import { MoneyPage } from "../../pages/money-page.tsx";
import { splitsPaths } from "../paths.ts";
import type { SplitHead } from "../store/splits.ts";
import { texts } from "../texts.ts";
import { finance } from "./office.ts";
import { StateMark } from "./parts.tsx";
import "./splits.css";

export const loader = ({ context }: LoaderFunctionArgs) => finance(context).listSplitBoard();

export default function Board() {
  const { splits, rules, may } = useLoaderData<typeof loader>();
  const t = useTexts(texts).board;
  const slug = useShell().ambito?.slug ?? "";
  const scenarios = splits.filter((one) => one.state === "scenario").length;
  const frozen = splits.filter((one) => one.state === "frozen").length;
  const title = splits.length === 0 ? t.titleNone : t.title(scenarios, frozen);
  const actions = may.write ? (
    <ButtonLink kind="primary" icon="plus" href={splitsPaths.newSplit(slug)}>
      {t.create}
    </ButtonLink>
  ) : null;
  return (
    <MoneyPage
      part="splits"
      title={title}
      windowTitle={t.windowTitle}
      lead={splits.length === 0 ? t.leadNone : t.lead}
      actions={actions}
    >
      {splits.length > 0 ? (
        <form method="get" action={splitsPaths.compare(slug)}>
          <SplitTable splits={splits} />
          {splits.length > 1 ? (
            <p className="split-compare">
              <Button kind="secondary">{t.compare}</Button> <span className="field-help">{t.compareHelp}</span>
            </p>
          ) : null}
        </form>
      ) : null}
      {rules.length > 0 ? <Rules rules={rules} mayWrite={may.write} /> : null}
    </MoneyPage>
  );
}

function SplitTable({ splits }: { splits: SplitHead[] }) {
  const all = useTexts(texts);
  const t = all.board;
  const slug = useShell().ambito?.slug ?? "";
  return (
    <DataTable
      caption={t.splits}
      rows={splits}
      rowKey={(row) => String(row.id)}
      phone="cards"
      columns={[
        {
          key: "name",
          head: t.name,
          width: "16rem",
          cell: (row) => <Anchor href={splitsPaths.split(slug, row.id)}>{row.name}</Anchor>,
        },
        { key: "year", head: t.year, number: true, cell: (row) => row.year },
        {
          key: "total",
          head: t.total,
          number: true,
          cell: (row) => <Money cents={row.totalCents} href={splitsPaths.split(slug, row.id)} />,
        },
        {
          key: "state",
          head: t.state,
          cell: (row) => <StateMark state={row.state} shared={row.shared} verified={row.verified} />,
        },
        {
          key: "rule",
          head: t.rule,
          width: "14rem",
          cell: (row) => row.ruleName,
        },
        {
          key: "choose",
          head: t.choose,
          cell: (row) => (
            <input type="checkbox" name="s" value={row.id} aria-label={t.chooseOne(row.name)} className="split-tick" />
          ),
        },
      ]}
    />
  );
}

type RuleRow = { id: number; name: string; validFrom: string; validTo: string | null; act: string; verified: boolean };

function Rules({ rules, mayWrite }: { rules: RuleRow[]; mayWrite: boolean }) {
  const all = useTexts(texts);
  const t = all.board;
  const slug = useShell().ambito?.slug ?? "";
  return (
    <Section title={t.rules} lead={t.rulesLead}>
      <DataTable
        caption={t.rules}
        captionHidden
        rows={rules}
        rowKey={(row) => String(row.id)}
        phone="cards"
        columns={[
          {
            key: "name",
            head: t.name,
            width: "16rem",
            cell: (row) => <Anchor href={splitsPaths.rule(slug, row.id)}>{row.name}</Anchor>,
          },
          { key: "from", head: t.from, cell: (row) => <Day day={row.validFrom} /> },
          { key: "act", head: t.act, cell: (row) => row.act || t.noAct },
          {
            key: "mark",
            head: t.state,
            cell: (row) => (row.verified ? null : <StatusBadge tone="warning">{all.example}</StatusBadge>),
          },
          {
            key: "start",
            head: t.create,
            cell: (row) => (mayWrite ? <Anchor href={splitsPaths.newByRule(slug, row.id)}>{t.start}</Anchor> : null),
          },
        ]}
      />
      {rules.some((row) => !row.verified) ? <Callout tone="note">{t.exampleNote}</Callout> : null}
    </Section>
  );
}
