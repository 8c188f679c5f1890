// SPDX-License-Identifier: AGPL-3.0-or-later
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { NotFound } from "@albero/kernel";
import { useTexts } from "@albero/ui";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { bodiesPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { formBack, governance, onlyWriters, slugOf, typedIn, type FormBack } from "./office.ts";
import { BodyForm, fieldOf } from "./parts.tsx";
import { SeatFields, seatValues } from "./seat-fields.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  onlyWriters(context);
  const view = await governance(context).seatForm({ bodyId: params.bodyId, seatId: params.seatId });
  if (!view.seat) throw new NotFound(`seat ${params.seatId}`);
  return { ...view, seat: view.seat };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await governance(context).changeSeat({ ...typedIn(form), id: params.seatId });
  return result.ok
    ? redirect(`${bodiesPaths.body(slugOf(context), result.value.bodyId)}#posti`)
    : formBack(context, result, form);
}

export default function EditSeat() {
  const { body, seat, municipalities } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const all = useTexts(texts);
  const slug = useSlug();
  return (
    <DecisionPage
      part="bodies"
      width="reading"
      title={all.form.editSeat(seat.label)}
      steps={[{ label: body.name, href: bodiesPaths.body(slug, body.id) }, { label: seat.label }]}
    >
      <BodyForm back={back} button={all.form.save}>
        <input type="hidden" name="rowVersion" value={back?.typed.rowVersion ?? seat.rowVersion} />
        <SeatFields field={fieldOf(back, seatValues(seat))} municipalities={municipalities} />
      </BodyForm>
    </DecisionPage>
  );
}
