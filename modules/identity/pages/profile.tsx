// SPDX-License-Identifier: AGPL-3.0-or-later
import { requestInfo } from "@albero/kernel";
import { formatDate } from "@albero/kernel/pure";
import {
  Button,
  ButtonLink,
  Callout,
  type Column,
  DataTable,
  Details,
  Empty,
  ErrorSummary,
  Field,
  FormActions,
  KeyValue,
  Page,
  Section,
  StatusBadge,
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
import { browserName } from "../core/browser.ts";
import { formatMoment } from "../core/moment.ts";
import { isInForce, needsSecondFactor } from "../core/standing.ts";
import { paths } from "../paths.ts";
import { texts } from "../texts.ts";
import { loginOf, sessionOf } from "./login.ts";

const OUTCOMES = ["changed", "enrolled", "closed", "turnedOff", "linked"] as const;
const OIDC_REFUSALS = ["oidc_failed", "oidc_not_invited", "oidc_not_linked", "oidc_not_verified"] as const;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const session = sessionOf(context, request);
  const { port, facts } = loginOf(context, request);
  const { today } = requestInfo(context);
  const asked = new URL(request.url).searchParams;
  const due = session.assignments.find((one) => needsSecondFactor(session, one.ambitoId, today));
  return {
    name: session.name,
    email: session.email,
    hasSecondFactor: session.hasSecondFactor,
    dueIn: due?.ambitoName ?? null,
    oidcLabel: port.oidcLabel,
    outcome: OUTCOMES.find((one) => one === asked.get("fatto")) ?? null,
    oidcRefusal: asked.has("error") ? "oidc_failed" : (OIDC_REFUSALS.find((one) => one === asked.get("esito")) ?? null),
    assignments: session.assignments.map((one) => ({
      ...one,
      state: isInForce(one, today) ? ("now" as const) : one.firstDay > today ? ("future" as const) : ("past" as const),
    })),
    sessions: (await port.listSessions(facts)).map((one) => ({
      id: one.id,
      browser: browserName(one.browser) ?? one.browser,
      address: one.address,
      started: formatMoment(one.startedAt),
      until: formatMoment(one.lastsUntil),
      isThisOne: one.isThisOne,
    })),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { port, facts } = loginOf(context, request);
  sessionOf(context, request);
  const form = await request.formData();
  const wanted = form.get("azione");
  if (wanted === "chiudi") {
    await port.revokeSession(facts, String(form.get("sessione") ?? ""));
    return redirect(`${paths.profile()}?fatto=closed`);
  }
  if (wanted === "collega") {
    const started = await port.startOidc(facts, { returnTo: `${paths.profile()}?fatto=linked`, link: true });
    if (!started.ok) return data({ refusal: started.refusal, details: {} }, { status: 502 });
    return redirect(started.value.location, { headers: started.value.headers });
  }
  const removed = await port.disableTotp(facts, String(form.get("password") ?? ""));
  if (!removed.ok) return data({ refusal: removed.refusal, details: { ...removed.details } }, { status: 422 });
  return redirect(`${paths.profile()}?fatto=turnedOff`, { headers: removed.value.headers });
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Profile() {
  const loaded = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const t = useTexts(texts);
  const p = t.profile;
  const inForce = loaded.assignments.filter((one) => one.state === "now").length;
  const lead = `${p.lead(loaded.name, loaded.email)} ${inForce === 0 ? p.noneInForce : p.inForce(inForce)}`;
  const refusal = failed
    ? t.refusals[failed.refusal](failed.details)
    : loaded.oidcRefusal
      ? t.refusals[loaded.oidcRefusal]({})
      : undefined;
  return (
    <Page title={p.title} lead={lead}>
      {loaded.outcome ? (
        <Callout tone="success" live>
          <p>{p[loaded.outcome]}</p>
        </Callout>
      ) : null}
      <ErrorSummary problems={[]} refusal={refusal} />
      {loaded.dueIn ? (
        <Callout tone="warning">
          <p>{loaded.hasSecondFactor ? p.mustUseCode(loaded.dueIn) : p.mustEnrol(loaded.dueIn)}</p>
          {loaded.hasSecondFactor ? null : (
            <ButtonLink kind="primary" href={paths.enrolment()}>
              {p.enrol}
            </ButtonLink>
          )}
        </Callout>
      ) : null}
      <Assignments rows={loaded.assignments} />
      <Security loaded={loaded} />
      <Sessions rows={loaded.sessions} />
    </Page>
  );
}

function Assignments({ rows }: { rows: Loaded["assignments"] }) {
  const t = useTexts(texts);
  const p = t.profile;
  const tones = { now: "done", past: "neutral", future: "waiting" } as const;
  const columns: Column<(typeof rows)[number]>[] = [
    {
      key: "ambito",
      head: p.ambito,
      cell: (row) =>
        row.state === "now" ? <a href={`/${row.ambitoSlug}/ufficio`}>{row.ambitoName}</a> : row.ambitoName,
    },
    { key: "role", head: p.role, cell: (row) => t.roles[row.role] },
    { key: "body", head: p.body, cell: (row) => row.body },
    { key: "territory", head: p.territory, cell: (row) => row.territory ?? p.wholeAmbito },
    { key: "from", head: p.from, cell: (row) => formatDate(row.firstDay) },
    { key: "to", head: p.to, cell: (row) => (row.lastDay ? formatDate(row.lastDay) : p.noEnd) },
    { key: "state", head: p.state, cell: (row) => <StatusBadge tone={tones[row.state]}>{p[row.state]}</StatusBadge> },
  ];
  return (
    <Section title={p.assignments}>
      <DataTable
        caption={p.assignments}
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={(_row, at) => String(at)}
        phone="cards"
        empty={<Empty title={p.noAssignments} />}
      />
    </Section>
  );
}

function Security({ loaded }: { loaded: Loaded }) {
  const p = useTexts(texts).profile;
  const state = loaded.hasSecondFactor ? (
    <StatusBadge tone="done">{p.secondFactorOn}</StatusBadge>
  ) : (
    <>
      <StatusBadge tone="warning">{p.secondFactorOff}</StatusBadge> <a href={paths.enrolment()}>{p.enrol}</a>
    </>
  );
  const items = [
    { label: p.secondFactor, value: state },
    { label: p.password, value: <a href={paths.password()}>{p.changePassword}</a> },
  ];
  return (
    <Section title={p.security}>
      <KeyValue items={items} />
      {loaded.hasSecondFactor ? (
        <Details summary={p.turnOff}>
          <form method="post">
            <Field
              name="password"
              label={p.password}
              help={p.turnOffHelp}
              type="password"
              autoComplete="current-password"
              required
            />
            <FormActions>
              <Button kind="danger" name="azione" value="togli">
                {p.turnOff}
              </Button>
            </FormActions>
          </form>
        </Details>
      ) : null}
      {loaded.oidcLabel ? (
        <form method="post">
          <FormActions note={p.outside(loaded.oidcLabel)}>
            <Button kind="secondary" name="azione" value="collega">
              {p.link(loaded.oidcLabel)}
            </Button>
          </FormActions>
        </form>
      ) : null}
    </Section>
  );
}

function Sessions({ rows }: { rows: Loaded["sessions"] }) {
  const p = useTexts(texts).profile;
  const columns: Column<(typeof rows)[number]>[] = [
    { key: "started", head: p.started, cell: (row) => row.started },
    { key: "until", head: p.until, cell: (row) => row.until },
    { key: "browser", head: p.browser, cell: (row) => row.browser || p.unknown, width: "16rem" },
    { key: "address", head: p.address, cell: (row) => row.address || p.unknown },
    {
      key: "close",
      head: p.close,
      cell: (row) =>
        row.isThisOne ? (
          p.thisOne
        ) : (
          <form method="post">
            <input type="hidden" name="sessione" value={row.id} />
            <Button kind="quiet" name="azione" value="chiudi">
              {p.close} <span className="visually-hidden">{p.closeOf(row.started)}</span>
            </Button>
          </form>
        ),
    },
  ];
  return (
    <Section title={p.sessions} lead={p.sessionsLead}>
      <DataTable
        caption={p.sessions}
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        phone="cards"
      />
    </Section>
  );
}
