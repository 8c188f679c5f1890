// SPDX-License-Identifier: AGPL-3.0-or-later
// The component kit: plain HTML on the classes of Bootstrap Italia, no script needed. Names no module.
export { formatEuroShort, formatNumber, formatPercent } from "./format.ts";
export { Anchor } from "./parts/anchor.tsx";
export {
  Button,
  ButtonLink,
  Card,
  Details,
  Empty,
  Grid,
  KeyFigures,
  KeyValue,
  Outline,
  type OutlineNode,
  Pager,
  Section,
  Timeline,
} from "./parts/blocks.tsx";
export { ChartFigure, type Drawing } from "./parts/chart-figure.tsx";
export {
  Check,
  CheckGroup,
  DateField,
  errorFor,
  Field,
  fieldId,
  MoneyField,
  type Option,
  RadioGroup,
  Select,
  TextArea,
} from "./parts/form.tsx";
export { FileProblems } from "./parts/file-problems.tsx";
export { ConfirmPage, ErrorSummary, FieldSet, FormActions, FormErrors } from "./parts/form-frame.tsx";
export { Icon, type IconName } from "./parts/icon.tsx";
export { OfficeLayout, PlainLayout, PublicLayout } from "./parts/layout.tsx";
export { Logo } from "./parts/logo.tsx";
export { AreaBadge, Callout, type CalloutTone, Progress, StatusBadge, type Tone, Uncertain } from "./parts/marks.tsx";
export { Day, Difference, Money, NoValue, Num, NumberDoor } from "./parts/numbers.tsx";
export { Page, PageIndex, type PageIndexEntry, Tabs, type Tab, Thread, type ThreadStep } from "./parts/page.tsx";
export { fieldOf, type FieldOf, PlainForm } from "./parts/plain-form.tsx";
export { type Column, DataTable, type DataTableProps } from "./parts/table.tsx";
export { areaClass, areaHue, type Hue } from "./palette.ts";
export { Hydrates, type ShellData, useShell, useTexts } from "./shell.ts";
