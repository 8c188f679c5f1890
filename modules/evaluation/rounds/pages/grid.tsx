// SPDX-License-Identifier: AGPL-3.0-or-later
// Territories by indicators, one plain form: nothing is written until everything can be.
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import {
  Button,
  Callout,
  Check,
  DataTable,
  Details,
  Field,
  FormActions,
  FormErrors,
  Select,
  StatusBadge,
  TextArea,
  useTexts,
} from "@albero/ui";
import { roundsPaths } from "../paths.ts";
import type { GridView } from "../queries/entry.ts";
import { texts } from "../texts.ts";
import { doneIn, evaluation, formBack, fromAddress, mayOf, onlyIf, slugOf, textIn, type FormBack } from "./office.ts";
import { fieldOf, RoundPage } from "./parts.tsx";

const askedIn = (request: Request) => {
  const asked = new URL(request.url).searchParams;
  return { group: fromAddress(asked.get("zona") ?? ""), objective: asked.get("obiettivo") ?? "" };
};

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).enter);
  const view = await evaluation(context).showGrid({ roundId: params["roundId"], ...askedIn(request) });
  return { ...view, saved: doneIn(request) };
}

/** Names of cells: "c.12.019035"; what was seen in one: "s.12.019035". */
const CELL = /^c\.(\d{1,10})\.([A-Za-z0-9_-]{1,60})$/;

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const cells = [...form.keys()].flatMap((name) => {
    const [, indicatorId = "", word = ""] = CELL.exec(name) ?? [];
    if (indicatorId === "") return [];
    const seen = textIn(form, `s.${indicatorId}.${word}`);
    return [
      { indicatorId, territory: fromAddress(word), text: textIn(form, name), seen: seen === "" ? null : Number(seen) },
    ];
  });
  const given = { roundId: params["roundId"], cells, note: textIn(form, "note"), reason: textIn(form, "reason") };
  const result = await evaluation(context).saveGrid({ ...given, confirmed: textIn(form, "confirmed") });
  if (!result.ok) return formBack(context, result, form);
  const { group, objective } = askedIn(request);
  const here = roundsPaths.grid(slugOf(context), result.value.roundId, group || " ", objective);
  return redirect(`${here.replace("zona=%20", `zona=${group === "" ? "ambito" : group}`)}&fatto=${result.value.saved}`);
}

export default function Grid() {
  const view = useLoaderData<typeof loader>();
  const { round, groups, objectives, group, objective, territories, indicators, saved } = view;
  const back = useActionData<FormBack>();
  const all = useTexts(texts);
  const t = all.grid;
  const field = fieldOf(back);
  const isUnusual = back?.code === "outlier_unconfirmed" || back?.code === "note_needed";
  return (
    <RoundPage
      round={round}
      title={t.title}
      lead={t.lead(territories.length, indicators.length)}
      steps={[{ label: all.enter.step }, { label: t.step }]}
    >
      {saved === null || back ? null : <Callout tone="success" live title={t.saved(saved)} />}
      <form method="get" className="filter-row">
        <Select
          name="zona"
          label={t.group}
          blank={false}
          defaultValue={group === "" ? "ambito" : group}
          options={groups.map((one) => ({
            value: one.group === "" ? "ambito" : one.group,
            label: one.group === "" ? all.rest(one.name) : one.name,
          }))}
        />
        <Select
          name="obiettivo"
          label={t.objective}
          blank={false}
          defaultValue={objective}
          options={objectives.map(({ code, title }) => ({ value: code, label: `${code} · ${title}` }))}
        />
        <Button kind="secondary">{t.show}</Button>
      </form>
      <Details summary={t.how}>
        <ul>
          {t.howItems.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </Details>
      <FormErrors back={back} />
      {indicators.length === 0 ? (
        <p>{t.none}</p>
      ) : round.state === "open" ? (
        <form method="post" className="grid-form" noValidate>
          <Cells view={view} back={back} />
          <Field {...field("reason")} label={t.reason} maxLength={300} optional />
          <TextArea {...field("note")} label={t.note} rows={2} maxLength={4_000} optional />
          {isUnusual ? (
            <Check
              {...field("confirmed")}
              label={t.confirm}
              value="on"
              defaultChecked={back?.typed["confirmed"] === "on"}
            />
          ) : null}
          <FormActions>
            <Button>{t.save}</Button>
          </FormActions>
        </form>
      ) : (
        <Callout tone="info" title={all.enter.notOpen} />
      )}
    </RoundPage>
  );
}

const wordOf = (territory: string): string => (territory === "" ? "ambito" : territory);

function Cells({ view, back }: { view: GridView; back: FormBack | undefined }) {
  const t = useTexts(texts).grid;
  const { territories, indicators } = view;
  const cells = new Map(view.cells.map((cell) => [`${cell.indicatorId}.${wordOf(cell.territory)}`, cell]));
  return (
    <DataTable
      caption={t.title}
      captionHidden
      rows={territories}
      rowKey={(row) => row.code}
      columns={[
        { key: "territory", head: t.territory, width: "12rem", cell: (row) => row.name },
        ...indicators.map((one) => ({
          key: String(one.indicatorId),
          head: one.text,
          ...(one.unit && one.unit !== one.text ? { unit: one.unit } : {}),
          width: "12rem" as const,
          cell: (row: GridView["territories"][number]) => {
            const key = `${one.indicatorId}.${wordOf(row.code)}`;
            const cell = cells.get(key);
            if (!cell) return null;
            if (cell.status === "accepted" || cell.status === "locked")
              return (
                <>
                  <span className="tabular">{cell.text}</span> <StatusBadge tone="done">{t.locked}</StatusBadge>
                </>
              );
            const values = { [`c.${key}`]: cell.text, [`s.${key}`]: cell.seen === null ? "" : String(cell.seen) };
            const field = fieldOf(back, values);
            return (
              <>
                <input type="hidden" name={`s.${key}`} value={field(`s.${key}`).defaultValue} />
                <Field {...field(`c.${key}`)} label={t.cell(one.text, row.name)} labelHidden autoComplete="off" />
              </>
            );
          },
        })),
      ]}
    />
  );
}
