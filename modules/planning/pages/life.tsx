// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { Anchor, ButtonLink, DataTable, Day, Icon, Section, useShell, useTexts } from "@albero/ui";
import type { Status } from "../core/lifecycle.ts";
import { officePaths } from "../paths.ts";
import type { VersionHead } from "../queries/answers.ts";
import { texts } from "../texts.ts";
import { mayOf, planning } from "./office.ts";
import { formatMoment } from "./parts/moment.ts";
import { stepHref, stepsFrom } from "./parts/steps.ts";
import { StatusMark, useActWords, useSlug, VersionPage } from "./parts/version-page.tsx";
import "./office.css";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { listVersions } = planning(context);
  const all = await listVersions();
  const version =
    all.find((each) => String(each.id) === params.versionId) ??
    (await planning(context).getVersion({ versionId: params.versionId })).version;
  return { version, versions: all.filter((each) => each.planId === version.planId), may: mayOf(context) };
}

export default function Life() {
  const { version, versions, may } = useLoaderData<typeof loader>();
  const t = useTexts(texts);
  const slug = useSlug();
  const l = t.life;
  const steps = stepsFrom(version);
  return (
    <VersionPage
      version={version}
      current="life"
      title={l.title(version.title)}
      lead={t.plans.nextStep[version.status]}
    >
      <Section title={l.steps}>
        <Path version={version} />
      </Section>
      <Section title={l.can}>
        {steps.length === 0 ? (
          <p>{l.nothing}</p>
        ) : may.lead ? (
          <p className="step-buttons">
            {steps.map((step, at) => (
              <ButtonLink key={step} kind={at === 0 ? "primary" : "secondary"} href={stepHref(slug, version.id, step)}>
                {l.do[step]}
              </ButtonLink>
            ))}
          </p>
        ) : (
          <p>{l.cannot}</p>
        )}
      </Section>
      <Section title={l.versions}>
        <Versions current={version} versions={versions} />
      </Section>
    </VersionPage>
  );
}

const ORDER: readonly Status[] = ["draft", "consultation", "approved", "in_force"];

/** The five steps of a version, with what is known of each. */
function Path({ version }: { version: VersionHead }) {
  const t = useTexts(texts);
  const { lang } = useShell();
  const actWords = useActWords();
  const l = t.life;
  const isEnded = version.status === "amended" || version.status === "closed";
  const at = isEnded ? 4 : ORDER.indexOf(version.status);
  const known = [
    <>
      {formatMoment(version.createdAt, lang)}, {l.by(version.createdByName)}
    </>,
    version.consultationFrom ? <Day day={version.consultationFrom} /> : null,
    version.act ? actWords(version.act) : null,
    version.inForceFrom ? <Day day={version.inForceFrom} /> : null,
    version.endedOn ? (
      <>
        <Day day={version.endedOn} /> {version.endReason}
      </>
    ) : null,
  ];
  const names = [
    l.step.created,
    l.step.consultation,
    l.step.approved,
    l.step.in_force,
    isEnded ? t.status[version.status] : l.step.ended,
  ];
  return (
    <ol className="life-path">
      {names.map((name, place) => (
        <li
          key={name}
          className={place < at ? "life-done" : place === at ? "life-now" : "life-later"}
          aria-current={place === at ? "step" : undefined}
        >
          <Icon name={place < at ? "check-circle" : place === at ? "arrow-right" : "minus-circle"} size="sm" />
          <strong>{name}</strong>
          {place === at ? <span className="life-here">{l.now}</span> : null}
          <small>{known[place]}</small>
        </li>
      ))}
    </ol>
  );
}

function Versions({ current, versions }: { current: VersionHead; versions: VersionHead[] }) {
  const t = useTexts(texts);
  const slug = useSlug();
  const actWords = useActWords();
  const { col } = t.plans;
  return (
    <DataTable
      caption={t.life.versions}
      captionHidden
      rows={versions.toSorted((a, b) => b.number - a.number)}
      rowKey={(row) => String(row.id)}
      phone="cards"
      columns={[
        {
          key: "version",
          head: col.version,
          cell: (row) => (
            <>
              <Anchor href={officePaths.version(slug, row.id)}>{t.version(row.number)}</Anchor>
              {row.id === current.id ? <small> ({t.life.thisOne})</small> : null}
            </>
          ),
        },
        { key: "status", head: col.status, cell: (row) => <StatusMark status={row.status} /> },
        { key: "act", head: col.act, cell: (row) => actWords(row.act) },
        {
          key: "compare",
          head: t.life.compareHead,
          cell: (row) =>
            row.id === current.id ? null : (
              <Anchor href={comparison(slug, current, row)}>{t.life.compare(row.number)}</Anchor>
            ),
        },
      ]}
    />
  );
}

/** The older version always stands on the left. */
function comparison(slug: string, one: VersionHead, other: VersionHead): string {
  const [left, right] = one.number < other.number ? [one, other] : [other, one];
  return officePaths.compare(slug, left.id, right.id);
}
