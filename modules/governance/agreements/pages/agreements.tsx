// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { ButtonLink, Empty, useTexts } from "@albero/ui";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { agreementsPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { Adhesions } from "./figures.tsx";
import { governance, mayOf } from "./office.ts";
import { AgreementsTable } from "./parts.tsx";

export async function loader({ context }: LoaderFunctionArgs) {
  return { ...(await governance(context).listAgreements()), may: mayOf(context) };
}

export default function AgreementsPage() {
  const { agreements, figures, may } = useLoaderData<typeof loader>();
  const t = useTexts(texts);
  const slug = useSlug();
  const count = (is: (one: (typeof agreements)[number]) => boolean) => agreements.filter(is).length;
  const add = (
    <ButtonLink kind="primary" icon="plus" href={agreementsPaths.newAgreement(slug)}>
      {t.list.add}
    </ButtonLink>
  );
  const isEmpty = agreements.length === 0;
  return (
    <DecisionPage
      part="agreements"
      title={
        isEmpty
          ? t.list.none
          : t.list.title(
              count((one) => one.state === "in_force"),
              count((one) => one.state === "signing" && one.missing > 0),
            )
      }
      lead={
        isEmpty
          ? t.list.noneLead
          : t.list.lead(
              count((one) => one.standing === "notice"),
              count((one) => one.standing === "over"),
              count((one) => one.standing === "open"),
            )
      }
      actions={may.write ? add : null}
    >
      {isEmpty ? (
        <Empty title={t.list.none} action={may.write ? add : null}>
          <p>{t.list.noneLead}</p>
        </Empty>
      ) : (
        <AgreementsTable agreements={agreements} href={(id) => agreementsPaths.one(slug, id)} caption={t.list.table} />
      )}
      <Adhesions figures={figures} />
    </DecisionPage>
  );
}
