// SPDX-License-Identifier: AGPL-3.0-or-later
// What the act approves: first the kind, then which one.
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
  Button,
  ButtonLink,
  Check,
  DateField,
  Empty,
  errorFor,
  Field,
  FormActions,
  FormErrors,
  MoneyField,
  RadioGroup,
  Select,
  Tabs,
  useShell,
  useTexts,
} from "@albero/ui";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { EFFECT_KINDS, type EffectKind } from "../core/effects.ts";
import { actsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { formBack, governance, onlyWriters, typedIn, type FormBack } from "./office.ts";
import { actName } from "./parts.tsx";

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  onlyWriters(context);
  const kind = new URL(request.url).searchParams.get("cosa") ?? "split";
  const view = await governance(context).effectForm({ actId: params.actId, kind });
  if (view.kind === null) throw data(null, { status: 404 });
  if (view.act.state !== "draft") throw redirect(actsPaths.act(params.ambito ?? "", view.act.id));
  return { ...view, kind: view.kind };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await governance(context).addActEffect({ ...typedIn(form), actId: params.actId });
  return result.ok
    ? redirect(actsPaths.act(params.ambito ?? "", Number(params.actId)))
    : formBack(context, result, form);
}

export default function Approves() {
  const { act, kind, candidates, year } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const all = useTexts(texts);
  const t = all.effect;
  const { lang } = useShell();
  const slug = useSlug();
  const href = actsPaths.act(slug, act.id);
  const typed = back?.typed ?? {};
  return (
    <DecisionPage
      part="acts"
      title={t.title(act.subject)}
      lead={t.lead}
      steps={[{ label: actName(act, lang), href }, { label: all.act.add }]}
      tabs={
        <Tabs
          label={t.choose}
          tabs={EFFECT_KINDS.map((one) => ({
            label: all.effectKinds[one],
            href: actsPaths.approves(slug, act.id, one),
            current: one === kind,
          }))}
        />
      }
    >
      <FormErrors back={back} />
      {candidates.length === 0 ? (
        <Empty title={t.none(all.effectKinds[kind])} action={<ButtonLink href={href}>{all.back}</ButtonLink>}>
          {t.noneHelp[kind]}
        </Empty>
      ) : (
        <Form method="post" noValidate>
          <input type="hidden" name="rowVersion" value={act.rowVersion} />
          <input type="hidden" name="kind" value={kind} />
          <Select
            name="targetId"
            label={t.which}
            options={candidates.map((one) => ({
              value: String(one.id),
              label: one.version ? `${one.name} (${all.document.version.toLowerCase()} ${one.version})` : one.name,
            }))}
            defaultValue={typed.targetId ?? (candidates.length === 1 ? String(candidates[0]?.id) : undefined)}
            error={errorFor(back?.problems, "targetId")}
            required
          />
          <Choices kind={kind} typed={typed} back={back} year={year} />
          <FormActions>
            <Button>{t.add}</Button>
            <ButtonLink href={href} kind="quiet">
              {all.back}
            </ButtonLink>
          </FormActions>
        </Form>
      )}
    </DecisionPage>
  );
}

type ChoicesProps = { kind: EffectKind; typed: Record<string, string>; back: FormBack | undefined; year: number };

/** What each kind asks besides which one. */
function Choices({ kind, typed, back, year }: ChoicesProps) {
  const t = useTexts(texts).effect;
  const error = (name: string) => errorFor(back?.problems, name);
  if (kind === "plan_version")
    return (
      <DateField
        name="inForceFrom"
        label={t.inForceFrom}
        help={t.inForceHelp}
        defaultValue={typed.inForceFrom}
        error={error("inForceFrom")}
        optional
      />
    );
  if (kind === "split")
    return (
      <Check
        name="callQuotas"
        label={t.callQuotas}
        help={t.callQuotasHelp}
        defaultChecked={typed.callQuotas === "on"}
      />
    );
  if (kind !== "fund_assignment") return null;
  return (
    <>
      <RadioGroup
        name="direction"
        label={t.direction}
        inline
        options={[
          { value: "raise", label: t.raise },
          { value: "reduce", label: t.reduce },
        ]}
        defaultValue={typed.direction ?? "raise"}
      />
      <MoneyField name="amount" label={t.amount} defaultValue={typed.amount} error={error("amount")} required />
      <Field
        name="year"
        label={t.year}
        size="short"
        inputMode="numeric"
        defaultValue={typed.year ?? String(year)}
        error={error("year")}
      />
    </>
  );
}
