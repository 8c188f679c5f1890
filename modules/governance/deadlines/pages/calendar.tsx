// SPDX-License-Identifier: AGPL-3.0-or-later
import { data, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { Button, Callout, Section, useTexts } from "@albero/ui";
import { DecisionPage } from "../../pages/decision-page.tsx";
import { deadlinesPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import "./deadlines.css";
import { deadlines, goTo, mayOf, only, refusedHere, slugOf, textIn } from "./office.ts";
import { Faces, Said } from "./parts.tsx";

const inItaly = new Intl.DateTimeFormat("it-IT", { timeZone: "Europe/Rome", dateStyle: "short", timeStyle: "short" });

export async function loader({ context }: LoaderFunctionArgs) {
  const may = mayOf(context);
  only(may.calendar);
  const { madeAt } = await deadlines(context).myCalendar();
  return { office: may.write, since: madeAt && inItaly.format(madeAt) };
}

/** The address is in the answer to this form and nowhere else: it is not kept, and never in an address. */
export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  if (textIn(form, "op") === "revoke") {
    const revoked = await deadlines(context).revokeCalendar();
    return revoked.ok ? goTo(deadlinesPaths.calendar(slugOf(context)), "revocato") : refusedHere(context, revoked);
  }
  const opened = await deadlines(context).openCalendar();
  if (!opened.ok) return refusedHere(context, opened);
  return data({ address: `${new URL(request.url).origin}${deadlinesPaths.feed(opened.value.secret)}` });
}

export default function MyCalendar() {
  const { office, since } = useLoaderData<typeof loader>();
  const answer = useActionData<{ address?: string; refusal?: string }>();
  const all = useTexts(texts);
  const t = all.calendar;
  const isOpen = since !== null || answer?.address !== undefined;
  return (
    <DecisionPage
      part="deadlines"
      width="reading"
      steps={[{ label: all.parts.calendar }]}
      title={isOpen ? t.titleOpen : t.titleNone}
      lead={t.lead}
    >
      <Faces current="calendar" office={office} />
      <Said words={{ revocato: t.revoked }} />
      {answer?.address ? (
        <Callout tone="success" title={t.secretTitle} live>
          <p>
            <span className="visually-hidden">{t.address}: </span>
            <code className="dl-secret">{answer.address}</code>
          </p>
          <p>{t.secretHelp}</p>
        </Callout>
      ) : null}
      {isOpen ? (
        <>
          {since ? <p>{t.since(since)}</p> : null}
          <div className="dl-buttons">
            <Press op="open" label={t.renew} help={t.renewHelp} kind="secondary" />
            <Press op="revoke" label={t.revoke} help={t.revokeHelp} kind="danger" />
          </div>
        </>
      ) : (
        <form method="post">
          <input type="hidden" name="op" value="open" />
          <Button icon="calendar">{t.open}</Button>
        </form>
      )}
      <Section title={t.howTitle}>
        <ul>
          {t.how.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p>{t.ends}</p>
      </Section>
    </DecisionPage>
  );
}

function Press({ op, label, help, kind }: { op: string; label: string; help: string; kind: "secondary" | "danger" }) {
  return (
    <form method="post">
      <input type="hidden" name="op" value={op} />
      <Button kind={kind}>{label}</Button>
      <p>
        <small>{help}</small>
      </p>
    </form>
  );
}
