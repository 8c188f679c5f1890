// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { requestInfo } from "@albero/kernel";
import { Details, KeyValue, Timeline, useShell, useTexts } from "@albero/ui";
import { words } from "../core/words.ts";
import { officePaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { planning } from "./office.ts";
import { formatMoment } from "./parts/moment.ts";
import { useSlug, VersionPage } from "./parts/version-page.tsx";
import "./office.css";

const LONGEST = 1_500;

export async function loader({ context, params }: LoaderFunctionArgs) {
  const at = { versionId: params.versionId, code: params.code };
  const use = planning(context);
  const [view, changes] = await Promise.all([use.getCard(at), use.historyOfCard(at)]);
  const names: Record<string, string> = words[requestInfo(context).lang].fields;
  const questions = view.cycle.template.questions;
  const nameOf = (field: string) =>
    (field.startsWith("answers.") ? questions.find((each) => each.key === field.slice(8))?.label : names[field]) ??
    field;
  return {
    version: view.version,
    code: view.card.code,
    title: view.card.title,
    changes: changes.map(({ number, at: when, byName, fields, before, after }) => ({
      number,
      when,
      byName,
      isBirth: before === null,
      fields: fields.map((field) => ({
        name: nameOf(field),
        before: textAt(before, field),
        after: textAt(after, field),
      })),
    })),
  };
}

/** A field of what the audit chain keeps, short enough to read on a page. */
function textAt(state: unknown, field: string): string {
  const value = typeof state === "object" && state !== null ? (state as Record<string, unknown>)[field] : undefined;
  if (value === undefined || value === null) return "";
  const text = typeof value === "string" ? value : JSON.stringify(value, null, 1);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

export default function History() {
  const { version, code, title, changes } = useLoaderData<typeof loader>();
  const t = useTexts(texts).history;
  const { lang } = useShell();
  const slug = useSlug();
  const saves = changes.filter((change) => !change.isBirth).length;
  return (
    <VersionPage
      version={version}
      current={null}
      title={t.title(title)}
      lead={t.lead(saves)}
      steps={[{ label: title, href: officePaths.card(slug, version.id, code) }, { label: texts[lang].card.history }]}
    >
      <Timeline
        items={changes.map((change) => ({
          key: String(change.number),
          when: formatMoment(change.when, lang),
          title: `${change.byName}: ${change.isBirth ? t.created : change.fields.map((field) => field.name).join(", ")}`,
          children:
            change.isBirth || change.fields.length === 0 ? null : (
              <Details summary={t.see}>
                {change.fields.map((field) => (
                  <KeyValue
                    key={field.name}
                    items={[
                      {
                        label: `${field.name}, ${t.before.toLowerCase()}`,
                        value: <span className="conflict-text">{field.before}</span>,
                      },
                      {
                        label: `${field.name}, ${t.after.toLowerCase()}`,
                        value: <span className="conflict-text">{field.after}</span>,
                      },
                    ]}
                  />
                ))}
              </Details>
            ),
        }))}
      />
    </VersionPage>
  );
}
