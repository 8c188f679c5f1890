// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Form,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { Anchor, Button, ButtonLink, FormErrors, StatusBadge, useTexts } from "@albero/ui";
import { useSlug } from "../../pages/results-page.tsx";
import { reportsPaths } from "../paths.ts";
import type { WrittenBlock } from "../queries/questions.ts";
import { texts } from "../texts.ts";
import { formBack, mayOf, onlyIf, reports, slugOf, textIn, typedIn, type FormBack } from "./office.ts";
import { ReportPage, useTitle } from "./parts.tsx";
import "./reports.css";

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).write);
  const view = await reports(context).writeReport({ reportId: params["reportId"] });
  return { ...view, chosen: Number(new URL(request.url).searchParams.get("blocco")) };
}

/** Small changes of one block: on or off, up or down, away. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const asked = { ...typedIn(form), reportId: params["reportId"] };
  const run = reports(context);
  const op = textIn(form, "op");
  const result =
    op === "move"
      ? await run.moveReportBlock(asked)
      : op === "remove"
        ? await run.removeReportBlock(asked)
        : await run.switchReportBlock(asked);
  if (!result.ok) return formBack(context, result, form);
  const at = Number(textIn(form, op === "remove" ? "chapterId" : "blockId"));
  return redirect(reportsPaths.write(slugOf(context), result.value.reportId, at));
}

export default function WriteReport() {
  const { head, blocks, chosen } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const all = useTexts(texts);
  const t = all.write;
  const slug = useSlug();
  const title = useTitle(head);
  const chapters = chaptersOf(blocks);
  const chapter = chapters.find((each) => each.some((block) => block.id === chosen)) ?? chapters[0];
  const off = blocks.filter((block) => !block.isOn).length;
  const edited = blocks.filter((block) => block.isEdited).length;
  return (
    <ReportPage
      head={head}
      step={t.step}
      title={t.title(title)}
      lead={t.lead(blocks.length, off, edited)}
      actions={<ButtonLink href={reportsPaths.one(slug, head.id)}>{t.read}</ButtonLink>}
    >
      <FormErrors back={back} />
      <nav className="report-chapters" aria-label={all.read.chapters}>
        <ol>
          {chapters.map((each) => (
            <li key={each[0]?.id}>
              {each === chapter ? (
                <span aria-current="page">{each[0]?.text}</span>
              ) : (
                <Anchor href={reportsPaths.write(slug, head.id, each[0]?.id)}>{each[0]?.text}</Anchor>
              )}
            </li>
          ))}
        </ol>
      </nav>
      {(chapter ?? []).map((block) => (
        <BlockLine key={block.id} block={block} reportId={head.id} chapterId={chapter?.[0]?.id ?? block.id} />
      ))}
    </ReportPage>
  );
}

/** The blocks of each chapter, its heading first. */
function chaptersOf(blocks: readonly WrittenBlock[]): WrittenBlock[][] {
  const starts = blocks.flatMap((block, at) => (block.kind === "chapter" ? [at] : []));
  return starts.map((start, place) => blocks.slice(start, starts[place + 1]));
}

type LineProps = { block: WrittenBlock; reportId: number; chapterId: number };

function BlockLine({ block, reportId, chapterId }: LineProps) {
  const all = useTexts(texts);
  const t = all.write;
  const slug = useSlug();
  const look = `report-block report-block-${block.kind} ${block.isOn ? "" : "report-block-off"}`;
  return (
    <section className={look} id={`blocco-${block.id}`}>
      <div className="report-block-kind">
        {all.blockKinds[block.kind]}
        {block.figure ? ` · ${t.of(block.figure)}` : null}
        {block.when ? ` · ${t.when(block.when)}` : null} <BlockMarks block={block} />
      </div>
      <p className="report-block-words">{block.text}</p>
      <div className="report-block-acts">
        <ButtonLink kind="quiet" href={reportsPaths.block(slug, reportId, block.id)}>
          {t.edit}
          <Which block={block} />
        </ButtonLink>
        <Act
          {...{ block, chapterId }}
          op="switch"
          name="isOn"
          value={block.isOn ? "no" : "yes"}
          label={block.isOn ? t.off : t.on}
        />
        <Act {...{ block, chapterId }} op="move" name="way" value="up" label={t.up} />
        <Act {...{ block, chapterId }} op="move" name="way" value="down" label={t.down} />
        {block.key.startsWith("own-") ? (
          <Act {...{ block, chapterId }} op="remove" name="sure" value="yes" label={t.remove} />
        ) : null}
        <ButtonLink kind="quiet" href={reportsPaths.newBlock(slug, reportId, block.id)}>
          {t.add}
          <Which block={block} />
        </ButtonLink>
      </div>
    </section>
  );
}

/** Which block a button is of, for who hears the page. */
function Which({ block }: { block: WrittenBlock }) {
  const all = useTexts(texts);
  return (
    <span className="visually-hidden"> ({all.write.which(all.blockKinds[block.kind], block.text.slice(0, 60))})</span>
  );
}

function BlockMarks({ block }: { block: WrittenBlock }) {
  const t = useTexts(texts).write;
  return (
    <>
      {block.isOn ? null : <StatusBadge tone="neutral">{t.isOff}</StatusBadge>}
      {block.isOn && !block.isTold ? <StatusBadge tone="neutral">{t.hidden}</StatusBadge> : null}
      {block.isEdited ? <StatusBadge tone="info">{t.edited}</StatusBadge> : null}
      {block.isEnglishOld ? <StatusBadge tone="warning">{t.englishOld}</StatusBadge> : null}
    </>
  );
}

type ActProps = { block: WrittenBlock; chapterId: number; op: string; name: string; value: string; label: string };

function Act({ block, chapterId, op, name, value, label }: ActProps) {
  return (
    <Form method="post">
      <input type="hidden" name="op" value={op} />
      <input type="hidden" name="blockId" value={block.id} />
      <input type="hidden" name="chapterId" value={chapterId} />
      <input type="hidden" name="rowVersion" value={block.rowVersion} />
      <Button kind="quiet" name={name} value={value}>
        {label}
        <Which block={block} />
      </Button>
    </Form>
  );
}
