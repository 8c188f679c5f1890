// SPDX-License-Identifier: AGPL-3.0-or-later
// One form for each thing that hangs on an objective: an action, a step, a result, a budget line.
import {
  data,
  Form,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { requestInfo } from "@albero/kernel";
import { formatDate, formatEuro, type PlainDate } from "@albero/kernel/pure";
import { Button, useTexts } from "@albero/ui";
import { printedChannels } from "../core/calendar.ts";
import { sayExpectation } from "../core/sentences.ts";
import { NEW_PART, PART_NAMES, yearPaths, type PartName } from "../paths.ts";
import type { ObjectiveView } from "../queries/answers.ts";
import { texts } from "../texts.ts";
import { boxesOf, expectationsIn, groupsIn } from "./expectation-form.ts";
import { PartFields, partLabels } from "./part-fields.tsx";
import { formBack, orNull, planning, textIn, withoutContent } from "./year-office.ts";
import { SaveButton, useSlug, YearForm, YearPage, type Values } from "./year-page.tsx";

const kindOf = (name: string | undefined): PartName => {
  const found = Object.entries(PART_NAMES).find(([, each]) => each === name);
  if (!found) throw data(null, { status: 404 });
  return found[0] as PartName;
};

export async function loader({ context, params }: LoaderFunctionArgs) {
  const kind = kindOf(params.part);
  const { lang } = requestInfo(context);
  const { operationalObjective, operationalPlan } = planning(context);
  const { head, objective } = await operationalObjective({ year: params.year, code: params.code });
  const stored = params.key === NEW_PART ? null : objective[`${kind}s`].find((each) => each.key === params.key);
  if (stored === undefined) throw data(null, { status: 404 });
  const channels = kind === "line" ? printedChannels((await operationalPlan({ year: head.year })).printed) : null;
  return {
    head,
    kind,
    code: objective.code,
    title: objective.title,
    rowVersion: stored?.rowVersion ?? null,
    values: stored ? valuesOf(objective, kind, stored.key) : {},
    actions: objective.actions.map(({ key, text }) => ({ value: key, label: text })),
    /** How each group of boxes reads today. */
    said: stored && "expects" in stored ? stored.expects.map((each) => sayExpectation(each, lang)) : [],
    channels: channels?.codes.slice(0, 6) ?? [],
  };
}

/** The part as the boxes of its form show it. */
function valuesOf(objective: ObjectiveView, kind: PartName, key: string): Values {
  const at = <P extends { key: string }>(list: readonly P[]) => list.find((each) => each.key === key);
  if (kind === "action") {
    const found = at(objective.actions);
    return { text: found?.text ?? "", status: found?.status ?? "", fromAction: found?.fromAction ?? "" };
  }
  if (kind === "step") {
    const found = at(objective.steps);
    return {
      text: found?.text ?? "",
      due: found?.due ? formatDate(found.due as PlainDate) : "",
      action: found?.action ?? "",
    };
  }
  if (kind === "line") {
    const found = at(objective.lines);
    return {
      label: found?.label ?? "",
      channelCode: found?.channelCode ?? "",
      amount: found ? formatEuro(found.amountCents).replace(/\s*€/, "") : "",
      note: found?.note ?? "",
      uncertain: found?.uncertain ?? "",
    };
  }
  const found = at(objective.results);
  const boxes = (found?.expects ?? []).map(boxesOf);
  return {
    text: found?.text ?? "",
    action: found?.action ?? "",
    uncertain: found?.uncertain ?? "",
    ...Object.assign({}, ...boxes),
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const kind = kindOf(params.part);
  const form = await request.formData();
  const use = planning(context);
  const place = { year: params.year, code: params.code };
  const key = params.key === NEW_PART ? null : params.key;
  const rowVersion = textIn(form, "rowVersion") || null;
  const back = yearPaths.objective(params.ambito ?? "", Number(params.year), params.code ?? "");
  if (textIn(form, "op") === "remove" && key) {
    const gone = await use.removeOperationalPart({ ...place, kind, key, rowVersion });
    return gone.ok ? redirect(back) : formBack(context, gone, form);
  }
  const save = {
    action: use.saveOperationalAction,
    step: use.saveOperationalStep,
    result: use.saveOperationalResult,
    line: use.saveOperationalLine,
  }[kind];
  const result = await save({ ...place, key, rowVersion, content: contentIn(form, kind) });
  if (!result.ok && result.refusal !== "nothing_changed") return formBack(context, result, form, fieldName(form));
  return redirect(`${back}#${result.ok ? result.value.key : (key ?? "")}`);
}

function contentIn(form: FormData, kind: PartName): object {
  const box = (name: string) => textIn(form, name);
  switch (kind) {
    case "action":
      return { text: box("text"), status: orNull(box("status")), fromAction: orNull(box("fromAction")) };
    case "step":
      return { text: box("text"), due: orNull(box("due")), action: orNull(box("action")) };
    case "line":
      return {
        label: box("label"),
        channelCode: orNull(box("channelCode")),
        amount: box("amount"),
        note: orNull(box("note")),
        uncertain: orNull(box("uncertain")),
      };
    case "result": {
      const uncertain = box("uncertain");
      const own = { text: box("text"), action: orNull(box("action")), expects: expectationsIn(box) };
      return { ...own, ...(uncertain ? { uncertain } : {}) };
    }
  }
}

/** From the path of a problem to the box where the person typed: empty groups were left out on the way in. */
function fieldName(form: FormData) {
  const groups = groupsIn((name) => textIn(form, name));
  return (path: string): string =>
    withoutContent(path)
      .replace(/^expects\.(\d+)/, (_, at: string) => `expects.${groups[Number(at)] ?? at}`)
      .replace(/\.items\..*$/, ".items");
}

export default function WritePart() {
  const { head, kind, code, title, rowVersion, values } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>();
  const t = useTexts(texts);
  const slug = useSlug();
  const href = yearPaths.objective(slug, head.year, code);
  const isNew = rowVersion === null;
  const heading = t.part.title[kind](isNew);
  return (
    <YearPage
      head={head}
      title={heading}
      kicker={`${code} ${title}`}
      width="reading"
      steps={[{ label: `${code} ${title}`, href }, { label: heading }]}
    >
      <YearForm
        back={back}
        values={values}
        labels={partLabels(t, kind, { ...values, ...back?.typed })}
        rowVersion={rowVersion}
        leaveHref={href}
      >
        <PartFields />
        <SaveButton head={head}>{t.part.save}</SaveButton>
      </YearForm>
      {isNew || head.status !== "draft" ? null : (
        <section className="section-block">
          <h2>{t.part.removeHead}</h2>
          <p>{t.part.removeWords}</p>
          <Form method="post">
            <input type="hidden" name="rowVersion" value={rowVersion} />
            <Button kind="danger" name="op" value="remove">
              {t.part.remove}
            </Button>
          </Form>
        </section>
      )}
    </YearPage>
  );
}
