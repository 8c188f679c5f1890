// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Anchor,
  Button,
  ButtonLink,
  Callout,
  DataTable,
  Day,
  Details,
  Empty,
  ErrorSummary,
  errorFor,
  Field,
  FormActions,
  NoValue,
  Page,
  Section,
  Select,
  StatusBadge,
  useShell,
  useTexts,
} from "@albero/ui";
import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { officePaths, publicPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { textOf } from "./form.ts";
import { answer, outcomeOf, territoryOf } from "./office.ts";

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { compositions, ...shown } = await territoryOf(context).showSubAreas();
  const chosen = new URL(request.url).searchParams.get("sub-ambito");
  return {
    ...shown,
    compositions: compositions.map(({ pictures: _pictures, groups: _groups, ...one }) => one),
    chosen: shown.subAreas.find((one) => one.code === chosen) ?? null,
    outcome: outcomeOf(request),
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const territory = territoryOf(context);
  const here = officePaths.subAreas(params.ambito ?? "");
  if (textOf(form, "intent") === "remove") {
    return answer(
      context,
      form,
      await territory.removeSubArea({ code: textOf(form, "code") }),
      `${here}?fatto=removed`,
    );
  }
  const saved = await territory.saveSubArea({
    code: textOf(form, "code") || null,
    name: textOf(form, "name"),
    seatIstat: textOf(form, "seatIstat") || null,
    note: textOf(form, "note"),
  });
  return answer(context, form, saved, `${here}?fatto=saved`);
}

export default function OfficeSubAreas() {
  const { compositions, currentId, mayEdit, outcome, municipalities } = useLoaderData<typeof loader>();
  const slug = useShell().ambito?.slug ?? "";
  const { office, page } = useTexts(texts);
  const t = office.subAreas;
  const { subAreas: words } = page;
  const currentDay = compositions.find((one) => one.id === currentId)?.firstDay ?? "";
  return (
    <Page
      title={t.title}
      lead={t.lead}
      thread={[{ label: page.crumb, href: officePaths.territory(slug) }, { label: page.links.subAreas }]}
      actions={<ButtonLink href={publicPaths.subAreas(slug)}>{t.public}</ButtonLink>}
    >
      {outcome ? (
        <Callout tone="success" live>
          <p>{office[outcome]}</p>
        </Callout>
      ) : null}
      <Section
        title={t.compositions}
        actions={
          mayEdit ? (
            <ButtonLink kind="primary" href={officePaths.composition(slug, "nuova")}>
              {t.newComposition}
            </ButtonLink>
          ) : null
        }
      >
        <DataTable
          caption={t.compositions}
          captionHidden
          rows={compositions}
          rowKey={(row) => String(row.id)}
          empty={<Empty title={words.none} />}
          columns={[
            {
              key: "label",
              head: page.municipality.composition,
              cell: (row) =>
                mayEdit ? <Anchor href={officePaths.composition(slug, row.id)}>{row.label}</Anchor> : row.label,
            },
            { key: "day", head: page.municipality.since, cell: (row) => <Day day={row.firstDay} /> },
            {
              key: "state",
              head: office.loadColumns.status,
              cell: (row) => {
                if (row.id === currentId) return <StatusBadge tone="done">{words.current}</StatusBadge>;
                return <StatusBadge>{row.firstDay < currentDay ? words.past : words.future}</StatusBadge>;
              },
            },
            {
              key: "certain",
              head: words.certain(2).replace("2 ", ""),
              number: true,
              cell: (row) => `${row.certain} / ${municipalities.length}`,
            },
            { key: "source", head: words.source, cell: (row) => row.source, width: "16rem" },
          ]}
        />
      </Section>
      <SubAreaList />
    </Page>
  );
}

function SubAreaList() {
  const { subAreas, municipalities, mayEdit, chosen } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const slug = useShell().ambito?.slug ?? "";
  const { office } = useTexts(texts);
  const t = office.subAreas;
  const nameOf = new Map(municipalities.map((one) => [one.istat, one.name]));
  return (
    <Section title={t.names}>
      <ErrorSummary problems={failed?.problems} refusal={failed?.refusal} />
      <DataTable
        caption={t.names}
        captionHidden
        rows={subAreas}
        rowKey={(row) => row.code}
        empty={<Empty title={office.cards.subAreasText(0)} />}
        columns={[
          {
            key: "name",
            head: t.name,
            cell: (row) =>
              mayEdit ? (
                <Anchor href={`${officePaths.subAreas(slug)}?sub-ambito=${row.code}#campo-name`}>{row.name}</Anchor>
              ) : (
                row.name
              ),
          },
          { key: "seat", head: t.seat, cell: (row) => nameOf.get(row.seatIstat ?? "") ?? <NoValue /> },
          { key: "note", head: t.note, cell: (row) => row.note, width: "12rem" },
          ...(mayEdit
            ? [
                {
                  key: "remove",
                  head: t.remove,
                  cell: (row: (typeof subAreas)[number]) => (
                    <form method="post">
                      <input type="hidden" name="code" value={row.code} />
                      <Button kind="quiet" name="intent" value="remove">
                        {t.remove}
                        <span className="visually-hidden"> {row.name}</span>
                      </Button>
                    </form>
                  ),
                },
              ]
            : []),
        ]}
      />
      {mayEdit ? (
        <Details summary={chosen ? chosen.name : t.add} open={chosen !== null || Boolean(failed?.written.name)}>
          <form method="post" key={chosen?.code ?? "new"}>
            <input type="hidden" name="code" value={chosen?.code ?? ""} />
            <Field
              name="name"
              label={t.name}
              defaultValue={failed?.written.name ?? chosen?.name}
              error={errorFor(failed?.problems, "name")}
              required
              maxLength={120}
            />
            <Select
              name="seatIstat"
              label={t.seat}
              optional
              blank={t.noSeat}
              defaultValue={failed?.written.seatIstat ?? chosen?.seatIstat ?? ""}
              options={municipalities.map((one) => ({ value: one.istat, label: one.name }))}
            />
            <Field
              name="note"
              label={t.note}
              defaultValue={failed?.written.note ?? chosen?.note}
              optional
              maxLength={500}
            />
            <FormActions>
              <Button>{office.save}</Button>
            </FormActions>
          </form>
        </Details>
      ) : null}
    </Section>
  );
}
