// SPDX-License-Identifier: AGPL-3.0-or-later
import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { Check, ConfirmPage, DateField, FormErrors, useTexts } from "@albero/ui";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { bodiesPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { afterSeat, governance, seatOf, typedIn, type FormBack } from "./office.ts";
import { fieldOf } from "./parts.tsx";

export const loader = (args: LoaderFunctionArgs) => seatOf(args);

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  return afterSeat(context, await governance(context).endSeat({ ...typedIn(form), id: params.seatId }), form);
}

export default function EndSeat() {
  const { body, seat, today } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const all = useTexts(texts);
  const t = all.end;
  const slug = useSlug();
  const href = bodiesPaths.body(slug, body.id);
  const field = fieldOf(back, { lastDay: today, refill: "on" });
  return (
    <DecisionPage
      part="bodies"
      width="reading"
      title={t.title(seat.label)}
      steps={[{ label: body.name, href }, { label: seat.label }]}
    >
      <FormErrors back={back} />
      <ConfirmPage happens={[t.happens(seat.label, body.name), t.stays]} confirmLabel={t.button} cancelHref={href}>
        <input type="hidden" name="rowVersion" value={back?.typed.rowVersion ?? seat.rowVersion} />
        <DateField {...field("lastDay")} label={all.form.lastDay} required />
        <Check
          name="refill"
          label={t.refill}
          help={t.refillHelp}
          defaultChecked={field("refill").defaultValue === "on"}
        />
      </ConfirmPage>
    </DecisionPage>
  );
}
