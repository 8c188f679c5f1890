// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { AreaBadge, ButtonLink, Callout, ErrorSummary, Icon, Uncertain, useShell, useTexts } from "@albero/ui";
import { mayWritePlan } from "../permissions.ts";
import { officePaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { specsOf } from "./form/spec.ts";
import { formBack, planning, textIn } from "./office.ts";
import { requestInfo } from "@albero/kernel";
import { CardItem, keyOf, type CardData, type ItemHead } from "./parts/card-items.tsx";
import { ContinuityList, Neighbours, OtherFields } from "./parts/card-foot.tsx";
import { formatMoment } from "./parts/moment.ts";
import { useSlug, VersionPage } from "./parts/version-page.tsx";
import "./office.css";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const view = await planning(context).getCard({ versionId: params.versionId, code: params.code });
  const { template } = view.cycle;
  const parts = template.parts.map(({ section, number, label }): ItemHead => ({ number, label, section }));
  const questions = template.questions.map(({ key, number, label, options }): ItemHead => ({
    number,
    label,
    question: { key, options },
  }));
  const { actions, resources, measures: boxes } = view.card;
  const named = new Set([...actions, ...resources.lines, ...boxes].map((each) => each.measure));
  const { actor, lang } = requestInfo(context);
  const specs = view.drafts.length > 0 ? specsOf(template, texts[lang].edit.questions) : [];
  const mayWrite = mayWritePlan(actor);
  const { id, title, number, status } = view.version;
  return {
    version: { id, title, number, status },
    updatedAt: view.updatedAt,
    updatedByName: view.updatedByName,
    card: view.card,
    guard: view.guard,
    explanations: view.explanations,
    toDo: view.completeness.toDo.length,
    done: [view.completeness.complete, view.completeness.asked] as const,
    notAsked: view.completeness.groups.flatMap((group) =>
      group.fields.flatMap((field) =>
        field.state === "not_asked" && field.field.kind === "question" ? [field.field.key] : [],
      ),
    ),
    items: [...parts, ...questions].toSorted((a, b) => a.number - b.number),
    measures: view.measures
      .filter((measure) => named.has(measure.key))
      .map(({ key, title, code }) => ({ key, title, code })),
    shared: view.merges.map((merge) => ({
      measure: merge.measure,
      disagrees: merge.disagrees,
      others: merge.cards
        .filter((each) => each.cardCode !== view.card.code)
        .map(({ cardCode, lineAmount, boxAmount, hasBox, lines, actions: inActions }) => ({
          cardCode,
          lineAmount,
          boxAmount,
          place: hasBox ? `box-${merge.measure}` : (lines[0] ?? inActions[0] ?? ""),
        })),
    })),
    areas: view.cycle.areas.filter((area) => view.card.areas.includes(area.letter)),
    continuity: view.continuity,
    drafts: view.drafts.map(({ section }) => ({
      section,
      title: specs.find((spec) => spec.slug === section)?.title ?? section,
    })),
    previous: view.previous,
    next: view.next,
    mayWrite: mayWrite && view.version.status === "draft",
    mayExplain: mayWrite && view.version.status !== "closed",
    inConsultation: view.version.status === "consultation",
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const at = { versionId: params.versionId, code: params.code };
  const result = await planning(context).explainDifference({
    ...at,
    differenceCents: textIn(form, "differenceCents"),
    text: textIn(form, "text"),
  });
  if (!result.ok) return formBack(context, result, form);
  if (request.headers.get("accept")?.includes("application/json")) return data(null);
  const slug = params.ambito ?? "";
  return redirect(`${officePaths.card(slug, Number(params.versionId), params.code ?? "")}#conti`);
}

export default function Card() {
  const view = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>();
  const t = useTexts(texts);
  const { lang } = useShell();
  const slug = useSlug();
  const { card, version } = view;
  const c = t.card;
  const lead = [
    `${c.lead(card.actions.length, card.resources.lines.length, card.indicators.length)} ${t.overview.complete(...view.done)} ${t.overview.col.complete.toLowerCase()}.`,
    view.toDo > 0 ? `${c.toDo(view.toDo)}.` : "",
    c.written(formatMoment(view.updatedAt, lang), view.updatedByName),
  ].join(" ");
  const actions = (
    <>
      {view.mayWrite ? (
        <ButtonLink kind="primary" icon="pencil" href={officePaths.editCard(slug, version.id, card.code, "title")}>
          {c.write}
        </ButtonLink>
      ) : null}
      <ButtonLink kind="quiet" icon="restore" href={officePaths.cardHistory(slug, version.id, card.code)}>
        {c.history}
      </ButtonLink>
    </>
  );
  return (
    <VersionPage
      version={version}
      current={null}
      title={card.title}
      kicker={
        view.areas.length > 0
          ? view.areas.map((area) => <AreaBadge key={area.letter} letter={area.letter} name={area.name} />)
          : card.areaName
      }
      lead={lead}
      actions={actions}
      steps={[{ label: card.areaName }, { label: `${card.printedCode ?? card.code} · ${card.title}` }]}
    >
      {back ? <ErrorSummary refusal={back.refusal} problems={back.problems} /> : null}
      {card.uncertain ? (
        <p>
          <Uncertain reason={card.uncertain} />
        </p>
      ) : null}
      <WhyNotWrite view={view} />
      <div className="card-sheet">
        {/* Taller than the screen it scrolls on its own, so the keyboard must be able to reach it. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <nav className="card-index" aria-label={c.index} tabIndex={0}>
          <details>
            <summary>{c.goTo}</summary>
            <ol>
              {view.items.map((item) => (
                <li key={keyOf(item)}>
                  <a href={`#campo-${keyOf(item)}`}>
                    <span className="item-number">{item.number}</span> {item.label}
                  </a>
                </li>
              ))}
            </ol>
          </details>
        </nav>
        <div className="card-items">
          {view.items.map((item) => (
            <CardItem
              key={keyOf(item)}
              item={item}
              view={view as CardData}
              problems={back?.problems}
              typed={back?.typed.text}
            />
          ))}
          <ContinuityList links={view.continuity} versionId={version.id} />
          <OtherFields other={card.other} />
        </div>
      </div>
      <Neighbours previous={view.previous} next={view.next} versionId={version.id} />
      {view.mayWrite ? (
        <p className="card-remove">
          <ButtonLink kind="quiet" icon="delete" href={`${officePaths.card(slug, version.id, card.code)}/togli`}>
            {c.remove}
          </ButtonLink>
        </p>
      ) : null}
    </VersionPage>
  );
}

function WhyNotWrite({ view }: { view: ReturnType<typeof useLoaderData<typeof loader>> }) {
  const t = useTexts(texts).card;
  const slug = useSlug();
  const { version, card, drafts } = view;
  if (view.inConsultation) return <Callout tone="note">{t.readOnlyConsultation}</Callout>;
  if (version.status !== "draft") {
    return (
      <p className="quiet-line">
        <Icon name="locked" size="xs" /> {t.readOnly}
      </p>
    );
  }
  if (drafts.length === 0 || !view.mayWrite) return null;
  return (
    <Callout tone="warning" title={t.draftsWait}>
      <ul className="plain-list">
        {drafts.map((draft) => (
          <li key={draft.section}>
            <a href={officePaths.editCard(slug, version.id, card.code, draft.section)}>
              {t.continueDraft(draft.title)}
            </a>
          </li>
        ))}
      </ul>
    </Callout>
  );
}
