// SPDX-License-Identifier: AGPL-3.0-or-later
import { data, useLoaderData, type LoaderFunctionArgs } from "react-router";
import { publicPaths } from "@albero/planning/paths";
import { AreaBadge, ButtonLink, useTexts } from "@albero/ui";
import { ResultsPage, useSlug } from "../../pages/results-page.tsx";
import { networkPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { daysOf, evaluation } from "./office.ts";
import { DaysForm, NetworkBody, useIntensityWords } from "./parts.tsx";

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { asked, status, ...form } = daysOf(context, request);
  const view = await evaluation(context).showNetwork({ objective: params.objective, ...asked });
  return data({ view, form }, { status });
}

export default function NetworkPage() {
  const { view, form } = useLoaderData<typeof loader>();
  const t = useTexts(texts).one;
  const slug = useSlug();
  const say = useIntensityWords();
  const { objective, intensity, before, after } = view;
  const { code, title, areas } = objective;
  return (
    <ResultsPage
      part="network"
      title={t.title(title, intensity.actors, intensity.pairs)}
      windowTitle={`${code} · ${title}`}
      kicker={<AreaBadge letter={areas[0] ?? code} />}
      lead={say(intensity)}
      steps={[{ label: `${code} · ${title}` }]}
      actions={
        <>
          <ButtonLink href={publicPaths.card(slug, code)}>{t.openCard}</ButtonLink>
          <ButtonLink kind="quiet" href={networkPaths.siteOne(slug, code, { before, after })}>
            {t.openPublic}
          </ButtonLink>
        </>
      }
    >
      <NetworkBody view={view} place="office" form={<DaysForm before={before} after={after} {...form} />} />
    </ResultsPage>
  );
}
