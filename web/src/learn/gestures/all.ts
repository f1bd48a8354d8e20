/** The gestures by the names that content gives them. */
import { click, double, hold, rightClick, tap } from "./click";
import { drag } from "./drag";
import type { Gesture } from "./ground";
import { move, point, scroll } from "./move";
import { swipe, zoom } from "./swipe";

export const gestures: Record<string, Gesture> = {
  move, point, click, double, right: rightClick, scroll, drag, tap, hold, swipe, zoom,
};
