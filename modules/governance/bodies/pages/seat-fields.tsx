// SPDX-License-Identifier: AGPL-3.0-or-later
import { Check, DateField, Field, FieldSet, Select, useTexts, type Option } from "@albero/ui";
import { CATEGORIES, DUTIES, type Seat } from "../core/body.ts";
import { texts } from "../texts.ts";
import { Origin } from "./body-fields.tsx";
import type { FieldOf } from "./parts.tsx";

/** What is stored, by the names of the fields. */
export function seatValues(seat: Seat): Record<string, string> {
  const { label, duty, category, istat, holder, delegate, substitute, email, firstDay, lastDay, act, source } = seat;
  return {
    ...{ label, duty, category, istat: istat ?? "", holder, delegate, substitute, email, firstDay },
    ...{ lastDay: lastDay ?? "", act, source, uncertain: seat.uncertain ?? "" },
    ...{ votes: seat.votes ? "on" : "", refill: seat.refill ? "on" : "" },
  };
}

type Props = { field: FieldOf; municipalities: readonly { istat: string; name: string }[] };

/** The fields of a seat, new or there. */
export function SeatFields({ field, municipalities }: Props) {
  const all = useTexts(texts);
  const t = all.form;
  const options = <K extends string>(keys: readonly K[], words: Record<K, string>): Option[] =>
    keys.map((value) => ({ value, label: words[value] }));
  return (
    <>
      <FieldSet legend={t.who}>
        <Field {...field("label")} label={t.label} help={t.labelHelp} required />
        <div className="three-fields">
          <Select {...field("duty")} label={t.duty} options={options(DUTIES, all.duties)} blank={false} />
          <Select {...field("category")} label={t.category} options={options(CATEGORIES, all.categories)} />
          <Select
            {...field("istat")}
            label={t.istat}
            options={municipalities.map(({ istat, name }) => ({ value: istat, label: name }))}
            blank={t.noIstat}
          />
        </div>
        <Check name="votes" label={t.votes} defaultChecked={field("votes").defaultValue === "on"} />
      </FieldSet>
      <FieldSet legend={t.when}>
        <DateField {...field("firstDay")} label={t.firstDay} required />
        <DateField {...field("lastDay")} label={t.lastDay} help={t.lastDayHelp} optional />
        <Check
          name="refill"
          label={t.refill}
          help={t.refillHelp}
          defaultChecked={field("refill").defaultValue === "on"}
        />
      </FieldSet>
      <FieldSet legend={t.people} help={t.peopleHelp}>
        <Field {...field("holder")} label={t.holder} autoComplete="off" optional />
        <Field {...field("delegate")} label={t.delegate} help={t.delegateHelp} autoComplete="off" optional />
        <Field {...field("substitute")} label={t.substitute} autoComplete="off" optional />
        <Field {...field("email")} type="email" label={t.email} help={t.emailHelp} autoComplete="off" optional />
      </FieldSet>
      <Origin field={field} />
    </>
  );
}
