// SPDX-License-Identifier: AGPL-3.0-or-later
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { dayInItaly } from "@albero/kernel";
import { formatDate } from "@albero/kernel/pure";
import { Section, Select, TextArea, Timeline, useTexts } from "@albero/ui";
import { roundsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { evaluation, formBack, mayOf, onlyIf, slugOf, typedIn, type FormBack } from "./office.ts";
import { fieldOf, PlainForm, RoundPage } from "./parts.tsx";

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).write);
  const view = await evaluation(context).showDeviations({ roundId: params["roundId"] });
  const chosen = new URL(request.url).searchParams.get("indicatore") ?? "";
  return { ...view, chosen, deviations: view.deviations.map(({ at, ...one }) => ({ ...one, on: dayInItaly(at) })) };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await evaluation(context).explainDeviation({ ...typedIn(form), roundId: params["roundId"] });
  return result.ok
    ? redirect(roundsPaths.explain(slugOf(context), result.value.roundId))
    : formBack(context, result, form);
}

const isLate = ({ status }: { status: string }): boolean => status === "at_risk" || status === "off_track";

export default function Explain() {
  const { round, lines, objectives, deviations, chosen } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const t = useTexts(texts).explain;
  const field = fieldOf(back, { indicatorId: chosen });
  const late = lines.filter((one) => isLate(one) && !one.isExplained);
  const titleOf = (one: (typeof deviations)[number]) =>
    one.indicatorId === null
      ? `${one.objective} · ${objectives.find(({ code }) => code === one.objective)?.title ?? ""}`
      : (lines.find(({ indicatorId }) => indicatorId === one.indicatorId)?.text ?? "");
  return (
    <RoundPage round={round} width="reading" title={t.title(late.length)} lead={t.lead} steps={[{ label: t.step }]}>
      {round.state === "open" ? (
        <PlainForm back={back} button={t.add}>
          <Select
            {...field("indicatorId")}
            label={t.indicator}
            optional
            options={[
              ...lines.filter(isLate).map((one) => ({
                ...{ value: String(one.indicatorId), group: t.groups.late },
                label: `${one.text} (${t.statuses[one.status] ?? ""})`,
              })),
              ...lines
                .filter((one) => !isLate(one))
                .map((one) => ({ value: String(one.indicatorId), label: one.text, group: t.groups.others })),
            ]}
          />
          <Select
            {...field("objective")}
            label={t.objective}
            optional
            options={objectives.map(({ code, title }) => ({ value: code, label: `${code} · ${title}` }))}
          />
          <TextArea {...field("text")} label={t.text} rows={5} maxLength={4_000} required />
          <TextArea {...field("decision")} label={t.decision} rows={3} maxLength={4_000} optional />
        </PlainForm>
      ) : null}
      {late.length > 0 ? (
        <Section title={t.late}>
          <ul>
            {late.map((one) => (
              <li key={one.indicatorId}>
                {one.text} ({t.statuses[one.status]})
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {deviations.length > 0 ? (
        <Section title={t.written}>
          <Timeline
            items={deviations.map((one) => ({
              key: String(one.id),
              when: t.by(one.byName, formatDate(one.on)),
              title: titleOf(one),
              children: (
                <>
                  <p>{one.text}</p>
                  {one.decision ? <p>{t.decided(one.decision)}</p> : null}
                </>
              ),
            }))}
          />
        </Section>
      ) : null}
    </RoundPage>
  );
}
