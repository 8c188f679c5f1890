// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ReactNode } from "react";
import { useLocation } from "react-router";
import { useShell, useTexts } from "../shell.ts";
import { texts } from "../texts.ts";
import { Anchor } from "./anchor.tsx";
import { Icon } from "./icon.tsx";
import { Logo } from "./logo.tsx";

type NavEntry = {
  label: string;
  href: string;
  /** Current only on this very address, not below it. */ exact?: boolean;
  /** Other addresses that belong to this entry. */ also?: readonly string[];
};

/** The site for everybody: breathes, ships no script. */
export function PublicLayout({ children }: { children: ReactNode }) {
  const { ambito } = useShell();
  const t = useTexts(texts).nav;
  const home = ambito ? `/${ambito.slug}` : "/";
  const nav = ambito
    ? [
        { label: t.plan, href: `${home}/piano` },
        { label: t.accounts, href: `${home}/conti` },
        { label: t.whatCame, href: `${home}/risultati` },
        {
          label: t.whoDecides,
          href: `${home}/organi`,
          also: ["sedute", "accordi", "tavoli"].map((part) => `${home}/${part}`),
        },
        { label: t.documents, href: `${home}/documenti` },
        { label: t.territory, href: `${home}/territorio` },
      ]
    : [];
  return (
    <Frame place="public" home={home} nav={nav}>
      {children}
    </Frame>
  );
}

/** The work area: same frame, denser, with what only its people see. */
export function OfficeLayout({ children }: { children: ReactNode }) {
  const { ambito, may } = useShell();
  const t = useTexts(texts).nav;
  const home = ambito ? `/${ambito.slug}/ufficio` : "/";
  const all = [
    { label: t.thisWeek, href: home, exact: true },
    { label: t.plan, href: `${home}/piano` },
    { label: t.year, href: `${home}/piano-operativo` },
    {
      label: t.money,
      href: `${home}/soldi`,
      also: [`${home}/fondi`, `${home}/riparti`, `${home}/quote`, `${home}/estratti`],
    },
    {
      label: t.decisions,
      href: `${home}/sedute`,
      also: ["organi", "regole-voto", "atti", "accordi", "tavoli", "scadenze"].map((part) => `${home}/${part}`),
    },
    {
      label: t.results,
      href: `${home}/risultati`,
      also: [
        ...[
          "indicatori",
          "rilevazioni",
          "catene",
          "rete",
          "leps",
          "questionari",
          "valutazioni",
          "integrazione",
          "relazioni",
        ],
      ].map((part) => `${home}/${part}`),
    },
    { label: t.territory, href: `${home}/territorio` },
    { label: t.people, href: `${home}/persone`, hidden: may?.people === false },
    { label: t.register, href: `${home}/registro`, hidden: may?.register === false },
  ];
  return (
    <Frame place="office" home={home} nav={ambito ? all.filter((entry) => !("hidden" in entry && entry.hidden)) : []}>
      {children}
    </Frame>
  );
}

/** Pages of no Ambito: log-in, invitation, profile, list of the Ambiti. */
export function PlainLayout({ children }: { children: ReactNode }) {
  return (
    <Frame place="plain" home="/" nav={[]}>
      {children}
    </Frame>
  );
}

type FrameProps = { place: "public" | "office" | "plain"; home: string; nav: readonly NavEntry[]; children: ReactNode };

function Frame({ place, home, nav, children }: FrameProps) {
  const t = useTexts(texts);
  return (
    <div className={`site site-${place}`}>
      <div className="skiplinks">
        <a className="visually-hidden-focusable" href="#contenuto">
          {t.skipToContent}
        </a>
        {nav.length > 0 ? (
          <a className="visually-hidden-focusable" href="#menu">
            {t.skipToNav}
          </a>
        ) : null}
      </div>
      <header className="it-header-wrapper">
        <SlimHeader place={place} />
        <div className="it-nav-wrapper">
          <CenterHeader place={place} home={home} />
          {nav.length > 0 ? <MainNav nav={nav} /> : null}
        </div>
      </header>
      <main id="contenuto" tabIndex={-1}>
        {children}
      </main>
      <Footer />
    </div>
  );
}

function SlimHeader({ place }: { place: FrameProps["place"] }) {
  const { ambito, person } = useShell();
  const t = useTexts(texts);
  return (
    <div className="it-header-slim-wrapper">
      <div className="container it-header-slim-wrapper-content">
        <span className="slim-owner">{ambito ? t.leadOf(ambito.leadMunicipality) : t.product}</span>
        <div className="it-header-slim-right-zone">
          <LanguageSwitch />
          <nav aria-label={t.accountNav} className="slim-account">
            {person ? (
              <>
                {ambito && place === "public" ? <Anchor href={`/${ambito.slug}/ufficio`}>{t.toOffice}</Anchor> : null}
                {ambito && place === "office" ? <Anchor href={`/${ambito.slug}`}>{t.toPublic}</Anchor> : null}
                <Anchor href="/profilo" title={t.myProfile}>
                  <Icon name="user" size="xs" /> <span>{person.name}</span>
                </Anchor>
                <form method="post" action="/esci">
                  <button type="submit">{t.signOut}</button>
                </form>
              </>
            ) : (
              <Anchor href="/accedi">
                <Icon name="user" size="xs" /> <span>{t.signIn}</span>
              </Anchor>
            )}
          </nav>
        </div>
      </div>
    </div>
  );
}

function LanguageSwitch() {
  const { lang } = useShell();
  const { pathname, search } = useLocation();
  const t = useTexts(texts);
  const inLang = (wanted: string) => {
    const query = new URLSearchParams(search);
    query.set("lang", wanted);
    return `${pathname}?${query}`;
  };
  return (
    <nav aria-label={t.language} className="slim-lang">
      {(["it", "en"] as const).map((each) => (
        <a key={each} href={inLang(each)} lang={each} hrefLang={each} aria-current={each === lang ? "true" : undefined}>
          <span aria-hidden="true">{each.toUpperCase()}</span>
          <span className="visually-hidden">{each === "it" ? t.italian : t.english}</span>
        </a>
      ))}
    </nav>
  );
}

function CenterHeader({ place, home }: { place: FrameProps["place"]; home: string }) {
  const { ambito } = useShell();
  const t = useTexts(texts);
  const tagline = place === "office" ? t.officeTagline : ambito ? t.publicTagline : t.noAmbito;
  return (
    <div className="it-header-center-wrapper">
      <div className="container it-header-center-content-wrapper">
        <div className="it-brand-wrapper">
          <Anchor href={home}>
            <Logo />
            <div className="it-brand-text">
              <div className="it-brand-title">{ambito?.name ?? t.product}</div>
              <div className="it-brand-tagline">{tagline}</div>
            </div>
          </Anchor>
        </div>
        {ambito ? (
          <search className="head-search-place">
            <form className="head-search" action={`/${ambito.slug}/cerca`} method="get">
              <label className="visually-hidden" htmlFor="cerca">
                {t.searchLabel}
              </label>
              <input id="cerca" type="search" name="q" placeholder={t.searchLabel} autoComplete="off" />
              <button type="submit">
                <Icon name="search" label={t.search} />
              </button>
            </form>
          </search>
        ) : null}
      </div>
    </div>
  );
}

function MainNav({ nav }: { nav: readonly NavEntry[] }) {
  const { pathname } = useLocation();
  const t = useTexts(texts);
  return (
    <div className="it-header-navbar-wrapper" id="menu">
      <nav className="container main-nav" aria-label={t.mainNav}>
        <ul>
          {nav.map((entry) => {
            const places = [entry.href, ...(entry.also ?? [])];
            const current = places.some(
              (place) => pathname === place || (!entry.exact && pathname.startsWith(`${place}/`)),
            );
            return (
              <li key={entry.href}>
                <Anchor
                  href={entry.href}
                  aria-current={current ? (pathname === entry.href ? "page" : "true") : undefined}
                >
                  {entry.label}
                </Anchor>
              </li>
            );
          })}
        </ul>
      </nav>
    </div>
  );
}

function Footer() {
  const { ambito, sourceUrl } = useShell();
  const t = useTexts(texts);
  const base = ambito ? `/${ambito.slug}` : null;
  return (
    <footer className="it-footer">
      <div className="it-footer-main">
        <div className="container footer-inner">
          <div className="footer-brand">
            <Logo />
            <div>
              <p className="footer-name">{ambito?.name ?? t.product}</p>
              {ambito ? <p>{t.leadShort(ambito.leadMunicipality)}</p> : <p>{t.noAmbito}</p>}
            </div>
          </div>
          <nav aria-label={t.footer.nav}>
            <ul className="footer-links">
              {base ? (
                <>
                  <li>
                    <a href={`${base}/come-leggere`}>{t.footer.howToRead}</a>
                  </li>
                  <li>
                    <a href={`${base}/accessibilita`}>{t.footer.accessibility}</a>
                  </li>
                  <li>
                    <a href={`${base}/privacy`}>{t.footer.privacy}</a>
                  </li>
                  <li>
                    <a href={`${base}/note-legali`}>{t.footer.legal}</a>
                  </li>
                </>
              ) : null}
              {sourceUrl ? (
                <li>
                  <a href={sourceUrl}>{t.footer.source}</a>
                </li>
              ) : null}
            </ul>
          </nav>
          <p className="footer-made">{t.footer.madeWith}</p>
        </div>
      </div>
    </footer>
  );
}
