// SPDX-License-Identifier: AGPL-3.0-or-later
import { requestInfo } from "@albero/kernel";
import {
  Anchor,
  Button,
  ButtonLink,
  Callout,
  DataTable,
  ErrorSummary,
  errorFor,
  Field,
  FormActions,
  NoValue,
  Page,
  Section,
  useShell,
  useTexts,
} from "@albero/ui";
import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { number } from "../core/format.ts";
import { officePaths, publicPaths } from "../paths.ts";
import { mayEditTerritory } from "../permissions.ts";
import { texts } from "../texts.ts";
import { answer, outcomeOf, territoryOf } from "./office.ts";

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { municipalities } = await territoryOf(context).listMunicipalities();
  const chosen = new URL(request.url).searchParams.get("comune");
  return {
    municipalities,
    chosen: municipalities.find((one) => one.istat === chosen) ?? null,
    mayEdit: mayEditTerritory(requestInfo(context).actor),
    outcome: outcomeOf(request),
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await territoryOf(context).saveMunicipality(Object.fromEntries(form));
  return answer(context, form, result, `${officePaths.municipalities(params.ambito ?? "")}?fatto=saved`);
}

export default function OfficeMunicipalities() {
  const { municipalities, chosen, mayEdit, outcome } = useLoaderData<typeof loader>();
  const { ambito, lang } = useShell();
  const slug = ambito?.slug ?? "";
  const { office, page } = useTexts(texts);
  const t = office.municipalities;
  return (
    <Page
      title={t.title(municipalities.length)}
      lead={t.lead}
      thread={[{ label: page.crumb, href: officePaths.territory(slug) }, { label: page.links.municipalities }]}
    >
      {outcome ? (
        <Callout tone="success" live>
          <p>{office[outcome]}</p>
        </Callout>
      ) : null}
      {chosen && mayEdit ? <EditMunicipality chosen={chosen} /> : null}
      <DataTable
        caption={page.links.municipalities}
        captionHidden
        rows={municipalities}
        rowKey={(row) => row.istat}
        columns={[
          {
            key: "name",
            head: page.municipality.name,
            cell: (row) => <Anchor href={publicPaths.municipality(slug, row.istat)}>{row.name}</Anchor>,
          },
          { key: "istat", head: page.municipality.istat, cell: (row) => <span className="tabular">{row.istat}</span> },
          { key: "cadastral", head: t.cadastral, cell: (row) => row.cadastral ?? <NoValue /> },
          {
            key: "lat",
            head: t.lat,
            number: true,
            cell: (row) => (row.point ? number(row.point.lat, lang, 3) : <NoValue />),
          },
          {
            key: "lon",
            head: t.lon,
            number: true,
            cell: (row) => (row.point ? number(row.point.lon, lang, 3) : <NoValue />),
          },
          ...(mayEdit
            ? [
                {
                  key: "edit",
                  head: t.edit,
                  cell: (row: (typeof municipalities)[number]) => (
                    <Anchor
                      href={`${officePaths.municipalities(slug)}?comune=${row.istat}#campo-lat`}
                      aria-label={`${t.edit}: ${row.name}`}
                    >
                      {t.edit}
                    </Anchor>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Page>
  );
}

type Place = ReturnType<typeof useLoaderData<typeof loader>>["municipalities"][number];

function EditMunicipality({ chosen }: { chosen: Place }) {
  const failed = useActionData<typeof action>();
  const { lang, ambito } = useShell();
  const { office } = useTexts(texts);
  const t = office.municipalities;
  const degrees = (value: number | undefined) => (value === undefined ? "" : number(value, lang, 5).replace(/0+$/, ""));
  return (
    <Section title={chosen.name}>
      <form method="post" key={chosen.istat}>
        <ErrorSummary problems={failed?.problems} refusal={failed?.refusal} />
        <input type="hidden" name="istat" value={chosen.istat} />
        <Field
          name="lat"
          label={t.lat}
          size="short"
          inputMode="decimal"
          help={t.degreesHelp}
          defaultValue={failed?.written.lat ?? degrees(chosen.point?.lat)}
          error={errorFor(failed?.problems, "lat")}
          optional
        />
        <Field
          name="lon"
          label={t.lon}
          size="short"
          inputMode="decimal"
          defaultValue={failed?.written.lon ?? degrees(chosen.point?.lon)}
          error={errorFor(failed?.problems, "lon")}
          optional
        />
        <Field
          name="cadastral"
          label={t.cadastral}
          size="short"
          help={t.cadastralHelp}
          defaultValue={failed?.written.cadastral ?? chosen.cadastral ?? ""}
          error={errorFor(failed?.problems, "cadastral")}
          optional
        />
        <Field name="note" label={t.note} defaultValue={failed?.written.note ?? chosen.note} optional maxLength={500} />
        <FormActions>
          <Button>{office.save}</Button>
          <ButtonLink href={officePaths.municipalities(ambito?.slug ?? "")} kind="quiet">
            {office.cancel}
          </ButtonLink>
        </FormActions>
      </form>
    </Section>
  );
}
