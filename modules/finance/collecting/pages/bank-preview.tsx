// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Button,
  Callout,
  DataTable,
  Day,
  Details,
  Field,
  FormActions,
  Section,
  Select,
  StatusBadge,
  useTexts,
} from "@albero/ui";
import { texts } from "../texts.ts";
import type { BankReport, BankRow } from "../usecases/bank.ts";
import type { Checked } from "./bank.tsx";
import { useEuro } from "./parts.tsx";

/** What the file holds, where each receipt would go, and how the columns were read. One form: checks again or confirms. */
export function BankPreview({ checked }: { checked: Checked }) {
  const t = useTexts(texts).bank;
  const { report, name, content } = checked;
  const fresh = report.rows.filter((row) => !row.isKnown);
  const hasProblems = report.problems.length > 0;
  const known = report.rows.length - fresh.length;
  return (
    <form method="post" encType="multipart/form-data">
      <input type="hidden" name="name" value={name} />
      <input type="hidden" name="content" value={content} />
      {hasProblems ? (
        <Problems report={report} />
      ) : (
        <p>{t.previewLead(report.rows.length, known, report.outgoing, report.pending)}</p>
      )}
      {fresh.length > 0 && !hasProblems ? (
        <>
          <Matches checked={checked} rows={fresh} />
          <FormActions note={t.confirmNote}>
            <Button name="op" value="confirm">
              {t.confirm}
            </Button>
          </FormActions>
        </>
      ) : null}
      {report.mapping ? <Mapping report={report} isOpen={hasProblems} /> : null}
    </form>
  );
}

function Problems({ report: { problems } }: { report: BankReport }) {
  const t = useTexts(texts).bank;
  return (
    <Callout tone="danger" title={t.problems(problems.length)} live>
      <p>{t.problemsLead}</p>
      <ul>
        {problems.slice(0, 50).map((problem, at) => (
          <li key={at}>
            {problem.place}: {problem.message}
          </li>
        ))}
      </ul>
    </Callout>
  );
}

const TONES = { reference: "done", name_and_amount: "info", amount: "waiting", name: "waiting" } as const;

function Matches({ checked, rows }: { checked: Checked; rows: BankRow[] }) {
  const all = useTexts(texts);
  const t = all.bank;
  return (
    <DataTable
      caption={t.previewTitle(rows.length)}
      captionHidden
      rows={rows}
      rowKey={(row) => row.movement.reference}
      phone="cards"
      columns={[
        { key: "day", head: all.col.day, cell: (row) => <Day day={row.movement.day} /> },
        { key: "amount", head: all.col.amount, money: (row) => row.movement.amount },
        {
          key: "words",
          head: t.payer,
          width: "14rem",
          cell: ({ movement }) => (
            <>
              {movement.payer ? <strong>{movement.payer}</strong> : null} {movement.text}
            </>
          ),
        },
        {
          key: "why",
          head: t.why,
          width: "11rem",
          cell: ({ proposal }) => (
            <StatusBadge tone={proposal.reason ? TONES[proposal.reason] : "neutral"}>
              {proposal.reason ? t.reasons[proposal.reason] : t.noReason}
            </StatusBadge>
          ),
        },
        {
          key: "to",
          head: t.goesTo,
          width: "20rem",
          cell: (row, at) => <Choice checked={checked} row={row} at={at} />,
        },
      ]}
    />
  );
}

function Choice({ checked, row, at }: { checked: Checked; row: BankRow; at: number }) {
  const t = useTexts(texts).bank;
  const euro = useEuro();
  const { report, choices } = checked;
  const { movement, proposal } = row;
  // Who is recognised chooses among the own instalments; for the others the municipality is enough.
  const calls = report.calls.filter((call) => call.istat === proposal.istat);
  const own = proposal.istat === null ? report.places : report.places.filter((place) => place.istat === proposal.istat);
  const options = [
    ...calls.map((call) => ({
      value: `c${call.id}`,
      label: t.oneCall(call.place, call.setName, call.year, call.label, euro(call.open)),
    })),
    ...[...own, ...report.places.filter((place) => !own.includes(place))].map((place) => ({
      value: `m${place.istat}`,
      label: t.oldest(place.name),
    })),
  ];
  const proposed = proposal.callId !== null ? `c${proposal.callId}` : proposal.istat ? `m${proposal.istat}` : "";
  return (
    <div className="bank-choice">
      <input type="hidden" name={`ref.${at}`} value={movement.reference} />
      <Select
        name={`to.${at}`}
        label={`${t.goesTo}: ${movement.reference}`}
        labelHidden
        blank={t.leave}
        options={options}
        defaultValue={choices[movement.reference] ?? proposed}
      />
    </div>
  );
}

function Mapping({ report, isOpen }: { report: BankReport; isOpen: boolean }) {
  const t = useTexts(texts).bank;
  const { mapping, header } = report;
  if (!mapping) return null;
  const named = (given: string) =>
    [...new Set([...header, given])].filter((name) => name !== "").map((name) => ({ value: name, label: name }));
  const column = (key: "date" | "amount" | "credit" | "debit" | "payer" | "reference", help?: string) => (
    <Select
      name={`map.${key}`}
      label={t.fields[key]}
      help={help}
      blank={t.none}
      options={named(mapping[key])}
      defaultValue={mapping[key]}
    />
  );
  const pairs = (words: Record<string, string>) =>
    Object.entries(words).map(([value, label]) => ({ value: value === "\t" ? "tab" : value, label }));
  return (
    <Details summary={t.mapping} open={isOpen}>
      <Section title={t.mapping} lead={t.mappingLead} level={3}>
        <div className="mapping-grid">
          <Select
            name="map.encoding"
            label={t.fields.encoding}
            blank={false}
            options={["utf-8", "windows-1252"].map((value) => ({ value, label: value }))}
            defaultValue={mapping.encoding}
          />
          <Select
            name="map.delimiter"
            label={t.fields.delimiter}
            blank={false}
            options={pairs(t.delimiters)}
            defaultValue={mapping.delimiter === "\t" ? "tab" : mapping.delimiter}
          />
          <Select
            name="map.decimal"
            label={t.fields.decimal}
            blank={false}
            options={pairs(t.decimals)}
            defaultValue={mapping.decimal}
          />
          <Field name="map.skip" type="number" size="short" label={t.fields.skip} defaultValue={mapping.skip} />
          {column("date")}
          {column("amount", t.amountHelp)}
          {column("credit")}
          {column("debit")}
          {column("payer")}
          <Field name="map.text" label={t.fields.text} help={t.textHelp} defaultValue={mapping.text} />
          {column("reference")}
        </div>
        <FormActions>
          <Button kind="secondary" name="op" value="check">
            {t.checkAgain}
          </Button>
        </FormActions>
      </Section>
    </Details>
  );
}
