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
import { cents, formatDate, formatEuro } from "@albero/kernel/pure";
import {
  Button,
  ChartFigure,
  DataTable,
  Details,
  Difference,
  FormErrors,
  Field,
  FormActions,
  Money,
  MoneyField,
  Section,
  useShell,
  useTexts,
} from "@albero/ui";
import { barChart } from "@albero/ui/charts";
import { MoneyPage, useSlug } from "../../pages/money-page.tsx";
import { contractPaths } from "../paths.ts";
import type { AnnexView } from "../queries/questions.ts";
import { texts } from "../texts.ts";
import { AnnexFields } from "./annex-fields.tsx";
import { finance, formBack, mayOf, textIn, typedIn, type FormBack } from "./office.ts";
import { fieldOf } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { lang } = requestInfo(context);
  const { contract, annexes } = await finance(context).showContract({ contractId: params.contractId });
  const annex = annexes.find((each) => String(each.id) === params.annexId);
  if (!annex) throw data(null, { status: 404 });
  const largest = annex.items.toSorted((a, b) => b.amountCents - a.amountCents);
  const t = texts[lang].annex;
  const title = largest[0] ? t.picture(largest[0].label) : "";
  const bars = largest.map((item) => ({ label: item.label, value: item.amountCents as number }));
  return {
    ...{ contract, annex, may: mayOf(context) },
    picture:
      bars.length < 2
        ? null
        : { title, drawing: barChart({ title, lang, format: "euro", bars, head: [t.item, t.amount] }) },
  };
}

/** Three small forms on one page: `what` says which was sent. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const what = textIn(form, "what");
  const uses = finance(context);
  const id = params.annexId;
  const given = { ...typedIn(form), approvedOn: textIn(form, "approvedOn") };
  const result =
    what === "item"
      ? await uses.addContractItem({ ...given, note: textIn(form, "itemNote"), annexId: id })
      : what === "remove"
        ? await uses.removeContractItem({ itemId: textIn(form, "itemId") })
        : await uses.changeContractAnnex({ ...given, id });
  return result.ok
    ? redirect(contractPaths.annex(params.ambito ?? "", result.value.contractId, Number(id)))
    : formBack(context, result, form);
}

export default function AnnexPage() {
  const { contract, annex, picture, may } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const all = useTexts(texts);
  const t = all.annex;
  const { lang } = useShell();
  const slug = useSlug();
  const worth = formatEuro(cents(annex.computedTotal), lang);
  const canWrite = may.write && annex.approvedOn === null;
  const remove = (item: AnnexView["items"][number]) => (
    <Form method="post">
      <input type="hidden" name="what" value="remove" />
      <input type="hidden" name="itemId" value={item.id} />
      <Button kind="quiet">
        {t.remove}
        <span className="visually-hidden"> {item.label}</span>
      </Button>
    </Form>
  );
  return (
    <MoneyPage
      part="funds"
      title={annex.items.length === 0 ? t.titleNone(annex.year) : t.title(annex.year, worth)}
      lead={t.lead(annex.items.length, annex.approvedOn ? formatDate(annex.approvedOn) : null)}
      steps={[
        { label: all.part, href: contractPaths.home(slug) },
        { label: contract.title, href: contractPaths.contract(slug, contract.id) },
        { label: all.contract.annex(annex.year) },
      ]}
    >
      <FormErrors back={back} />
      {picture ? (
        <ChartFigure
          level={2}
          title={picture.title}
          drawing={picture.drawing}
          unit="€"
          source={annex.source || contract.title}
        />
      ) : null}
      {annex.items.length === 0 ? null : (
        <DataTable
          caption={t.items}
          rows={annex.items}
          rowKey={(row) => String(row.id)}
          phone="cards"
          source={annex.source || undefined}
          columns={[
            { key: "item", head: t.item, width: "16rem", cell: (row) => row.label },
            { key: "amount", head: t.amount, number: true, cell: (row) => <Money cents={row.amountCents} /> },
            { key: "note", head: t.note, width: "20rem", cell: (row) => row.note },
            ...(canWrite ? [{ key: "remove", head: t.change, cell: remove }] : []),
          ]}
          foot={[t.computed, <Money key="sum" cents={annex.computedTotal} />, "", ...(canWrite ? [""] : [])]}
        />
      )}
      <p>
        {annex.printedTotal === null ? (
          t.noPrinted
        ) : (
          <>
            {t.printed}: <Money cents={annex.printedTotal} />{" "}
            <Difference declaredCents={annex.printedTotal} computedCents={annex.computedTotal} />
          </>
        )}
      </p>
      {canWrite ? <NewItem /> : null}
      {may.write && (canWrite || may.approve) ? <AnnexForm /> : null}
    </MoneyPage>
  );
}

function NewItem() {
  const back = useActionData<FormBack>();
  const t = useTexts(texts).annex;
  const field = fieldOf(back?.typed.what === "item" ? back : undefined);
  return (
    <Section title={t.addItem}>
      <Form method="post" noValidate>
        <input type="hidden" name="what" value="item" />
        <Field {...field("label")} label={t.item} required />
        <MoneyField {...field("amount")} label={t.amount} required />
        <Field {...field("itemNote")} label={t.note} optional />
        <FormActions>
          <Button>{t.add}</Button>
        </FormActions>
      </Form>
    </Section>
  );
}

function AnnexForm() {
  const { annex, may } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const t = useTexts(texts).annex;
  const { lang } = useShell();
  const own = back?.typed.what === "annex" ? back : undefined;
  const printed = annex.printedTotal === null ? "" : formatEuro(annex.printedTotal, lang).replace(/[^\d.,]/g, "");
  const values = { printedTotal: printed, act: annex.act, source: annex.source, note: annex.note };
  return (
    <Details summary={t.edit} open={own !== undefined}>
      <Form method="post" noValidate>
        <input type="hidden" name="what" value="annex" />
        <input type="hidden" name="rowVersion" value={own?.typed.rowVersion ?? annex.rowVersion} />
        <AnnexFields field={fieldOf(own, { ...values, approvedOn: annex.approvedOn ?? "" })} canApprove={may.approve} />
        <FormActions>
          <Button>{t.save}</Button>
        </FormActions>
      </Form>
    </Details>
  );
}
