/** The pointer moves to a thing, or rests on it; a list moves until a thing is in view. */
import { type Gesture, type Ground, REST, inside, on } from "./ground";

/** Reached with the Tab key. */
function focused({ item, signal, credit }: Ground): void {
  on(item, "focus", signal, () => item.matches(":focus-visible") && credit("focused"));
}

function under(event: PointerEvent, item: HTMLElement): boolean {
  return item.contains(document.elementFromPoint(event.clientX, event.clientY));
}

export const move: Gesture = (ground) => {
  const { stage, item, signal, credit } = ground;
  const look = (event: PointerEvent): void => {
    if (under(event, item)) credit("moved");
  };
  on(stage, "pointermove", signal, look);
  on(stage, "pointerdown", signal, look);
  focused(ground);
};

export const point: Gesture = (ground) => {
  const { stage, item, signal, credit, miss } = ground;
  let timer = 0;
  let since = 0;
  const leave = (event: Event): void => {
    // Passing over a thing is no try.
    if (timer && event.timeStamp - since > REST / 4) miss("left");
    clearTimeout(timer);
    timer = 0;
  };
  const look = (event: PointerEvent): void => {
    if (!under(event, item)) return leave(event);
    if (timer) return;
    since = event.timeStamp;
    timer = setTimeout(() => credit("pointed"), REST) as unknown as number;
  };
  on(stage, "pointermove", signal, look);
  on(stage, "pointerdown", signal, look);
  on(stage, "pointerleave", signal, leave);
  signal.addEventListener("abort", () => clearTimeout(timer));
  focused(ground);
};

/** A thing that is in view at the start is brought out of it: the list begins at its other end. */
export const scroll: Gesture = ({ stage, item, signal, credit }) => {
  const list = stage.querySelector<HTMLElement>(".roll") ?? stage;
  let way = "scrolled";
  const isInView = (): boolean => {
    const [row, frame] = [item.getBoundingClientRect(), list.getBoundingClientRect()];
    return row.top >= frame.top - 4 && row.bottom <= frame.bottom + 4;
  };
  if (isInView()) list.scrollTop = list.scrollTop > 0 ? 0 : list.scrollHeight;
  on(stage, "keydown", signal, () => (way = "keyed"));
  on(stage, "pointerdown", signal, (event) => (way = inside(event, list) ? "scrolled" : "pressed"));
  on(list, "wheel", signal, () => (way = "scrolled"), { passive: true });
  // The list may still stand still from being brought back.
  requestAnimationFrame(() => requestAnimationFrame(() => {
    on(list, "scroll", signal, () => isInView() && credit(way), { passive: true });
  }));
};
