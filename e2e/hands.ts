// Three ways to work: a mouse, keys alone, and a finger on a phone. Each does what the task of a round asks.
import { type CDPSession, type Locator, type Page, expect } from "@playwright/test";
import { type Activity, type Round, seen } from "./activity";
import { tabTo } from "./keys";

export const HANDS = ["mouse", "keys", "touch"] as const;
export type Hand = (typeof HANDS)[number];
type Point = [x: number, y: number];

/** What the server is told when a gesture is made by this hand. */
export const CREDIT: Record<string, Record<Hand, string>> = {
  move: { mouse: "moved", keys: "focused", touch: "moved" },
  point: { mouse: "pointed", keys: "focused", touch: "pointed" },
  click: { mouse: "clicked", keys: "entered", touch: "tapped" },
  double: { mouse: "double", keys: "entered", touch: "double" },
  right: { mouse: "right", keys: "menu", touch: "held" },
  scroll: { mouse: "scrolled", keys: "keyed", touch: "scrolled" },
  drag: { mouse: "dragged", keys: "chosen", touch: "dragged" },
  tap: { mouse: "clicked", keys: "entered", touch: "tapped" },
  hold: { mouse: "held", keys: "menu", touch: "held" },
  swipe: { mouse: "pressed", keys: "keyed", touch: "swiped" },
  zoom: { mouse: "wheeled", keys: "keyed", touch: "pinched" },
  key: { mouse: "pressed", keys: "typed", touch: "pressed" },
  word: { mouse: "pressed", keys: "typed", touch: "pressed" },
};

/** Longer than a press that is a long one, and than a pointer has to rest; milliseconds. */
const LONG = 900;
const ARROWS: Record<string, string> = { left: "ArrowLeft", right: "ArrowRight", up: "ArrowUp", down: "ArrowDown" };
const WAYS: Record<string, Point> = { left: [-90, 0], right: [90, 0], up: [0, -90], down: [0, 90] };

/** One round on the screen: what it is about, and where that goes. */
export interface Ground {
  page: Page;
  round: Round;
  item: Locator;
  place: Locator;
  /** What is to be typed, and what stands there already. */
  word: string;
  given: string;
  isDone: () => Promise<boolean>;
}

export function groundOf(page: Page, activity: Activity, nr: number): Ground {
  const round = activity.rounds[nr - 1] as Round;
  const thing = (id: string | undefined) => page.locator(".thing").nth(Math.max(0, activity.items?.findIndex((item) => item.id === id) ?? 0));
  const dots = page.locator("#gain .done");
  return {
    page, round, item: thing(round.item), place: thing(round.to),
    word: round.key ? "" : seen(activity, `round${nr}`, nr),
    given: round.given ? seen(activity, round.given, nr) : "",
    isDone: async () => (await dots.count()) >= nr,
  };
}

export async function act(hand: Hand, ground: Ground): Promise<void> {
  await { mouse: byMouse, keys: byKeys, touch: byTouch }[hand](ground);
}

/** Lets the time of the page pass at once: nobody waits for it. */
export async function pass(page: Page, milliseconds: number): Promise<void> {
  await page.clock.runFor(milliseconds);
}

async function byMouse({ page, round, item, place, isDone }: Ground): Promise<void> {
  const rest = async () => {
    await page.mouse.move(2, 2);
    await page.mouse.move(...(await middle(item)), { steps: 4 });
  };
  const gestures: Record<string, () => Promise<unknown>> = {
    move: rest,
    point: async () => (await rest(), await pass(page, LONG)),
    click: () => item.click(),
    tap: () => item.click(),
    double: () => item.dblclick(),
    right: () => item.click({ button: "right" }),
    hold: async () => (await page.mouse.move(...(await middle(item))), await page.mouse.down(), await pass(page, LONG), await page.mouse.up()),
    scroll: async () => (await page.mouse.move(...(await middle(page.locator(".roll")))), await wheelUntil(page, item, isDone)),
    drag: () => dragByMouse(page, item, place),
    swipe: () => page.locator(`.way[data-way=${round.to}]`).click(),
    zoom: async () => (await page.mouse.move(...(await middle(page.locator(".area")))), await page.mouse.wheel(0, round.to === "in" ? -100 : 100)),
    key: () => drawnKeys(page, ".board", (x, y) => page.mouse.click(x, y), isDone),
    word: () => drawnKeys(page, ".board", (x, y) => page.mouse.click(x, y), isDone),
  };
  await gestures[round.gesture]?.();
}

async function byKeys({ page, round, item, place, word, given, isDone }: Ground): Promise<void> {
  const on = async (target: Locator, key: string) => (await tabTo(page, target), await page.keyboard.press(key));
  const gestures: Record<string, () => Promise<unknown>> = {
    move: () => tabUntil(page, isDone),
    point: () => tabUntil(page, isDone),
    click: () => on(item, "Enter"),
    tap: () => on(item, "Space"),
    double: () => on(item, "Enter"),
    right: () => on(item, "Shift+F10"),
    hold: () => on(item, "Shift+F10"),
    scroll: () => scrollByKeys(page, item, isDone),
    drag: async () => (await on(item, "Space"), await on(place, "Enter")),
    swipe: () => page.keyboard.press(ARROWS[round.to ?? ""] ?? ""),
    zoom: () => page.keyboard.press(round.to === "in" ? "+" : "-"),
    key: () => page.keyboard.press(round.key ?? ""),
    word: () => typeWord(page, word, given),
  };
  await gestures[round.gesture]?.();
}

async function byTouch({ page, round, item, place, isDone }: Ground): Promise<void> {
  const finger = await Finger.of(page);
  // A browser may take the first tap after a drag for the end of it.
  const twice = async () => (await item.tap(), await item.tap(), (await isDone()) || (await item.tap()));
  const gestures: Record<string, () => Promise<unknown>> = {
    move: async () => finger.drag(await middle(page.locator("#stage")), await middle(item)),
    point: async () => finger.rest(await middle(item)),
    click: () => item.tap(),
    tap: () => item.tap(),
    double: twice,
    right: async () => finger.rest(await middle(item)),
    hold: async () => finger.rest(await middle(item)),
    scroll: () => scrollByTouch(finger, page, item, isDone),
    drag: async () => finger.drag(await middle(item), await middle(place)),
    swipe: async () => finger.swipe(page.locator(".area"), WAYS[round.to ?? ""] ?? [0, 0]),
    zoom: async () => finger.pinch(await middle(page.locator(".area")), round.to === "in"),
    key: () => drawnKeys(page, ".near", (x, y) => page.touchscreen.tap(x, y), isDone),
    word: () => drawnKeys(page, ".near", (x, y) => page.touchscreen.tap(x, y), isDone),
  };
  await gestures[round.gesture]?.();
}

export async function middle(thing: Locator): Promise<Point> {
  await thing.scrollIntoViewIfNeeded();
  const box = await thing.boundingBox();
  if (!box) throw new Error(`${thing} is not on the screen`);
  return [box.x + box.width / 2, box.y + box.height / 2];
}

export async function dragByMouse(page: Page, item: Locator, place: Locator): Promise<void> {
  await page.mouse.move(...(await middle(item)));
  await page.mouse.down();
  await page.mouse.move(...(await middle(place)), { steps: 6 });
  await page.mouse.up();
}

/** Where a row stands: above the window of its list (-1), in it (0), or below it (1). */
function whereIs(item: Locator): Promise<number> {
  return item.evaluate((row) => {
    const [own, frame] = [row.getBoundingClientRect(), row.closest(".roll")?.getBoundingClientRect()];
    if (!frame) return 0;
    return own.top < frame.top - 4 ? -1 : own.bottom > frame.bottom + 4 ? 1 : 0;
  });
}

/** A thing that is reached is done: the focus may already be further. */
async function tabUntil(page: Page, isDone: () => Promise<boolean>): Promise<void> {
  for (let stops = 0; stops < 80 && !(await isDone()); stops++) await page.keyboard.press("Tab");
}

async function wheelUntil(page: Page, item: Locator, isDone: () => Promise<boolean>): Promise<void> {
  await expect(async () => {
    if (!(await isDone())) await page.mouse.wheel(0, (await whereIs(item)) * 90);
    expect(await isDone(), "scrolled to it").toBe(true);
  }).toPass({ intervals: [30], timeout: 8_000 });
}

async function scrollByKeys(page: Page, item: Locator, isDone: () => Promise<boolean>): Promise<void> {
  await tabTo(page, page.locator(".roll"));
  await expect(async () => {
    const where = await whereIs(item);
    if (!(await isDone())) await page.keyboard.press(where < 0 ? "ArrowUp" : "ArrowDown");
    expect(await isDone(), "scrolled to it").toBe(true);
  }).toPass({ intervals: [30], timeout: 8_000 });
}

async function scrollByTouch(finger: Finger, page: Page, item: Locator, isDone: () => Promise<boolean>): Promise<void> {
  const list = page.locator(".roll");
  await expect(async () => {
    const where = await whereIs(item);
    if (!(await isDone())) await finger.swipe(list, [0, where * -100]);
    expect(await isDone(), "scrolled to it").toBe(true);
  }).toPass({ intervals: [30], timeout: 12_000 });
}

/** Presses the keys that the drawn keyboard marks, the one to hold first, until the round is done. */
async function drawnKeys(page: Page, board: string, press: (x: number, y: number) => Promise<void>, isDone: () => Promise<boolean>): Promise<void> {
  for (let strokes = 0; strokes < 200 && !(await isDone()); strokes++) {
    const at = await page.evaluate(keyToPress, board);
    if (!at) return;
    await press(...at);
  }
}

/** In the page: where the marked key is; one that is held already is not pressed again. */
function keyToPress(board: string): Point | undefined {
  const wanted = [...document.querySelectorAll<HTMLElement>(`${board} .wanted`)];
  const key = wanted.find((key) => key.ariaPressed === "false") ?? wanted.find((key) => key.ariaPressed === null);
  key?.scrollIntoView({ block: "nearest" });
  const box = key?.getBoundingClientRect();
  return box && [box.x + box.width / 2, box.y + box.height / 2];
}

/** Mends what stands in the field, then types the rest. */
async function typeWord(page: Page, word: string, given: string): Promise<void> {
  await tabTo(page, page.locator(".typed"));
  await page.keyboard.press("End");
  let left = given;
  for (; !word.startsWith(left); left = left.slice(0, -1)) await page.keyboard.press("Backspace");
  await page.keyboard.type(word.slice(left.length));
}

/** A finger, or two, on the glass. */
export class Finger {
  private static known = new WeakMap<Page, Finger>();

  private constructor(private page: Page, private glass: CDPSession) {}

  static async of(page: Page): Promise<Finger> {
    const finger = Finger.known.get(page) ?? new Finger(page, await page.context().newCDPSession(page));
    Finger.known.set(page, finger);
    return finger;
  }

  async rest(at: Point): Promise<void> {
    await this.touch("touchStart", [at]);
    await this.touch("touchMove", [[at[0] + 1, at[1]]]);
    await pass(this.page, LONG);
    await this.touch("touchEnd", []);
  }

  async drag(from: Point, to: Point): Promise<void> {
    await this.touch("touchStart", [from]);
    // It rests at the end, so that nothing goes on by itself.
    for (const part of [0.2, 0.5, 0.8, 1, 1]) await this.touch("touchMove", [between(from, to, part)]);
    await this.touch("touchEnd", []);
  }

  async swipe(area: Locator, [x, y]: Point): Promise<void> {
    const from = await middle(area);
    await this.drag(from, [from[0] + x, from[1] + y]);
  }

  async pinch([x, y]: Point, wider: boolean): Promise<void> {
    const [near, far] = [30, 90];
    const fingers = (apart: number): Point[] => [[x - apart, y], [x + apart, y]];
    const ways = wider ? [near, 50, 70, far] : [far, 70, 50, near];
    await this.touch("touchStart", fingers(ways[0] ?? near));
    for (const apart of ways.slice(1)) await this.touch("touchMove", fingers(apart));
    await this.touch("touchEnd", []);
  }

  private async touch(type: "touchStart" | "touchMove" | "touchEnd", points: Point[]): Promise<void> {
    const touchPoints = points.map(([x, y], id) => ({ x, y, id }));
    await this.glass.send("Input.dispatchTouchEvent", { type, touchPoints });
  }
}

function between(from: Point, to: Point, part: number): Point {
  return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
}
