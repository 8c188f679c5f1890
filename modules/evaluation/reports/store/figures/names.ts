// SPDX-License-Identifier: AGPL-3.0-or-later
// Words that the tables of a report print for the codes of the stores, in both languages.
import type { Status } from "../../../core/status.ts";

type Both = { it: string; en: string };
type Names = Readonly<Record<string, Both>>;
const both = (it: string, en: string): Both => ({ it, en });

export const TIERS: Names = {
  deciding: both("Decide", "Decides"),
  guiding: both("Orienta", "Guides"),
  linking: both("Collega politica e uffici", "Links politics and offices"),
  working: both("Lavora", "Works"),
};
export const OUTCOMES: Names = {
  approved: both("Approvata", "Carried"),
  rejected: both("Respinta", "Rejected"),
  no_quorum: both("Senza numero legale", "No quorum"),
  tied: both("Parità", "Tied"),
};
export const ACT_KINDS: Names = {
  resolution: both("Deliberazione", "Resolution"),
  determination: both("Determinazione", "Determination"),
  decree: both("Decreto", "Decree"),
  opinion: both("Parere", "Opinion"),
};
export const TABLE_STATES: Names = {
  planned: both("Previsto", "Planned"),
  open: both("Aperto", "Open"),
  closed: both("Chiuso", "Closed"),
};
export const DEADLINE_STATES: Names = {
  met: both("Rispettata", "Met"),
  late: both("Fatta in ritardo", "Done late"),
  missed: both("Passata, senza prova", "Gone by, no proof"),
  coming: both("Ancora da venire", "Still to come"),
  aside: both("Messa da parte", "Set aside"),
};
export const STATUS_NAMES: Readonly<Record<Status, Both>> = {
  on_track: both("In linea", "On track"),
  at_risk: both("A rischio", "At risk"),
  off_track: both("In ritardo", "Off track"),
  no_data: both("Senza dato", "No data"),
  no_target: both("Senza traguardo", "No target"),
};
export const RINGS: Names = {
  input: both("Risorse", "Inputs"),
  process: both("Processo", "Process"),
  output: both("Prodotti", "Outputs"),
  outcome: both("Esiti", "Outcomes"),
  impact: both("Impatto", "Impact"),
};
export const ROUND_STATES: Names = {
  open: both("Aperta", "Open"),
  closed: both("Chiusa", "Closed"),
};
export const PARTY_TYPES: Names = {
  "": both("Senza tipo", "No type"),
  coop: both("Cooperative", "Cooperatives"),
  aps: both("Associazioni di promozione sociale", "Social promotion associations"),
  odv: both("Organizzazioni di volontariato", "Volunteer organisations"),
  foundation: both("Fondazioni", "Foundations"),
  diocese: both("Diocesi", "Dioceses"),
  csv: both("Centri di servizio per il volontariato", "Volunteer support centres"),
  health: both("Enti sanitari", "Health bodies"),
  company: both("Aziende", "Companies"),
  public: both("Enti pubblici", "Public bodies"),
  other: both("Altri", "Others"),
};
