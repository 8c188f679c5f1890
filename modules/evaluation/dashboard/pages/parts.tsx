// SPDX-License-Identifier: AGPL-3.0-or-later
// What the pages of the dashboard share.
import {
  Anchor,
  Button,
  Callout,
  DataTable,
  NoValue,
  NumberDoor,
  Select,
  StatusBadge,
  useShell,
  useTexts,
  type Tone,
} from "@albero/ui";
import { indicatorsPaths } from "../../indicators/paths.ts";
import { useSlug } from "../../pages/results-page.tsx";
import type { Line, RoundHead } from "../core/board.ts";
import { targetOf, wayWords, whyOf, writeTarget } from "../core/words.ts";
import type { Status } from "../../core/status.ts";
import { dashboardPaths, type Asked } from "../paths.ts";
import { texts } from "../texts.ts";
import type { Territory } from "../queries/territories.ts";

const TONES: Record<Status, Tone> = {
  ...{ on_track: "done", at_risk: "warning", off_track: "stop", no_data: "neutral", no_target: "draft" },
};

export function StatusWord({ status }: { status: Status }) {
  const t = useTexts(texts);
  return <StatusBadge tone={TONES[status]}>{t.status[status]}</StatusBadge>;
}

/** Said on every page whose numbers come from a round of the demonstration. */
export function Invented({ round }: { round: Pick<RoundHead, "invented"> | null }) {
  const t = useTexts(texts).invented;
  if (!round?.invented) return null;
  return (
    <Callout tone="warning" title={t.title}>
      <p>{t.text}</p>
    </Callout>
  );
}

/** How many indicators: what is not zero opens them. */
export function Count({ of, href }: { of: number; href: string }) {
  return of === 0 ? <>0</> : <NumberDoor href={href}>{of}</NumberDoor>;
}

type FilterProps = {
  action: string;
  rounds: readonly RoundHead[];
  round: RoundHead | null;
  territories: readonly Territory[];
  territory: Territory | null;
  grouping?: string;
};

/** Which round, which territory, grouped by what: a plain form. */
export function Filter({ action, rounds, round, territories, territory, grouping }: FilterProps) {
  const t = useTexts(texts);
  const options = rounds.map((each) => ({
    value: String(each.id),
    label: each.invented && !/inventat|invented/i.test(each.name) ? `${each.name} (${t.invented.short})` : each.name,
  }));
  return (
    <form method="get" action={action} className="result-filter">
      <Select label={t.home.round} name="rilevazione" options={options} defaultValue={String(round?.id ?? "")} />
      <Select
        label={t.home.territory}
        name="territorio"
        options={[
          { value: "", label: t.home.whole },
          ...territories.map(({ code, name }) => ({ value: code, label: name })),
        ]}
        defaultValue={territory?.code ?? ""}
      />
      {grouping === undefined ? null : (
        <Select
          label={t.home.per}
          name="per"
          options={Object.entries(t.home.groups).map(([value, label]) => ({ value, label }))}
          defaultValue={grouping}
        />
      )}
      <Button kind="secondary">{t.home.show}</Button>
    </form>
  );
}

/** Indicators with value, target and why they are on track or not. A citizen's door is what the indicator measures. */
export function LineTable({
  lines,
  query,
  caption,
  isPublic = false,
}: {
  lines: readonly Line[];
  query?: Asked;
  caption: string;
  isPublic?: boolean;
}) {
  const t = useTexts(texts);
  const { lang } = useShell();
  const slug = useSlug();
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={lines}
      rowKey={(line) => String(line.id)}
      phone="cards"
      columns={[
        {
          key: "text",
          head: t.group.col.indicator,
          width: "20rem",
          cell: (line) => (
            <Anchor
              href={isPublic ? indicatorsPaths.siteOne(slug, line.id) : dashboardPaths.indicator(slug, line.id, query)}
            >
              {line.text}
            </Anchor>
          ),
        },
        { key: "ring", head: t.group.col.ring, width: "8rem", cell: (line) => t.ring[line.ring] },
        { key: "value", head: t.group.col.value, width: "8rem", cell: (line) => <Value line={line} /> },
        {
          key: "target",
          head: t.group.col.target,
          width: "12rem",
          cell: (line) => {
            const target = targetOf(line.judgement);
            return target ? writeTarget(target, line, lang) : <NoValue kind="missing" />;
          },
        },
        {
          key: "status",
          head: t.group.col.status,
          width: "10rem",
          cell: (line) => <StatusWord status={line.judgement.status} />,
        },
        { key: "why", head: t.group.col.why, width: "16rem", cell: (line) => whyOf(line, lang) },
      ]}
    />
  );
}

function Value({ line }: { line: Line }) {
  const { lang } = useShell();
  if (line.whole.is === "not_applicable") return <NoValue kind="not_applicable" />;
  return <>{wayWords(line, lang) ?? <NoValue kind="missing" />}</>;
}
