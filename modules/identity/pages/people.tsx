// SPDX-License-Identifier: AGPL-3.0-or-later
import { requestInfo, useCasesOf } from "@albero/kernel";
import {
  Button,
  ButtonLink,
  Callout,
  type Column,
  DataTable,
  Details,
  ErrorSummary,
  FormActions,
  Page,
  Section,
  StatusBadge,
  useShell,
  useTexts,
} from "@albero/ui";
import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { formatMoment } from "../core/moment.ts";
import { paths } from "../paths.ts";
import { mayManagePeople } from "../permissions.ts";
import type { useCases } from "../registry.ts";
import { texts } from "../texts.ts";

const OUTCOMES = ["saved", "withdrawn"] as const;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { people, invitations, requiresSecondFactor } = await useCasesOf<typeof useCases>(
    context,
    "identity",
  ).listPeople();
  const shown = people.map((person) => ({
    accountId: person.accountId,
    name: person.name,
    email: person.email,
    hasSecondFactor: person.hasSecondFactor,
    lastSeen: person.lastSeenAt && formatMoment(person.lastSeenAt),
    worksHereNow: person.worksHereNow,
    state: person.disabledAt
      ? ("closed" as const)
      : person.isLocked
        ? ("locked" as const)
        : person.worksHereNow
          ? ("active" as const)
          : ("ended" as const),
    roles: [...new Set(person.assignments.filter((one) => one.isInForce).map((one) => one.role))],
  }));
  return {
    now: shown.filter((person) => person.worksHereNow),
    former: shown.filter((person) => !person.worksHereNow),
    invitations: invitations.map(({ id, email, name, role, body, state, expiresAt }) => ({
      id,
      email,
      name,
      role,
      body,
      state,
      expires: formatMoment(expiresAt),
    })),
    requiresSecondFactor,
    mayManage: mayManagePeople(requestInfo(context).actor),
    outcome: OUTCOMES.find((one) => one === new URL(request.url).searchParams.get("fatto")) ?? null,
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const identity = useCasesOf<typeof useCases>(context, "identity");
  const form = await request.formData();
  const here = paths.people(params.ambito ?? "");
  const isWithdrawal = form.has("invito");
  const result = isWithdrawal
    ? await identity.withdrawInvitation({ id: form.get("invito") })
    : await identity.requireSecondFactor({ required: form.get("required") });
  if (!result.ok) return data({ refusal: result.refusal }, { status: 422 });
  return redirect(`${here}?fatto=${isWithdrawal ? "withdrawn" : "saved"}`);
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;
type Person = Loaded["now"][number];

export default function People() {
  const loaded = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const slug = useShell().ambito?.slug ?? "";
  const t = useTexts(texts);
  const p = t.people;
  const waiting = loaded.invitations.filter((one) => one.state === "open").length;
  const without = loaded.now.filter((person) => !person.hasSecondFactor).length;
  return (
    <Page
      title={p.title(loaded.now.length)}
      windowTitle={p.windowTitle}
      lead={p.lead(without, waiting)}
      actions={
        loaded.mayManage ? (
          <ButtonLink kind="primary" href={paths.invite(slug)}>
            {p.invite}
          </ButtonLink>
        ) : null
      }
    >
      {loaded.outcome ? (
        <Callout tone="success" live>
          <p>{p[loaded.outcome]}</p>
        </Callout>
      ) : null}
      <ErrorSummary problems={[]} refusal={failed ? t.refusals[failed.refusal]({}) : undefined} />
      {loaded.mayManage ? null : (
        <Callout tone="note">
          <p>{p.onlyAdministrators}</p>
        </Callout>
      )}
      <PeopleTable caption={p.table} rows={loaded.now} slug={slug} mayManage={loaded.mayManage} />
      <Invitations loaded={loaded} />
      <Section title={p.securityTitle} lead={loaded.requiresSecondFactor ? p.securityOn : p.securityOff}>
        {loaded.mayManage ? (
          <form method="post">
            <FormActions note={loaded.requiresSecondFactor ? undefined : p.askAllNote(without)}>
              <Button kind="secondary" name="required" value={loaded.requiresSecondFactor ? "off" : "on"}>
                {loaded.requiresSecondFactor ? p.askNobody : p.askAll}
              </Button>
            </FormActions>
          </form>
        ) : null}
      </Section>
      {loaded.former.length > 0 ? (
        <Details summary={`${p.former} (${loaded.former.length})`}>
          <PeopleTable caption={p.former} rows={loaded.former} slug={slug} mayManage={loaded.mayManage} />
        </Details>
      ) : null}
    </Page>
  );
}

type TableProps = { caption: string; rows: readonly Person[]; slug: string; mayManage: boolean };

function PeopleTable({ caption, rows, slug, mayManage }: TableProps) {
  const t = useTexts(texts);
  const p = t.people;
  const tones = { active: "done", locked: "stop", closed: "neutral", ended: "neutral" } as const;
  const columns: Column<Person>[] = [
    {
      key: "name",
      head: p.name,
      cell: (row) => (mayManage ? <a href={paths.person(slug, row.accountId)}>{row.name}</a> : row.name),
    },
    { key: "email", head: t.signIn.email, cell: (row) => row.email },
    { key: "roles", head: p.roles, cell: (row) => row.roles.map((role) => t.roles[role]).join(", ") || "—" },
    { key: "factor", head: p.secondFactor, cell: (row) => (row.hasSecondFactor ? p.yes : p.no) },
    { key: "seen", head: p.lastSeen, cell: (row) => row.lastSeen ?? p.never },
    { key: "state", head: p.state, cell: (row) => <StatusBadge tone={tones[row.state]}>{p[row.state]}</StatusBadge> },
  ];
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={(row) => row.accountId} phone="cards" />;
}

function Invitations({ loaded }: { loaded: Loaded }) {
  const t = useTexts(texts);
  const p = t.people;
  const columns: Column<Loaded["invitations"][number]>[] = [
    { key: "name", head: p.name, cell: (row) => row.name },
    { key: "email", head: t.signIn.email, cell: (row) => row.email },
    { key: "role", head: t.profile.role, cell: (row) => t.roles[row.role] },
    { key: "body", head: t.profile.body, cell: (row) => row.body },
    { key: "expires", head: p.expires, cell: (row) => row.expires },
    {
      key: "state",
      head: p.state,
      cell: (row) => (
        <StatusBadge tone={row.state === "open" ? "waiting" : "neutral"}>
          {row.state === "open" ? p.waiting : p.expired}
        </StatusBadge>
      ),
    },
  ];
  if (loaded.mayManage) {
    columns.push({
      key: "withdraw",
      head: p.withdraw,
      cell: (row) => (
        <form method="post">
          <Button kind="quiet" name="invito" value={String(row.id)}>
            {p.withdraw} <span className="visually-hidden">{p.withdrawOf(row.email)}</span>
          </Button>
        </form>
      ),
    });
  }
  return (
    <Section title={p.invitations}>
      <DataTable
        caption={p.invitations}
        captionHidden
        columns={columns}
        rows={loaded.invitations}
        rowKey={(row) => String(row.id)}
        phone="cards"
        empty={<p>{p.noInvitations}</p>}
      />
    </Section>
  );
}
