// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Button,
  ButtonLink,
  DateField,
  ErrorSummary,
  errorFor,
  Field,
  FieldSet,
  FormActions,
  Page,
  Select,
  TextArea,
  useShell,
  useTexts,
} from "@albero/ui";
import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { officePaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { textOf } from "./form.ts";
import { answer, territoryOf } from "./office.ts";

const MEMBER = "member-";

export async function loader({ context, params }: LoaderFunctionArgs) {
  return territoryOf(context).showComposition({ id: params.id === "nuova" ? null : params.id });
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const members = [...form].filter(([name]) => name.startsWith(MEMBER));
  const result = await territoryOf(context).saveComposition({
    id: params.id === "nuova" ? null : params.id,
    version: textOf(form, "version") || 1,
    firstDay: textOf(form, "firstDay"),
    label: textOf(form, "label"),
    source: textOf(form, "source"),
    note: textOf(form, "note"),
    members: Object.fromEntries(members.map(([name]) => [name.slice(MEMBER.length), textOf(form, name)])),
  });
  return answer(context, form, result, `${officePaths.subAreas(params.ambito ?? "")}?fatto=saved`);
}

export default function Composition() {
  const { composition: one, municipalities, subAreas } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const slug = useShell().ambito?.slug ?? "";
  const { office, page } = useTexts(texts);
  const t = office.composition;
  const written = failed?.written;
  const options = subAreas.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <Page
      title={one ? t.editTitle(one.label) : t.newTitle}
      lead={t.lead}
      thread={[
        { label: page.crumb, href: officePaths.territory(slug) },
        { label: page.links.subAreas, href: officePaths.subAreas(slug) },
        { label: one?.label ?? t.newTitle },
      ]}
    >
      <form method="post">
        <ErrorSummary problems={failed?.problems} refusal={failed?.refusal} />
        <input type="hidden" name="version" value={one?.version ?? 1} />
        <Field
          name="label"
          label={t.label}
          defaultValue={written?.label ?? one?.label}
          error={errorFor(failed?.problems, "label")}
          required
          maxLength={120}
        />
        <DateField
          name="firstDay"
          label={t.firstDay}
          defaultValue={written?.firstDay ?? one?.firstDay}
          error={errorFor(failed?.problems, "firstDay")}
          required
        />
        <Field
          name="source"
          label={t.source}
          help={t.sourceHelp}
          defaultValue={written?.source ?? one?.source}
          optional
          maxLength={300}
        />
        <TextArea
          name="note"
          label={t.note}
          rows={3}
          defaultValue={written?.note ?? one?.note}
          optional
          maxLength={2000}
        />
        <FieldSet legend={t.members} help={t.lead}>
          <div className="fold-grid fold-15">
            {municipalities.map(({ istat, name }) => (
              <Select
                key={istat}
                name={`${MEMBER}${istat}`}
                label={name}
                blank={t.unknown}
                options={options}
                defaultValue={written?.[`${MEMBER}${istat}`] ?? one?.members[istat] ?? ""}
              />
            ))}
          </div>
        </FieldSet>
        <FormActions sticky>
          <Button>{t.save}</Button>
          <ButtonLink href={officePaths.subAreas(slug)} kind="quiet">
            {office.cancel}
          </ButtonLink>
        </FormActions>
      </form>
    </Page>
  );
}
