// SPDX-License-Identifier: AGPL-3.0-or-later
// The catalogue of services: what each is called, and how rules and returns know it.
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import { Anchor, ButtonLink, DataTable, Empty, NoValue, StatusBadge, useTexts } from "@albero/ui";
import { MoneyPage, useSlug } from "../../pages/money-page.tsx";
import { texts as returnTexts } from "../../returns/texts.ts";
import { budgetPaths } from "../paths.ts";
import { texts } from "../texts.services.ts";
import { finance, mayOf } from "./office.ts";

export async function loader({ context }: LoaderFunctionArgs) {
  return { services: await finance(context).listServices(), may: mayOf(context) };
}

export default function Services() {
  const { services, may } = useLoaderData<typeof loader>();
  const t = useTexts(texts);
  const codes = useTexts(returnTexts);
  const slug = useSlug();
  const uncoded = services.filter((service) => service.isActive && service.userArea === null).length;
  const add = may.write ? <ButtonLink href={budgetPaths.newService(slug)}>{t.add}</ButtonLink> : null;
  if (services.length === 0)
    return (
      <MoneyPage part="budget" title={t.title(0)} steps={[{ label: t.part }]}>
        <Empty title={t.empty} action={add} />
      </MoneyPage>
    );
  return (
    <MoneyPage
      part="budget"
      title={t.title(services.length)}
      lead={t.lead(uncoded)}
      steps={[{ label: t.part }]}
      actions={add}
    >
      <DataTable
        caption={t.table}
        captionHidden
        rows={services}
        rowKey={(service) => String(service.id)}
        phone="cards"
        columns={[
          { key: "code", head: t.code, cell: (service) => service.code },
          {
            key: "name",
            head: t.name,
            cell: (service) => (
              <>
                <Anchor href={budgetPaths.service(slug, service.id)}>{service.name}</Anchor>{" "}
                {service.isActive ? null : <StatusBadge tone="neutral">{t.closed}</StatusBadge>}
              </>
            ),
          },
          {
            key: "macro",
            head: t.macro,
            cell: ({ macroActivity }) => (macroActivity === null ? <NoValue /> : codes.macro(macroActivity)),
          },
          {
            key: "area",
            head: t.area,
            cell: ({ userArea }) => (userArea === null ? <NoValue /> : codes.area(userArea)),
          },
          { key: "use", head: t.use, cell: ({ lines, lastYear }) => t.lines(lines, lastYear) },
        ]}
      />
    </MoneyPage>
  );
}
