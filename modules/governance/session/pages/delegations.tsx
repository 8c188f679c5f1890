// SPDX-License-Identifier: AGPL-3.0-or-later
import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { Anchor, Button, Callout, DataTable, errorFor, Field, FormErrors, Section, Select } from "@albero/ui";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { sessionPaths } from "../paths.ts";
import { doneAt, formBack, opIn, sessions, slugOf, textIn, type Back } from "./office.ts";
import { Actions, JustDone, useSteps, useWords } from "./parts.tsx";
import "./session.css";

export async function loader({ context, params }: LoaderFunctionArgs) {
  return sessions(context).showDelegations({ meetingId: params.meetingId });
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { meetingId } = params;
  const form = await request.formData();
  const use = sessions(context);
  const here = sessionPaths.delegations(slugOf(context), Number(meetingId));
  if (opIn(form) === "withdraw") {
    const done = await use.withdrawDelegation({ meetingId, delegationId: textIn(form, "delegationId") });
    return done.ok ? doneAt(here, "delegationEnd") : formBack(context, done, form);
  }
  const done = await use.registerDelegation({
    ...{ meetingId, fromSeatId: textIn(form, "fromSeatId"), toSeatId: textIn(form, "toSeatId") },
    ...{ fromPosition: textIn(form, "fromPosition") || 0, toPosition: textIn(form, "toPosition") || null },
    document: textIn(form, "document"),
  });
  return done.ok ? doneAt(here, "delegation") : formBack(context, done, form);
}

export default function Delegations() {
  const { meeting, rule, present, absent, points, delegations } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as Back;
  const t = useWords();
  const d = t.delegation;
  const slug = useSlug();
  const typed = back?.typed ?? {};
  const isHeld = meeting.state === "convened" || meeting.state === "open";
  const pointOptions = points.map((one) => ({ value: String(one.position), label: `${one.position}. ${one.title}` }));
  const limit = rule === null ? null : rule.allowed && rule.most > 0 ? d.limit(rule.most) : d.notAllowed;
  return (
    <DecisionPage
      part="meetings"
      title={d.title}
      lead={limit ? `${d.lead} ${limit}` : d.lead}
      steps={useSteps(meeting, { label: d.title })}
      width="reading"
    >
      <JustDone />
      <FormErrors back={back} />
      {isHeld && absent.length === 0 && !back ? (
        <Callout tone="note">
          {d.nobodyAbsent} <Anchor href={sessionPaths.room(slug, meeting.id)}>{d.toRoom}</Anchor>
        </Callout>
      ) : isHeld ? (
        <form method="post">
          <Select
            name="fromSeatId"
            label={d.from}
            help={d.fromHelp}
            options={absent}
            defaultValue={typed.fromSeatId ?? ""}
            error={errorFor(back?.problems, "fromSeatId")}
            required
          />
          <Select
            name="toSeatId"
            label={d.to}
            help={d.toHelp}
            options={present}
            defaultValue={typed.toSeatId ?? ""}
            error={errorFor(back?.problems, "toSeatId")}
            required
          />
          <Field
            name="document"
            label={d.document}
            help={d.documentHelp}
            defaultValue={typed.document ?? ""}
            error={errorFor(back?.problems, "document")}
            maxLength={300}
            required
          />
          <div className="room-pair">
            <Select
              name="fromPosition"
              label={d.fromPoint}
              options={pointOptions}
              blank={d.whole}
              defaultValue={typed.fromPosition ?? ""}
            />
            <Select
              name="toPosition"
              label={d.toPoint}
              options={pointOptions}
              blank={d.toEnd}
              defaultValue={typed.toPosition ?? ""}
            />
          </div>
          <Actions label={d.save} back={sessionPaths.room(slug, meeting.id)} />
        </form>
      ) : null}
      <Section title={d.list}>
        <DataTable
          caption={d.list}
          rows={delegations}
          rowKey={(one) => String(one.id)}
          empty={d.none}
          columns={[
            { key: "from", head: d.columns.from, cell: (one) => one.from },
            { key: "to", head: d.columns.to, cell: (one) => one.to },
            { key: "points", head: d.columns.points, cell: (one) => d.points(one.fromPosition, one.toPosition) },
            { key: "document", head: d.columns.document, cell: (one) => one.document },
            {
              key: "state",
              head: d.columns.state,
              cell: (one) =>
                one.endsAt !== null ? (
                  (one.endReason === "arrived" ? d.arrived : d.withdrawn)(one.endsAt)
                ) : (
                  <form method="post" className="inline-form">
                    <span>{d.valid}</span>
                    <input type="hidden" name="delegationId" value={one.id} />
                    {isHeld ? (
                      <Button kind="quiet" name="op" value="withdraw">
                        {d.withdraw}
                        <span className="visually-hidden"> ({d.withdrawOf(one.from)})</span>
                      </Button>
                    ) : null}
                  </form>
                ),
            },
          ]}
        />
      </Section>
    </DecisionPage>
  );
}
