// SPDX-License-Identifier: AGPL-3.0-or-later
// The frame of a budget year: its faces as tabs, the other years one press away.
import type { ReactNode } from "react";
import { Anchor, Tabs, useTexts } from "@albero/ui";
import { MoneyPage, useSlug } from "../../../pages/money-page.tsx";
import { budgetPaths } from "../../paths.ts";
import { texts } from "../../texts.ts";

export type Face = "overview" | "matrix" | "balance" | "execution" | "years";

type YearPageProps = {
  year: number;
  face: Face | null;
  title: string;
  lead?: ReactNode;
  /** After the year, the page itself last. */
  steps?: readonly { label: string; href?: string }[];
  actions?: ReactNode;
  status?: ReactNode;
  width?: "reading" | "full";
  years?: readonly { year: number }[];
  children?: ReactNode;
};

export function YearPage({ year, face, steps = [], years, children, ...rest }: YearPageProps) {
  const t = useTexts(texts).year;
  const slug = useSlug();
  const faces: [Face, string][] = [
    ["overview", budgetPaths.year(slug, year)],
    ["matrix", budgetPaths.matrix(slug, year)],
    ["balance", budgetPaths.balance(slug, year)],
    ["execution", budgetPaths.execution(slug, year)],
    ["years", budgetPaths.years(slug, year)],
  ];
  const isYear = face === "overview";
  const own = { label: String(year), ...(isYear ? {} : { href: budgetPaths.year(slug, year) }) };
  const last = face !== null && !isYear ? [{ label: t[face] }] : [];
  return (
    <MoneyPage part="budget" steps={[own, ...last, ...steps]} {...rest}>
      {face === null ? null : (
        <div className="year-faces">
          <Tabs
            label={t.faces}
            tabs={faces.map(([each, href]) => ({ label: t[each], href, current: each === face }))}
          />
          {years ? <OtherYears years={years} year={year} face={face} /> : null}
        </div>
      )}
      {children}
    </MoneyPage>
  );
}

function OtherYears({ years, year, face }: { years: readonly { year: number }[]; year: number; face: Face }) {
  const t = useTexts(texts).year;
  const slug = useSlug();
  const to = {
    overview: budgetPaths.year,
    matrix: budgetPaths.matrix,
    balance: budgetPaths.balance,
    execution: budgetPaths.execution,
    years: budgetPaths.years,
  }[face];
  return (
    <nav className="year-switch" aria-label={t.otherYears}>
      {years.toReversed().map((each) => (
        <Anchor key={each.year} href={to(slug, each.year)} aria-current={each.year === year ? "page" : undefined}>
          {each.year}
        </Anchor>
      ))}
    </nav>
  );
}
