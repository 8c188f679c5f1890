// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { formatDate } from "@albero/kernel/pure";
import { ButtonLink, Callout, DataTable, Field, Select, TextArea, useShell, useTexts } from "@albero/ui";
import { questionnairesPaths } from "../paths.ts";
import { texts } from "../texts.ts";
import { evaluation, formBack, mayOf, onlyIf, slugOf, typedIn, type FormBack } from "./office.ts";
import { fieldOf, PlainForm, useSlug, WavePage } from "./parts.tsx";

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  onlyIf(mayOf(context).write);
  const { wave, questionnaire, groups } = await evaluation(context).showInvitations({ waveId: params["waveId"] });
  return { wave, questionnaire, groups, origin: new URL(request.url).origin };
}

type Made = { made: { label: string; path: string }[] };

/** Links by hand are shown in the answer itself, and nowhere else ever. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await evaluation(context).inviteRespondents({ ...typedIn(form), waveId: params["waveId"] });
  if (!result.ok) return formBack(context, result, form);
  const { links } = result.value;
  const slug = slugOf(context);
  if (links.length === 0) return redirect(`${questionnairesPaths.wave(slug, Number(params["waveId"]))}?invitati=1`);
  const made = links.map(({ label, token }) => ({ label, path: questionnairesPaths.answer(slug, token) }));
  return data<Made>({ made }, { headers: { "cache-control": "no-store" } });
}

export default function Invite() {
  const answer = useActionData<FormBack | Made>();
  return answer && "made" in answer ? <MadeLinks made={answer.made} /> : <InviteForm back={answer} />;
}

function MadeLinks({ made }: Made) {
  const { wave, questionnaire, origin } = useLoaderData<typeof loader>();
  const t = useTexts(texts).invite;
  const slug = useSlug();
  return (
    <WavePage questionnaire={questionnaire} wave={wave} step={t.step} title={t.doneTitle} lead={t.doneLead}>
      <DataTable
        caption={t.doneCaption}
        captionHidden
        rows={made}
        rowKey={({ path }) => path}
        phone="cards"
        columns={[
          { key: "n", head: t.col.n, cell: (_row, at) => at + 1 },
          ...(wave.isAnonymous ? [] : [{ key: "who", head: t.col.who, cell: ({ label }: { label: string }) => label }]),
          { key: "link", head: t.col.link, width: "24rem", cell: ({ path }) => <code>{`${origin}${path}`}</code> },
        ]}
      />
      <ButtonLink kind="primary" href={questionnairesPaths.wave(slug, wave.id)}>
        {t.back}
      </ButtonLink>
    </WavePage>
  );
}

function InviteForm({ back }: { back: FormBack | undefined }) {
  const { wave, questionnaire, groups } = useLoaderData<typeof loader>();
  const all = useTexts(texts);
  const t = all.invite;
  const { ambito } = useShell();
  const field = fieldOf(back, {
    ...{ group: groups[0] ?? "", subject: t.defaultSubject(questionnaire.name), links: "0" },
    body: t.defaultBody(ambito?.leadMunicipality ?? "", formatDate(wave.lastDay), wave.isAnonymous),
  });
  return (
    <WavePage questionnaire={questionnaire} wave={wave} step={t.step} width="reading" title={t.title} lead={t.lead}>
      {wave.closedOn ? <Callout tone="warning" title={all.answer.titles.wave_closed} /> : null}
      <PlainForm back={back} button={t.send}>
        <Select
          {...field("group")}
          label={t.group}
          blank={false}
          options={groups.map((group) => ({ value: group, label: all.groups[group] }))}
        />
        <TextArea {...field("addresses")} label={t.addresses} help={t.addressesHelp} rows={6} optional />
        {wave.isAnonymous ? (
          <Field {...field("links")} label={t.links} help={t.linksHelp} size="short" inputMode="numeric" optional />
        ) : (
          <TextArea {...field("names")} label={t.names} help={t.namesHelp} rows={4} optional />
        )}
        <Field {...field("subject")} label={t.subject} maxLength={200} required />
        <TextArea {...field("body")} label={t.body} rows={10} maxLength={10_000} required />
      </PlainForm>
    </WavePage>
  );
}
