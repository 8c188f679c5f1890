// SPDX-License-Identifier: AGPL-3.0-or-later
import { requestInfo, typedIn, useCasesOf } from "@albero/kernel";
import { formatDate } from "@albero/kernel/pure";
import {
  Button,
  ButtonLink,
  Callout,
  type Column,
  ConfirmPage,
  DataTable,
  DateField,
  Details,
  ErrorSummary,
  FormActions,
  Page,
  Section,
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
import { AssignmentFields } from "./assignment-fields.tsx";
import { placesOf } from "./places.ts";

const OUTCOMES = ["ended", "given", "unlocked", "disabled"] as const;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  if (!mayManagePeople(requestInfo(context).actor)) throw data(null, { status: 403 });
  const { people } = await useCasesOf<typeof useCases>(context, "identity").listPeople();
  const person = people.find((one) => one.accountId === params.accountId);
  if (!person) throw data(null, { status: 404 });
  const asked = new URL(request.url).searchParams;
  const places = await placesOf(context);
  const nameOf = new Map([...places.subAreas, ...places.municipalities].map(({ code, name }) => [code, name]));
  return {
    accountId: person.accountId,
    name: person.name,
    email: person.email,
    lockedUntil: person.isLocked && person.lockedUntil ? formatMoment(person.lockedUntil) : null,
    worksHereNow: person.worksHereNow,
    isClosed: person.disabledAt !== null,
    places,
    assignments: person.assignments.map((one) => ({
      ...one,
      territoryName: one.territory && (nameOf.get(one.territory) ?? one.territory),
    })),
    outcome: OUTCOMES.find((one) => one === asked.get("fatto")) ?? null,
    isLeaving: asked.has("togli"),
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const identity = useCasesOf<typeof useCases>(context, "identity");
  const form = await request.formData();
  const accountId = params.accountId ?? "";
  const typed = typedIn(form);
  const acts = {
    fine: async () =>
      [await identity.endAssignment({ id: typed.id, lastDay: typed[`end-${typed.id}`] }), "ended"] as const,
    incarico: async () => [await identity.giveAssignment({ ...typed, accountId }), "given"] as const,
    sblocca: async () => [await identity.unlockPerson({ accountId }), "unlocked"] as const,
    togli: async () => [await identity.disablePerson({ accountId }), "disabled"] as const,
  };
  const wanted = String(form.get("azione") ?? "togli");
  const [result, outcome] = await acts[wanted in acts ? (wanted as keyof typeof acts) : "togli"]();
  if (result.ok) return redirect(`${paths.person(params.ambito ?? "", accountId)}?fatto=${outcome}`);
  const problems = (result.fields ?? []).map((problem) =>
    wanted === "fine" ? { ...problem, path: `end-${typed.id}` } : problem,
  );
  return data({ wanted, typed, refusal: result.refusal, problems }, { status: 422 });
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Person() {
  const person = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const slug = useShell().ambito?.slug ?? "";
  const t = useTexts(texts);
  const p = t.person;
  const here = paths.person(slug, person.accountId);
  const inForce = person.assignments.filter((one) => one.isInForce);
  const thread = [{ label: t.people.windowTitle, href: paths.people(slug) }, { label: person.name }];
  const refusal = failed && failed.problems.length === 0 ? t.refusals[failed.refusal]({}) : undefined;
  if (person.isLeaving && !failed) {
    const roles = inForce.map((one) => t.roles[one.role]).join(", ");
    return (
      <Page title={`${p.disable}: ${person.name}`} width="reading" thread={thread}>
        <ConfirmPage
          happens={p.disableHappens(person.name, roles)}
          confirmLabel={p.disable}
          cancelHref={here}
          danger
          action={here}
        >
          <input type="hidden" name="azione" value="togli" />
        </ConfirmPage>
      </Page>
    );
  }
  return (
    <Page title={person.name} lead={p.lead(person.email, inForce.length)} thread={thread}>
      {person.outcome ? (
        <Callout tone="success" live>
          <p>{p[person.outcome]}</p>
        </Callout>
      ) : null}
      <ErrorSummary problems={failed?.problems} refusal={refusal} />
      {person.lockedUntil ? (
        <Callout tone="warning" title={p.unlockTitle(person.lockedUntil)}>
          <form method="post" action={here}>
            <Button kind="secondary" name="azione" value="sblocca">
              {p.unlock}
            </Button>
          </form>
        </Callout>
      ) : null}
      <Section title={p.assignments}>
        <Assignments person={person} here={here} failed={failed} />
      </Section>
      <Details summary={p.give} open={failed?.wanted === "incarico"}>
        <form method="post" action={here}>
          <AssignmentFields
            places={person.places}
            typed={failed?.wanted === "incarico" ? failed.typed : undefined}
            problems={failed?.wanted === "incarico" ? failed.problems : undefined}
          />
          <FormActions>
            <Button name="azione" value="incarico">
              {p.giveGo}
            </Button>
          </FormActions>
        </form>
      </Details>
      {person.isClosed && !person.worksHereNow ? null : (
        <p>
          <ButtonLink kind="quiet" href={`${here}?togli=1`}>
            {p.disable}
          </ButtonLink>
        </p>
      )}
    </Page>
  );
}

type Failed = ReturnType<typeof useActionData<typeof action>>;

function Assignments({ person, here, failed }: { person: Loaded; here: string; failed: Failed }) {
  const t = useTexts(texts);
  const p = t.profile;
  const columns: Column<Loaded["assignments"][number]>[] = [
    { key: "role", head: p.role, cell: (row) => t.roles[row.role] },
    { key: "body", head: p.body, cell: (row) => row.body },
    { key: "territory", head: p.territory, cell: (row) => row.territoryName ?? p.wholeAmbito },
    { key: "from", head: p.from, cell: (row) => formatDate(row.firstDay) },
    { key: "to", head: p.to, cell: (row) => (row.lastDay ? formatDate(row.lastDay) : p.noEnd) },
    {
      key: "end",
      head: t.person.end,
      cell: (row) => (
        <form method="post" action={here}>
          <input type="hidden" name="id" value={row.id} />
          <DateField
            name={`end-${row.id}`}
            label={t.person.endOf(t.roles[row.role])}
            labelHidden
            required
            defaultValue={failed?.typed[`end-${row.id}`] ?? row.lastDay ?? undefined}
            error={failed?.problems.find((problem) => problem.path === `end-${row.id}`)?.message}
          />
          <Button kind="quiet" name="azione" value="fine">
            {t.person.end}
          </Button>
        </form>
      ),
    },
  ];
  return (
    <DataTable
      caption={t.person.assignments}
      captionHidden
      columns={columns}
      rows={person.assignments}
      rowKey={(row) => String(row.id)}
      phone="cards"
    />
  );
}
