// SPDX-License-Identifier: AGPL-3.0-or-later
import { useTexts } from "@albero/ui";
import type { Share } from "../core/shares.ts";
import { texts } from "../texts.ts";
import "./shares.css";

/** How many for, against, abstained: length, hatching and words say the same. */
export function Shares({ shares }: { shares: readonly Share[] }) {
  const t = useTexts(texts).shares;
  if (shares.length === 0) return null;
  return (
    <ul className="vote-shares" aria-label={t.label}>
      {shares.map(({ choice, heads }) => (
        <li key={choice} className={`vote-share share-${choice}`} style={{ flexGrow: heads }}>
          <span>
            {t.choices[choice]} <strong className="tabular">{heads}</strong>
          </span>
        </li>
      ))}
    </ul>
  );
}
