// SPDX-License-Identifier: AGPL-3.0-or-later
// The measures of a sub-area: looked at one by one, moved together or some of them.
import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { dayInItaly } from "@albero/kernel";
import {
  Anchor,
  Button,
  Callout,
  DataTable,
  Field,
  FormActions,
  FormErrors,
  RadioGroup,
  Section,
  StatusBadge,
  useTexts,
} from "@albero/ui";
import { useSlug } from "../../pages/results-page.tsx";
import { roundsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import {
  doneIn,
  evaluation,
  formBack,
  fromAddress,
  langOf,
  mayOf,
  slugOf,
  textIn,
  typedIn,
  type FormBack,
} from "./office.ts";
import { AnswerWords, fieldOf, MeasureMark, PassageLines, RoundPage } from "./parts.tsx";

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const asked = { roundId: params["roundId"], group: fromAddress(params["group"] ?? "") };
  const view = await evaluation(context).showGroup(asked);
  const passages = view.passages.map(({ at, ...one }) => ({ ...one, on: dayInItaly(at) }));
  return { ...view, passages, may: mayOf(context), moved: doneIn(request) };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const group = fromAddress(params["group"] ?? "");
  const every = textIn(form, "which") === "every";
  const indicatorIds = every ? [] : [...new Set(form.getAll("indicatorIds").map(String))];
  if (!every && indicatorIds.length === 0)
    return data<FormBack>(
      { refusal: texts[langOf(context)].group.chooseSome, problems: [], typed: typedIn(form) },
      { status: 422 },
    );
  const given = {
    roundId: params["roundId"],
    group,
    indicatorIds,
    to: textIn(form, "to"),
    reason: textIn(form, "reason"),
  };
  const result = await evaluation(context).moveMeasures(given);
  if (!result.ok) return formBack(context, result, form);
  return redirect(`${roundsPaths.approveAt(slugOf(context), result.value.roundId, group)}?fatto=${result.value.moved}`);
}

export default function Group() {
  const { round, name, group, counts, waiting, measures, passages, moved } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const all = useTexts(texts);
  const t = all.group;
  const slug = useSlug();
  const shown = group === "" ? all.rest(name) : name;
  const unusual = measures.filter((one) => one.isUnusual).length;
  return (
    <RoundPage
      round={round}
      title={t.title(shown, counts.entered + counts.checked)}
      lead={t.lead(counts.entered, counts.checked, counts.accepted + counts.locked, waiting)}
      steps={[{ label: all.approve.step, href: roundsPaths.approve(slug, round.id) }, { label: shown }]}
    >
      {moved !== null && !back ? <Callout tone="success" live title={t.moved(moved)} /> : null}
      <FormErrors back={back} />
      {unusual > 0 ? <Callout tone="warning" title={t.unusual(unusual)} /> : null}
      {measures.length === 0 ? <p>{t.none}</p> : <Measures back={back} />}
      {passages.length > 0 ? (
        <Section title={t.passages}>
          <PassageLines passages={passages} where={() => shown} />
        </Section>
      ) : null}
    </RoundPage>
  );
}

function Measures({ back }: { back: FormBack | undefined }) {
  const { round, measures, may, mayCheck } = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const t = all.group;
  const slug = useSlug();
  const canMove = round.state === "open" && (mayCheck || may.decide);
  const table = (
    <DataTable
      caption={t.table}
      captionHidden
      rows={measures}
      rowKey={(row) => String(row.id)}
      phone="cards"
      columns={[
        {
          key: "text",
          head: t.col.indicator,
          width: "24rem",
          cell: (row) =>
            canMove ? (
              <div className="choice">
                <input type="checkbox" id={`scegli-${row.id}`} name="indicatorIds" value={row.indicatorId} />
                <label htmlFor={`scegli-${row.id}`}>{row.text}</label>
              </div>
            ) : (
              row.text
            ),
        },
        {
          key: "territory",
          head: t.col.territory,
          width: "12rem",
          cell: (row) => `${row.territory}${row.breakdown ? ` (${row.breakdown.split(":")[1]})` : ""}`,
        },
        {
          key: "answer",
          head: t.col.answer,
          width: "10rem",
          cell: (row) => (
            <>
              <Anchor href={roundsPaths.measure(slug, row.id)}>
                <AnswerWords answer={row.answer} />
              </Anchor>
              {row.isUnusual ? (
                <>
                  {" "}
                  <StatusBadge tone="warning">{t.unusualMark}</StatusBadge>
                </>
              ) : null}
            </>
          ),
        },
        { key: "status", head: t.col.status, cell: (row) => <MeasureMark status={row.status} /> },
        { key: "by", head: t.col.by, width: "10rem", cell: (row) => row.byName },
      ]}
    />
  );
  if (!canMove) return table;
  return (
    <form method="post">
      {table}
      <RadioGroup
        name="which"
        label={t.which}
        inline
        defaultValue={back?.typed["which"] ?? "every"}
        options={[
          { value: "every", label: t.every },
          { value: "chosen", label: t.chosen },
        ]}
      />
      {may.decide ? (
        <Field {...fieldOf(back)("reason")} label={t.reason} help={t.reasonHelp} maxLength={300} optional />
      ) : null}
      <FormActions>
        {mayCheck ? (
          <Button name="to" value="checked">
            {t.check}
          </Button>
        ) : null}
        {may.decide ? (
          <>
            <Button name="to" value="accepted">
              {t.accept}
            </Button>
            <Button kind="secondary" name="to" value="locked">
              {t.lock}
            </Button>
            <Button kind="quiet" name="to" value="entered">
              {t.reopen}
            </Button>
          </>
        ) : null}
      </FormActions>
    </form>
  );
}
