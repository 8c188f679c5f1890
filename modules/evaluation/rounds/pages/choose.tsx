// SPDX-License-Identifier: AGPL-3.0-or-later
// What a draft asks: filters above, a line an indicator, one button for all that is shown.
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { Button, DataTable, FormActions, FormErrors, Section, Select, useTexts } from "@albero/ui";
import { FREQUENCIES, LEVELS } from "../../core/indicator.ts";
import { roundsPaths } from "../paths.ts";
import type { AskingLine } from "../queries/asking.ts";
import { texts } from "../texts.ts";
import { evaluation, formBack, mayOf, onlyIf, slugOf, textIn, type FormBack } from "./office.ts";
import { RoundPage } from "./parts.tsx";

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).write);
  const asked = new URL(request.url).searchParams;
  return evaluation(context).showAsking({
    ...{ roundId: params["roundId"], plan: asked.get("piano") ?? "zone" },
    ...{ objective: asked.get("obiettivo") ?? "", frequency: asked.get("frequenza") ?? "" },
  });
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const roundId = params["roundId"];
  const uses = evaluation(context);
  const { asked } = await uses.showAsking({ roundId, plan: "" });
  // What the filters hid stays as it was.
  const shown = new Set(form.getAll("shown").map(String));
  const kept = asked.filter((one) => !shown.has(String(one.indicatorId)));
  const chosen = form
    .getAll("chosen")
    .map((id) => ({ indicatorId: String(id), level: textIn(form, `level.${String(id)}`) }));
  const result = await uses.chooseAsked({
    roundId,
    rowVersion: textIn(form, "rowVersion"),
    asked: [...kept, ...chosen],
  });
  return result.ok ? redirect(roundsPaths.one(slugOf(context), result.value.roundId)) : formBack(context, result, form);
}

export default function Choose() {
  const { round, choice, lines, asked, objectives } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const all = useTexts(texts);
  const t = all.choose;
  return (
    <RoundPage round={round} title={t.title(asked.length)} lead={t.lead(lines.length)} steps={[{ label: t.step }]}>
      <FormErrors back={back} />
      <form method="get" className="filter-row">
        <Select
          name="piano"
          label={t.plan}
          defaultValue={choice.plan}
          blank={t.all}
          options={Object.entries(all.plans).map(([value, label]) => ({ value, label }))}
        />
        <Select
          name="obiettivo"
          label={t.objective}
          defaultValue={choice.objective}
          blank={t.all}
          options={objectives.map(({ code, title }) => ({ value: code, label: `${code} · ${title}` }))}
        />
        <Select
          name="frequenza"
          label={t.frequency}
          defaultValue={choice.frequency}
          blank={t.all}
          options={FREQUENCIES.map((value) => ({ value, label: all.frequencies[value] }))}
        />
        <Button kind="secondary">{t.filter}</Button>
      </form>
      {lines.length === 0 ? (
        <Section title={t.none}>
          <p>{t.noneAtAll}</p>
        </Section>
      ) : (
        <form method="post" className="choose-form">
          <input type="hidden" name="rowVersion" value={back?.typed["rowVersion"] ?? round.rowVersion} />
          {lines.map((line) => (
            <input key={line.indicatorId} type="hidden" name="shown" value={line.indicatorId} />
          ))}
          <Lines lines={lines} isNew={asked.length === 0} />
          <FormActions sticky>
            <Button>{t.save}</Button>
          </FormActions>
        </form>
      )}
    </RoundPage>
  );
}

/** A draft that asks nothing yet begins with everything that the filters show. */
function Lines({ lines, isNew }: { lines: readonly AskingLine[]; isNew: boolean }) {
  const all = useTexts(texts);
  const t = all.choose;
  return (
    <DataTable
      caption={t.step}
      captionHidden
      rows={lines}
      rowKey={(row) => String(row.indicatorId)}
      phone="cards"
      columns={[
        {
          key: "ask",
          head: t.col.ask,
          width: "24rem",
          cell: (row) => (
            <div className="choice">
              <input
                type="checkbox"
                id={`chiedi-${row.indicatorId}`}
                name="chosen"
                value={row.indicatorId}
                defaultChecked={row.isAsked || isNew}
              />
              <label htmlFor={`chiedi-${row.indicatorId}`}>{row.text}</label>
            </div>
          ),
        },
        { key: "objective", head: t.col.objective, cell: (row) => row.objectives.map((one) => one.code).join(", ") },
        {
          key: "frequency",
          head: t.col.frequency,
          cell: (row) => (row.frequency ? all.frequencies[row.frequency] : ""),
        },
        {
          key: "level",
          head: t.col.level,
          width: "14rem",
          cell: (row) =>
            row.isComputed ? (
              <>
                {t.computed}
                <input type="hidden" name={`level.${row.indicatorId}`} value="ambito" />
              </>
            ) : (
              <Select
                name={`level.${row.indicatorId}`}
                label={t.to(row.text)}
                labelHidden
                blank={false}
                defaultValue={row.level}
                options={LEVELS.map((value) => ({ value, label: all.levels[value] }))}
              />
            ),
        },
      ]}
    />
  );
}
