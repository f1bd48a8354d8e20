/** Fingers that swipe and pinch; arrow keys, + and -, and buttons do the same. */
import { type Gesture, type Ground, inside, on } from "./ground";

/** Shorter than this is a tap, pixels. */
const FAR = 36;
/** Fingers this much further apart, or closer together. */
const PINCH = 1.2;
const ARROWS: Record<string, string> = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" };
const SIGNS: Record<string, string> = { "+": "in", "=": "in", "-": "out", _: "out" };

function answer({ to, credit, miss }: Ground, way: string | undefined, how: string): void {
  if (way === to) credit(how);
  else if (way) miss("other-way");
}

/** While the round is on, fingers belong to it; the page scrolls elsewhere. */
function claim({ stage, signal }: Ground, touchAction: string): HTMLElement {
  const area = stage.querySelector<HTMLElement>(".area") ?? stage;
  area.style.touchAction = touchAction;
  signal.addEventListener("abort", () => (area.style.touchAction = ""));
  return area;
}

/** Keys and buttons; keys work as long as the focus is not in another tool. */
function others(ground: Ground, keys: Record<string, string>): void {
  const { stage, signal } = ground;
  on(document, "keydown", signal, (event) => {
    const free = event.target === document.body || inside(event, stage) || (event.target as HTMLElement).id === "task";
    const way = keys[event.key];
    if (!free || !way || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    answer(ground, way, "keyed");
  });
  on(stage, "click", signal, (event) => {
    const button = (event.target as Element).closest<HTMLElement>("[data-way]");
    answer(ground, button?.dataset.way, "pressed");
  });
}

export const swipe: Gesture = (ground) => {
  const { to, signal } = ground;
  const area = claim(ground, to === "left" || to === "right" ? "pan-y" : "none");
  let from: PointerEvent | undefined;
  on(area, "pointerdown", signal, (event) => (from = event));
  on(window, "pointercancel", signal, () => (from = undefined));
  on(window, "pointerup", signal, (event) => {
    if (!from || from.pointerId !== event.pointerId) return;
    const [x, y] = [event.clientX - from.clientX, event.clientY - from.clientY];
    from = undefined;
    if (Math.hypot(x, y) < FAR) return;
    const sideways = Math.abs(x) > Math.abs(y);
    answer(ground, sideways ? (x < 0 ? "left" : "right") : y < 0 ? "up" : "down", "swiped");
  });
  others(ground, ARROWS);
};

export const zoom: Gesture = (ground) => {
  const { signal } = ground;
  const area = claim(ground, "none");
  const fingers = new Map<number, PointerEvent>();
  let start = 0;
  const apart = (): number => {
    const [a, b] = [...fingers.values()];
    return a && b ? Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) : 0;
  };
  on(area, "pointerdown", signal, (event) => {
    fingers.set(event.pointerId, event);
    start = apart();
  });
  on(area, "pointermove", signal, (event) => {
    if (!fingers.has(event.pointerId)) return;
    fingers.set(event.pointerId, event);
    const ratio = start && apart() / start;
    if (!ratio || (ratio < PINCH && ratio > 1 / PINCH)) return;
    start = 0;
    answer(ground, ratio > 1 ? "in" : "out", "pinched");
  });
  for (const end of ["pointerup", "pointercancel"] as const) {
    on(window, end, signal, (event) => fingers.delete(event.pointerId));
  }
  on(area, "wheel", signal, (event) => {
    event.preventDefault();
    if (event.deltaY) answer(ground, event.deltaY < 0 ? "in" : "out", "wheeled");
  }, { passive: false });
  others(ground, SIGNS);
};
