// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ReactNode } from "react";
import { useTexts } from "../shell.ts";
import { texts } from "../texts.ts";
import { Anchor } from "./anchor.tsx";
import { Icon, type IconName } from "./icon.tsx";

type ButtonLinkProps = {
  href: string;
  kind?: "primary" | "secondary" | "quiet";
  icon?: IconName;
  download?: boolean;
  children: ReactNode;
};

const BUTTONS = {
  primary: "btn btn-primary",
  secondary: "btn btn-outline-primary",
  quiet: "btn btn-quiet",
  danger: "btn btn-danger",
};

/** A link that looks like a button: goes somewhere, changes nothing. */
export function ButtonLink({ href, kind = "secondary", icon, download, children }: ButtonLinkProps) {
  return (
    <Anchor className={`${BUTTONS[kind]} btn-sm-phone`} href={href} download={download || undefined}>
      {icon ? <Icon name={icon} /> : null}
      <span>{children}</span>
    </Anchor>
  );
}

type ButtonProps = {
  kind?: "primary" | "secondary" | "quiet" | "danger";
  icon?: IconName;
  /** Sent with the form: which of its buttons was pressed. */
  name?: string;
  value?: string;
  type?: "submit" | "button";
  /** Why it cannot be pressed now: the words stand beside it, never a silent grey button. */
  disabledBecause?: string;
  formNoValidate?: boolean;
  form?: string;
  children: ReactNode;
};

export function Button({ kind = "primary", icon, type = "submit", disabledBecause, children, ...rest }: ButtonProps) {
  const button = (
    <button type={type} className={BUTTONS[kind]} disabled={Boolean(disabledBecause)} {...rest}>
      {icon ? <Icon name={icon} /> : null}
      <span>{children}</span>
    </button>
  );
  if (!disabledBecause) return button;
  return (
    <span className="button-refused">
      {button} <small>{disabledBecause}</small>
    </span>
  );
}

type SectionProps = {
  title: ReactNode;
  lead?: ReactNode;
  id?: string;
  actions?: ReactNode;
  level?: 2 | 3;
  children?: ReactNode;
};

/** A part of a page with its own heading; with an id it can be linked to. */
export function Section({ title, lead, id, actions, level = 2, children }: SectionProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section className="section-block" id={id}>
      <div className="section-head">
        <Heading>{title}</Heading>
        {actions ? <div className="section-actions">{actions}</div> : null}
      </div>
      {lead ? <p className="section-lead">{lead}</p> : null}
      {children}
    </section>
  );
}

type CardProps = {
  title: ReactNode;
  href?: string;
  /** Above the title: area, kind, code. */
  kicker?: ReactNode;
  status?: ReactNode;
  children?: ReactNode;
  foot?: ReactNode;
  level?: 2 | 3 | 4;
  className?: string;
};

/** One thing with its title; with `href` the whole card is the link's target. */
export function Card({ title, href, kicker, status, children, foot, level = 3, className = "" }: CardProps) {
  const Heading = `h${level}` as "h2" | "h3" | "h4";
  return (
    <article className={`thing-card ${href ? "thing-card-link" : ""} ${className}`}>
      {kicker || status ? (
        <div className="thing-card-top">
          <div>{kicker}</div>
          {status}
        </div>
      ) : null}
      <Heading className="thing-card-title">{href ? <Anchor href={href}>{title}</Anchor> : title}</Heading>
      {children ? <div className="thing-card-body">{children}</div> : null}
      {foot ? <div className="thing-card-foot">{foot}</div> : null}
    </article>
  );
}

/** Cards (or anything) in a grid that folds by itself. */
export function Grid({
  children,
  min = "18rem",
}: {
  children: ReactNode;
  min?: "12rem" | "15rem" | "18rem" | "24rem";
}) {
  return <div className={`fold-grid fold-${min.replace("rem", "")}`}>{children}</div>;
}

/** A few big figures in a row, each with what it is; the figure is usually a `<Money href>` or `<Num href>`. */
export function KeyFigures({ items }: { items: readonly { label: ReactNode; value: ReactNode; note?: ReactNode }[] }) {
  return (
    <dl className="key-figures">
      {items.map((item, at) => (
        <div key={at}>
          <dt>{item.label}</dt>
          <dd className="key-figure">{item.value}</dd>
          {item.note ? <dd className="key-note">{item.note}</dd> : null}
        </div>
      ))}
    </dl>
  );
}

/** Nothing here: says why and what to do next. */
export function Empty({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty-place">
      <p className="empty-title">{title}</p>
      {children}
      {action ? <div className="empty-action">{action}</div> : null}
    </div>
  );
}

type PagerProps = { page: number; pages: number; href: (page: number) => string };

export function Pager({ page, pages, href }: PagerProps) {
  const t = useTexts(texts).pager;
  if (pages <= 1) return null;
  return (
    <nav className="pager" aria-label={t.label}>
      {page > 1 ? (
        <Anchor className="btn btn-quiet" href={href(page - 1)} rel="prev">
          <Icon name="chevron-left" /> <span>{t.previous}</span>
        </Anchor>
      ) : (
        <span />
      )}
      <span className="tabular" aria-current="page">
        {t.position(page, pages)}
      </span>
      {page < pages ? (
        <Anchor className="btn btn-quiet" href={href(page + 1)} rel="next">
          <span>{t.next}</span> <Icon name="chevron-right" />
        </Anchor>
      ) : (
        <span />
      )}
    </nav>
  );
}

/** More on request: closed without scripts too, opened by the browser. */
export function Details({ summary, children, open }: { summary: ReactNode; children: ReactNode; open?: boolean }) {
  return (
    <details className="more" open={open}>
      <summary>{summary}</summary>
      <div className="more-body">{children}</div>
    </details>
  );
}

/** Pairs of name and value; a value that is missing is passed as `<NoValue/>`, not left out. */
export function KeyValue({ items }: { items: readonly { label: ReactNode; value: ReactNode }[] }) {
  return (
    <dl className="key-value">
      {items.map((item, at) => (
        <div key={at}>
          <dt>{item.label}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}

export type OutlineNode = {
  key: string;
  label: ReactNode;
  href?: string;
  /** At the right of the line: amount, state. */
  meta?: ReactNode;
  children?: readonly OutlineNode[];
};

type OutlineProps = {
  nodes: readonly OutlineNode[];
  label?: string;
  /** How many levels are open at first; deeper branches fold. All of them if not said. */
  openLevels?: number;
};

/** The plan as nested lists: the accessible face of the drawn tree. */
export function Outline({ nodes, label, openLevels = Infinity }: OutlineProps) {
  const t = useTexts(texts);
  return (
    <ul className="outline" aria-label={label}>
      {nodes.map((node) => {
        const inner = node.children?.length ? <Outline nodes={node.children} openLevels={openLevels - 1} /> : null;
        return (
          <li key={node.key}>
            <div className="outline-line">
              <span className="outline-label">
                {node.href ? <Anchor href={node.href}>{node.label}</Anchor> : node.label}
              </span>
              {node.meta ? <span className="outline-meta">{node.meta}</span> : null}
            </div>
            {inner && openLevels <= 1 ? (
              <details>
                <summary>{t.inside(node.children?.length ?? 0)}</summary>
                {inner}
              </details>
            ) : (
              inner
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** The events of a thing, newest first. */
export function Timeline({
  items,
}: {
  items: readonly { key: string; when: ReactNode; title: ReactNode; children?: ReactNode }[];
}) {
  return (
    <ol className="timeline">
      {items.map((item) => (
        <li key={item.key}>
          <div className="timeline-when">{item.when}</div>
          <div className="timeline-what">{item.title}</div>
          {item.children ? <div className="timeline-more">{item.children}</div> : null}
        </li>
      ))}
    </ol>
  );
}
