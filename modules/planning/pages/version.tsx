// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Form,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import {
  Anchor,
  AreaBadge,
  ButtonLink,
  type Column,
  DataTable,
  Empty,
  ErrorSummary,
  formatNumber,
  Icon,
  Money,
  Section,
  useShell,
  useTexts,
} from "@albero/ui";
import { ZERO } from "@albero/kernel/pure";
import { officePaths } from "../paths.ts";
import type { CardSummary } from "../queries/answers.ts";
import { texts } from "../texts.ts";
import { formBack, mayOf, planning, textIn } from "./office.ts";
import { ReasonInShort } from "./parts/guard-box.tsx";
import { PlanTotals } from "./parts/plan-totals.tsx";
import { formatDay } from "./parts/moment.ts";
import { stepsFrom } from "./parts/steps.ts";
import { useSlug, VersionPage } from "./parts/version-page.tsx";
import "./office.css";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { version, cards, guard } = await planning(context).getVersion({ versionId: params.versionId });
  const { cards: _each, ...totals } = guard;
  return { version, cards, totals, may: mayOf(context) };
}

/** The arrows of the table say which card goes to which place: pressed twice, it is there all the same. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const [code = "", to = ""] = textIn(form, "move").split(":");
  const result = await planning(context).moveCard({ versionId: params.versionId, code, to });
  if (!result.ok) return formBack(context, result, form);
  return redirect(`${officePaths.version(params.ambito ?? "", Number(params.versionId))}#scheda-${code}`);
}

export default function Version() {
  const { version, cards, totals, may } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>();
  const t = useTexts(texts);
  const slug = useSlug();
  const o = t.overview;
  const addable = may.write && version.status === "draft";
  const unfinished = cards.filter((card) => card.completeness.toDo.length > 0).length;
  const lead = [
    o.lead(cards.length),
    ...(cards.length > 0
      ? [o.leadDiffer(totals.differing.length), o.leadShared(totals.merges.length), o.leadToDo(unfinished)]
      : []),
  ].join(" ");
  const [step] = stepsFrom(version);
  const nextStep =
    may.lead && step ? (
      <ButtonLink kind={addable ? "secondary" : "primary"} icon="arrow-right" href={officePaths.life(slug, version.id)}>
        {t.life.do[step]}
      </ButtonLink>
    ) : null;
  const addCard = addable ? (
    <ButtonLink kind="primary" icon="plus" href={officePaths.newCard(slug, version.id)}>
      {o.addCard}
    </ButtonLink>
  ) : null;
  return (
    <VersionPage
      version={version}
      current="content"
      title={version.title}
      kicker={t.version(version.number)}
      lead={lead}
      actions={
        <>
          {addCard}
          {nextStep}
          <ButtonLink kind="quiet" icon="file-pdf" href={officePaths.printPlan(slug, version.id)}>
            {o.print}
          </ButtonLink>
        </>
      }
    >
      {back ? <ErrorSummary refusal={back.refusal} problems={[]} /> : null}
      {cards.length === 0 ? (
        <Empty title={o.empty} action={addCard} />
      ) : (
        <CardTable versionId={version.id} cards={cards} mayOrder={addable && cards.length > 1} />
      )}
      {cards.length > 0 ? (
        <Section title={o.total}>
          <PlanTotals version={version} totals={totals} />
        </Section>
      ) : null}
      <Section title={o.downloads}>
        <p className="link-row">
          {(["json", "xlsx", "ods"] as const).map((format) => (
            <a key={format} href={officePaths.exportPlan(slug, version.id, format)} download>
              <Icon name="download" size="xs" /> {format.toUpperCase()}
            </a>
          ))}
        </p>
      </Section>
    </VersionPage>
  );
}

type CardTableProps = { versionId: number; cards: CardSummary[]; mayOrder: boolean };

function CardTable({ versionId, cards, mayOrder }: CardTableProps) {
  const t = useTexts(texts);
  const { lang } = useShell();
  const slug = useSlug();
  const { col, complete } = t.overview;
  const money = (card: CardSummary) => `${officePaths.card(slug, versionId, card.code)}#conti`;
  const order: Column<CardSummary> = {
    key: "order",
    head: col.order,
    cell: (card, at) => <Arrows code={card.code} place={at + 1} last={cards.length} />,
  };
  const table = (
    <DataTable
      caption={t.overview.table}
      rows={cards}
      rowKey={(card) => card.code}
      tall
      columns={[
        {
          key: "title",
          head: col.title,
          width: "16rem",
          cell: (card) => (
            <span className="card-cell" id={`scheda-${card.code}`}>
              <AreaBadge letter={card.code} name={card.areaName} short />
              <Anchor href={officePaths.card(slug, versionId, card.code)}>{card.title}</Anchor>
            </span>
          ),
        },
        ...(mayOrder ? [order] : []),
        {
          key: "declared",
          head: col.declared,
          unit: "€",
          number: true,
          cell: (card) => <Money cents={card.guard.declared} unit={false} href={money(card)} />,
        },
        {
          key: "computed",
          head: col.computed,
          unit: "€",
          number: true,
          cell: (card) => <Money cents={card.guard.computed} unit={false} href={money(card)} />,
        },
        {
          key: "difference",
          head: col.difference,
          unit: "€",
          number: true,
          cell: (card) =>
            card.guard.difference === ZERO ? (
              <span className="quiet-zero">{formatNumber(0, lang, 2)}</span>
            ) : (
              <Money cents={card.guard.difference} unit={false} href={money(card)} />
            ),
        },
        {
          key: "why",
          head: col.why,
          width: "16rem",
          cell: (card) => <ReasonInShort guard={card.guard} explanation={card.explanation} />,
        },
        {
          key: "complete",
          head: col.complete,
          number: true,
          cell: (card) => (
            <span className={card.completeness.toDo.length > 0 ? "to-do" : "all-done"}>
              <Icon name={card.completeness.toDo.length > 0 ? "pencil" : "check"} size="xs" />{" "}
              {complete(card.completeness.complete, card.completeness.asked)}
            </span>
          ),
        },
        {
          key: "saved",
          head: col.saved,
          cell: (card) => <small>{t.overview.saved(formatDay(card.updatedAt, lang), card.updatedByName)}</small>,
        },
      ]}
    />
  );
  return mayOrder ? <Form method="post">{table}</Form> : table;
}

/** Moves a card one place up or down in the plan, without scripts. */
function Arrows({ code, place, last }: { code: string; place: number; last: number }) {
  const t = useTexts(texts).overview;
  const arrow = (to: number, icon: "arrow-up" | "arrow-down", words: string) => (
    <button type="submit" name="move" value={`${code}:${to}`} className="row-tool" title={words}>
      <Icon name={icon} size="sm" />
      <span className="visually-hidden">{words}</span>
    </button>
  );
  return (
    <span className="order-tools">
      {place > 1 ? arrow(place - 1, "arrow-up", t.up(code)) : null}
      {place < last ? arrow(place + 1, "arrow-down", t.down(code)) : null}
    </span>
  );
}
