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
import { requestInfo } from "@albero/kernel";
import {
  Button,
  ButtonLink,
  Check,
  Details,
  Empty,
  Field,
  FormActions,
  Page,
  Section,
  Select,
  useTexts,
  FormErrors,
} from "@albero/ui";
import { officePaths } from "../../paths.ts";
import { yearPaths } from "../paths.ts";
import type { ZoneChoice } from "../queries/answers.ts";
import { texts } from "../texts.ts";
import { formBack, mayOf, planning, textIn } from "./year-office.ts";
import { fieldOf, useSlug, type Values } from "./year-page.tsx";

export async function loader({ context }: LoaderFunctionArgs) {
  if (!mayOf(context).write) throw data(null, { status: 403 });
  const use = planning(context);
  const [zone, years] = await Promise.all([use.zonePlanForYear(), use.operationalPlans()]);
  const taken = years.map((each) => each.year);
  const [first, last] = [Number(zone?.cycle.firstDay.slice(0, 4)), Number(zone?.cycle.lastDay.slice(0, 4))];
  const free = zone
    ? Array.from({ length: last - first + 1 }, (_, at) => first + at).filter((y) => !taken.includes(y))
    : [];
  const thisYear = Number(requestInfo(context).today.slice(0, 4));
  // One builds the year to come; when the cycle has no other left, any that has no plan yet.
  const year = free.find((each) => each > thisYear) ?? free.at(-1) ?? null;
  return { zone, taken: taken.toSorted((a, b) => a - b), year };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const names = [...new Set(form.keys())];
  const taken = names.filter((name) => name.startsWith("take.")).map((name) => name.slice("take.".length));
  const choices = taken.map((card) => ({
    card,
    actions: names
      .filter((name) => name.startsWith(`do.${card}/`) && textIn(form, name) !== "")
      .map((name) => ({ key: name.slice(`do.${card}/`.length), status: textIn(form, name) })),
  }));
  const year = textIn(form, "year");
  const title = textIn(form, "title");
  const result = await planning(context).createOperationalPlan({ year, title, choices });
  if (!result.ok) return formBack(context, result, form);
  return redirect(yearPaths.year(params.ambito ?? "", result.value.year));
}

export default function NewYear() {
  const { zone, taken, year } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>();
  const all = useTexts(texts);
  const t = all.build;
  const slug = useSlug();

  const field = fieldOf(back, { year: year ? String(year) : "", title: year ? t.nameFirst(year) : "" });
  return (
    <Page
      title={t.title}
      lead={zone ? t.lead(zone.title, zone.cycle.code) : undefined}
      width="reading"
      thread={[{ label: all.theYear, href: yearPaths.years(slug) }, { label: t.title }]}
    >
      <FormErrors back={back} />
      {zone ? (
        <Form method="post" noValidate>
          <Field
            {...field("year")}
            label={t.year}
            help={taken.length > 0 ? t.yearTaken(taken.join(", ")) : undefined}
            size="short"
            inputMode="numeric"
          />
          <Field {...field("title")} label={t.name} />
          <Section title={t.cards} lead={t.cardsHelp}>
            {zone.cards.map((card) => (
              <CardChoice key={card.code} card={card} typed={back?.typed ?? null} />
            ))}
          </Section>
          <FormActions>
            <Button>{t.button}</Button>
          </FormActions>
        </Form>
      ) : (
        <Empty title={t.noPlan} action={<ButtonLink href={officePaths.plans(slug)}>{t.openPlans}</ButtonLink>} />
      )}
    </Page>
  );
}

function CardChoice({ card, typed }: { card: ZoneChoice["cards"][number]; typed: Values | null }) {
  const t = useTexts(texts).build;
  const isTaken = typed ? typed[`take.${card.code}`] !== undefined : false;
  const chosen = card.actions.some((each) => typed?.[`do.${card.code}/${each.key}`]);
  const options = (["consolidated", "new"] as const).map((value) => ({ value, label: t.options[value] }));
  return (
    <div className="year-take">
      <Check name={`take.${card.code}`} label={t.take(card.code, card.title)} defaultChecked={isTaken} />
      <Details summary={t.actions(card.actions.length)} open={isTaken || chosen}>
        {card.actions.map((each) => (
          <Select
            key={each.key}
            name={`do.${card.code}/${each.key}`}
            label={each.title}
            blank={t.options[""]}
            options={options}
            defaultValue={typed?.[`do.${card.code}/${each.key}`] ?? ""}
          />
        ))}
      </Details>
    </div>
  );
}
