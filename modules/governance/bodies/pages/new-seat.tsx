// SPDX-License-Identifier: AGPL-3.0-or-later
import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { useTexts } from "@albero/ui";
import { DecisionPage, useSlug } from "../../pages/decision-page.tsx";
import { bodiesPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { afterSeat, governance, onlyWriters, typedIn, type FormBack } from "./office.ts";
import { PlainForm, fieldOf } from "./parts.tsx";
import { SeatFields } from "./seat-fields.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  onlyWriters(context);
  return governance(context).seatForm({ bodyId: params.bodyId, seatId: null });
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  return afterSeat(context, await governance(context).addSeat({ ...typedIn(form), bodyId: params.bodyId }), form);
}

export default function NewSeat() {
  const { body, municipalities, today } = useLoaderData<typeof loader>();
  const back = useActionData<FormBack>();
  const all = useTexts(texts);
  const slug = useSlug();
  const first = today < body.firstDay ? body.firstDay : today;
  const values = { duty: "member", votes: "on", refill: "on", firstDay: first, lastDay: body.lastDay ?? "" };
  return (
    <DecisionPage
      part="bodies"
      width="reading"
      title={all.form.newSeat(body.name)}
      steps={[{ label: body.name, href: bodiesPaths.body(slug, body.id) }, { label: all.body.addSeat }]}
    >
      <PlainForm back={back} button={all.form.add}>
        <SeatFields field={fieldOf(back, values)} municipalities={municipalities} />
      </PlainForm>
    </DecisionPage>
  );
}
