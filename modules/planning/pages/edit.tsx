// SPDX-License-Identifier: AGPL-3.0-or-later
import { useEffect, useState } from "react";
import {
  data,
  Form,
  redirect,
  useActionData,
  useLoaderData,
  useLocation,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type ShouldRevalidateFunctionArgs,
} from "react-router";
import { requestInfo } from "@albero/kernel";
import type { FieldProblem } from "@albero/kernel/pure";
import { Anchor, Button, Callout, ErrorSummary, FormActions, Icon, useShell, useTexts, fieldId } from "@albero/ui";
import { officePaths } from "../paths.ts";
import type { Draft } from "../queries/answers.ts";
import { mayWritePlan } from "../permissions.ts";
import { texts } from "../texts.ts";
import type { Texts } from "../texts.it.ts";
import { editAction, type Again } from "./edit.action.ts";
import { toForm } from "./form/convert.ts";
import { conditionsOf } from "./form/condition.ts";
import { optionsFor } from "./form/options.ts";
import { changeList, isForm, isListChange, operationOf, readForm, type RawForm } from "./form/raw.ts";
import { findSpec, specsOf, type SectionSpec } from "./form/spec.ts";
import { planning } from "./office.ts";
import { ConflictBox } from "./parts/conflict-box.tsx";
import { FormItem, type FormItemProps } from "./parts/form-items.tsx";
import { formatTime } from "./parts/moment.ts";
import { SectionList, type SectionState } from "./parts/section-list.tsx";
import { useAutosave, useShortcuts } from "./parts/use-editor.ts";
import { useSlug, VersionPage } from "./parts/version-page.tsx";
import "./office.css";

export const handle = { scripts: true };

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { lang, actor } = requestInfo(context);
  const view = await planning(context).getCard({ versionId: params.versionId, code: params.code });
  const { version, card, cycle } = view;
  const slug = params.ambito ?? "";
  if (version.status !== "draft" || !mayWritePlan(actor)) throw redirect(officePaths.card(slug, version.id, card.code));
  const specs = specsOf(cycle.template, texts[lang].edit.questions);
  const spec = findSpec(specs, params.section) ?? specs[0];
  if (!spec) throw data(null, { status: 404 });
  const draft = draftOf(view.drafts.find((each) => each.section === spec.slug));
  const stored = toForm(spec, card);
  const states = new Map(
    view.completeness.groups.flatMap((group) =>
      group.fields.map(
        (field) => [field.field.kind === "part" ? field.field.section : field.field.key, field.state] as const,
      ),
    ),
  );
  const sections = specs.map((each): SectionState => {
    const own = each.items.map((item) => ({
      required: item.required,
      state: states.get(item.section ?? item.question?.key ?? "") ?? "complete",
    }));
    const asked = own.filter((item) => item.state !== "not_asked");
    const done = asked.filter((item) => item.state === "complete").length;
    return {
      slug: each.slug,
      title: each.title,
      done,
      asked: asked.length,
      hasDraft: view.drafts.some((one) => one.section === each.slug),
    };
  });
  return {
    version,
    code: card.code,
    cardTitle: card.title,
    areaName: card.areaName,
    rowVersion: draft?.baseRowVersion ?? view.rowVersion,
    raw: draft?.typed ?? stored,
    shown: JSON.stringify(draft?.shown ?? stored),
    draftAt: draft?.savedAt ?? null,
    spec,
    sections,
    done: [view.completeness.complete, view.completeness.asked] as const,
    conditions: conditionsOf(cycle.template.questions, card, texts[lang].card),
    options: optionsFor(card, cycle, view.measures, lang),
    declaredTotal: card.resources.declaredTotal,
    saved: new URL(request.url).searchParams.get("salvato"),
    updatedAt: view.updatedAt,
  };
}

/** What the person had typed and not saved, with what they had been shown when they began. */
function draftOf(draft: Draft | undefined) {
  const { typed, shown } = draft?.fields ?? {};
  if (!draft || !isForm(typed)) return null;
  return { typed, shown: isForm(shown) ? shown : null, baseRowVersion: draft.baseRowVersion, savedAt: draft.savedAt };
}

export function action(args: ActionFunctionArgs) {
  return editAction(args);
}

/** A draft that was kept changes nothing on the screen: the person is writing there. */
export function shouldRevalidate({ formData, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return formData?.get("op") === "autosave" ? false : defaultShouldRevalidate;
}

export default function Edit() {
  const view = useLoaderData<typeof loader>();
  const { key } = useLocation();
  return <Editor key={`${view.code}/${view.spec.slug}/${view.saved ? key : ""}`} />;
}

function Editor() {
  const view = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const again = answer?.kind === "again" ? answer : undefined;
  const t = useTexts(texts);
  const { lang } = useShell();
  const slug = useSlug();
  const { version, spec } = view;
  const sheet = useSheet({ raw: view.raw, shown: view.shown, stamp: 0, rowVersion: view.rowVersion }, again);
  const autosave = useAutosave({ lang });
  useShortcuts();
  const cardHref = officePaths.card(slug, version.id, view.code);
  const at = view.sections.findIndex((section) => section.slug === spec.slug);
  const isLast = at === view.sections.length - 1;
  const e = t.edit;

  const onClick = (event: React.MouseEvent<HTMLFormElement>) => {
    const button = (event.target as Element).closest("button");
    const operation = operationOf(button?.name === "op" ? button.value : "");
    if (!isListChange(operation)) return;
    event.preventDefault();
    const { raw, focus } = changeList(spec, readForm(spec, new FormData(event.currentTarget)), operation);
    sheet.replace(raw, focus);
    autosave.touch();
  };

  return (
    <VersionPage
      version={version}
      current={null}
      title={spec.title}
      kicker={`${view.code} · ${view.cardTitle}`}
      lead={e.lead(...view.done)}
      steps={[{ label: view.areaName }, { label: view.cardTitle, href: cardHref }, { label: spec.title }]}
      actions={
        <Anchor className="btn btn-quiet" href={cardHref}>
          {e.read}
        </Anchor>
      }
    >
      <div className="editor">
        <SectionList sections={view.sections} current={spec.slug} versionId={version.id} code={view.code} />
        <div className="editor-sheet">
          {again ? <ErrorSummary problems={named(again.problems ?? [], spec, t)} refusal={again.refusal} /> : null}
          {again?.conflict ? <ConflictBox conflict={again.conflict} raw={again.raw} spec={spec} /> : null}
          <Notices view={view} again={again} />
          <Form
            method="post"
            id="scheda"
            className="card-form"
            key={sheet.stamp}
            onInput={autosave.touch}
            onClick={onClick}
            noValidate
            preventScrollReset
          >
            <button type="submit" name="op" value="save" className="default-button" tabIndex={-1} aria-hidden="true" />
            <input type="hidden" name="rowVersion" value={sheet.rowVersion} />
            <input type="hidden" name="stamp" value={sheet.stamp} />
            <input type="hidden" name="shown" value={sheet.shown} />
            {spec.items.map((item) => (
              <FormItem
                key={item.section ?? item.question?.key}
                item={item}
                raw={sheet.raw}
                options={view.options}
                problems={again?.problems}
                condition={view.conditions[item.question?.key ?? ""]}
              />
            ))}
            <AnswersDoubt spec={spec} raw={sheet.raw} options={view.options} problems={again?.problems} />
            <FormActions sticky note={<output>{autosave.words ?? restingWords(view, lang)}</output>}>
              <Button name="op" value="save">
                {e.save}
              </Button>
              {isLast ? null : (
                <Button kind="secondary" name="op" value="save-next">
                  {e.saveNext}
                </Button>
              )}
            </FormActions>
            <p className="quiet-line">{e.keys}</p>
          </Form>
        </div>
      </div>
    </VersionPage>
  );
}

/** A doubt about all the answers, after the last of them. */
function AnswersDoubt({ spec, ...rest }: { spec: SectionSpec } & Omit<FormItemProps, "item">) {
  const doubt = spec.fields.find((field) => field.name === "answersUncertain");
  if (!doubt) return null;
  return <FormItem item={{ number: 0, label: "", required: false, fields: [doubt], rows: [] }} {...rest} />;
}

/** Problems with the name of their field: the summary stands far from the fields. */
function named(problems: readonly FieldProblem[], spec: SectionSpec, t: Texts): FieldProblem[] {
  return problems.map(({ path, message }) => {
    const list = spec.rows.find((each) => path.startsWith(`${each.name}.`));
    const [, row = "", name = ""] = list ? (/^(\d+)\.([^.]+)/.exec(path.slice(list.name.length + 1)) ?? []) : [];
    const question = spec.fields.find((field) => field.name === path)?.question;
    const label = t.fields[list ? `${list.name}.${name}` : path]?.label ?? question?.label ?? "";
    const where = [list ? t.edit.row[list.name]?.(Number(row) + 1) : "", label].filter(Boolean).join(", ");
    return { path, message: where ? t.edit.at(where, message) : message };
  });
}

/** The form that stands on the screen: the loader's, the action's, or the one that a button of a list made here. */
function useSheet(first: Pick<Again, "raw" | "shown" | "stamp" | "rowVersion">, again: Again | undefined) {
  const [local, setLocal] = useState<{ raw: RawForm; focus: string; stamp: number } | null>(null);
  const [seen, setSeen] = useState(again);
  if (seen !== again) {
    setSeen(again);
    setLocal(null);
  }
  const base = again ?? first;
  const stamp = local?.stamp ?? base.stamp;
  const focus = local?.focus ?? again?.focus;
  const isWrong = local === null && Boolean(again?.problems?.length || again?.refusal || again?.conflict);
  useEffect(() => {
    if (isWrong) document.getElementById(again?.conflict ? "conflitto" : "errori")?.focus();
  }, [isWrong, again]);
  useEffect(() => {
    if (focus) document.getElementById(fieldId(focus))?.focus();
  }, [focus]);
  return {
    raw: local?.raw ?? base.raw,
    shown: base.shown,
    rowVersion: base.rowVersion,
    stamp,
    replace: (raw: RawForm, at: string) => setLocal({ raw, focus: at, stamp: stamp + 1 }),
  };
}

type View = ReturnType<typeof useLoaderData<typeof loader>>;

function Notices({ view, again }: { view: ReturnType<typeof useLoaderData<typeof loader>>; again: Again | undefined }) {
  const e = useTexts(texts).edit;
  const { lang } = useShell();
  if (again) return null;
  if (view.draftAt) {
    return (
      <Callout tone="warning">
        <p>{e.draft.found(formatTime(view.draftAt, lang))}</p>
        <Form method="post" reloadDocument>
          <Button kind="quiet" icon="restore" name="op" value="discard">
            {e.draft.discard}
          </Button>
        </Form>
      </Callout>
    );
  }
  return null;
}

/** What stands beside the buttons while nobody types. */
function restingWords(view: View, lang: "it" | "en") {
  const e = texts[lang].edit;
  if (view.draftAt) return e.draft.saved(formatTime(view.draftAt, lang));
  if (!view.saved) return e.draft.idle;
  return (
    <span className="saved-now">
      <Icon name="check-circle" size="xs" /> {e.savedNow(formatTime(view.updatedAt, lang))}{" "}
      {view.saved === "insieme" ? e.merged : ""}
    </span>
  );
}
