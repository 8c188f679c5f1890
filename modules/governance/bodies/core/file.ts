// SPDX-License-Identifier: AGPL-3.0-or-later
// The bodies as two files: what the plan prints of them, and how each printed line of composition becomes seats.
import { z } from "zod";
import { addDays, type PlainDate } from "@albero/kernel/pure";
import { BODY_KINDS, BODY_LEVELS, CATEGORIES, DUTIES, WAYS_IN, type Body, type Seat, type Tier } from "./body.ts";

const day = z.iso.date().transform((text) => text as PlainDate);
const words = z.array(z.string());

/** What the plan prints: docs/formats/bodies.md. */
export const printedFile = z.object({
  source: z.object({ document: z.string() }),
  levels: z.array(z.object({ level: z.string(), bodies: words })),
  bodies: z
    .array(
      z.object({
        id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
        name: z.string(),
        composition: words,
        functions: words,
        inputs: words,
        outputs: words,
        frequency: z.object({ value: z.string(), note: z.string() }).nullable(),
        legal: words.optional(),
        note: z.string().optional(),
        uncertain: z.string().optional(),
        operating: words.optional(),
      }),
    )
    .min(1),
  decisionFlows: z.array(z.object({ object: z.string(), steps: words })),
});

const seatShape = z.strictObject({
  /** {name} and {slug} stand for the municipality or sub-area of `each`. */
  label: z.string(),
  duty: z.enum(DUTIES),
  category: z.enum(CATEGORIES),
  votes: z.boolean(),
  email: z.string().default(""),
  each: z.enum(["municipality", "sub_area"]).optional(),
  firstDay: day.optional(),
  uncertain: z.string().optional(),
});

export const seatsFile = z.strictObject({
  format: z.literal("albero.bodies/1"),
  title: z.string(),
  about: z.string(),
  flowsFirstDay: day,
  bodies: z.record(
    z.string(),
    z.strictObject({
      kind: z.enum(BODY_KINDS),
      level: z.enum(BODY_LEVELS),
      firstDay: day,
      /** One body for each sub-area, under this name. */
      each: z.literal("sub_area").optional(),
      name: z.string().optional(),
      uncertain: z.string().optional(),
      lines: z.array(
        z.strictObject({
          wayIn: z.enum(WAYS_IN).nullable(),
          category: z.enum(CATEGORIES).nullable(),
          least: z.int().min(1).nullable(),
          everyMunicipality: z.boolean().default(false),
          since: day.nullable().default(null),
          seats: z.array(seatShape),
        }),
      ),
    }),
  ),
});

type Printed = z.infer<typeof printedFile>;
type Seats = z.infer<typeof seatsFile>;
type PrintedBody = Printed["bodies"][number];
type SeatShape = z.infer<typeof seatShape>;

/** The territory as far as the bodies need it; compositions oldest first. */
export type TerritoryGround = {
  municipalities: readonly { istat: string; name: string }[];
  subAreas: readonly { code: string; name: string }[];
  compositions: readonly { firstDay: PlainDate; members: Readonly<Record<string, string>> }[];
};

export type NewSeat = Omit<Seat, "id" | "bodyId" | "rowVersion">;
export type NewBody = Omit<Body, "id" | "rowVersion"> & { seats: NewSeat[] };
export type NewFlow = {
  object: string;
  steps: { bodies: string[]; text: string }[];
  firstDay: PlainDate;
  source: string;
};

const TIERS: Readonly<Record<string, Tier>> = {
  decisionale: "deciding",
  "orientamento territoriale": "guiding",
  "centrale (cerniera)": "linking",
  "operativo e partecipativo": "working",
};

export const slugOf = (name: string): string =>
  name
    .normalize("NFD")
    .replaceAll(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** What the two files say, as bodies with their seats. A body of which nothing says how it is made is left out by nobody: it has no seats. */
export function bodiesOf(printed: Printed, seats: Seats, ground: TerritoryGround): NewBody[] {
  return printed.bodies.flatMap((body): NewBody[] => {
    const shape = seats.bodies[body.id];
    if (!shape) return [];
    if (shape.each === undefined) return [bodyOf(body, { printed, shape, ground, subArea: null })];
    return ground.subAreas.map((subArea) => bodyOf(body, { printed, shape, ground, subArea }));
  });
}

type Making = {
  printed: Printed;
  shape: Seats["bodies"][string];
  ground: TerritoryGround;
  subArea: TerritoryGround["subAreas"][number] | null;
};

function bodyOf(body: PrintedBody, making: Making): NewBody {
  const { printed, shape, subArea } = making;
  const level = printed.levels.find((one) => one.bodies.includes(body.id))?.level;
  const named = subArea && shape.name ? shape.name.replace("{name}", lowerFirst(subArea.name)) : body.name;
  const operating = body.operating ? `Operativi: ${body.operating.join(", ")}.` : "";
  return {
    key: subArea ? `${body.id}-${slugOf(subArea.code)}` : body.id,
    name: named,
    ...{ kind: shape.kind, level: shape.level, tier: level ? (TIERS[level] ?? null) : null },
    subArea: subArea?.code ?? null,
    ...{ functions: body.functions, inputs: body.inputs, outputs: body.outputs, laws: body.legal ?? [] },
    composition: shape.lines.map(({ wayIn, category, least, everyMunicipality, since }, at) => ({
      ...{ text: body.composition[at] ?? "", wayIn, category, least, everyMunicipality, since },
    })),
    frequency: body.frequency ? `${body.frequency.value} (${body.frequency.note})` : "",
    note: [operating, body.note].filter(Boolean).join(" "),
    ...{ firstDay: shape.firstDay, lastDay: null, act: "", source: printed.source.document },
    uncertain:
      [body.uncertain ? `${sentence(body.uncertain)}.` : "", shape.uncertain].filter(Boolean).join(" ") || null,
    seats: shape.lines.flatMap((line) => line.seats.flatMap((seat) => seatsOf(seat, making))),
  };
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function seatsOf(seat: SeatShape, { printed, shape, ground, subArea }: Making): NewSeat[] {
  const firstDay = seat.firstDay ?? shape.firstDay;
  const plain = (part: { name: string; slug: string } | null): NewSeat => ({
    label: fill(seat.label, part),
    ...{ duty: seat.duty, category: seat.category, votes: seat.votes, istat: null, subArea: null },
    ...{ holder: "", delegate: "", substitute: "", email: fill(seat.email, part) },
    ...{ firstDay, lastDay: null, refill: true, act: "", source: printed.source.document },
    uncertain: seat.uncertain ?? null,
  });
  if (seat.each === undefined) return [plain(null)];
  if (seat.each === "sub_area") {
    const areas = subArea ? [subArea] : ground.subAreas;
    return areas.map((area) => ({
      ...plain({ name: lowerFirst(area.name), slug: slugOf(area.code) }),
      subArea: area.code,
    }));
  }
  return ground.municipalities.flatMap((place) => {
    const one = { ...plain({ name: place.name, slug: slugOf(place.name) }), istat: place.istat };
    if (!subArea) return [one];
    return spansIn(place.istat, subArea.code, ground).map((span) => ({ ...one, ...span, subArea: subArea.code }));
  });
}

const fill = (text: string, part: { name: string; slug: string } | null): string =>
  part ? text.replace("{name}", part.name).replace("{slug}", part.slug) : text;

const LOST = "Dal giorno dopo i documenti disponibili non dicono in quale sub-ambito sta il Comune.";

/** When a municipality was of a sub-area, by the compositions: two that follow each other and agree are one time. */
function spansIn(istat: string, code: string, { compositions }: TerritoryGround) {
  const spans: { firstDay: PlainDate; lastDay: PlainDate | null; refill: boolean; uncertain: string | null }[] = [];
  let wasIn = false;
  for (const [at, composition] of compositions.entries()) {
    const isIn = composition.members[istat] === code;
    const next = compositions[at + 1];
    const lastDay = next ? addDays(next.firstDay, -1) : null;
    const last = spans.at(-1);
    // Where the next composition says nothing of the municipality, nobody knows that it left.
    const uncertain = next && next.members[istat] === undefined ? LOST : null;
    if (isIn && wasIn && last) Object.assign(last, { lastDay, uncertain });
    else if (isIn) spans.push({ firstDay: composition.firstDay, lastDay, refill: false, uncertain });
    wasIn = isIn;
  }
  return spans.map((span) => (span.lastDay === null ? { ...span, refill: true } : span));
}

/** "a / b: does this" → the bodies by key and what they do. Names of several bodies stand between strokes or "e". */
export function flowsOf(printed: Printed, { flowsFirstDay }: Pick<Seats, "flowsFirstDay">): NewFlow[] {
  const known = new Set(printed.bodies.map((body) => body.id));
  return printed.decisionFlows.map(({ object, steps }) => ({
    object,
    steps: steps.map((step) => {
      const [who = "", ...rest] = step.split(":");
      const bodies = who.split(/[\s/]+/).filter((word) => known.has(word));
      return { bodies, text: rest.join(":").trim() || step };
    }),
    firstDay: flowsFirstDay,
    source: printed.source.document,
  }));
}
