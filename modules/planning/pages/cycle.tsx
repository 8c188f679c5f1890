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
import {
  Anchor,
  Button,
  ButtonLink,
  Check,
  DataTable,
  errorFor,
  FormErrors,
  Field,
  FormActions,
  Page,
  Section,
  Select,
  TextArea,
  useTexts,
} from "@albero/ui";
import type { Question } from "../core/document.ts";
import { officePaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { questionFrom, toTyped } from "./form/question.ts";
import { formBack, mayOf, planning, textIn, type FormBack } from "./office.ts";
import { useSlug } from "./parts/version-page.tsx";
import "./office.css";

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const cycles = await planning(context).listCycles();
  const cycle = cycles.find((each) => each.code === params.cycle);
  if (!cycle) throw data(null, { status: 404 });
  const asked = new URL(request.url).searchParams.get("domanda");
  return {
    code: cycle.code,
    template: cycle.template,
    changing: cycle.template.questions.find((question) => question.key === asked) ?? null,
    mayLead: mayOf(context).lead,
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const use = planning(context);
  const cycleCode = params.cycle ?? "";
  const op = textIn(form, "op");
  const input = { cycleCode, question: questionFrom(form) };
  const result =
    op === "remove"
      ? await use.removeQuestion({ cycleCode, key: textIn(form, "key") })
      : op === "change"
        ? await use.changeQuestion(input)
        : await use.addQuestion(input);
  if (!result.ok) {
    const fields = (result.fields ?? []).map(({ path, message }) => ({
      path: path.replace(/^question\./, "").replace(/\..*$/, ""),
      message,
    }));
    return formBack(context, { ...result, fields }, form);
  }
  return redirect(officePaths.cycle(params.ambito ?? "", cycleCode));
}

export default function CyclePage() {
  const { code, template, changing, mayLead } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>();
  const all = useTexts(texts);
  const t = all.cycle;
  const slug = useSlug();
  const here = officePaths.cycle(slug, code);
  const rows = [
    ...template.parts.map((part) => ({
      key: part.section,
      number: part.number,
      label: part.label,
      type: t.part,
      required: part.required,
      group: part.group,
      question: false,
    })),
    ...template.questions.map((each) => ({
      key: each.key,
      number: each.number,
      label: each.label,
      type: t.type[each.type],
      required: each.required,
      group: each.group,
      question: true,
    })),
  ].toSorted((a, b) => a.number - b.number);
  return (
    <Page
      title={t.title(code)}
      lead={t.lead(template.parts.length, template.questions.length)}
      thread={[{ label: all.thePlan, href: officePaths.plans(slug) }, { label: t.title(code) }]}
    >
      <FormErrors back={back} />
      {mayLead && changing ? (
        <Section title={t.change(changing.label)} id="domanda">
          <QuestionForm
            key={changing.key}
            question={changing}
            questions={template.questions}
            groups={groupsOf(rows)}
            back={back}
          />
        </Section>
      ) : null}
      <DataTable
        caption={t.table}
        rows={rows}
        rowKey={(row) => row.key}
        phone="cards"
        columns={[
          {
            key: "label",
            head: t.col.label,
            width: "24rem",
            cell: (row) =>
              mayLead && row.question ? <Anchor href={`${here}?domanda=${row.key}`}>{row.label}</Anchor> : row.label,
          },
          { key: "number", head: t.col.number, number: true, cell: (row) => row.number },
          { key: "type", head: t.col.type, cell: (row) => row.type },
          { key: "required", head: t.col.required, cell: (row) => (row.required ? t.yes : t.no) },
          { key: "group", head: t.col.group, cell: (row) => row.group },
        ]}
      />
      {mayLead && !changing ? (
        <Section title={t.add}>
          <QuestionForm question={null} questions={template.questions} groups={groupsOf(rows)} back={back} />
        </Section>
      ) : null}
      {changing ? <ButtonLink href={here}>{t.add}</ButtonLink> : null}
    </Page>
  );
}

function groupsOf(rows: readonly { group?: string }[]): string[] {
  return [...new Set(rows.flatMap((row) => row.group ?? []))];
}

type QuestionFormProps = {
  question: Question | null;
  questions: readonly Question[];
  groups: readonly string[];
  back: FormBack | undefined;
};

function QuestionForm({ question, questions, groups, back }: QuestionFormProps) {
  const t = useTexts(texts).cycle;
  const nextNumber = Math.max(0, ...questions.map((each) => each.number)) + 1;
  const typed = back?.typed ?? (question ? toTyped(question) : { number: String(nextNumber), type: "yes_no" });
  const field = (name: string) => ({ name, defaultValue: typed[name], error: errorFor(back?.problems, name) });
  return (
    <Form method="post" noValidate>
      <TextArea {...field("label")} label={t.label} rows={2} />
      {question ? (
        <input type="hidden" name="key" value={question.key} />
      ) : (
        <Field {...field("key")} label={t.key} help={t.keyHelp} size="medium" />
      )}
      <Field {...field("number")} label={t.number} size="short" inputMode="numeric" />
      <Select
        {...field("type")}
        label={t.kind}
        blank={false}
        options={Object.entries(t.type).map(([value, label]) => ({ value, label }))}
      />
      <TextArea {...field("options")} label={t.options} help={t.optionsHelp} rows={4} optional />
      <Field {...field("itemsLabel")} label={t.itemsLabel} help={t.itemsLabelHelp} optional />
      <TextArea {...field("help")} label={t.help} rows={3} optional />
      <Select
        {...field("group")}
        label={t.group}
        blank={t.noGroup}
        options={groups.map((group) => ({ value: group, label: group }))}
      />
      <Check name="required" label={t.required} defaultChecked={typed.required === "on"} />
      <Select
        {...field("askedWhen")}
        label={t.askedWhen}
        blank={t.always}
        options={questions
          .filter((each) => each.type === "yes_no" && each.key !== question?.key)
          .flatMap((each) => [
            { value: `${each.key}=yes`, label: `${each.number}. ${each.label} ${t.askedValue} ${t.yes}` },
            { value: `${each.key}=no`, label: `${each.number}. ${each.label} ${t.askedValue} ${t.no}` },
          ])}
      />
      <FormActions>
        <Button name="op" value={question ? "change" : "add"}>
          {t.save}
        </Button>
        {question ? (
          <Button kind="quiet" icon="delete" name="op" value="remove">
            {t.remove}
          </Button>
        ) : null}
      </FormActions>
    </Form>
  );
}
