// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Form,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { dayInItaly } from "@albero/kernel";
import { formatDate } from "@albero/kernel/pure";
import {
  Anchor,
  Button,
  ButtonLink,
  Callout,
  DataTable,
  Day,
  Details,
  ErrorSummary,
  Field,
  FormActions,
  Section,
  useTexts,
} from "@albero/ui";
import { actsPaths } from "../../acts/paths.ts";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { isOpenText, missing, namesOf, signed, stepsFrom, takesParties } from "../core/agreement.ts";
import { agreementsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { AgreementFacts, Documents, History, Missing, PartiesTable, SignaturePicture } from "./agreement-parts.tsx";
import { formBack, governance, mayOf, slugOf, doneIn, textIn, typedIn, type FormBack } from "./office.ts";
import { AgreementState, fieldOf, usePeriod } from "./parts.tsx";

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const view = await governance(context).showAgreement({ agreementId: params["agreementId"] });
  const reminders = view.reminders.map(({ at, ...one }) => ({ ...one, on: dayInItaly(at) }));
  return { ...view, reminders, may: mayOf(context), reminded: doneIn(request) };
}

/** The small forms of the page: `op` says which was sent. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const uses = governance(context);
  const given = { ...typedIn(form), agreementId: params["agreementId"] };
  const slug = slugOf(context);
  switch (textIn(form, "op")) {
    case "amend": {
      const result = await uses.amendAgreement(given);
      return result.ok
        ? redirect(agreementsPaths.one(slug, result.value.agreementId))
        : formBack(context, result, form);
    }
    case "remove": {
      const result = await uses.removeAgreement(given);
      return result.ok ? redirect(agreementsPaths.home(slug)) : formBack(context, result, form);
    }
    default: {
      const result = await changed(uses, textIn(form, "op"), { ...given, id: params["agreementId"] });
      return result.ok
        ? redirect(agreementsPaths.one(slug, Number(params["agreementId"])))
        : formBack(context, result, form);
    }
  }
}

type Uses = ReturnType<typeof governance>;

function changed(uses: Uses, op: string, given: Record<string, unknown>) {
  if (op === "all") return uses.addEveryMunicipality(given);
  if (op === "publish") return uses.writePublication(given);
  if (op === "undocument") return uses.removeAgreementDocument(given);
  return uses.addAgreementDocument(given);
}

export default function AgreementPage() {
  const view = useLoaderData<typeof loader>();
  const { agreement, rule, standing, parties, may, reminded } = view;
  const back = useActionData<FormBack>();
  const t = useTexts(texts);
  const slug = useSlug();
  const period = usePeriod();
  const without = missing(parties);
  const isSigning = agreement.state === "signing";
  const { names, more } = namesOf(without);
  const lastDay = agreement.lastDay ? formatDate(agreement.lastDay) : "";
  return (
    <DecisionPage
      part="agreements"
      title={t.one.title[agreement.state](agreement.title, without.length)}
      windowTitle={agreement.title}
      status={<AgreementState state={agreement.state} standing={standing} />}
      lead={`${t.one.lead(t.kinds[agreement.kind], period(agreement), parties.length)}${isSigning && without.length > 0 ? ` ${t.one.leadMissing(names, more)}` : ""}`}
      steps={[{ label: agreement.title }]}
      actions={<NextSteps />}
    >
      {back ? (
        <ErrorSummary problems={back.problems} refusal={back.problems.length === 0 ? back.refusal : undefined} />
      ) : null}
      {reminded === null ? null : <Callout tone="success" live title={t.remind.done(reminded)} />}
      {standing === "notice" ? <Callout tone="warning" title={t.one.notice(lastDay, agreement.noticeDays)} /> : null}
      {standing === "over" ? <Callout tone="warning" title={t.one.over(lastDay)} /> : null}
      {rule.consent === "unanimous" && isOpenText(agreement) ? <Callout tone="info" title={t.one.unanimous} /> : null}
      <SignaturePicture
        picture={view.picture}
        agreement={agreement}
        counts={[signed(parties), parties.length, without.length]}
      />
      {isSigning ? <Missing areas={view.areas} /> : null}
      <Section title={t.one.parties} id="parti" actions={<PartyActions />}>
        {parties.length === 0 ? (
          <p>{t.one.noParties}</p>
        ) : (
          <PartiesTable
            view={view}
            {...(may.write ? { href: (id: number) => agreementsPaths.party(slug, agreement.id, id) } : {})}
          />
        )}
      </Section>
      <AgreementFacts view={view} />
      {may.write ? <Publication /> : null}
      <Section
        title={t.one.documents}
        id="documenti"
        actions={
          may.write ? (
            <ButtonLink href={agreementsPaths.documents(slug, agreement.id)}>{t.one.fromRepository}</ButtonLink>
          ) : null
        }
      >
        <Documents
          documents={view.documents}
          removable={may.write && isOpenText(agreement)}
          href={(id) => actsPaths.document(slug, id)}
        />
        {may.write ? <NewDocument /> : null}
      </Section>
      <Sent />
      <History view={view} href={(id) => agreementsPaths.one(slug, id)} />
    </DecisionPage>
  );
}

function NextSteps() {
  const { agreement, may, parties } = useLoaderData<typeof loader>();
  const t = useTexts(texts);
  const slug = useSlug();
  const steps = stepsFrom(agreement.state).filter((step) =>
    step === "consult" || step === "take_back" ? may.write : may.decide,
  );
  const version = <input type="hidden" name="rowVersion" value={agreement.rowVersion} />;
  return (
    <>
      {may.write && agreement.state === "signing" && missing(parties).length > 0 ? (
        <ButtonLink kind="primary" href={agreementsPaths.remind(slug, agreement.id)}>
          {t.one.remind}
        </ButtonLink>
      ) : null}
      {steps.map((step, at) => (
        <ButtonLink
          key={step}
          kind={at === 0 && agreement.state !== "signing" ? "primary" : "secondary"}
          href={agreementsPaths.step(slug, agreement.id, step)}
        >
          {t.steps[step]}
        </ButtonLink>
      ))}
      {may.write && isOpenText(agreement) ? (
        <ButtonLink href={agreementsPaths.edit(slug, agreement.id)}>{t.one.edit}</ButtonLink>
      ) : null}
      {may.decide && agreement.state === "in_force" ? (
        <Details summary={t.one.amend}>
          <Form method="post">
            <input type="hidden" name="op" value="amend" />
            {version}
            <p>{t.one.amendHappens}</p>
            <Button kind="secondary">{t.one.amendDo}</Button>
          </Form>
        </Details>
      ) : null}
      {may.write && agreement.state === "draft" ? (
        <Details summary={t.one.removeDraft}>
          <Form method="post">
            <input type="hidden" name="op" value="remove" />
            {version}
            <p>{t.one.removeHappens}</p>
            <Button kind="danger">{t.one.removeDraft}</Button>
          </Form>
        </Details>
      ) : null}
    </>
  );
}

function PartyActions() {
  const { agreement, may, parties } = useLoaderData<typeof loader>();
  const t = useTexts(texts).one;
  const slug = useSlug();
  if (!may.write) return null;
  const canAdd = takesParties(agreement);
  return (
    <>
      {canAdd ? <ButtonLink href={agreementsPaths.newParty(slug, agreement.id)}>{t.addParty}</ButtonLink> : null}
      {canAdd && agreement.kind !== "adhesion" ? (
        <Form method="post">
          <input type="hidden" name="op" value="all" />
          <Button kind="quiet">{t.addAll}</Button>
        </Form>
      ) : null}
      {canAdd ? (
        <ButtonLink kind="quiet" href={agreementsPaths.partyFile(slug, agreement.id)}>
          {t.fromFile}
        </ButtonLink>
      ) : null}
      {parties.length > 0
        ? (["xlsx", "csv"] as const).map((format) => (
            <ButtonLink key={format} kind="quiet" download href={agreementsPaths.download(slug, agreement.id, format)}>
              {t.download(format.toUpperCase())}
            </ButtonLink>
          ))
        : null}
    </>
  );
}

function Publication() {
  const { agreement } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const t = useTexts(texts).one;
  const own = back?.typed["op"] === "publish" ? back : undefined;
  const field = fieldOf(own, { published: agreement.published });
  return (
    <Details summary={t.publication} open={own !== undefined}>
      <Form method="post">
        <input type="hidden" name="op" value="publish" />
        <input type="hidden" name="rowVersion" value={own?.typed["rowVersion"] ?? agreement.rowVersion} />
        <Field {...field("published")} label={t.published} help={t.publicationHelp} maxLength={300} />
        <FormActions>
          <Button kind="secondary">{t.savePublication}</Button>
        </FormActions>
      </Form>
    </Details>
  );
}

function NewDocument() {
  const back = useActionData<FormBack>();
  const t = useTexts(texts).one;
  const own = back?.typed["op"] === "document" ? back : undefined;
  const field = fieldOf(own);
  return (
    <Details summary={t.addDocument} open={own !== undefined}>
      <Form method="post" noValidate>
        <input type="hidden" name="op" value="document" />
        <Field {...field("label")} label={t.documentLabel} maxLength={200} required />
        <Field {...field("link")} label={t.documentLink} maxLength={500} optional />
        <Field {...field("sha256")} label={t.documentHash} maxLength={64} optional />
        <FormActions>
          <Button kind="secondary">{t.add}</Button>
        </FormActions>
      </Form>
    </Details>
  );
}

function Sent() {
  const { reminders, agreement } = useLoaderData<typeof loader>();
  const t = useTexts(texts);
  const slug = useSlug();
  if (reminders.length === 0) return null;
  return (
    <Section title={t.one.sentTitle}>
      <DataTable
        caption={t.remind.table}
        captionHidden
        rows={reminders}
        rowKey={(row) => String(row.id)}
        phone="cards"
        columns={[
          {
            key: "party",
            head: t.col.party,
            cell: (row) => <Anchor href={agreementsPaths.party(slug, agreement.id, row.partyId)}>{row.party}</Anchor>,
          },
          { key: "recipient", head: t.remind.recipient, cell: (row) => row.recipient },
          {
            key: "at",
            head: t.remind.at,
            cell: (row) => <Day day={row.on} />,
          },
          {
            key: "result",
            head: t.remind.result,
            width: "14rem",
            cell: (row) => `${t.remind.outcome[row.outcome]}${row.detail ? `: ${row.detail}` : ""}`,
          },
        ]}
      />
    </Section>
  );
}
