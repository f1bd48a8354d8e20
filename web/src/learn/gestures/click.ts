/** Clicks and taps: one, two, with the right button, or held. */
import { DOUBLE, type Gesture, type Ground, LONG, SLOW, how, inside, isMenuKey, isTouch, on } from "./ground";

function elsewhere({ stage, item, signal, miss }: Ground, type: "click" | "contextmenu"): void {
  on(stage, type, signal, (event) => inside(event, item) || miss("elsewhere"));
}

/** Opened by the menu key; the menu of the browser stays away from the whole stage. */
function menu({ item, signal, credit }: Ground): void {
  on(item, "keydown", signal, (event) => {
    if (!isMenuKey(event)) return;
    event.preventDefault();
    credit("menu");
  });
}

/** A finger (or a button) that stays down. */
function held({ item, signal, credit, miss }: Ground, fingerOnly: boolean): void {
  let timer = 0;
  on(item, "pointerdown", signal, (event) => {
    if (event.button !== 0 || (fingerOnly && event.pointerType === "mouse")) return;
    timer = setTimeout(() => credit("held"), LONG) as unknown as number;
  });
  const lift = (short: boolean): void => {
    if (timer && short && !fingerOnly) miss("short");
    clearTimeout(timer);
    timer = 0;
  };
  on(item, "pointerup", signal, () => lift(true));
  on(item, "pointercancel", signal, () => lift(false));
  on(item, "pointerleave", signal, () => lift(false));
  signal.addEventListener("abort", () => clearTimeout(timer));
}

function right({ item, signal, credit, miss }: Ground, wanted: boolean): void {
  on(item, "contextmenu", signal, (event) => {
    event.preventDefault();
    if (!wanted) return isTouch() ? undefined : miss("right");
    credit(isTouch() ? "held" : event.button === 2 ? "right" : "menu");
  });
}

export const click: Gesture = (ground) => {
  on(ground.item, "click", ground.signal, (event) => ground.credit(how(event)));
  right(ground, false);
  elsewhere(ground, "click");
};

export const tap: Gesture = (ground) => {
  on(ground.item, "click", ground.signal, (event) => ground.credit(how(event)));
  elsewhere(ground, "click");
};

export const double: Gesture = (ground) => {
  const { item, signal, credit, miss } = ground;
  let last = -Infinity;
  let timer = 0;
  on(item, "click", signal, (event) => {
    if (event.detail === 0) return credit("entered");
    const gap = event.timeStamp - last;
    last = event.timeStamp;
    clearTimeout(timer);
    if (gap <= DOUBLE) return credit("double");
    item.focus({ preventScroll: true });
    if (gap <= SLOW) miss("slow");
    else timer = setTimeout(() => miss("one"), DOUBLE) as unknown as number;
  });
  signal.addEventListener("abort", () => clearTimeout(timer));
  elsewhere(ground, "click");
};

export const rightClick: Gesture = (ground) => {
  const { item, signal, miss } = ground;
  right(ground, true);
  menu(ground);
  held(ground, true);
  on(item, "click", signal, (event) => how(event) === "clicked" && miss("left"));
  elsewhere(ground, "contextmenu");
  elsewhere(ground, "click");
};

export const hold: Gesture = (ground) => {
  right(ground, true);
  menu(ground);
  held(ground, false);
  elsewhere(ground, "click");
};
