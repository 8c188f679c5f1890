// SPDX-License-Identifier: AGPL-3.0-or-later
import { useEffect } from "react";
import {
  data,
  Form,
  redirect,
  useActionData,
  useLoaderData,
  useRevalidator,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { requestInfo, useCasesOf } from "@albero/kernel";
import { officePaths } from "@albero/planning/paths";
import {
  Button,
  ButtonLink,
  Callout,
  Card,
  formatNumber,
  Grid,
  Page,
  Progress,
  StatusBadge,
  useShell,
  useTexts,
} from "@albero/ui";
import { texts } from "../documents/texts.ts";
import type { useCases } from "../index.ts";
import { documentPaths } from "../paths.ts";

type Found = ReturnType<typeof useLoaderData<typeof loader>>;
type PrintView = Found["prints"][number];

/** How often the page asks how far the printing is. */
const ASK_MS = 1_000;

export const handle = { scripts: true };

export async function loader({ context, params }: LoaderFunctionArgs) {
  return useCasesOf<typeof useCases>(context, "publishing").printState({ versionId: params.versionId });
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const { printPlan } = useCasesOf<typeof useCases>(context, "publishing");
  const result = await printPlan({ versionId: params.versionId, format: form.get("format") });
  if (result.ok) return redirect(documentPaths.print(params.ambito ?? "", Number(params.versionId)));
  return data({ refusal: texts[requestInfo(context).lang].refusals[result.refusal] }, { status: 422 });
}

export default function PrintPage() {
  const { version, isFinal, prints } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>();
  const { ambito } = useShell();
  const t = useTexts(texts).page;
  const slug = ambito?.slug ?? "";
  const isAtWork = prints.some((one) => one.isAtWork);
  usePolling(isAtWork);
  const thread = [
    { label: t.plan, href: officePaths.plans(slug) },
    { label: `${version.title}, ${t.versionNumber(version.number)}`, href: officePaths.version(slug, version.id) },
    { label: t.title },
  ];
  return (
    <Page
      title={t.title}
      lead={`${t.lead(version.number)} ${isFinal ? t.immutable : t.editable}`}
      thread={thread}
      actions={
        <ButtonLink kind="quiet" icon="arrow-left" href={officePaths.version(slug, version.id)}>
          {t.back}
        </ButtonLink>
      }
    >
      {back?.refusal ? (
        <Callout tone="warning" live>
          <p>{back.refusal}</p>
        </Callout>
      ) : null}
      <Grid min="24rem">
        {prints.map((view) => (
          <DocumentCard key={view.format} view={view} slug={slug} versionId={version.id} isFinal={isFinal} />
        ))}
      </Grid>
      {isAtWork ? (
        <output className="d-block">
          {t.refreshing} <a href={documentPaths.print(slug, version.id)}>{t.refresh}</a>
        </output>
      ) : null}
      {isAtWork ? (
        <noscript>
          <meta httpEquiv="refresh" content="2" />
        </noscript>
      ) : null}
    </Page>
  );
}

type DocumentCardProps = { view: PrintView; slug: string; versionId: number; isFinal: boolean };

function DocumentCard({ view, slug, versionId, isFinal }: DocumentCardProps) {
  const { page: t, steps } = useTexts(texts);
  const { lang } = useShell();
  const { format, print, isAtWork, isCurrent } = view;
  const size = print?.size ? ` (${t.size(formatNumber(Math.round(print.size / 1024), lang))})` : "";
  const mayStart = !isAtWork && !(isFinal && isCurrent);
  return (
    <Card title={t[format]} level={2} status={<PrintStatus view={view} />}>
      <p>{format === "pdf" ? t.pdfHelp : t.docxHelp}</p>
      {isAtWork && print ? <Progress done={print.percent} total={100} label={steps[print.step]} /> : null}
      {print?.state === "failed" ? <p>{t.failed}</p> : null}
      {print?.state === "done" && !isCurrent ? <p>{t.changed}</p> : null}
      <div className="button-row">
        {print?.state === "done" ? (
          <ButtonLink
            kind={isCurrent ? "primary" : "secondary"}
            icon={`file-${format}`}
            href={documentPaths.printed(slug, versionId, format)}
            download
          >
            {t.download[format]}
            {size}
          </ButtonLink>
        ) : null}
        {mayStart ? (
          <Form method="post">
            <Button kind={isCurrent ? "quiet" : "primary"} icon="refresh" name="format" value={format}>
              {print?.state === "failed" ? t.again : t.start[format]}
            </Button>
          </Form>
        ) : null}
      </div>
    </Card>
  );
}

function PrintStatus({ view: { print, isAtWork, isCurrent } }: { view: PrintView }) {
  const { page: t, steps } = useTexts(texts);
  if (isAtWork && print) return <StatusBadge tone="waiting">{steps[print.step]}</StatusBadge>;
  if (print?.state === "failed") return <StatusBadge tone="stop">{steps.failed}</StatusBadge>;
  if (isCurrent) return <StatusBadge tone="done">{t.ready}</StatusBadge>;
  return <StatusBadge tone="neutral">{print?.state === "done" ? t.outdated : t.neverPrinted}</StatusBadge>;
}

/** With scripts the page asks again by itself; without them the browser reloads it. */
function usePolling(isAtWork: boolean) {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (!isAtWork || state !== "idle") return;
    const timer = setTimeout(() => void revalidate(), ASK_MS);
    return () => clearTimeout(timer);
  }, [isAtWork, state, revalidate]);
}
