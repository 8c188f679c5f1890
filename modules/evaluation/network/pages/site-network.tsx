// SPDX-License-Identifier: AGPL-3.0-or-later
import { data, useLoaderData, type LoaderFunctionArgs } from "react-router";
import { publicPaths } from "@albero/planning/paths";
import { AreaBadge, ButtonLink, Page, useTexts } from "@albero/ui";
import { useSlug } from "../../pages/results-page.tsx";
import { networkPaths } from "../paths.ts";
import { dashboardPaths } from "../../dashboard/paths.ts";
import { texts as frameTexts } from "../../pages/texts.ts";
import { texts } from "../texts.ts";
import { daysOf, evaluation } from "./office.ts";
import { DaysForm, NetworkBody, useIntensityWords } from "./parts.tsx";

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { asked, status, ...form } = daysOf(context, request);
  const view = await evaluation(context).publicNetwork({ objective: params.objective, ...asked });
  return data({ view, form }, { status });
}

export default function SiteNetwork() {
  const { view, form } = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const frame = useTexts(frameTexts);
  const slug = useSlug();
  const say = useIntensityWords();
  const { objective, intensity, before, after } = view;
  const { code, title, areas } = objective;
  return (
    <Page
      title={all.one.title(title, intensity.actors, intensity.pairs)}
      windowTitle={`${code} · ${title}`}
      kicker={<AreaBadge letter={areas[0] ?? code} />}
      lead={say(intensity)}
      thread={[
        { label: frame.results, href: dashboardPaths.site(slug) },
        { label: all.site.part, href: networkPaths.site(slug) },
        { label: `${code} · ${title}` },
      ]}
      actions={<ButtonLink href={publicPaths.card(slug, code)}>{all.one.openCard}</ButtonLink>}
    >
      <NetworkBody view={view} place="site" form={<DaysForm before={before} after={after} {...form} />} />
    </Page>
  );
}
