// SPDX-License-Identifier: AGPL-3.0-or-later
import type { z } from "zod";
import { dayInItaly, ok, refuse, useCase, type Lang, type Result, type Work } from "@albero/kernel";
import { getBody } from "../../bodies/store/bodies.ts";
import { isStillPlanned } from "../core/meeting.ts";
import { FIELD_OF, readTimes, type Times, type TimesRefusal } from "../core/times.ts";
import { mayPrepareMeetings } from "../permissions.ts";
import * as store from "../store/meetings.ts";
import { refusals } from "../texts.refusals.ts";
import * as inputs from "./inputs.ts";
import type { ChangeRefusal, PlanRefusal } from "./refusals.ts";

/** The refusal of the times, said at its field too. */
function atField(refusal: TimesRefusal, lang: Lang) {
  return refuse(refusal, { fields: [{ path: FIELD_OF[refusal], message: refusals[lang][refusal] as string }] });
}

type Typed = z.infer<typeof inputs.newMeeting>;
type Data = Result<store.MeetingData, PlanRefusal>;

/** What is typed, read; the body has to be there on the day of the first call. */
async function dataOf(typed: Omit<Typed, "bodyId">, bodyId: number, work: Work): Promise<Data> {
  const times: Result<Times, TimesRefusal> = readTimes(typed, work.now);
  if (!times.ok) return atField(times.refusal, work.lang);
  const body = await getBody(work.tx, work.ambitoId, bodyId);
  const day = dayInItaly(times.value.firstCall);
  if (day < body.firstDay || (body.lastDay !== null && body.lastDay < day))
    return refuse("body_has_ended", { details: { body: body.name } });
  const { title, plannedMinutes, place, note } = typed;
  return ok({ title, plannedMinutes, place, note, ...times.value });
}

/** A meeting as a draft: nobody is told yet. */
export const planMeeting = useCase<Typed, { meetingId: number }, PlanRefusal>({
  name: "governance.planMeeting",
  may: mayPrepareMeetings,
  input: inputs.newMeeting,
  async run({ bodyId, ...typed }, work) {
    const data = await dataOf(typed, bodyId, work);
    if (!data.ok) return data;
    const meetingId = await store.insertMeeting(work.tx, work.ambitoId, bodyId, data.value);
    await work.record({ subject: `governance.meeting:${meetingId}`, before: null, after: { bodyId, ...data.value } });
    return ok({ meetingId });
  },
});

/** Changes day, place or words of a meeting. Who was convened learns it by the next message, which the page asks for. */
export const changeMeeting = useCase<
  z.infer<typeof inputs.changedMeeting>,
  { meetingId: number; isConvened: boolean },
  ChangeRefusal
>({
  name: "governance.changeMeeting",
  may: mayPrepareMeetings,
  input: inputs.changedMeeting,
  async run({ meetingId, rowVersion, ...typed }, work) {
    const { tx, ambitoId } = work;
    const meeting = await store.getMeetingForUpdate(tx, ambitoId, meetingId);
    if (!isStillPlanned(meeting.state)) return refuse("not_planned_any_more");
    if (meeting.rowVersion !== rowVersion) return refuse("changed_meanwhile");
    const data = await dataOf(typed, meeting.bodyId, work);
    if (!data.ok) return data;
    await store.updateMeeting(tx, ambitoId, meetingId, data.value);
    const { title, firstCall, secondCall, plannedMinutes, place, note } = meeting;
    const before = { title, firstCall, secondCall, plannedMinutes, place, note };
    await work.record({ subject: `governance.meeting:${meetingId}`, before, after: data.value });
    return ok({ meetingId, isConvened: meeting.state === "convened" });
  },
});
