// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ReactNode } from "react";
import { formatDate, formatEuro, type Cents, type PlainDate } from "@albero/kernel/pure";
import { Anchor, DataTable, NoValue, StatusBadge, Uncertain, useTexts, type Tone } from "@albero/ui";
import type { Agreement, Party, Standing } from "../core/agreement.ts";
import type { AdhesionFigure } from "../core/figures.ts";
import type { AgreementLine } from "../queries/questions.ts";
import { texts } from "../texts.ts";

export { fieldOf, type FieldOf, PlainForm } from "@albero/ui";

const TONES: Record<Agreement["state"], Tone> = {
  draft: "draft",
  consultation: "waiting",
  approved: "info",
  signing: "waiting",
  in_force: "done",
  amended: "neutral",
  expired: "neutral",
};

export function AgreementState({ state, standing }: { state: Agreement["state"]; standing: Standing }) {
  const t = useTexts(texts);
  return (
    <>
      <StatusBadge tone={TONES[state]}>{t.states[state]}</StatusBadge>
      {t.standings[standing] ? (
        <>
          {" "}
          <StatusBadge tone="warning">{t.standings[standing]}</StatusBadge>
        </>
      ) : null}
    </>
  );
}

export function SignatureMark({ party }: { party: Pick<Party, "signature" | "signedOn"> }) {
  const t = useTexts(texts);
  const tone = { signed: "done", missing: "stop", unknown: "neutral" } as const;
  return (
    <StatusBadge tone={tone[party.signature]}>
      {party.signedOn ? t.signedOn(formatDate(party.signedOn)) : t.signatures[party.signature]}
    </StatusBadge>
  );
}

export function usePeriod(): (one: { firstDay: PlainDate | null; lastDay: PlainDate | null }) => string {
  const t = useTexts(texts);
  return ({ firstDay, lastDay }) =>
    t.period(firstDay ? formatDate(firstDay) : null, lastDay ? formatDate(lastDay) : null);
}

/** Euro as they are typed: "1.234,56". */
export const typedEuro = (amount: Cents | null): string =>
  amount === null ? "" : formatEuro(amount, "it").replaceAll(/[^\d.,-]/g, "");

/** The list of agreements, for the office and for the citizen. */
export function AgreementsTable({
  agreements,
  href,
  caption,
}: {
  agreements: readonly AgreementLine[];
  href: (id: number) => string;
  caption: string;
}) {
  const t = useTexts(texts);
  const period = usePeriod();
  return (
    <DataTable
      caption={caption}
      rows={agreements}
      rowKey={(row) => String(row.id)}
      phone="cards"
      columns={[
        {
          key: "title",
          head: t.col.agreement,
          width: "20rem",
          cell: (row) => (
            <>
              <Anchor href={href(row.id)}>{row.title}</Anchor>
              {row.number > 1 ? <small> · {t.version(row.number)}</small> : null}
            </>
          ),
        },
        { key: "kind", head: t.col.kind, width: "12rem", cell: (row) => t.kinds[row.kind] },
        {
          key: "state",
          head: t.col.state,
          width: "10rem",
          cell: (row) => <AgreementState state={row.state} standing={row.standing} />,
        },
        {
          key: "period",
          head: t.col.period,
          width: "14rem",
          cell: (row) => (
            <>
              {period(row)} {row.uncertain ? <Uncertain reason={row.uncertain} compact /> : null}
            </>
          ),
        },
        {
          key: "signed",
          head: t.col.signed,
          width: "10rem",
          cell: (row) => <SignedCount line={row} />,
        },
      ]}
    />
  );
}

function SignedCount({ line }: { line: AgreementLine }) {
  const t = useTexts(texts).list;
  if (line.parties === 0) return <span>{t.noSignatures}</span>;
  const unknown = line.parties - line.signed - line.missing;
  return (
    <span className="tabular">
      {t.ofParties(line.signed, line.parties)}
      {unknown > 0 ? <small> · {t.unknown(unknown)}</small> : null}
    </span>
  );
}

/** One family of printed figures; what is not printed says so, and why. */
export function FiguresTable({ figures, caption }: { figures: readonly AdhesionFigure[]; caption: string }) {
  const t = useTexts(texts);
  return (
    <DataTable
      caption={caption}
      rows={figures}
      rowKey={(row) => `${row.family} ${row.label}`}
      source={t.figures.source(figures[0]?.source ?? "")}
      columns={[
        { key: "label", head: t.figures.label, cell: (row) => row.label },
        {
          key: "value",
          head: t.col.adhesions,
          number: true,
          cell: (row) => (
            <>
              {row.value === null ? t.figures.notPrinted : row.value}
              {row.printed === null ? null : <small> ({t.figures.printed(row.printed)})</small>}{" "}
              {row.uncertain ? <Uncertain reason={row.uncertain} compact /> : null}
            </>
          ),
        },
      ]}
    />
  );
}

export const orNone = (text: string): ReactNode => text || <NoValue />;
