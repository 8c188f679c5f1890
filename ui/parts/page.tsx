// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ReactNode } from "react";
import { useShell, useTexts } from "../shell.ts";
import { texts } from "../texts.ts";
import { Anchor } from "./anchor.tsx";

export type ThreadStep = { label: string; href?: string };

/** Where this page stands: Area › Obiettivo › Azione › Voce › Atto. The last step is the page itself, without href. */
export function Thread({ steps }: { steps: readonly ThreadStep[] }) {
  const t = useTexts(texts);
  return (
    <nav className="breadcrumb-container" aria-label={t.youAreHere}>
      <ol className="breadcrumb">
        {steps.map((step, at) => {
          const last = at === steps.length - 1;
          return (
            <li className="breadcrumb-item" key={at} aria-current={last && !step.href ? "page" : undefined}>
              {step.href ? <Anchor href={step.href}>{step.label}</Anchor> : step.label}
              {last ? null : (
                <span className="separator" aria-hidden="true">
                  ›
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

type PageProps = {
  /** The answer of the page in a few words, not a noun. Also the title of the browser's window. */
  title: string;
  /** For the window when the answer is long. */
  windowTitle?: string;
  /** One or two plain sentences made from the data. */
  lead?: ReactNode;
  thread?: readonly ThreadStep[];
  /** The parts of a whole area as Tabs, above everything: at the same place on each of its pages. */
  sections?: ReactNode;
  /** Above the title: the area, the code, the kind of thing. */
  kicker?: ReactNode;
  /** Beside the title: state, version. */
  status?: ReactNode;
  /** What the person may do next: ButtonLink, Button in a form. */
  actions?: ReactNode;
  tabs?: ReactNode;
  /** Reading width for texts and forms, full width for tables and pictures. */
  width?: "reading" | "full";
  children?: ReactNode;
};

/** One page, one question: header with the answer, then the content. */
export function Page({
  title,
  windowTitle,
  lead,
  thread,
  sections,
  kicker,
  status,
  actions,
  tabs,
  width = "full",
  children,
}: PageProps) {
  const { ambito } = useShell();
  const place = ambito ? `${ambito.name} · Albero` : "Albero";
  return (
    <div className={`container page page-${width}`}>
      <title>{`${windowTitle ?? title} · ${place}`}</title>
      {sections}
      {thread?.length ? <Thread steps={thread} /> : null}
      <header className="page-head">
        <div className="page-words">
          {kicker ? <div className="page-kicker">{kicker}</div> : null}
          <h1>{title}</h1>
          {status ? <div className="page-status">{status}</div> : null}
          {lead ? <div className="page-lead">{typeof lead === "string" ? <p>{lead}</p> : lead}</div> : null}
        </div>
        {actions ? <div className="page-actions">{actions}</div> : null}
      </header>
      {tabs}
      <div className="page-body">{children}</div>
    </div>
  );
}

export type PageIndexEntry = { href: string; label: string };

/** What a long page holds, at its top: a line of links, folded on a phone. */
export function PageIndex({ entries }: { entries: readonly PageIndexEntry[] }) {
  const t = useTexts(texts);
  const list = (
    <ul>
      {entries.map(({ href, label }) => (
        <li key={href}>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ul>
  );
  return (
    <nav className="page-index" aria-label={t.onThisPage}>
      <div className="page-index-line">{list}</div>
      <details className="more page-index-fold">
        <summary>{t.onThisPage}</summary>
        <div className="more-body">{list}</div>
      </details>
    </nav>
  );
}

export type Tab = { label: ReactNode; href: string; current?: boolean; count?: number };

/** Faces of the same thing: links, each with its own address. */
export function Tabs({ tabs, label }: { tabs: readonly Tab[]; label: string }) {
  return (
    <nav className="tab-links" aria-label={label}>
      <ul className="nav nav-tabs">
        {tabs.map((tab) => (
          <li className="nav-item" key={tab.href}>
            <Anchor
              className={`nav-link ${tab.current ? "active" : ""}`}
              href={tab.href}
              aria-current={tab.current ? "page" : undefined}
            >
              {tab.label}
              {tab.count === undefined ? null : <span className="tab-count tabular"> {tab.count}</span>}
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  );
}
