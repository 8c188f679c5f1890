// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Form,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { formatDate } from "@albero/kernel/pure";
import {
  Anchor,
  Button,
  ButtonLink,
  Callout,
  FormErrors,
  KeyValue,
  NoValue,
  Section,
  useShell,
  useTexts,
} from "@albero/ui";
import { dashboardPaths } from "../../dashboard/paths.ts";
import { ResultsPage } from "../../pages/results-page.tsx";
import { indicatorsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { DefinitionFacts, Definitions, Places, Targets } from "./one-parts.tsx";
import { evaluation, formBack, mayOf, slugOf, textIn, typedIn, type FormBack } from "./office.ts";
import { Marks, shownValue, useSlug } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  return { ...(await evaluation(context).showIndicator({ indicatorId: params["indicatorId"] })), may: mayOf(context) };
}

/** The small buttons of the page: confirm or take away a value, take away a place, take up again. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const asked = { ...typedIn(form), indicatorId: params["indicatorId"] };
  const ask = evaluation(context);
  const op = textIn(form, "op");
  const result = await (op === "confirm"
    ? ask.confirmIndicatorTarget(asked)
    : op === "remove"
      ? ask.removeIndicatorTarget(asked)
      : op === "resume"
        ? ask.resumeIndicator(asked)
        : ask.removeIndicatorPlace(asked));
  if (!result.ok) return formBack(context, result, form);
  const at = op === "confirm" || op === "remove" ? "#valori" : op === "resume" ? "" : "#posti";
  return redirect(`${indicatorsPaths.one(slugOf(context), result.value.indicatorId)}${at}`);
}

export default function OneIndicator() {
  const view = useLoaderData<typeof loader>();
  const { indicator, line, now, may, places } = view;
  const back = useActionData<FormBack>();
  const t = useTexts(texts);
  const slug = useSlug();
  const objectives = new Set(places.map((place) => `${place.plan} ${place.period} ${place.objective}`)).size;
  return (
    <ResultsPage
      part="indicators"
      title={now.text}
      windowTitle={indicator.code}
      kicker={indicator.code}
      status={<Marks line={line} />}
      lead={t.one.lead({
        kind: t.kinds[now.kind],
        unit: now.kind === "presence" || now.unit === "%" ? null : now.unit,
        objectives,
        gaps: line.gaps.length,
      })}
      steps={[{ label: indicator.code }]}
      actions={
        <>
          <ButtonLink href={dashboardPaths.indicator(slug, indicator.id)}>{t.one.follow}</ButtonLink>
          {may.decide && indicator.retiredOn === null ? (
            <ButtonLink kind="quiet" href={indicatorsPaths.retire(slug, indicator.id)}>
              {t.one.retire}
            </ButtonLink>
          ) : null}
        </>
      }
    >
      <FormErrors back={back} />
      <Notices />
      <Value />
      <Section
        title={t.one.definition}
        lead={now.firstDay > view.today ? t.one.from(formatDate(now.firstDay)) : t.one.since(formatDate(now.firstDay))}
        actions={
          may.write && indicator.retiredOn === null ? (
            <ButtonLink href={indicatorsPaths.define(slug, indicator.id)}>{t.one.change}</ButtonLink>
          ) : null
        }
      >
        <DefinitionFacts definition={now} />
      </Section>
      <Targets view={view} may={may} />
      <Baseline />
      <Places view={view} may={may} />
      <Definitions view={view} />
      {view.usedBy.length > 0 ? (
        <Section title={t.one.usedBy}>
          <ul>
            {view.usedBy.map(({ id, code }) => (
              <li key={code}>
                <Anchor href={indicatorsPaths.one(slug, id)}>{code}</Anchor>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </ResultsPage>
  );
}

function Notices() {
  const { indicator, line, may } = useLoaderData<typeof loader>();
  const t = useTexts(texts);
  const slug = useSlug();
  if (indicator.retiredOn)
    return (
      <Callout tone="note" title={t.one.retired(formatDate(indicator.retiredOn), indicator.retiredReason)}>
        {may.decide ? (
          <Form method="post">
            <input type="hidden" name="rowVersion" value={indicator.rowVersion} />
            <Button kind="secondary" name="op" value="resume">
              {t.one.resume}
            </Button>
          </Form>
        ) : null}
      </Callout>
    );
  if (line.gaps.length === 0) return null;
  const where = {
    target: indicatorsPaths.newTarget(slug, indicator.id),
    baseline: indicatorsPaths.baseline(slug, indicator.id),
  } as Record<string, string>;
  return (
    <Callout tone="warning" title={t.one.missing}>
      <ul>
        {line.gaps.map((gap) => (
          <li key={gap}>
            {may.write ? (
              <Anchor href={where[gap] ?? indicatorsPaths.define(slug, indicator.id)}>{t.gaps[gap]}</Anchor>
            ) : (
              t.gaps[gap]
            )}
          </li>
        ))}
      </ul>
    </Callout>
  );
}

/** What a computed one is worth today, for who may see the whole. */
function Value() {
  const { value, now, today } = useLoaderData<typeof loader>();
  const t = useTexts(texts).one;
  const { lang } = useShell();
  if (!value) return null;
  const unit = now.unit ? `\u00a0${now.unit}` : "";
  return (
    <Section title={t.value}>
      {value.is === "missing" ? (
        <p>{t.missingBecause[value.because](value.of)}</p>
      ) : (
        <p>
          {t.valueIs(`${shownValue(value.value, lang)}${unit}`, formatDate(today))}{" "}
          {value.numerator !== null && value.denominator !== null
            ? t.valueParts(shownValue(value.numerator, lang), shownValue(value.denominator, lang))
            : null}
        </p>
      )}
    </Section>
  );
}

function Baseline() {
  const { indicator, may, line } = useLoaderData<typeof loader>();
  const t = useTexts(texts).one;
  const slug = useSlug();
  if (line.computed) return null;
  const { baseline, baselineHow, baselineWhen } = indicator;
  return (
    <Section
      title={t.baseline}
      id="partenza"
      actions={
        may.write && indicator.retiredOn === null ? (
          <ButtonLink href={indicatorsPaths.baseline(slug, indicator.id)}>{t.decideBaseline}</ButtonLink>
        ) : null
      }
    >
      <p>{baseline === "yes" ? t.baselineYes : baseline === "no" ? t.baselineNo : t.baselineNone}</p>
      {baseline === "yes" ? (
        <KeyValue
          items={[
            { label: t.baselineHow, value: baselineHow || <NoValue /> },
            { label: t.baselineWhen, value: baselineWhen ? formatDate(baselineWhen) : <NoValue /> },
          ]}
        />
      ) : null}
    </Section>
  );
}
