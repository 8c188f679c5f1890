// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Registry } from "@albero/kernel";
import * as meetings from "./queries/meetings.ts";
import { dossierPdf, minutesFile, minutesView } from "./queries/minutes.ts";
import { publicMeeting, publicMeetings, publicMinutes } from "./queries/public.ts";
import * as sending from "./usecases/convocations.ts";
import { addDocument, removeDocument } from "./usecases/documents.ts";
import { addItem, changeItem, moveItem, removeItem } from "./usecases/items.ts";
import { changeMeeting, planMeeting } from "./usecases/meetings.ts";
import { approveMinutes, writeItemNote, writeMinutesFrame } from "./usecases/minutes.ts";

const { meetingsHome, meetingForm, itemForm, meetingView, conveneView, meetingIcs, documentFile } = meetings;
const { convene, cancelMeeting, resendConvocation, confirmReading, noteConvocationOutcome } = sending;

const reads = { meetingsHome, meetingForm, itemForm, meetingView, conveneView, minutesView };
const open = { publicMeetings, publicMeeting, publicMinutes };
const files = { meetingIcs, meetingDocumentFile: documentFile, minutesFile, dossierPdf };
const agenda = { planMeeting, changeMeeting, addItem, changeItem, moveItem, removeItem };
const dossier = { addMeetingDocument: addDocument, removeMeetingDocument: removeDocument };
const words = { writeItemNote, writeMinutesFrame, approveMinutes };
const messages = { convene, cancelMeeting, resendConvocation, confirmReading, noteConvocationOutcome };

export const useCases = {
  ...reads,
  ...open,
  ...files,
  ...agenda,
  ...dossier,
  ...messages,
  ...words,
} satisfies Registry;
