// SPDX-License-Identifier: AGPL-3.0-or-later
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { NotFound } from "@albero/kernel";
import { Check, ConfirmPage, DateField, FormErrors, useTexts } from "@albero/ui";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { bodiesPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { formBack, governance, onlyWriters, slugOf, typedIn, type FormBack } from "./office.ts";
import { fieldOf } from "./parts.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  onlyWriters(context);
  const view = await governance(context).seatForm({ bodyId: params.bodyId, seatId: params.seatId });
  if (!view.seat) throw new NotFound(`seat ${params.seatId}`);
  return { ...view, seat: view.seat };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await governance(context).endSeat({ ...typedIn(form), id: params.seatId });
  return result.ok
    ? redirect(`${bodiesPaths.body(slugOf(context), result.value.bodyId)}#posti`)
    : formBack(context, result, form);
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
