// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Registry } from "@albero/kernel";
import { bodiesOn, bodyForm, seatForm, showBody, whoRepresents } from "./queries/bodies.ts";
import { seatsInDanger } from "./queries/danger.ts";
import { publicBodies, publicBody } from "./queries/public.ts";
import { changeBody, closeBody, openBody } from "./usecases/bodies.ts";
import { loadBodies } from "./usecases/load.ts";
import { addSeat, changeSeat, endSeat } from "./usecases/seats.ts";
import { exportSeats, importSeats } from "./usecases/sheet.ts";

const changes = { openBody, changeBody, closeBody, addSeat, changeSeat, endSeat, importSeats, loadBodies };
const questions = { bodiesOn, showBody, whoRepresents, seatsInDanger, seatForm, bodyForm, exportSeats };

export const useCases = { ...changes, ...questions, publicBodies, publicBody } satisfies Registry;
