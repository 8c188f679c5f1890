// SPDX-License-Identifier: AGPL-3.0-or-later
// One member: where its weight and its power come from.
import { data, useLoaderData, type LoaderFunctionArgs } from "react-router";
import { ButtonLink, useTexts } from "@albero/ui";
import { useSlug } from "../../pages/decision-page.tsx";
import { votingPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { askedOf } from "./asked.ts";
import { governance } from "./office.ts";
import { RulePage, Sentences } from "./parts.tsx";

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const asked = { ruleId: params.ruleId, memberId: params.memberId, ...askedOf(request) };
  const found = await governance(context).explainPower(asked);
  if (!found) throw data(null, { status: 404 });
  return found;
}

export default function Power() {
  const { title, name, rule, ruleId, kind, call, day, sentences, sources } = useLoaderData<typeof loader>();
  const t = useTexts(texts).enough;
  const slug = useSlug();
  const table = votingPaths.enough(slug, ruleId, { kind, call, day });
  const steps = [
    { label: rule, href: votingPaths.rule(slug, ruleId) },
    { label: t.windowTitle, href: table },
    { label: name },
  ];
  return (
    <RulePage title={title} steps={steps} width="reading" lead={sentences[0]}>
      <Sentences list={sentences.slice(1)} />
      <p className="field-help">{t.pictureNote}</p>
      {sources.length > 0 ? <Sentences list={sources} /> : null}
      <p>
        <ButtonLink icon="arrow-left" href={table}>
          {t.back}
        </ButtonLink>
      </p>
    </RulePage>
  );
}
