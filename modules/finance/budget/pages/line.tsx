// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  data,
  Form,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { cents, formatEuro, sum } from "@albero/kernel/pure";
import {
  Button,
  ButtonLink,
  errorFor,
  FormErrors,
  FormActions,
  KeyFigures,
  Money,
  MoneyField,
  Section,
  useShell,
  useTexts,
} from "@albero/ui";
import { useSlug } from "../../pages/money-page.tsx";
import { plainEuro } from "../core/thousands.ts";
import { budgetPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { finance, formBack, mayOf, textIn, type FormBack } from "./office.ts";
import { LineFields } from "./parts/line-fields.tsx";
import { YearPage } from "./parts/year-page.tsx";
import "./money.css";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const view = await finance(context).showExecution({ year: params.year });
  const line = view.lines.find((each) => String(each.id) === params.lineId);
  if (!line) throw data(null, { status: 404 });
  const own = new Map(view.cells.filter((cell) => cell.lineId === line.id).map((cell) => [cell.channelId, cell]));
  const ledger = view.ledger.filter((row) => row.lineId === line.id);
  const stage = (name: string) => sum(ledger.filter((row) => row.stage === name).map((row) => row.amountCents));
  return {
    line,
    year: view.budget.year,
    may: mayOf(context),
    objective: view.objectives.find((each) => each.code === line.objectiveCode) ?? null,
    services: view.services
      .filter(({ id, isActive }) => isActive || id === line.serviceId)
      .map(({ id, code, name }) => ({ id, code, name })),
    channels: view.channels.map((channel) => ({
      id: channel.id,
      code: channel.code,
      name: channel.name,
      cell: own.get(channel.id) ?? null,
      assigned: channel.assignedCents,
    })),
    covered: sum([...own.values()].map((cell) => cell.indicativeCents ?? cents(0))),
    stages: { programmed: stage("programmed"), committed: stage("committed"), paid: stage("paid") },
  };
}

/** A row of the matrix as a plain form: one amount a channel, taken together or not at all. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  if (!mayOf(context).write) throw data(null, { status: 403 });
  const here = budgetPaths.line(params.ambito ?? "", Number(params.year), Number(params.lineId));
  if (textIn(form, "op") === "line") {
    const result = await finance(context).changeLine({
      lineId: params.lineId,
      rowVersion: textIn(form, "rowVersion"),
      label: textIn(form, "label"),
      objectiveCode: textIn(form, "objectiveCode"),
      serviceId: textIn(form, "serviceId"),
      note: textIn(form, "note"),
    });
    return result.ok ? redirect(here) : formBack(context, result, form);
  }
  const ids = [...form.keys()].flatMap((name) => /^amount\.(\d+)$/.exec(name)?.[1] ?? []);
  const changes = ids.map((channelId) => ({
    ...{ lineId: params.lineId, channelId, version: textIn(form, `version.${channelId}`) },
    indicative: textIn(form, `amount.${channelId}`),
  }));
  const result = await finance(context).saveCells({ year: params.year, changes });
  if (result.ok || result.refusal === "nothing_changed") return redirect(here);
  const fields = (result.fields ?? []).map(({ path, message }) => {
    const at = /^changes\.(\d+)\./.exec(path)?.[1];
    const conflict = /^cell\.\d+-(\d+)$/.exec(path)?.[1];
    return { path: `amount.${conflict ?? (at === undefined ? "" : ids[Number(at)])}`, message };
  });
  return formBack(context, { ...result, fields }, form);
}

export default function LinePage() {
  const view = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const t = useTexts(texts).line;
  const { lang } = useShell();
  const slug = useSlug();
  const { line, year, may, covered, stages } = view;
  const euro = (amount: number) => formatEuro(cents(amount), lang);
  const lead = [
    line.objectiveCode === null ? t.leadNone : t.lead(`${line.objectiveCode} ${view.objective?.title ?? ""}`.trim()),
    line.declaredCents === null ? "" : t.leadPrinted(euro(line.declaredCents), euro(covered)),
    line.note,
  ];
  const rows = (fase: string) => budgetPaths.ledger(slug, { anno: year, voce: line.id, fase });
  return (
    <YearPage
      year={year}
      face={null}
      title={t.title(line.label, euro(line.declaredCents ?? covered))}
      lead={lead.filter(Boolean).join(" ")}
      steps={[{ label: texts[lang].year.matrix, href: budgetPaths.matrix(slug, year) }, { label: line.label }]}
      actions={<ButtonLink href={budgetPaths.matrix(slug, year)}>{texts[lang].cell.back}</ButtonLink>}
    >
      <KeyFigures
        items={(["programmed", "committed", "paid"] as const).map((name) => ({
          label: texts[lang].movements.stage[name],
          value: <Money cents={stages[name]} href={rows(name)} />,
        }))}
      />
      <FormErrors back={back} />
      {may.write ? <RowForm view={view} back={back} /> : <RowList view={view} />}
      {may.write ? (
        <Section title={t.edit}>
          <Form method="post" noValidate>
            <input type="hidden" name="rowVersion" value={line.rowVersion} />
            <LineFields line={line} services={view.services} back={back} />
            <FormActions>
              <Button name="op" value="line" kind="secondary">
                {t.saveLine}
              </Button>
            </FormActions>
          </Form>
        </Section>
      ) : null}
    </YearPage>
  );
}

type View = ReturnType<typeof useLoaderData<typeof loader>>;

function RowForm({ view, back }: { view: View; back: FormBack | undefined }) {
  const t = useTexts(texts).line;
  const { lang } = useShell();
  // After a conflict the form carries the versions that the person has now read; after any other refusal the old ones.
  const isOld = back !== undefined && back.code !== "cells_changed_meanwhile";
  const used = view.channels.filter((each) => each.cell || each.assigned !== 0);
  const channels = used.length > 0 ? used : view.channels;
  const written = (amount: number | null | undefined) =>
    amount === null || amount === undefined ? "" : plainEuro(amount, lang);
  return (
    <Section title={t.row} lead={t.rowHelp}>
      <Form method="post" noValidate>
        <div className="row-form">
          {channels.map(({ id, name, cell }) => (
            <div key={id}>
              <input
                type="hidden"
                name={`version.${id}`}
                value={isOld ? (back?.typed[`version.${id}`] ?? 0) : (cell?.version ?? 0)}
              />
              <MoneyField
                name={`amount.${id}`}
                label={name}
                help=" "
                defaultValue={back?.typed[`amount.${id}`] ?? written(cell?.indicativeCents)}
                error={errorFor(back?.problems, `amount.${id}`)}
              />
            </div>
          ))}
        </div>
        <FormActions>
          <Button name="op" value="row">
            {t.save}
          </Button>
        </FormActions>
      </Form>
    </Section>
  );
}

function RowList({ view }: { view: View }) {
  const t = useTexts(texts).line;
  const slug = useSlug();
  const channels = view.channels.filter((each) => each.cell);
  return (
    <Section title={t.row}>
      <KeyFigures
        items={channels.map(({ id, name, cell }) => ({
          label: name,
          value: <Money cents={cell?.indicativeCents} href={budgetPaths.cell(slug, view.year, view.line.id, id)} />,
        }))}
      />
    </Section>
  );
}
