// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  redirect,
  data,
  Form,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { requestInfo } from "@albero/kernel";
import { formatDate, parsePlainDate } from "@albero/kernel/pure";
import {
  Anchor,
  Button,
  ChartFigure,
  DataTable,
  DateField,
  Day,
  errorFor,
  ErrorSummary,
  FormActions,
  Money,
  Section,
  Select,
  useTexts,
} from "@albero/ui";
import { barChart } from "@albero/ui/charts";
import { FundParts } from "../../pages/fund-parts.tsx";
import { MoneyPage, useSlug } from "../../pages/money-page.tsx";
import { returnsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { finance, mayOf, textIn, type FormBack } from "./office.ts";

const STAGES = ["programmed", "committed", "paid", "reported"] as const;

export async function loader({ context }: LoaderFunctionArgs) {
  const { lang } = requestInfo(context);
  const { returns, choices } = await finance(context).listReturns();
  const [latest] = returns;
  const t = texts[lang];
  const name = latest ? `${latest.channel.code} ${latest.annuality.year}` : "";
  const title = latest ? t.list.picture(name, formatDate(latest.at)) : "";
  const bars = latest
    ? [
        { label: t.stages.assigned, value: latest.assigned as number },
        ...STAGES.map((stage) => ({ label: t.stages[stage], value: latest.sums[stage] as number })),
      ]
    : [];
  return {
    ...{ returns, may: mayOf(context) },
    choices: choices.map(({ annuality, channel }) => ({
      value: String(annuality.id),
      label: `${annuality.year}`,
      group: `${channel.code} · ${channel.name}`,
    })),
    picture: latest
      ? { title, drawing: barChart({ title, lang, format: "euro", bars, head: [t.list.fund, t.list.at] }) }
      : null,
  };
}

/** Which annuality and which day: from the form to the address of the figures. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  if (!mayOf(context).prepare) throw data(null, { status: 403 });
  const form = await request.formData();
  const t = texts[requestInfo(context).lang].list;
  const [annualityId, at] = [textIn(form, "annualityId"), textIn(form, "at")];
  const day = parsePlainDate(at);
  const problems = [
    ...(/^\d{1,9}$/.test(annualityId) ? [] : [{ path: "annualityId", message: t.choose }]),
    ...(day.ok ? [] : [{ path: "at", message: t.notADay }]),
  ];
  if (!day.ok || problems.length > 0)
    return data<FormBack>({ code: "", refusal: "", problems, typed: { annualityId, at } }, { status: 422 });
  return redirect(returnsPaths.prepare(params.ambito ?? "", { annualityId: Number(annualityId), at: day.value }));
}

export default function Returns() {
  const { returns, choices, may, picture } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const all = useTexts(texts);
  const t = all.list;
  const slug = useSlug();
  const funds = new Set(returns.map((each) => each.annualityId)).size;
  const [latest] = returns;
  const typed = back?.typed ?? {};
  return (
    <MoneyPage
      part="funds"
      steps={[{ label: all.part }]}
      title={t.title(returns.length, funds)}
      lead={t.lead(latest ? formatDate(latest.at) : null)}
    >
      <FundParts current="returns" />
      {picture ? (
        <ChartFigure level={2} title={picture.title} drawing={picture.drawing} unit="€" source={all.source} />
      ) : null}
      {may.prepare ? (
        <Section title={t.prepare} lead={choices.length === 0 ? t.noAnnuality : t.prepareHelp}>
          {back ? <ErrorSummary problems={back.problems} /> : null}
          {choices.length === 0 ? null : (
            <Form method="post" noValidate>
              <Select
                name="annualityId"
                label={t.annuality}
                options={choices}
                defaultValue={typed.annualityId}
                error={errorFor(back?.problems, "annualityId")}
              />
              <DateField name="at" label={t.at} defaultValue={typed.at} error={errorFor(back?.problems, "at")} />
              <FormActions>
                <Button>{t.see}</Button>
              </FormActions>
            </Form>
          )}
        </Section>
      ) : null}
      {returns.length === 0 ? (
        <p>{t.empty}</p>
      ) : (
        <DataTable
          caption={t.table}
          rows={returns}
          rowKey={(row) => String(row.id)}
          phone="cards"
          columns={[
            {
              key: "fund",
              head: t.fund,
              cell: (row) => (
                <Anchor href={returnsPaths.frozen(slug, row.id)}>{`${row.channel.code} ${row.annuality.year}`}</Anchor>
              ),
            },
            { key: "at", head: t.date, cell: (row) => <Day day={row.at} /> },
            { key: "assigned", head: all.stages.assigned, number: true, cell: (row) => <Money cents={row.assigned} /> },
            ...(["committed", "paid", "reported"] as const).map((stage) => ({
              key: stage,
              head: all.stages[stage],
              number: true,
              cell: (row: (typeof returns)[number]) => <Money cents={row.sums[stage]} />,
            })),
            { key: "falls", head: t.falls, number: true, cell: (row) => row.falls },
            { key: "by", head: t.by, cell: (row) => row.frozenBy },
          ]}
        />
      )}
    </MoneyPage>
  );
}
