// SPDX-License-Identifier: AGPL-3.0-or-later
// The fields of a meeting: the same when it is new and when it changes.
import { Button, DateField, errorFor, Field, FieldSet, FormActions, Select, TextArea, useTexts } from "@albero/ui";
import { texts } from "../texts.ts";
import type { FormBack } from "./office.ts";
import { Refusal, Version } from "./parts.tsx";

type Times = { day: string; time: string };
export type FormView = {
  bodies: readonly { id: number; name: string }[];
  bodyId: number | null;
  rule: { name: string; first: number; second: number | null } | null;
  meeting: {
    title: string;
    first: Times;
    second: Times | null;
    plannedMinutes: number;
    place: string;
    note: string;
    rowVersion: number;
  } | null;
};

export function MeetingForm({ view, answer }: { view: FormView; answer: FormBack | undefined }) {
  const t = useTexts(texts).form;
  const { meeting } = view;
  const stored: Record<string, string> = meeting
    ? {
        ...{ title: meeting.title, place: meeting.place, note: meeting.note },
        ...{ firstDay: meeting.first.day, firstTime: meeting.first.time },
        ...{ secondDay: meeting.second?.day ?? "", secondTime: meeting.second?.time ?? "" },
        plannedMinutes: String(meeting.plannedMinutes),
      }
    : { plannedMinutes: "120" };
  const field = (name: string) => ({
    name,
    defaultValue: answer?.typed[name] ?? stored[name] ?? "",
    error: errorFor(answer?.problems, name),
  });
  const time = (name: string) => (
    <Field {...field(name)} label={t.time} help={t.timeHelp} size="short" maxLength={5} autoComplete="off" />
  );
  return (
    <form method="post" noValidate>
      <Refusal answer={answer} form="" />
      {meeting ? <Version value={meeting.rowVersion} /> : <Body view={view} answer={answer} />}
      <Field {...field("title")} label={t.title} help={t.titleHelp} optional maxLength={200} />
      <FieldSet
        legend={t.first}
        help={view.rule ? t.rule(view.rule.name, view.rule.first, view.rule.second) : t.noRule}
      >
        <div className="meeting-times">
          <DateField {...field("firstDay")} label={t.day} />
          {time("firstTime")}
        </div>
      </FieldSet>
      <FieldSet legend={t.second} help={t.secondHelp}>
        <div className="meeting-times">
          <DateField {...field("secondDay")} label={t.day} />
          {time("secondTime")}
        </div>
      </FieldSet>
      <Field {...field("plannedMinutes")} label={t.long} size="short" inputMode="numeric" maxLength={4} />
      <Field {...field("place")} label={t.place} help={t.placeHelp} optional maxLength={300} />
      <TextArea {...field("note")} label={t.note} help={t.noteHelp} optional rows={3} maxLength={4000} />
      <FormActions>
        <Button>{t.save}</Button>
      </FormActions>
    </form>
  );
}

function Body({ view, answer }: { view: FormView; answer: FormBack | undefined }) {
  const t = useTexts(texts).form;
  return (
    <Select
      name="bodyId"
      label={t.body}
      required
      defaultValue={answer?.typed.bodyId ?? (view.bodyId === null ? "" : String(view.bodyId))}
      error={errorFor(answer?.problems, "bodyId")}
      options={view.bodies.map(({ id, name }) => ({ value: String(id), label: name }))}
    />
  );
}
