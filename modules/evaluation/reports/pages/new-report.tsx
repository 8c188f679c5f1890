// SPDX-License-Identifier: AGPL-3.0-or-later
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { formatDate } from "@albero/kernel/pure";
import { Field, Select, useTexts } from "@albero/ui";
import { ResultsPage } from "../../pages/results-page.tsx";
import { reportsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { formBack, mayOf, onlyIf, reports, slugOf, typedIn, type FormBack } from "./office.ts";
import { fieldOf, PlainForm } from "./parts.tsx";

export async function loader({ context }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).write);
  return reports(context).reportForm();
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await reports(context).makeReport(typedIn(form));
  return result.ok
    ? redirect(reportsPaths.one(slugOf(context), result.value.reportId))
    : formBack(context, result, form);
}

export default function NewReport() {
  const { kinds, rounds, year } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const all = useTexts(texts);
  const t = all.make;
  const field = fieldOf(back, { kind: "annual", year: String(year) });
  return (
    <ResultsPage part="reports" steps={[{ label: t.step }]} title={t.title} lead={t.lead} width="reading">
      <PlainForm back={back} button={t.button}>
        <Select
          {...field("kind")}
          label={t.kind}
          options={kinds.map((kind) => ({ value: kind, label: all.kinds[kind] }))}
        />
        <Field
          {...field("year")}
          label={t.year}
          help={t.yearHelp}
          size="short"
          inputMode="numeric"
          maxLength={4}
          optional
        />
        {rounds.length > 0 ? (
          <Select
            {...field("roundId")}
            label={t.round}
            help={t.roundHelp}
            optional
            options={rounds.map((round) => ({
              value: String(round.id),
              label: t.roundName(round.name, formatDate(round.lastDay), round.invented),
            }))}
          />
        ) : (
          <p>{t.noRounds}</p>
        )}
      </PlainForm>
    </ResultsPage>
  );
}
