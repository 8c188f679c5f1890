// SPDX-License-Identifier: AGPL-3.0-or-later
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { ConfirmPage, ErrorSummary, useTexts } from "@albero/ui";
import { officePaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { formBack, planning } from "./office.ts";
import { useSlug, VersionPage } from "./parts/version-page.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { version, card } = await planning(context).getCard({ versionId: params.versionId, code: params.code });
  return { version, code: card.code, title: card.title };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await planning(context).removeCard({ versionId: params.versionId, code: params.code });
  if (!result.ok) return formBack(context, result, form);
  return redirect(officePaths.version(params.ambito ?? "", Number(params.versionId)));
}

export default function RemoveCard() {
  const { version, code, title } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>();
  const t = useTexts(texts).card;
  const slug = useSlug();
  const href = officePaths.card(slug, version.id, code);
  return (
    <VersionPage
      version={version}
      current={null}
      title={t.removeAsk(title)}
      width="reading"
      steps={[{ label: title, href }, { label: t.remove }]}
    >
      {back ? <ErrorSummary problems={back.problems} refusal={back.refusal} /> : null}
      <ConfirmPage happens={[t.removed]} confirmLabel={t.remove} cancelHref={href} danger />
    </VersionPage>
  );
}
