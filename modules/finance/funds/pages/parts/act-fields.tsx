// SPDX-License-Identifier: AGPL-3.0-or-later
import { DateField, Details, errorFor, Field, FieldSet, Select, useTexts } from "@albero/ui";
import type { FieldProblem } from "@albero/kernel/pure";
import { actWords } from "../../../pages/ledger-table.tsx";
import { ACT_KINDS } from "../../core/channels.ts";
import type { Act } from "../../queries/answers.ts";
import { texts } from "../../texts.ts";

type ActFieldsProps = {
  acts: readonly Act[];
  typed: Readonly<Record<string, string>>;
  problems: readonly FieldProblem[] | undefined;
  optional?: boolean;
};

/** The act of a movement: one of the list, or a new one written in the same form. */
export function ActFields({ acts, typed, problems, optional = false }: ActFieldsProps) {
  const all = useTexts(texts);
  const t = all.movement;
  const field = (name: string) => ({ name, defaultValue: typed[name], error: errorFor(problems, name) });
  const isNew = acts.length === 0 || Boolean(typed["newAct.number"]);
  return (
    <FieldSet legend={t.act}>
      {acts.length > 0 ? (
        <Select
          {...field("actId")}
          label={t.actChoose}
          optional={optional}
          options={acts.map((act) => ({
            value: String(act.id),
            label: `${actWords(act)}${act.title ? ` · ${act.title}` : ""}`,
          }))}
        />
      ) : null}
      <Details summary={t.actNew} open={isNew}>
        <Select
          {...field("newAct.kind")}
          label={t.actKind}
          options={ACT_KINDS.map((kind) => ({ value: kind, label: all.actKind[kind] }))}
        />
        <Field {...field("newAct.body")} label={t.actBody} help={t.actBodyHelp} />
        <Field {...field("newAct.number")} label={t.actNumber} size="short" />
        <DateField {...field("newAct.day")} label={t.actDay} />
        <Field {...field("newAct.title")} label={t.actTitle} optional />
      </Details>
    </FieldSet>
  );
}
