// SPDX-License-Identifier: AGPL-3.0-or-later
import { ROLES } from "@albero/kernel";
import { z } from "zod";

const text = (min: number, max: number) => z.string().trim().min(min).max(max);
const orNothing = z
  .string()
  .trim()
  .transform((value) => value || null)
  .nullish()
  .transform((value) => value ?? null);
const isOn = z.union([z.boolean(), z.enum(["on", "off", ""]).transform((value) => value === "on")]);

export const nothing = z.object({});
export const role = z.enum(ROLES);
export const accountId = z.string().min(1).max(80);

const assignment = {
  role,
  body: text(2, 160),
  territory: orNothing.pipe(
    z
      .string()
      .regex(/^[A-Za-z0-9_-]{1,40}$/)
      .nullable(),
  ),
  /** Days as people write them; without a first day it starts today, without a last one it goes on. */
  firstDay: orNothing,
  lastDay: orNothing,
};

export const invitation = z.object({
  email: z.string().trim().toLowerCase().pipe(z.email().max(200)),
  name: text(2, 120),
  ...assignment,
});
export const newAssignment = z.object({ accountId, ...assignment });
export const byId = z.object({ id: z.coerce.number().int().positive() });
export const byToken = z.object({ tokenHash: z.string().regex(/^[0-9a-f]{64}$/) });
export const endOfAssignment = z.object({ id: z.coerce.number().int().positive(), lastDay: text(1, 20) });
export const byAccount = z.object({ accountId });
export const secondFactor = z.object({ required: isOn });
export const auditSearch = z.object({
  person: orNothing,
  useCase: orNothing,
  subject: orNothing,
  from: orNothing,
  to: orNothing,
  page: z.coerce.number().int().min(1).max(100_000).catch(1).default(1),
  perPage: z.coerce.number().int().min(1).max(200).catch(25).default(25),
});
