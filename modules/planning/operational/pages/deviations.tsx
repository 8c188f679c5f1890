// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Form,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { Anchor, Button, Empty, Section, StatusBadge, TextArea, useTexts, type Tone, FormErrors } from "@albero/ui";
import type { DeviationKind } from "../core/years.ts";
import { yearPaths } from "../paths.ts";
import type { ToldDeviation } from "../queries/answers.ts";
import { texts } from "../texts.ts";
import { formBack, mayOf, planning, textIn } from "./year-office.ts";
import { useSlug, YearPage } from "./year-page.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { head, previous } = await planning(context).operationalPlan({ year: params.year });
  return { head, previous, mayWrite: mayOf(context).write && head.status === "draft" };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const code = textIn(form, "code");
  const result = await planning(context).explainOperationalDeviation({
    year: params.year,
    code,
    reason: textIn(form, `reason.${code}`),
  });
  if (!result.ok) return formBack(context, result, form, (path) => (path === "reason" ? `reason.${code}` : path));
  return redirect(`${yearPaths.deviations(params.ambito ?? "", Number(params.year))}#${code}`);
}

const TONES: Record<DeviationKind, Tone> = { kept: "done", changed: "warning", dropped: "stop", added: "info" };

export default function Deviations() {
  const { head, previous } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>();
  const all = useTexts(texts);
  const t = all.deviation;
  const slug = useSlug();
  const changed = previous?.deviations.filter((each) => each.kind !== "kept") ?? [];
  const kept = previous?.deviations.filter((each) => each.kind === "kept") ?? [];
  const missing = changed.filter((each) => !each.reason).length;
  return (
    <YearPage
      head={head}
      title={previous ? t.title(head.year, previous.year, changed.length) : t.aloneTitle}
      lead={previous ? t.lead(missing) : undefined}
      steps={[{ label: all.year.deviations }]}
    >
      <FormErrors back={back} />
      {previous ? (
        <>
          <ul className="year-results">
            {changed.map((each) => (
              <OneDeviation key={each.code} deviation={each} before={previous.year} />
            ))}
          </ul>
          {kept.length > 0 ? (
            <Section title={t.keptTitle(kept.length)}>
              <ul className="year-items">
                {kept.map((each) => (
                  <li key={each.code}>
                    <Anchor href={yearPaths.objective(slug, head.year, each.code)}>
                      {each.code} {each.title}
                    </Anchor>
                  </li>
                ))}
              </ul>
            </Section>
          ) : null}
        </>
      ) : (
        <Empty title={t.alone}>
          <p>{t.aloneHelp}</p>
        </Empty>
      )}
    </YearPage>
  );
}

function OneDeviation({ deviation, before }: { deviation: ToldDeviation; before: number }) {
  const { head, mayWrite } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>();
  const t = useTexts(texts).deviation;
  const slug = useSlug();
  const { code, title, kind, facets, reason } = deviation;
  const isMine = back?.typed["code"] === code;
  const problem = isMine ? back.problems.find((each) => each.path === `reason.${code}`)?.message : undefined;
  return (
    <li className="year-result" id={code}>
      <p>
        <Anchor href={yearPaths.objective(slug, kind === "dropped" ? before : head.year, code)}>
          {code} {title}
        </Anchor>{" "}
        <StatusBadge tone={TONES[kind]}>{t.kinds[kind]}</StatusBadge>
        {facets.length > 0 ? <small> {facets.map((facet) => t.facets[facet]).join(", ")}</small> : null}
      </p>
      {reason && !mayWrite ? (
        <p>
          {reason.reason} <small className="quiet-line">({t.by(reason.byName)})</small>
        </p>
      ) : reason ? null : (
        <StatusBadge tone="waiting">{t.missing}</StatusBadge>
      )}
      {mayWrite ? (
        <Form method="post" noValidate>
          <input type="hidden" name="code" value={code} />
          <ReasonBox
            code={code}
            value={(isMine ? back.typed[`reason.${code}`] : reason?.reason) ?? ""}
            error={problem}
          />
          <Button kind="secondary">{t.save}</Button>
        </Form>
      ) : null}
    </li>
  );
}

/** The same name in every form of the page needs an id of its own. */
function ReasonBox({ code, value, error }: { code: string; value: string; error: string | undefined }) {
  const t = useTexts(texts).deviation;
  return (
    <TextArea
      name={`reason.${code}`}
      label={t.reasonOf(code)}
      rows={2}
      defaultValue={value}
      {...(error ? { error } : {})}
    />
  );
}
