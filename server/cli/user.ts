// SPDX-License-Identifier: AGPL-3.0-or-later
import { addUser, disableUser, listUsers } from "@albero/identity";
import { ROLES, type Role } from "@albero/kernel";
import { ambitoOf, withSystem } from "./ambito.ts";
import { argument, CommandError, valueOf, type Command } from "./command.ts";

export const addUserCommand: Command = {
  words: ["user", "add"],
  usage: "user add EMAIL --name NAME --role ROLE [--body BODY]",
  summary: "invite a person: prints the address where they choose a password",
  run: (args, values, output) =>
    withSystem(output, async (system) => {
      const email = argument(args, 0, "e-mail address");
      const { name, role, body } = values;
      if (typeof name !== "string") throw new CommandError("Say the name of the person with --name.");
      if (typeof role !== "string" || !ROLES.includes(role as Role)) {
        throw new CommandError(`Say the role with --role: ${ROLES.join(", ")}.`);
      }
      const ambito = await ambitoOf(system, values);
      const person = { email, name, role: role as Role, body: typeof body === "string" ? body : ambito.name };
      const invited = valueOf(
        await addUser({ ...system.callerIn(ambito.id), lang: "en" }, system.config.baseUrl, person),
      );
      output.result(invited, `Give this address to ${name}, who chooses a password there:\n${invited.link}`);
    }),
};

export const listUsersCommand: Command = {
  words: ["user", "list"],
  usage: "user list",
  summary: "the people of an Ambito and their roles",
  run: (_args, values, output) =>
    withSystem(output, async (system) => {
      const users = await listUsers(system.callerIn((await ambitoOf(system, values)).id));
      const lines = users.map(
        (user) =>
          `${user.email.padEnd(34)} ${user.name.padEnd(34)} ${user.roles.join(", ")}${user.isDisabled ? " (disabled)" : ""}`,
      );
      output.result(
        users,
        lines.length > 0 ? lines.join("\n") : "Nobody yet: albero user add invites the first person.",
      );
    }),
};

export const disableUserCommand: Command = {
  words: ["user", "disable"],
  usage: "user disable EMAIL",
  summary: "end a person's assignments and sessions at once",
  run: (args, values, output) =>
    withSystem(output, async (system) => {
      const email = argument(args, 0, "e-mail address");
      const ambito = await ambitoOf(system, values);
      const done = valueOf(await disableUser(system.callerIn(ambito.id), email), {
        no_such_person: `Nobody in ${ambito.name} has the address ${email}.`,
        last_administrator: "This is the last administrator: name another one first.",
      });
      output.result(done, `${email} can no longer work here.`);
    }),
};
