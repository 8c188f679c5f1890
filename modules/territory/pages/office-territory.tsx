// SPDX-License-Identifier: AGPL-3.0-or-later
import { requestInfo } from "@albero/kernel";
import {
  Anchor,
  Button,
  ButtonLink,
  Callout,
  Card,
  DataTable,
  Day,
  Details,
  Empty,
  ErrorSummary,
  errorFor,
  Field,
  FormActions,
  Grid,
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
import { mayEditTerritory } from "../permissions.ts";
import { texts } from "../texts.ts";
import { answer, outcomeOf, territoryOf } from "./office.ts";

const moment = new Intl.DateTimeFormat("it-IT", { dateStyle: "short", timeStyle: "short", timeZone: "Europe/Rome" });

export async function loader({ context, request }: LoaderFunctionArgs) {
  const territory = territoryOf(context);
  const [shown, { municipalities }] = [await territory.showOffice(), await territory.listMunicipalities()];
  return {
    ...shown,
    loads: shown.loads.map((load) => ({ ...load, at: moment.format(load.at) })),
    places: municipalities.map(({ istat, name }) => ({ value: istat, label: name })),
    mayEdit: mayEditTerritory(requestInfo(context).actor),
    outcome: outcomeOf(request),
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await territoryOf(context).saveProfile(Object.fromEntries(form));
  return answer(context, form, result, `${officePaths.territory(params.ambito ?? "")}?fatto=saved`);
}

export default function OfficeTerritory() {
  const shown = useLoaderData<typeof loader>();
  const slug = useShell().ambito?.slug ?? "";
  const { office: t } = useTexts(texts);
  const { counts } = shown;
  const cards = [
    {
      title: t.cards.municipalities,
      href: officePaths.municipalities(slug),
      words: t.cards.municipalitiesText(shown.municipalities, shown.withoutPoint.length),
    },
    { title: t.cards.subAreas, href: officePaths.subAreas(slug), words: t.cards.subAreasText(shown.subAreas) },
    {
      title: t.cards.figures,
      href: officePaths.figures(slug),
      words: t.cards.figuresText(counts.figures, counts.indicators),
    },
    { title: t.cards.population, href: officePaths.loadPopulation(slug), words: t.cards.populationText },
    {
      title: t.cards.boundaries,
      href: officePaths.loadBoundaries(slug),
      words: t.cards.boundariesText(shown.boundaries?.municipalities ?? null),
    },
  ];
  return (
    <Page
      title={t.title(counts.figures, counts.doubtful)}
      windowTitle={t.windowTitle}
      lead={t.lead(shown.days.length)}
      actions={<ButtonLink href={publicPaths.territory(slug)}>{t.subAreas.public}</ButtonLink>}
    >
      {shown.outcome ? (
        <Callout tone="success" live>
          <p>{t[shown.outcome]}</p>
        </Callout>
      ) : null}
      <Grid>
        {cards.map((card) => (
          <Card key={card.href} title={card.title} href={card.href} level={2}>
            <p>{card.words}</p>
          </Card>
        ))}
      </Grid>
      <Profile />
      <Section title={t.loads}>
        <DataTable
          caption={t.loads}
          captionHidden
          rows={shown.loads}
          rowKey={(row) => String(row.id)}
          empty={
            <Empty
              title={t.noLoads}
              action={<ButtonLink href={officePaths.loadPopulation(slug)}>{t.cards.population}</ButtonLink>}
            />
          }
          columns={[
            {
              key: "file",
              head: t.loadColumns.file,
              cell: (row) => <Anchor href={officePaths.trial(slug, row.id)}>{row.fileName}</Anchor>,
            },
            { key: "kind", head: t.loadColumns.kind, cell: (row) => t.loadKinds[row.kind] },
            {
              key: "status",
              head: t.loadColumns.status,
              cell: (row) => (
                <StatusBadge tone={row.status === "done" ? "done" : "draft"}>{t.loadStates[row.status]}</StatusBadge>
              ),
            },
            {
              key: "day",
              head: t.loadColumns.day,
              cell: (row) => (row.day ? <Day day={row.day} /> : <NoValue kind="not_applicable" />),
            },
            { key: "source", head: t.loadColumns.source, cell: (row) => row.source, width: "12rem" },
            { key: "by", head: t.loadColumns.by, cell: (row) => `${row.byName}, ${row.at}` },
          ]}
        />
      </Section>
    </Page>
  );
}

function Profile() {
  const { profile, places, mayEdit } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { office: t } = useTexts(texts);
  const written = failed?.written;
  const labels = t.profileFields;
  const value = (name: "region" | "province" | "ats" | "asst" | "managingCompany") =>
    written?.[name] ?? profile?.[name] ?? "";
  if (!mayEdit) return null;
  return (
    <Section title={t.profile}>
      <Details summary={`${labels.lead}, ATS, ASST, ${labels.managingCompany.toLowerCase()}`} open={Boolean(failed)}>
        <form method="post">
          <ErrorSummary problems={failed?.problems} refusal={failed?.refusal} />
          <Select
            name="leadIstat"
            label={labels.lead}
            options={places}
            defaultValue={written?.leadIstat ?? profile?.leadIstat ?? ""}
            required
          />
          {(["province", "region", "ats", "asst", "managingCompany"] as const).map((name) => (
            <Field
              key={name}
              name={name}
              label={labels[name]}
              defaultValue={value(name)}
              error={errorFor(failed?.problems, name)}
              optional
              maxLength={200}
            />
          ))}
          <FormActions>
            <Button>{t.save}</Button>
          </FormActions>
        </form>
      </Details>
    </Section>
  );
}
