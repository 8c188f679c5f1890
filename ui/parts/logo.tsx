// SPDX-License-Identifier: AGPL-3.0-or-later

/** The mark of Albero in one colour, that of the words around it (in two colours: assets/logo.svg). Our own drawing. */
export function Logo({ className = "" }: { className?: string }) {
  return (
    <svg className={`albero-logo ${className}`.trim()} viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <g fill="none" stroke="currentColor" strokeWidth="2.6" strokeLinecap="round">
        <path d="M24 44.5V14" />
        <path d="M24 37c0-7.5-12-5-13.5-14" />
        <path d="M24 30c0-7 10.5-5 11.5-13" />
        <path d="M17 44.5h14" />
      </g>
      <g fill="currentColor">
        <circle cx="24" cy="8.5" r="6" />
        <circle cx="10.5" cy="18.5" r="5.2" />
        <circle cx="36.5" cy="13.5" r="4.6" />
        <path d="M24 37c2-5.5 8-6.5 14-5.5-2 5.5-8 7.5-14 5.5z" />
      </g>
    </svg>
  );
}
