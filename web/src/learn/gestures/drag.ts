/** A thing is dragged to its place; or it is chosen, and then the place. */
import { type Gesture, type Ground, inside, on } from "./ground";

/** A hand that shakes less than this clicks, pixels. */
const SHAKE = 6;

export const drag: Gesture = (ground) => {
  carry(ground);
  choose(ground);
};

function choose({ stage, item, place, signal, credit }: Ground): void {
  const pick = (chosen: boolean): void => {
    item.setAttribute("aria-pressed", String(chosen));
    place.classList.toggle("open", chosen);
  };
  pick(false);
  on(stage, "click", signal, (event) => {
    if (inside(event, item)) pick(item.getAttribute("aria-pressed") !== "true");
    else if (inside(event, place) && item.getAttribute("aria-pressed") === "true") credit("chosen");
  });
  signal.addEventListener("abort", () => {
    item.removeAttribute("aria-pressed");
    place.classList.remove("open");
  });
}

function carry({ item, place, signal, credit, miss }: Ground): void {
  let from: { x: number; y: number } | undefined;
  let moved = false;
  const drop = (): void => {
    from = undefined;
    item.style.transform = "";
    item.classList.remove("carried");
    place.classList.remove("open");
  };
  item.style.touchAction = "none";
  on(item, "pointerdown", signal, (event) => {
    if (event.button !== 0) return;
    from = { x: event.clientX, y: event.clientY };
    moved = false;
    item.setPointerCapture(event.pointerId);
  });
  on(item, "pointermove", signal, (event) => {
    if (!from) return;
    const [x, y] = [event.clientX - from.x, event.clientY - from.y];
    moved ||= Math.hypot(x, y) > SHAKE;
    if (!moved) return;
    item.style.transform = `translate(${x}px, ${y}px)`;
    item.classList.add("carried");
    place.classList.toggle("open", meets(item, place, event));
  });
  on(item, "pointerup", signal, (event) => {
    const arrived = moved && meets(item, place, event);
    drop();
    if (arrived) credit("dragged");
    else if (moved) miss("dropped");
  });
  on(item, "pointercancel", signal, drop);
  // The click that ends a dragging chooses nothing.
  on(item, "click", signal, (event) => moved && event.detail > 0 && event.stopPropagation());
  signal.addEventListener("abort", () => (item.style.touchAction = ""));
}

/** The pointer, or the middle of what it carries, is over the place. */
function meets(item: HTMLElement, place: HTMLElement, { clientX, clientY }: PointerEvent): boolean {
  const [thing, goal] = [item.getBoundingClientRect(), place.getBoundingClientRect()];
  const holds = (x: number, y: number): boolean => x > goal.left && x < goal.right && y > goal.top && y < goal.bottom;
  return holds(clientX, clientY) || holds((thing.left + thing.right) / 2, (thing.top + thing.bottom) / 2);
}
