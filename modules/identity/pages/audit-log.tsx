// SPDX-License-Identifier: AGPL-3.0-or-later
import { useCasesOf } from "@albero/kernel";
import {
  Button,
  ButtonLink,
  Callout,
  type Column,
  DataTable,
  DateField,
  Details,
  Empty,
  Field,
  FormActions,
  formatNumber,
  Page,
  Pager,
  Section,
  Select,
  useShell,
  useTexts,
} from "@albero/ui";
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { differencesOf, type Difference } from "../core/differences.ts";
import { formatMoment } from "../core/moment.ts";
import { paths } from "../paths.ts";
import type { useCases } from "../registry.ts";
import { texts } from "../texts.ts";

const FILTERS = ["person", "useCase", "subject", "from", "to"] as const;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const identity = useCasesOf<typeof useCases>(context, "identity");
  const asked = new URL(request.url).searchParams;
  const filters = Object.fromEntries(FILTERS.map((name) => [name, asked.get(name) ?? ""])) as Record<
    (typeof FILTERS)[number],
    string
  >;
  const {
    events,
    useCases: actions,
    ...found
  } = await identity.searchAudit({ ...filters, page: asked.get("pagina") ?? 1 });
  return {
    filters,
    ...found,
    actions,
    events: events.map(({ number, at, useCase, actorName, actorRoles, subject, before, after }) => ({
      number,
      useCase,
      actorName,
      subject,
      roles: actorRoles.split(",").filter(Boolean),
      at: formatMoment(at),
      kind: before === null ? ("made" as const) : after === null ? ("gone" as const) : ("differences" as const),
      differences: differencesOf(before, after),
    })),
    check: asked.has("controlla") ? await identity.verifyAudit() : null,
  };
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;
type Event = Loaded["events"][number];

export default function AuditLog() {
  const loaded = useLoaderData<typeof loader>();
  const { lang, ambito } = useShell();
  const a = useTexts(texts).audit;
  const here = paths.auditLog(ambito?.slug ?? "");
  const search = new URLSearchParams(Object.entries(loaded.filters).filter(([, value]) => value));
  const address = (more: Record<string, string>) =>
    `${here}?${new URLSearchParams([...search, ...Object.entries(more)])}`;
  const title = loaded.total === 0 ? a.none : a.title(formatNumber(loaded.total, lang));
  return (
    <Page title={title} windowTitle={a.windowTitle} lead={a.lead}>
      <Check check={loaded.check} href={address({ controlla: "1" })} />
      <Filters loaded={loaded} here={here} />
      <Section title={a.events}>
        <Events rows={loaded.events} />
        <Pager page={loaded.page} pages={loaded.pages} href={(page) => address({ pagina: String(page) })} />
      </Section>
    </Page>
  );
}

function Check({ check, href }: { check: Loaded["check"]; href: string }) {
  const { lang } = useShell();
  const a = useTexts(texts).audit;
  if (!check) {
    return (
      <Callout tone="note">
        <p>{a.verifyLead}</p>
        <ButtonLink href={href}>{a.verify}</ButtonLink>
      </Callout>
    );
  }
  if (check.problems.length === 0) {
    return (
      <Callout tone="success" live>
        <p>{a.whole(formatNumber(check.events, lang))}</p>
      </Callout>
    );
  }
  return (
    <Callout tone="danger" title={a.broken(check.problems.length)} live>
      <ul>
        {check.problems.map((one) => (
          <li key={`${one.number} ${one.problem}`}>{a.problems[one.problem](one.number)}</li>
        ))}
      </ul>
    </Callout>
  );
}

function Filters({ loaded, here }: { loaded: Loaded; here: string }) {
  const a = useTexts(texts).audit;
  const { filters } = loaded;
  const actions = loaded.actions.map((name) => ({ value: name, label: a.useCases[name] ?? name }));
  const isOpen = Object.values(filters).some(Boolean);
  return (
    <Details summary={a.filters} open={isOpen}>
      <form method="get" action={here}>
        <Field name="person" label={a.person} defaultValue={filters.person} size="medium" optional />
        <Select
          name="useCase"
          label={a.useCase}
          options={actions}
          blank={a.anyUseCase}
          defaultValue={filters.useCase}
        />
        <Field
          name="subject"
          label={a.subject}
          help={a.subjectHelp}
          defaultValue={filters.subject}
          size="medium"
          optional
        />
        <DateField name="from" label={a.from} defaultValue={filters.from} optional />
        <DateField name="to" label={a.to} defaultValue={filters.to} optional />
        <FormActions>
          <Button>{a.go}</Button>
          <ButtonLink kind="quiet" href={here}>
            {a.clear}
          </ButtonLink>
        </FormActions>
      </form>
    </Details>
  );
}

function Events({ rows }: { rows: Loaded["events"] }) {
  const t = useTexts(texts);
  const a = t.audit;
  const roleName = (role: string) => (role === "system" ? "" : (t.roles[role as keyof typeof t.roles] ?? role));
  const subjectWords = (subject: string) => {
    const [kind = "", which = ""] = subject.split(/:(.*)/s);
    return `${a.subjects[kind] ?? kind} ${which}`.trim();
  };
  const columns: Column<Event>[] = [
    { key: "number", head: a.number, cell: (row) => row.number, number: true },
    { key: "when", head: a.when, cell: (row) => row.at, width: "8rem" },
    {
      key: "who",
      head: a.who,
      width: "12rem",
      cell: (row) => (
        <>
          {row.roles[0] === "system" ? a.system : row.actorName}
          <br />
          <small>{row.roles.map(roleName).join(", ")}</small>
        </>
      ),
    },
    {
      key: "what",
      head: a.what,
      width: "12rem",
      cell: (row) => (
        <>
          {a.useCases[row.useCase] ?? row.useCase}
          <br />
          <small>{subjectWords(row.subject)}</small>
        </>
      ),
    },
    { key: "differences", head: a.changed, width: "24rem", cell: (row) => <Differences of={row} /> },
  ];
  return (
    <DataTable
      caption={a.events}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={(row) => String(row.number)}
      phone="cards"
      empty={<Empty title={a.none}>{a.noneHelp}</Empty>}
    />
  );
}

function Differences({ of }: { of: Event }) {
  const a = useTexts(texts).audit;
  if (of.differences.length === 0) return <>{a.noDifferences}</>;
  return (
    <Details summary={a[of.kind](of.differences.length)}>
      <dl>
        <dt>{a.subjectCode}</dt>
        <dd>{of.subject}</dd>
        {of.differences.map((one) => (
          <Place key={one.path} place={one} />
        ))}
      </dl>
    </Details>
  );
}

function Place({ place }: { place: Difference }) {
  const a = useTexts(texts).audit;
  return (
    <>
      <dt>{place.path}</dt>
      <dd>
        <span className="visually-hidden">{a.before}: </span>
        <del>{place.before ?? a.nothing}</del> <span aria-hidden="true">→</span>{" "}
        <span className="visually-hidden">{a.after}: </span>
        <ins>{place.after ?? a.nothing}</ins>
      </dd>
    </>
  );
}
