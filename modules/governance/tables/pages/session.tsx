// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { formatDate } from "@albero/kernel/pure";
import { Callout, DateField, Field, KeyValue, NoValue, Section, TextArea, useTexts } from "@albero/ui";
import { tablesPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { formBack, governance, mayOf, slugOf, textIn, typedIn, type FormBack } from "./office.ts";
import { fieldOf, PlainForm, TablePage } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { table, sessions, today } = await governance(context).showTable({ tableId: params["tableId"] });
  const session = sessions.find((one) => String(one.id) === params["sessionId"]);
  if (!session) throw data(null, { status: 404 });
  return { table, session, today, may: mayOf(context) };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const uses = governance(context);
  const given = { ...typedIn(form), id: params["sessionId"] };
  const result =
    textIn(form, "op") === "return" ? await uses.returnTableResults(given) : await uses.changeTableSession(given);
  return result.ok
    ? redirect(`${tablesPaths.one(slugOf(context), result.value.tableId)}#incontri`)
    : formBack(context, result, form);
}

export default function SessionPage() {
  const { table, session, today, may } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const t = useTexts(texts).session;
  const own = (op: string) => (back?.typed["op"] === op ? back : undefined);
  const minutes = fieldOf(own("minutes"), { place: session.place, minutes: session.minutes });
  const results = fieldOf(own("return"), { results: session.results, day: today });
  const canWrite = may.write && session.returnedOn === null;
  const version = (op: string) => (
    <input type="hidden" name="rowVersion" value={own(op)?.typed["rowVersion"] ?? session.rowVersion} />
  );
  return (
    <TablePage
      table={table}
      step={formatDate(session.day)}
      title={t.title(table.name, formatDate(session.day))}
      lead={t.lead(session.present.length)}
    >
      {session.returnedOn ? <Callout tone="success" title={t.returned(formatDate(session.returnedOn))} /> : null}
      <KeyValue
        items={[
          { label: t.present, value: session.present.map((one) => one.label).join("; ") || <NoValue /> },
          ...(canWrite
            ? []
            : [
                { label: t.place, value: session.place || <NoValue /> },
                { label: t.minutes, value: session.minutes || <NoValue /> },
                { label: t.results, value: session.results || <NoValue /> },
              ]),
        ]}
      />
      {canWrite ? (
        <>
          <PlainForm back={own("minutes")} button={t.save} op="minutes">
            {version("minutes")}
            <Field {...minutes("place")} label={t.place} maxLength={300} optional />
            <TextArea {...minutes("minutes")} label={t.minutes} rows={6} optional />
          </PlainForm>
          <Section title={t.returnTitle} id="restituisci">
            <PlainForm back={own("return")} button={t.doReturn} op="return">
              {version("return")}
              <TextArea {...results("results")} label={t.results} help={t.resultsHelp} rows={5} required />
              <DateField {...results("day")} label={t.returnDay} required />
            </PlainForm>
          </Section>
        </>
      ) : null}
    </TablePage>
  );
}
