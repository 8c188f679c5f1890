// SPDX-License-Identifier: AGPL-3.0-or-later
// What the citizen reads of the agreements: which hold, which are past, how many bodies adhered.
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { Page, Section, useTexts } from "@albero/ui";
import { useSlug } from "../../pages/decision-page.tsx";
import { SiteDoors } from "../../pages/site-doors.tsx";
import { agreementsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { Adhesions } from "./figures.tsx";
import { governance } from "./office.ts";
import { AgreementsTable } from "./parts.tsx";

export async function loader({ context }: LoaderFunctionArgs) {
  return governance(context).publicAgreements();
}

export default function SiteAgreements() {
  const { agreements, figures } = useLoaderData<typeof loader>();
  const t = useTexts(texts);
  const slug = useSlug();
  const isPast = (one: (typeof agreements)[number]) => one.state === "amended" || one.state === "expired";
  const now = agreements.filter((one) => !isPast(one));
  const past = agreements.filter(isPast);
  const href = (id: number) => agreementsPaths.siteOne(slug, id);
  return (
    <Page
      title={t.site.title(agreements.filter((one) => one.state === "in_force").length)}
      lead={t.site.lead}
      thread={[{ label: t.site.part }]}
      actions={<SiteDoors without="agreements" />}
    >
      {now.length === 0 ? (
        <p>{t.site.none}</p>
      ) : (
        <AgreementsTable agreements={now} href={href} caption={t.list.table} />
      )}
      <Adhesions figures={figures} />
      {past.length > 0 ? (
        <Section title={t.site.past}>
          <AgreementsTable agreements={past} href={href} caption={t.site.past} />
        </Section>
      ) : null}
    </Page>
  );
}
