// SPDX-License-Identifier: AGPL-3.0-or-later
// One step of the life of a version: the page says exactly what will happen, then one button.
import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { requestInfo } from "@albero/kernel";
import { Callout, ConfirmPage, DateField, errorFor, FormErrors, Field, TextArea, useTexts } from "@albero/ui";
import { problemsOfAct } from "../core/lifecycle.ts";
import { officePaths } from "../paths.ts";
import { refusalText } from "../texts.refusals.ts";
import { texts } from "../texts.ts";
import { formBack, mayOf, planning, textIn, typedIn, type FormBack } from "./office.ts";
import { isNoDay, isoDate } from "./parts/iso-date.ts";
import { stepOf, type Step } from "./parts/steps.ts";
import { useSlug, VersionPage } from "./parts/version-page.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const step = stepOf(params.step);
  if (!step) throw data(null, { status: 404 });
  if (!mayOf(context).lead) throw data(null, { status: 403 });
  const { version, cards } = await planning(context).getVersion({ versionId: params.versionId });
  const versions = await planning(context).listVersions();
  const previous = versions.find(
    (each) => each.planId === version.planId && each.id !== version.id && each.status === "in_force",
  );
  return { version, step, cards: cards.length, previous: previous?.number ?? null, today: requestInfo(context).today };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const step = stepOf(params.step);
  if (!step) throw data(null, { status: 404 });
  const wrongDays = ["date", "from", "on"].filter((name) => isNoDay(textIn(form, name)));
  if (wrongDays.length > 0) {
    const message = texts[requestInfo(context).lang].life.notADay;
    const problems = [...wrongDays.map((path) => ({ path, message })), ...missingBeside(step, form, context)];
    return data<FormBack>({ refusal: "", problems, typed: typedIn(form) }, { status: 422 });
  }
  const slug = params.ambito ?? "";
  const use = planning(context);
  const at = { versionId: params.versionId, rowVersion: textIn(form, "rowVersion") };
  const act = { number: textIn(form, "number"), date: textIn(form, "date"), body: textIn(form, "body") };
  const fieldNames = { "act.number": "number", "act.date": "date", "act.body": "body" };
  if (step === "amend") {
    const opened = await use.amend(at);
    return opened.ok ? redirect(officePaths.version(slug, opened.value.versionId)) : formBack(context, opened, form);
  }
  const steps = {
    consult: () => use.sendToConsultation(at),
    back: () => use.backToDraft(at),
    approve: () => use.approve({ ...at, act }),
    act: () => use.completeAct({ ...at, act }),
    force: () => use.bringIntoForce({ ...at, from: isoDate(textIn(form, "from")) }),
    close: () => use.closePlan({ ...at, on: isoDate(textIn(form, "on")), reason: textIn(form, "reason") }),
    remove: () => use.removeVersion(at),
  };
  const result = await steps[step]();
  if (!result.ok) return formBack(context, result, form, fieldNames);
  return redirect(step === "remove" ? officePaths.plans(slug) : officePaths.life(slug, Number(params.versionId)));
}

/** What else is missing in the form of an act whose day is no day: all is told at once. */
function missingBeside(step: Step, form: FormData, context: ActionFunctionArgs["context"]) {
  if (step !== "approve" && step !== "act") return [];
  const { today, lang } = requestInfo(context);
  const act = { number: textIn(form, "number"), date: today, body: textIn(form, "body") };
  const fields = { act_number_missing: "number", act_body_missing: "body" } as Record<string, string>;
  return problemsOfAct(act, today).map((each) => ({ path: fields[each] ?? "", message: refusalText(each, {}, lang) }));
}

export default function StepPage() {
  const { version, step, cards, previous } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>();
  const t = useTexts(texts);
  const slug = useSlug();
  const l = t.life;
  const life = officePaths.life(slug, version.id);
  const happens: Record<Step, string[]> = {
    consult: l.happens.consult(cards),
    back: l.happens.back(),
    approve: l.happens.approve(cards),
    force: l.happens.force(previous === null ? null : t.version(previous)),
    amend: l.happens.amend(cards),
    close: l.happens.close(),
    act: l.happens.act(),
    remove: l.happens.remove(cards),
  };
  return (
    <VersionPage
      version={version}
      current={null}
      title={l.ask[step]}
      width="reading"
      steps={[{ label: t.tabs.life, href: life }, { label: l.do[step] }]}
    >
      <FormErrors back={back} />
      <ConfirmPage
        happens={happens[step]}
        confirmLabel={l.do[step]}
        cancelHref={life}
        danger={step === "remove" || step === "close"}
      >
        <input type="hidden" name="rowVersion" value={version.rowVersion} />
        <StepFields step={step} back={back} />
      </ConfirmPage>
    </VersionPage>
  );
}

function StepFields({ step, back }: { step: Step; back: FormBack | undefined }) {
  const { today, version } = useLoaderData<typeof loader>();
  const l = useTexts(texts).life;
  const field = (name: string, first = "") => ({
    name,
    defaultValue: back?.typed[name] ?? first,
    error: errorFor(back?.problems, name),
  });
  if (step === "approve" || step === "act") {
    return (
      <>
        <Field {...field("number", version.act?.number ?? "")} label={l.actNumber} size="short" />
        <DateField {...field("date", version.act?.date ?? "")} label={l.actDate} />
        <Field {...field("body", version.act?.body ?? "")} label={l.actBody} help={l.actBodyHelp} />
        {version.act?.uncertain ? <Callout tone="note">{version.act.uncertain}</Callout> : null}
      </>
    );
  }
  if (step === "force") return <DateField {...field("from", today)} label={l.from} />;
  if (step === "close") {
    return (
      <>
        <DateField {...field("on", today)} label={l.on} />
        <TextArea {...field("reason")} label={l.reason} rows={3} />
      </>
    );
  }
  return null;
}
