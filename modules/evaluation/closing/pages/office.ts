// SPDX-License-Identifier: AGPL-3.0-or-later
// What the loaders and actions of this folder share. Never imported by a component: it reaches the server's side.
import {
  ambitoOf,
  dayInItaly,
  formatDate,
  formBack as backWith,
  requestInfo,
  useCasesOf,
  type Refused,
} from "@albero/kernel";
import { barChart } from "@albero/ui/charts";
import { data, type RouterContextProvider } from "react-router";
import { mayAgree, mayContribute, mayOpenClosing, mayWriteRewards } from "../permissions.ts";
import type { PastCycle } from "../queries/questions.ts";
import type { TrienniaView } from "../queries/triennia.ts";
import type { useCases } from "../registry.ts";
import { closingRefusals } from "../texts.refusals.ts";
import { texts } from "../texts.ts";

export { textIn, typedIn, type FormBack } from "@albero/kernel";
type Context = Readonly<RouterContextProvider>;

export const evaluation = (context: Context) => useCasesOf<typeof useCases>(context, "evaluation");
export const slugOf = (context: Context): string => ambitoOf(context).slug;

export function mayOf(context: Context) {
  const { actor } = requestInfo(context);
  return {
    open: mayOpenClosing(actor),
    contribute: mayContribute(actor),
    agree: mayAgree(actor),
    rewards: mayWriteRewards(actor),
  };
}

/** A page of a form is not there for who may not send it. */
export function onlyIf(may: boolean): void {
  if (!may) throw data(null, { status: 403 });
}

export function formBack(context: Context, refused: Refused<string>, form: FormData) {
  return backWith(context, refused, form, closingRefusals);
}

/** The day on which something was written, as people read it. */
export const dayOf = (at: Date | null): string => (at === null ? "" : formatDate(dayInItaly(at)));

/** How much was achieved of each objective of a cycle. */
export function degreesChart(context: Context, { evaluation: { cycle }, cards }: PastCycle) {
  const { lang } = requestInfo(context);
  const t = texts[lang];
  return barChart({
    ...{ title: t.list.chart(cycle), lang, format: "percent", decimals: 0, head: [t.col.objective, t.col.degree] },
    bars: cards.map(({ card }) => ({
      label: card.title,
      value: card.fields.find((field) => field.field === "degree")?.percent ?? null,
    })),
  });
}

/** How many objectives go on, do not go on, are new. */
export function movesChart(context: Context, { counts }: TrienniaView) {
  const { lang } = requestInfo(context);
  const t = texts[lang].triennia;
  return barChart({
    ...{ title: t.chart, lang, head: [t.how, t.objectives] },
    bars: (["continued", "dropped", "new"] as const).map((kind) => ({ label: t.kinds[kind], value: counts[kind] })),
  });
}
