// SPDX-License-Identifier: AGPL-3.0-or-later
// A page that follows the meeting: told by the server with scripts, asking again by itself without.
import { useEffect } from "react";
import { useRevalidator } from "react-router";
import { useSlug } from "../../pages/decision-page.tsx";
import { sessionPaths } from "../paths.ts";

type LiveProps = {
  meetingId: number;
  /** "stage": when the meeting moves on; "votes": with each ballot too. */
  follow: "stage" | "votes";
  /** Without scripts the page asks again after so many seconds; never where somebody is choosing or typing. */
  seconds?: number;
};

/** Somebody has changed a box and not saved it yet: the page waits for them. */
const isBeingFilled = (): boolean =>
  [...document.querySelectorAll<HTMLInputElement>("[data-waits] input")].some(
    (one) => one.checked !== one.defaultChecked,
  );

export function Live({ meetingId, follow, seconds }: LiveProps) {
  const slug = useSlug();
  const { revalidate } = useRevalidator();
  useEffect(() => {
    let seen: string | null = null;
    const source = new EventSource(sessionPaths.pulse(slug, meetingId));
    source.addEventListener("message", (event: MessageEvent<string>) => {
      const { stage, voted } = JSON.parse(event.data) as { stage: string; voted: number };
      const now = follow === "stage" ? stage : `${stage} ${voted}`;
      const isNews = seen !== null && now !== seen;
      seen = now;
      if (isNews && !isBeingFilled()) void revalidate();
    });
    return () => source.close();
  }, [slug, meetingId, follow, revalidate]);
  return seconds ? (
    <noscript>
      <meta httpEquiv="refresh" content={String(seconds)} />
    </noscript>
  ) : null;
}
