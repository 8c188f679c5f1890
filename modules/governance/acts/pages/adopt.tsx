// SPDX-License-Identifier: AGPL-3.0-or-later
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { formatDate } from "@albero/kernel/pure";
import { Callout, ConfirmPage, DateField, errorFor, FormErrors, useShell, useTexts } from "@albero/ui";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { happensWith } from "../happens.ts";
import { actsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { formBack, governance, onlyAdopters, typedIn, type FormBack } from "./office.ts";
import { actName, DifferenceTable } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  onlyAdopters(context);
  const view = await governance(context).adoptionPreview({ actId: params.actId });
  // Pressed twice, or adopted by another meanwhile: the act says so.
  if (view.act.state !== "draft") throw redirect(actsPaths.act(params.ambito ?? "", view.act.id));
  return view;
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await governance(context).adoptAct({ ...typedIn(form), actId: params.actId });
  return result.ok
    ? redirect(actsPaths.act(params.ambito ?? "", Number(params.actId)))
    : formBack(context, result, form);
}

export default function Adopt() {
  const { act, effects, number, day, today, vote, revokes } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const all = useTexts(texts);
  const t = all.adopt;
  const { lang } = useShell();
  const slug = useSlug();
  const href = actsPaths.act(slug, act.id);
  const citation = `${all.citation(all.kinds[act.kind], number, formatDate(day))}, ${act.body}`;
  const happens = [
    ...(vote?.outcome === "approved" && vote.question ? [all.happens.vote(vote.question)] : []),
    all.happens.number(citation),
    ...effects.map((one) => happensWith(one, today, lang)),
    ...(revokes ? [all.happens.revokes(`${revokes.cited}: ${revokes.subject}`)] : []),
    all.happens.kept,
  ];
  // The tables below tell the differences: all of them, and side by side.
  const isChanged = back?.code === "changed_since_proposed";
  const changed = effects.filter((one) => one.differences === null || one.differences.length > 0);
  return (
    <DecisionPage
      part="acts"
      title={t.title(act.subject)}
      lead={t.lead}
      width="reading"
      steps={[{ label: actName(act, lang), href }, { label: t.button }]}
    >
      <FormErrors back={isChanged ? { ...back, problems: [] } : back} />
      {changed.map((one) => (
        <div key={one.id}>
          <Callout tone="warning" title={`${one.name}. ${all.act.changed(one.differences?.length ?? 1)}`}>
            <p>{one.differences === null ? all.act.gone : all.act.changedHelp}</p>
          </Callout>
          {one.differences ? <DifferenceTable name={one.name} differences={one.differences} /> : null}
        </div>
      ))}
      <ConfirmPage happens={happens} confirmLabel={t.button} cancelHref={href}>
        <input type="hidden" name="rowVersion" value={act.rowVersion} />
        <DateField
          name="day"
          label={t.day}
          help={t.dayHelp}
          defaultValue={back?.typed.day ?? day}
          error={errorFor(back?.problems, "day")}
          required
        />
      </ConfirmPage>
    </DecisionPage>
  );
}
