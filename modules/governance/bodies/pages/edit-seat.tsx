// SPDX-License-Identifier: AGPL-3.0-or-later
import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { useTexts } from "@albero/ui";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { bodiesPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { afterSeat, governance, seatOf, typedIn, type FormBack } from "./office.ts";
import { PlainForm, fieldOf } from "./parts.tsx";
import { SeatFields, seatValues } from "./seat-fields.tsx";

export const loader = (args: LoaderFunctionArgs) => seatOf(args);

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  return afterSeat(context, await governance(context).changeSeat({ ...typedIn(form), id: params.seatId }), form);
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
      <PlainForm back={back} button={all.form.save}>
        <input type="hidden" name="rowVersion" value={back?.typed.rowVersion ?? seat.rowVersion} />
        <SeatFields field={fieldOf(back, seatValues(seat))} municipalities={municipalities} />
      </PlainForm>
    </DecisionPage>
  );
}
