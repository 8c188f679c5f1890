// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlainDate } from "@albero/kernel";
import { assert } from "@albero/kernel";
import type { Act, VersionState } from "../core/lifecycle.ts";
import type { VersionHead } from "../queries/answers.ts";

/** Before every act there is: an unknown day stops no later step. */
const UNKNOWN_DAY = "0001-01-01" as PlainDate;

function actOf(head: VersionHead): Act {
  assert(head.act, "a version from its approval on has an act");
  return { number: head.act.number ?? "", date: head.act.date ?? UNKNOWN_DAY, body: head.act.body };
}

/** The stored version as the state that the rules of the life cycle speak of. */
export function stateOf(head: VersionHead): VersionState {
  switch (head.status) {
    case "draft":
      return { status: "draft" };
    case "consultation":
      return { status: "consultation", openedOn: head.consultationFrom ?? UNKNOWN_DAY };
    case "approved":
      return { status: "approved", act: actOf(head) };
    case "in_force":
      return { status: "in_force", act: actOf(head), since: head.inForceFrom ?? UNKNOWN_DAY };
    case "amended": {
      const since = head.inForceFrom ?? UNKNOWN_DAY;
      return { status: "amended", act: actOf(head), since, amendedOn: head.endedOn ?? since };
    }
    case "closed": {
      const since = head.inForceFrom ?? UNKNOWN_DAY;
      return { status: "closed", act: actOf(head), since, closedOn: head.endedOn ?? since };
    }
  }
}
