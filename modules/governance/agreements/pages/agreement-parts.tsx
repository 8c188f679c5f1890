// SPDX-License-Identifier: AGPL-3.0-or-later
// What the page of the office and the page of the citizen show of one agreement.
import { Form } from "react-router";
import { formatDate } from "@albero/kernel/pure";
import {
  Anchor,
  Button,
  ChartFigure,
  DataTable,
  Day,
  KeyValue,
  Money,
  NoValue,
  Section,
  Timeline,
  Uncertain,
  useTexts,
} from "@albero/ui";
import { isOpenText, type Agreement } from "../core/agreement.ts";
import type { AreaCount } from "../core/parties.ts";
import type { DocumentView, SignedView } from "../queries/questions.ts";
import { texts } from "../texts.ts";
import { orNone, SignatureMark, usePeriod } from "./parts.tsx";

type View = Omit<SignedView, "picture">;

/** Who signed, sub-area by sub-area, drawn. */
export function SignaturePicture({
  picture,
  agreement,
  counts: [signed, of, without],
}: {
  picture: SignedView["picture"];
  agreement: Agreement;
  counts: readonly [number, number, number];
}) {
  const t = useTexts(texts).picture;
  if (!picture) return null;
  return (
    <ChartFigure
      level={2}
      title={t.title(signed, of, without)}
      drawing={picture}
      unit={t.unit}
      source={agreement.source || agreement.title}
    />
  );
}

/** The names of who is missing, sub-area by sub-area. */
export function Missing({ areas }: { areas: readonly AreaCount[] }) {
  const t = useTexts(texts);
  const rows = areas.filter((area) => area.missing > 0);
  if (rows.length === 0) return null;
  return (
    <Section title={t.one.missingTitle} id="mancano">
      <DataTable
        caption={t.one.missingTable}
        captionHidden
        rows={rows}
        rowKey={(row) => row.code}
        phone="cards"
        columns={[
          { key: "area", head: t.col.area, cell: (row) => row.name },
          { key: "missing", head: t.picture.missing, number: true, cell: (row) => row.missing },
          { key: "names", head: t.one.missingNames, width: "24rem", cell: (row) => row.names.join(", ") },
        ]}
      />
    </Section>
  );
}

export function PartiesTable({ view, href }: { view: View; href?: (id: number) => string }) {
  const t = useTexts(texts);
  const { agreement, parties } = view;
  const isText = isOpenText(agreement);
  const areaOf = ({ kind, area, type }: View["parties"][number]) =>
    kind === "municipality" ? (area ?? t.picture.unknownArea) : type ? t.types[type] : t.partyKinds[kind];
  const hasMoney = parties.some((party) => party.amountCents !== null);
  const hasRunts = parties.some((party) => party.runts !== "");
  const hasActs = parties.some((party) => party.ownAct !== "") || agreement.state === "signing";
  return (
    <DataTable
      caption={t.one.partiesTable}
      captionHidden
      rows={parties}
      rowKey={(row) => String(row.id)}
      tall
      columns={[
        {
          key: "name",
          head: t.col.party,
          width: "10rem",
          cell: (row) => (href ? <Anchor href={href(row.id)}>{row.name}</Anchor> : row.name),
        },
        ...(isText
          ? []
          : [
              {
                key: "signature",
                head: t.col.signature,
                cell: (row: View["parties"][number]) => <SignatureMark party={row} />,
              },
            ]),
        { key: "duty", head: t.col.duty, cell: (row) => t.duties[row.duty] },
        {
          key: "area",
          head: t.col.area,
          width: "10rem",
          cell: (row) => areaOf(row),
        },
        ...(hasRunts
          ? [{ key: "runts", head: t.col.runts, cell: (row: View["parties"][number]) => orNone(row.runts) }]
          : []),
        ...(hasMoney
          ? [{ key: "money", head: t.col.amount, money: (row: View["parties"][number]) => row.amountCents }]
          : []),
        ...(isText && view.rule.consent === "unanimous"
          ? [
              {
                key: "consent",
                head: t.col.consent,
                cell: (row: View["parties"][number]) => t.consents[row.consent ?? "none"],
              },
            ]
          : []),
        ...(hasActs
          ? [
              {
                key: "act",
                head: t.col.ownAct,
                width: "12rem" as const,
                cell: (row: View["parties"][number]) =>
                  row.ownAct ? t.one.actOn(row.ownAct, row.ownActOn ? formatDate(row.ownActOn) : null) : <NoValue />,
              },
            ]
          : []),
      ]}
    />
  );
}

export function AgreementFacts({ view: { agreement, rule } }: { view: View }) {
  const t = useTexts(texts).one;
  const period = usePeriod();
  return (
    <KeyValue
      items={[
        { label: t.law, value: rule.law || t.localKind },
        { label: t.object, value: orNone(agreement.object) },
        ...(agreement.duties ? [{ label: t.partyDuties, value: agreement.duties }] : []),
        ...(agreement.amountCents === null ? [] : [{ label: t.money, value: <Money cents={agreement.amountCents} /> }]),
        {
          label: t.act,
          value: agreement.act
            ? t.approvedOn(agreement.act, agreement.approvedOn ? formatDate(agreement.approvedOn) : null)
            : orNone(""),
        },
        ...(agreement.published ? [{ label: t.published, value: agreement.published }] : []),
        { label: t.noticeDays, value: agreement.lastDay ? t.days(agreement.noticeDays) : period(agreement) },
        { label: t.source, value: orNone(agreement.source) },
        ...(agreement.uncertain ? [{ label: t.uncertain, value: <Uncertain reason={agreement.uncertain} /> }] : []),
      ]}
    />
  );
}

type DocumentsProps = {
  documents: readonly DocumentView[];
  removable: boolean;
  /** The page of a document of the repository. */
  href: (id: number) => string;
};

export function Documents({ documents, removable, href }: DocumentsProps) {
  const t = useTexts(texts).one;
  if (documents.length === 0) return <p>{t.noDocuments}</p>;
  return (
    <ul>
      {documents.map((document) => (
        <li key={document.id}>
          {document.opens !== null ? (
            <Anchor href={href(document.opens)}>{document.label}</Anchor>
          ) : document.link ? (
            <a href={document.link}>{document.label}</a>
          ) : (
            document.label
          )}
          {document.sha256 ? <small> · {t.hashShort(document.sha256)}</small> : null}
          {document.isReplaced ? <small> · {t.replaced}</small> : null}
          {removable ? (
            <Form method="post">
              <input type="hidden" name="op" value="undocument" />
              <input type="hidden" name="documentId" value={document.id} />
              <Button kind="quiet">
                {t.remove}
                <span className="visually-hidden"> {document.label}</span>
              </Button>
            </Form>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

export function History({ view, href }: { view: View; href: (id: number) => string }) {
  const t = useTexts(texts);
  return (
    <>
      {view.versions.length > 0 ? (
        <Section title={t.one.versions}>
          <ul>
            {view.versions.map((version) => (
              <li key={version.id}>
                <Anchor href={href(version.id)}>{t.one.beside(version.number, t.states[version.state])}</Anchor>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Section title={t.one.history}>
        <Timeline
          items={view.steps.map((step) => ({
            key: String(step.id),
            when: <Day day={step.day} />,
            title: t.stepsDone[step.to],
            children: [step.act, step.reason].filter(Boolean).join(". ") || undefined,
          }))}
        />
      </Section>
    </>
  );
}
