// SPDX-License-Identifier: AGPL-3.0-or-later
// Opening again and setting aside ask the same: why.
import { Form, useActionData, useLoaderData } from "react-router";
import { Anchor, Button, FormActions, FormErrors, TextArea, useTexts } from "@albero/ui";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { deadlinesPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import type { FormBack } from "./office.ts";
import { fieldsOf } from "./parts.tsx";

export function WithReason({ which }: { which: "reopen" | "aside" }) {
  const { id, title, rowVersion } = useLoaderData<{ id: number; title: string; rowVersion: number }>();
  const back = useActionData<FormBack>();
  const all = useTexts(texts);
  const t = all[which];
  const page = deadlinesPaths.deadline(useSlug(), id);
  return (
    <DecisionPage
      part="deadlines"
      width="reading"
      title={t.title(title)}
      lead={t.lead}
      steps={[{ label: title, href: page }, { label: t.save }]}
    >
      <FormErrors back={back} />
      <Form method="post" noValidate>
        <input type="hidden" name="rowVersion" value={back?.typed.rowVersion ?? rowVersion} />
        <TextArea {...fieldsOf(back, {})("reason")} label={t.reason} rows={3} maxLength={1_000} required />
        <FormActions>
          <Button>{t.save}</Button>
          <Anchor className="btn btn-quiet" href={page}>
            {all.form.back}
          </Anchor>
        </FormActions>
      </Form>
    </DecisionPage>
  );
}
