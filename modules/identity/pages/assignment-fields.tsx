// SPDX-License-Identifier: AGPL-3.0-or-later
import { ROLES, type FieldProblem } from "@albero/kernel/pure";
import { DateField, errorFor, Field, Select, useTexts } from "@albero/ui";
import { texts } from "../texts.ts";
import type { Places } from "./places.ts";

type AssignmentFieldsProps = {
  places: Places;
  typed?: Readonly<Record<string, string>>;
  problems?: readonly FieldProblem[];
};

/** What an assignment says, for an invitation and for one more assignment. */
export function AssignmentFields({ places, typed = {}, problems }: AssignmentFieldsProps) {
  const t = useTexts(texts);
  const inGroup = (group: string, ofGroup: Places["subAreas"]) =>
    ofGroup.map(({ code, name }) => ({ value: code, label: name, group }));
  const i = t.invite;
  const roles = ROLES.map((role) => ({ value: role, label: t.roles[role] }));
  const of = (name: string) => ({ name, defaultValue: typed[name], error: errorFor(problems, name) });
  return (
    <>
      <Select {...of("role")} label={i.role} options={roles} required />
      <Field {...of("body")} label={i.body} help={i.bodyHelp} maxLength={160} required />
      <Select
        {...of("territory")}
        label={i.territory}
        help={i.territoryHelp}
        options={[...inGroup(i.subAreas, places.subAreas), ...inGroup(i.municipalities, places.municipalities)]}
        blank={capital(t.profile.wholeAmbito)}
        optional
      />
      <DateField {...of("firstDay")} label={i.firstDay} help={i.firstDayHelp} optional />
      <DateField {...of("lastDay")} label={i.lastDay} help={i.lastDayHelp} optional />
    </>
  );
}

/** A phrase that stands alone begins with a capital letter. */
function capital(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}
