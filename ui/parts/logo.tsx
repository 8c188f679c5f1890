// SPDX-License-Identifier: AGPL-3.0-or-later

/** The mark of Albero: a trunk, three branches, seven leaves of different size. Our own drawing (see assets/logo.svg). */
export function Logo({ className = "" }: { className?: string }) {
  return (
    <svg className={`albero-logo ${className}`.trim()} viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <g fill="none" stroke="currentColor" strokeWidth="3" strokeLinecap="round">
        <path d="M24 45V16" />
        <path d="M24 36c0-7-9-6-11-13" />
        <path d="M24 31c0-7 9-6 11-13" />
        <path d="M16 45h16" />
      </g>
      <g fill="currentColor">
        <circle cx="24" cy="9" r="6" />
        <circle cx="12" cy="18" r="5" />
        <circle cx="36" cy="13" r="5" />
        <circle cx="6.5" cy="28" r="3.5" />
        <circle cx="41.5" cy="24" r="3.5" />
      </g>
    </svg>
  );
}
