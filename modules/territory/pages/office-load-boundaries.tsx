// SPDX-License-Identifier: AGPL-3.0-or-later
import { Button, Callout, ErrorSummary, Field, Page, useShell, useTexts } from "@albero/ui";
import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { officePaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { textOf } from "./form.ts";
import { answer, fileOf, formAgain, outcomeOf, territoryOf } from "./office.ts";
import { SourceFields } from "./source-fields.tsx";

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { boundaries } = await territoryOf(context).showOffice();
  return { boundaries, outcome: outcomeOf(request) };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const territory = territoryOf(context);
  if (textOf(form, "intent") === "remove") {
    return answer(
      context,
      form,
      await territory.removeBoundaries(),
      `${officePaths.loadBoundaries(params.ambito ?? "")}?fatto=removed`,
    );
  }
  const file = await fileOf(form, "file");
  const result = await territory.tryBoundaryFile({
    ...file,
    source: textOf(form, "source"),
    licence: textOf(form, "licence"),
  });
  if (!result.ok) return data(formAgain(context, form, result), { status: 422 });
  return redirect(officePaths.trial(params.ambito ?? "", result.value.id));
}

export default function LoadBoundaries() {
  const { boundaries, outcome } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const slug = useShell().ambito?.slug ?? "";
  const { office, page } = useTexts(texts);
  const t = office.boundaries;
  return (
    <Page
      title={t.title}
      lead={t.lead}
      width="reading"
      thread={[{ label: page.crumb, href: officePaths.territory(slug) }, { label: t.title }]}
    >
      {outcome ? (
        <Callout tone="success" live>
          <p>{office[outcome]}</p>
        </Callout>
      ) : null}
      {boundaries ? (
        <Callout tone="info">
          <p>{t.inUse(boundaries.municipalities, boundaries.source)}</p>
          <form method="post">
            <Button kind="quiet" name="intent" value="remove">
              {t.remove}
            </Button>
          </form>
        </Callout>
      ) : null}
      <form method="post" encType="multipart/form-data">
        <ErrorSummary problems={failed?.problems} refusal={failed?.refusal} />
        <Field
          name="file"
          type="file"
          label={t.file}
          help={t.fileHelp}
          accept=".json,.geojson,.topojson,.zip"
          required
        />
        <SourceFields words={t} failed={failed} />
      </form>
    </Page>
  );
}
