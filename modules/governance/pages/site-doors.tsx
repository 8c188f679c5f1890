// SPDX-License-Identifier: AGPL-3.0-or-later
import { ButtonLink, useTexts } from "@albero/ui";
import { agreementsPaths } from "../agreements/paths.ts";
import { meetingsPaths } from "../meetings/paths.ts";
import { tablesPaths } from "../tables/paths.ts";
import { useSlug } from "./decision-page.tsx";
import { texts } from "./texts.ts";

const DOORS = ["meetings", "agreements", "tables"] as const;
type Door = (typeof DOORS)[number];

/** What else the citizen reads of the decisions, beside this part; bodies and documents are always at the top of the page. */
export function SiteDoors({ without }: { without?: Door }) {
  const t = useTexts(texts);
  const slug = useSlug();
  const doors: Record<Door, string> = {
    meetings: meetingsPaths.site(slug),
    agreements: agreementsPaths.site(slug),
    tables: tablesPaths.site(slug),
  };
  return (
    <>
      {DOORS.filter((door) => door !== without).map((door) => (
        <ButtonLink key={door} href={doors[door]}>
          {t.site[door]}
        </ButtonLink>
      ))}
    </>
  );
}
