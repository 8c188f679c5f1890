// SPDX-License-Identifier: AGPL-3.0-or-later
// The decisions of Crema: a body with its seat, a meeting, a vote, an act, documents, an agreement, a table, a deadline.
import type { Caller, Registry, Result } from "@albero/kernel";
import { RULE } from "../../modules/governance/session/assembly.testing.ts";
import { modulesFor, registries } from "../../server/registries.ts";
import { shapedInput } from "./shaped.ts";

type Sql = (text: string, values?: readonly unknown[]) => Promise<Record<string, unknown>[]>;

const WORDS = {
  body: "Organo segreto di Crema",
  seat: "Seggio segreto di Crema",
  rule: "Regola di voto segreta di Crema",
  meeting: "Seduta segreta di Crema",
  item: "Punto segreto di Crema",
  act: "Atto segreto di Crema",
  document: "Documento segreto di Crema",
  agreement: "Accordo segreto di Crema",
  party: "Parte segreta di Crema",
  table: "Tavolo segreto di Crema",
  proposal: "Proposta segreta di Crema",
  deadline: "Scadenza segreta di Crema",
} as const;
export const SECRETS_OF_DECISIONS: readonly string[] = Object.values(WORDS);

function valueOf<V>(result: Result<V, string>): V {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result)}`);
  return result.value;
}

const HASH = "0".repeat(64);

/** What is in Crema, by the name that addresses and inputs give it. */
export type DecisionIds = Awaited<ReturnType<typeof fillDecisions>>;

export async function fillDecisions(caller: Caller, sql: Sql) {
  const { ambitoId } = caller;
  const { governance } = modulesFor(caller);
  const add = async (into: string, columns: string, ...values: unknown[]): Promise<number> => {
    const places = values.map((_value, at) => `$${at + 2}`).join(", ");
    const text = `insert into governance.${into} (ambito_id, ${columns}) values ($1, ${places}) returning id`;
    return (await sql(text, [ambitoId, ...values]))[0]?.id as number;
  };
  const bodyId = await add(
    "body",
    "key, name, kind, level, first_day",
    ...["organo-segreto", WORDS.body, "assembly", "ambito", "2020-01-01"],
  );
  const seat = ["label, duty, category, istat, email, first_day, body_id", "member", "municipality", "019035"] as const;
  const seatId = await add(
    "seat",
    seat[0],
    WORDS.seat,
    ...seat.slice(1),
    "segreto@crema.example",
    "2020-01-01",
    bodyId,
  );
  const otherSeatId = await add(
    "seat",
    seat[0],
    WORDS.seat,
    ...["member", "municipality", "019025", "altro@crema.example", "2020-01-01", bodyId],
  );
  const {
    name: _name,
    validFrom: _from,
    validTo: _to,
    act: _act,
    source: _source,
    verified: _isVerified,
    ...rule
  } = RULE;
  const heads = { ...rule, weight: { kind: "heads" } };
  const votingRuleId = await add(
    "voting_rule",
    "body_id, name, valid_from, rule",
    ...[bodyId, WORDS.rule, "2020-01-01", JSON.stringify(heads)],
  );
  const meetingId = await add(
    "meeting",
    "body_id, title, state, first_call",
    ...[bodyId, WORDS.meeting, "convened", "2026-03-01T18:00:00Z"],
  );
  const itemId = await add(
    "meeting_item",
    "meeting_id, position, title, kind",
    ...[meetingId, 1, WORDS.item, "resolution"],
  );
  const meetingDocumentId = await add(
    "meeting_document",
    "meeting_id, item_id, title, file_name, media_type, bytes, added_at, added_by",
    ...[
      meetingId,
      itemId,
      WORDS.document,
      "a.pdf",
      "application/pdf",
      Buffer.from("%PDF"),
      "2026-03-01T18:00:00Z",
      "x",
    ],
  );
  const both = [seatId, otherSeatId];
  valueOf(await governance.markPresence({ meetingId, position: 0, was: [], present: both }));
  valueOf(await governance.openMeeting({ meetingId }));
  const { id: voteId } = valueOf(await governance.openVote({ itemId, kind: "ordinary", question: WORDS.item }));
  const actId = await add(
    "act",
    "body_id, kind, year, subject, item_id, created_at, created_by_name",
    ...[bodyId, "resolution", 2026, WORDS.act, itemId, "2026-03-01T18:00:00Z", "x"],
  );
  const effectId = await add(
    "act_effect",
    "act_id, kind, target_id, name, proposed, proposed_at",
    ...[actId, "voting_rule", votingRuleId, WORDS.rule, '{"facts":[]}', "2026-03-01T18:00:00Z"],
  );
  const documentId = await add(
    "document",
    "title, kind, day, openness, current, created_at, created_by_name",
    ...[WORDS.document, "other", "2026-03-01", "members", 1, "2026-03-01T18:00:00Z", "x"],
  );
  const documentVersionId = await add(
    "document_version",
    "document_id, number, file_name, media_type, size_bytes, sha256, uploaded_at, uploaded_by_name",
    ...[documentId, 1, "a.pdf", "application/pdf", 4, HASH, "2026-03-01T18:00:00Z", "x"],
  );
  await sql("insert into governance.document_copy (version_id, ambito_id, bytes) values ($1, $2, $3)", [
    documentVersionId,
    ambitoId,
    Buffer.from(WORDS.document),
  ]);
  const agreementId = await add("agreement", "kind, title", "protocol", WORDS.agreement);
  const partyId = await add("agreement_party", "agreement_id, kind, name", agreementId, "organisation", WORDS.party);
  const agreementDocumentId = await add("agreement_document", "agreement_id, label", agreementId, WORDS.document);
  const tableBodyId = await add(
    "body",
    "key, name, kind, level, first_day",
    ...["tavolo-segreto", WORDS.table, "table", "ambito", "2020-01-01"],
  );
  const tableId = await add(
    "thematic_table",
    "body_id, name, state, opened_on",
    tableBodyId,
    WORDS.table,
    "open",
    "2020-01-01",
  );
  const mandateId = await add(
    "table_mandate",
    "table_id, number, state, aims, first_day, last_day",
    ...[tableId, 1, "in_force", WORDS.table, "2026-01-01", "2027-12-31"],
  );
  const tableStepId = await add("table_step", "mandate_id, what, due", mandateId, WORDS.table, "2026-06-30");
  const tableSessionId = await add("table_session", "table_id, day, minutes", tableId, "2026-02-01", WORDS.table);
  const proposalId = await add("table_proposal", "table_id, title, day", tableId, WORDS.proposal, "2026-02-01");
  const deadlineRuleId = await add(
    "deadline_rule",
    "code, title, recurrence, owner, source",
    ...["segreta", WORDS.deadline, '{"kind":"yearly","month":12,"day":31}', '{"role":"coordinator"}', "Prova"],
  );
  const deadlineId = await add(
    "deadline",
    "title, due, owner, changed_at",
    ...[WORDS.deadline, "2026-12-31", '{"role":"coordinator"}', "2026-03-01T18:00:00Z"],
  );
  return {
    ...{ bodyId, seatId, otherSeatId, votingRuleId, meetingId, itemId, meetingDocumentId, voteId, actId },
    ...{ documentId, documentVersionId, agreementId, partyId, agreementDocumentId, tableBodyId, tableId, mandateId },
    ...{ tableStepId, tableSessionId, proposalId, deadlineId, deadlineRuleId, effectId },
  };
}

const bytes = new TextEncoder().encode("{}");

/** Of which thing "id" speaks, by a word in the name of the use case: the first that fits. */
const ID_OF: readonly (readonly [RegExp, keyof DecisionIds])[] = [
  [/VotingRule/, "votingRuleId"],
  [/DeadlineRule/, "deadlineRuleId"],
  [/Deadline|Notice/, "deadlineId"],
  [/Document/, "documentId"],
  [/Seat/, "seatId"],
  [/Body/, "bodyId"],
  [/Act$|ActEffect|Again|adoption/, "actId"],
];

/** What each use case of the decisions asks of Crema. */
export function decisionInputs(ids: DecisionIds): Record<string, unknown> {
  const registry: Registry = registries.governance;
  const entries = Object.values(registry).map(({ name, input }) => {
    const idOf = ID_OF.find(([pattern]) => pattern.test(name))?.[1];
    const byName = {
      ...ids,
      ...(idOf ? { id: ids[idOf] } : {}),
      ...{ rowVersion: 1, version: 1, istat: "019035", year: 2026, bytes, fileName: "a.pdf", number: 1 },
      ...{ amount: "1,00", link: "https://lodi.example", sha256: "", runts: "", plannedMinutes: 60, targetId: 1 },
      ...{
        isOn: "yes",
        isDone: "yes",
        publishedFrom: "",
        publishedTo: "",
        inForceFrom: "",
        signedOn: "",
        ownActOn: "",
      },
      ...{ reminders: "30 giorni", escalationAfter: "10 giorni", firstYear: "2026", lastYear: "2027", code: "PRESA" },
      ...(/\.load/.test(name)
        ? { governance: bytes, thirdSector: bytes, printed: bytes, rules: bytes, seats: bytes }
        : {}),
      ...{ fromSeatId: ids.seatId, toSeatId: ids.otherSeatId, email: "presa@lodi.example" },
    };
    return [name, shapedInput(input, byName, "Presa da Lodi")];
  });
  return Object.fromEntries(entries);
}
