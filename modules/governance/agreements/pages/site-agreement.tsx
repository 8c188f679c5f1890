// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { Page, Section, useTexts } from "@albero/ui";
import { actsPaths } from "../../acts/paths.ts";
import { useSlug } from "../../pages/decision-page.tsx";
import { missing, signed } from "../core/agreement.ts";
import { agreementsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { AgreementFacts, Documents, History, Missing, PartiesTable, SignaturePicture } from "./agreement-parts.tsx";
import { governance } from "./office.ts";
import { AgreementState, usePeriod } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  return governance(context).publicAgreement({ agreementId: params["agreementId"] });
}

export default function SiteAgreement() {
  const view = useLoaderData<typeof loader>();
  const { agreement, parties, standing } = view;
  const t = useTexts(texts);
  const slug = useSlug();
  const period = usePeriod();
  const without = missing(parties).length;
  return (
    <Page
      title={t.one.title[agreement.state](agreement.title, without)}
      windowTitle={agreement.title}
      status={<AgreementState state={agreement.state} standing={standing} />}
      lead={t.one.lead(t.kinds[agreement.kind], period(agreement), parties.length)}
      thread={[{ label: t.site.part, href: agreementsPaths.site(slug) }, { label: agreement.title }]}
    >
      <SignaturePicture
        picture={view.picture}
        agreement={agreement}
        counts={[signed(parties), parties.length, without]}
      />
      {agreement.state === "signing" ? <Missing areas={view.areas} /> : null}
      <AgreementFacts view={view} />
      {parties.length > 0 ? (
        <Section title={t.site.signedBy}>
          <PartiesTable view={view} />
        </Section>
      ) : null}
      <Section title={t.one.documents}>
        <Documents documents={view.documents} removable={false} href={(id) => actsPaths.publicDocument(slug, id)} />
      </Section>
      <History view={view} href={(id) => agreementsPaths.siteOne(slug, id)} />
    </Page>
  );
}
