// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { Anchor, Button, DataTable, Details, Empty, StatusBadge, useTexts, type Tone } from "@albero/ui";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import type { Span } from "../core/days.ts";
import { deadlinesPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import "./deadlines.css";
import { deadlines, goTo, mayOf, only, refusedHere, slugOf, textIn } from "./office.ts";
import { Faces, Said } from "./parts.tsx";

const inItaly = new Intl.DateTimeFormat("it-IT", { timeZone: "Europe/Rome", dateStyle: "short", timeStyle: "short" });

export async function loader({ context }: LoaderFunctionArgs) {
  only(mayOf(context).write);
  const { notices } = await deadlines(context).listDeadlineNotices();
  return { notices: notices.map((notice) => ({ ...notice, at: inItaly.format(notice.at), outcomeAt: null })) };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await deadlines(context).sendNoticeAgain({ noticeId: textIn(form, "noticeId") });
  return result.ok ? goTo(deadlinesPaths.notices(slugOf(context)), "ritentato") : refusedHere(context, result);
}

const TONES: Record<string, Tone> = {
  waiting: "waiting",
  sent: "done",
  failed: "stop",
  no_mail: "warning",
  nobody: "warning",
};

export default function Notices() {
  const { notices } = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const t = all.notices;
  const slug = useSlug();
  const failed = notices.filter(({ outcome }) => outcome === "failed").length;
  const byHand = notices.filter(({ outcome }) => outcome === "no_mail").length;
  return (
    <DecisionPage
      part="deadlines"
      steps={[{ label: all.parts.notices }]}
      title={t.title(failed, notices.length, byHand)}
      lead={t.lead}
    >
      <Faces current="notices" office />
      <Said words={{ ritentato: t.retried }} />
      {notices.length === 0 ? (
        <Empty title={t.empty} />
      ) : (
        <DataTable
          caption={t.table}
          captionHidden
          phone="cards"
          density="roomy"
          rows={notices}
          rowKey={(row) => String(row.id)}
          columns={[
            {
              key: "what",
              head: t.what,
              width: "20rem",
              cell: (row) => (
                <>
                  <Anchor href={deadlinesPaths.deadline(slug, row.deadlineId)}>{row.title}</Anchor>
                  <Details summary={t.read}>
                    <p className="dl-message">{row.body}</p>
                  </Details>
                </>
              ),
            },
            { key: "to", head: t.to, cell: (row) => row.person || row.recipient || t.nobody },
            { key: "kind", head: t.kind, cell: (row) => t.kinds[row.kind](all.span(row.span as Span)) },
            { key: "at", head: t.at, cell: (row) => row.at },
            {
              key: "outcome",
              head: t.outcome,
              width: "14rem",
              cell: (row) => (
                <>
                  <StatusBadge tone={TONES[row.outcome]}>{t.outcomes[row.outcome]}</StatusBadge>
                  {row.detail ? <small> {row.detail}</small> : null}
                  {row.outcome === "failed" ? (
                    <form method="post">
                      <input type="hidden" name="noticeId" value={row.id} />
                      <Button kind="quiet">
                        {t.again}
                        <span className="visually-hidden">: {t.againLabel(row.title, row.recipient)}</span>
                      </Button>
                    </form>
                  ) : null}
                </>
              ),
            },
          ]}
        />
      )}
    </DecisionPage>
  );
}
