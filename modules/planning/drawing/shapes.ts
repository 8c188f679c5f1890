// SPDX-License-Identifier: AGPL-3.0-or-later
// The geometry of wood: curves, ribbons that taper, leaves, houses.
import { el, round, type Point } from "./svg.ts";

export type Curve = [Point, Point, Point, Point];

export function pointAt([a, b, c, d]: Curve, t: number): Point {
  const s = 1 - t;
  const mix = (p: number, q: number, r: number, u: number) =>
    s ** 3 * p + 3 * s * s * t * q + 3 * s * t * t * r + t ** 3 * u;
  return { x: mix(a.x, b.x, c.x, d.x), y: mix(a.y, b.y, c.y, d.y) };
}

/** Direction of the curve there, in radians. */
export function angleAt(curve: Curve, t: number): number {
  const before = pointAt(curve, Math.max(0, t - 0.01));
  const after = pointAt(curve, Math.min(1, t + 0.01));
  return Math.atan2(after.y - before.y, after.x - before.x);
}

export function sample(curve: Curve, steps: number): Point[] {
  return Array.from({ length: steps + 1 }, (_, step) => pointAt(curve, step / steps));
}

/** The outline of a piece of wood along a line of points, as wide as `width` says at each place from 0 to 1. */
export function ribbon(points: readonly Point[], width: (t: number) => number): string {
  const left: Point[] = [];
  const right: Point[] = [];
  points.forEach((point, index) => {
    const before = points[Math.max(0, index - 1)] ?? point;
    const after = points[Math.min(points.length - 1, index + 1)] ?? point;
    const length = Math.hypot(after.x - before.x, after.y - before.y) || 1;
    const half = width(index / (points.length - 1)) / 2;
    const normal = { x: (-(after.y - before.y) / length) * half, y: ((after.x - before.x) / length) * half };
    left.push({ x: point.x + normal.x, y: point.y + normal.y });
    right.unshift({ x: point.x - normal.x, y: point.y - normal.y });
  });
  return `${smooth(left)}L${smooth(right).slice(1)}Z`;
}

/** A soft line through all the points (Catmull-Rom). */
export function smooth(points: readonly Point[]): string {
  const at = (index: number) => points[Math.max(0, Math.min(points.length - 1, index))] as Point;
  const pieces = points.slice(1).map((end, index) => {
    const [p0, p1, p3] = [at(index - 1), at(index), at(index + 2)];
    const c1 = { x: p1.x + (end.x - p0.x) / 6, y: p1.y + (end.y - p0.y) / 6 };
    const c2 = { x: end.x - (p3.x - p1.x) / 6, y: end.y - (p3.y - p1.y) / 6 };
    return `C${pair(c1)} ${pair(c2)} ${pair(end)}`;
  });
  return `M${pair(at(0))}${pieces.join("")}`;
}

function pair(point: Point): string {
  return `${round(point.x)} ${round(point.y)}`;
}

/** A leaf of length 1 lying along the x axis from its stalk; drawn once and used many times. */
export const LEAF = "M0 0C.18-.34.62-.4 1 0C.62.4.18.34 0 0Z";

export function leafShape(id: string): string {
  return `<g id="${id}-leaf"><path d="${LEAF}"/><path d="M.06 0H.8" stroke="#ffffff" stroke-width=".035" opacity=".75"/></g>`;
}

export function leaf(at: Point, degrees: number, length: number, fill: string, id: string): string {
  const transform = `translate(${round(at.x)} ${round(at.y)})rotate(${round(degrees)})scale(${round(length)})`;
  return el("use", { href: `#${id}-leaf`, transform, fill });
}

/** An indicator: it hangs unripe (a ring) until a result is measured. Outcomes and outputs are full, the steps on the way are hollow. */
export function fruit(from: Point, hang: number, radius: number, hue: string, full: boolean): string {
  const y = from.y + hang;
  return (
    el("path", { d: `M${pair(from)}V${round(y - radius)}`, stroke: hue, "stroke-width": 1, fill: "none" }) +
    el("circle", { cx: from.x, cy: y, r: radius, fill: full ? hue : "#ffffff", stroke: hue, "stroke-width": 1.4 })
  );
}

/** A measure paid by the PNRR: a five-petalled flower. */
export function flower(at: Point, radius: number, fill: string): string {
  const petals = Array.from({ length: 5 }, (_, petal) => {
    const turn = (petal * 2 * Math.PI) / 5 - Math.PI / 2;
    return el("circle", {
      cx: at.x + Math.cos(turn) * radius * 0.62,
      cy: at.y + Math.sin(turn) * radius * 0.62,
      r: radius * 0.5,
      fill,
    });
  });
  return petals.join("") + el("circle", { cx: at.x, cy: at.y, r: radius * 0.36, fill: "#ffffff" });
}

/** A small house on the ground line; the lead municipality has a bell tower. */
export function house(x: number, ground: number, size: number, fill: string, tower: boolean): string {
  const [w, h] = [size, size * 0.62];
  const body = `M${round(x - w / 2)} ${round(ground)}v${round(-h)}l${round(w / 2)} ${round(-h * 0.8)}l${round(w / 2)} ${round(h * 0.8)}v${round(h)}z`;
  const bell = tower
    ? `M${round(x + w * 0.6)} ${round(ground)}v${round(-h * 2.6)}l${round(w * 0.22)} ${round(-h)}l${round(w * 0.22)} ${round(h)}v${round(h * 2.6)}z`
    : "";
  return el("path", { d: body + bell, fill });
}
