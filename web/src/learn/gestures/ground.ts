/** What a round is played on. A gesture listens until its signal ends it, and tells what it saw. */
export interface Ground {
  stage: HTMLElement;
  /** The thing the task is about. */
  item: HTMLElement;
  /** Where it is to be brought. */
  place: HTMLElement;
  /** Which way: left, right, up, down; in, out. */
  to: string;
  signal: AbortSignal;
  credit(how: string): void;
  miss(why: string): void;
}

export type Gesture = (ground: Ground) => void;

/** Longer than this and a press is a long one; milliseconds, as in the next ones. */
export const LONG = 600;
/** Two clicks within this time are a double one: three times as long as computers allow. */
export const DOUBLE = 900;
/** Two clicks within this time were meant to be one. */
export const SLOW = 3000;
/** So long a pointer rests on a thing. */
export const REST = 800;

export function on<K extends keyof GlobalEventHandlersEventMap>(
  target: EventTarget,
  type: K,
  signal: AbortSignal,
  then: (event: GlobalEventHandlersEventMap[K]) => void,
  options: AddEventListenerOptions = {},
): void {
  target.addEventListener(type, then as EventListener, { signal, ...options });
}

export function inside(event: Event, thing: HTMLElement): boolean {
  return event.target instanceof Node && thing.contains(event.target);
}

let hand = "mouse";
document.addEventListener("pointerdown", ({ pointerType }) => (hand = pointerType), true);

/** A click that no pointer made came from Enter or the space bar, or from a screen reader. */
export function how({ detail }: MouseEvent): "entered" | "clicked" | "tapped" {
  if (detail === 0) return "entered";
  return hand === "mouse" ? "clicked" : "tapped";
}

export function isTouch(): boolean {
  return hand !== "mouse";
}

/** The key that opens a menu, or what stands in for it. */
export function isMenuKey({ key, shiftKey }: KeyboardEvent): boolean {
  return key === "ContextMenu" || (key === "F10" && shiftKey);
}
