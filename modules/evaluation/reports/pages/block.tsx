// SPDX-License-Identifier: AGPL-3.0-or-later
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { Check, DataTable, Details, NumberDoor, Section, TextArea, useTexts } from "@albero/ui";
import { useSlug } from "../../pages/results-page.tsx";
import { reportsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { formBack, mayOf, onlyIf, reports, slugOf, typedIn, type FormBack } from "./office.ts";
import { fieldOf, PlainForm, ReportPage } from "./parts.tsx";
import { Block } from "./report-text.tsx";
import "./reports.css";

export async function loader({ context, params }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).write);
  return reports(context).reportBlock({ reportId: params["reportId"], blockId: params["blockId"] });
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const asked = { ...typedIn(form), reportId: params["reportId"], blockId: params["blockId"] };
  const result = await reports(context).saveReportBlock(asked);
  if (!result.ok) return formBack(context, result, form);
  const { reportId, blockId } = result.value;
  return redirect(reportsPaths.write(slugOf(context), reportId, blockId));
}

export default function EditBlock() {
  const { head, block, shown, bound, others } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const all = useTexts(texts);
  const t = all.block;
  const slug = useSlug();
  const field = fieldOf(back, { it: block.it, en: block.en });
  const door = (name: string) => reportsPaths.figure(slug, head.id, name);
  return (
    <ReportPage head={head} step={all.blockKinds[block.kind]} title={t.title(all.blockKinds[block.kind])} lead={t.lead}>
      <PlainForm back={back} button={t.button}>
        <input type="hidden" name="rowVersion" value={back?.typed["rowVersion"] ?? block.rowVersion} />
        <TextArea {...field("it")} label={t.it} rows={6} maxLength={6000} required />
        <TextArea {...field("en")} label={t.en} help={t.enHelp} rows={5} maxLength={6000} required />
        {back?.code === "figures_lost" ? <Check name="confirm" label={t.confirm} /> : null}
      </PlainForm>
      <Section title={t.now}>
        <Block block={shown} door={door} />
      </Section>
      <Figures title={t.bound} figures={bound} door={door} />
      <Details summary={t.others}>
        <Figures title={t.others} figures={others} door={door} />
      </Details>
      <WritingHelp />
    </ReportPage>
  );
}

type Listed = { name: string; label: string; value: string };

function Figures({
  title,
  figures,
  door,
}: {
  title: string;
  figures: readonly Listed[];
  door: (name: string) => string;
}) {
  const t = useTexts(texts).block;
  if (figures.length === 0) return null;
  return (
    <DataTable
      caption={title}
      rows={figures}
      rowKey={(figure) => figure.name}
      columns={[
        { key: "name", head: t.name, width: "16rem", cell: (figure) => <code>{figure.name}</code> },
        { key: "what", head: t.what, width: "16rem", cell: (figure) => figure.label },
        {
          key: "value",
          head: t.value,
          number: true,
          cell: (figure) => <NumberDoor href={door(figure.name)}>{figure.value}</NumberDoor>,
        },
      ]}
    />
  );
}

function WritingHelp() {
  const t = useTexts(texts).block;
  return (
    <Details summary={t.how}>
      <ul>
        {t.howText.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Details>
  );
}
