// What an activity tells its player, read from the page as the player reads it; and the shortest way through a scene.
import { type Page } from "@playwright/test";

export interface Round {
  gesture: string;
  item?: string;
  to?: string;
  key?: string;
  given?: string;
}

interface Widget {
  id: string;
  kind: string;
  region: string;
  match?: { kind: string; text?: string; least?: number } | null;
}

interface State {
  step: number;
  shown: number[];
  /** Where it leads, what is said, and 1 when it is a mistake. */
  moves: Record<string, [number, string?, number?]>;
}

export interface Scene {
  start: number;
  done: number[];
  widgets: Widget[];
  steps: { id: string }[];
  states: State[];
}

export interface Activity {
  module: string;
  activity: string;
  kind: "lesson" | "drill" | "scene";
  actions: string[];
  items: { id: string }[];
  rounds: Round[];
  scene: Scene;
  words: Record<string, string>;
  texts: Record<string, string>;
}

export async function read(page: Page): Promise<Activity> {
  return JSON.parse((await page.locator("#activity").textContent()) ?? "");
}

/** A text of the activity as it is seen: without marks, with names, in the words of the finger when there are such. */
export function seen(page: Activity, key: string, nr: number, finger = false): string {
  const find = (wanted: string) => (finger ? page.texts[`${wanted}@touch`] : undefined) ?? page.texts[wanted];
  const round = page.rounds?.[nr - 1] ?? { gesture: "" };
  const name = (id: string | undefined) => (id ? (find(`item.${id}`) ?? id) : "");
  const names: Record<string, string> = {
    item: name(round.item),
    to: name(round.to),
    key: round.key ?? "",
    word: find(`round${nr}`) ?? "",
  };
  const filled = (find(key) ?? "").replace(/\{(\w+)\}/g, (all, of: string) => names[of] ?? all);
  return filled.replace(/\*\*|==|\[\[|\]\]/g, "").replace(/\s+/g, " ").trim();
}

export function task(page: Activity, nr: number, finger = false): string {
  const { scene, texts } = page;
  if (scene) return seen(page, `step.${scene.steps[nr - 1]?.id}.task`, nr, finger);
  return seen(page, texts[`task${nr}`] ? `task${nr}` : "task", nr, finger);
}

/** What to type into a field so that it is right. */
export function answerTo({ scene, texts }: Activity, id: string): string {
  const match = scene.widgets.find((widget) => widget.id === id)?.match;
  return match?.text ? (texts[match.text] ?? "") : "Dag Lieve, ik kom graag";
}

/** The fewest actions from the start to the end, without mistakes; on a phone the list hides while something is open. */
export function wayThrough(scene: Scene, phone: boolean): string[] {
  const ways = new Map<number, string[]>([[scene.start, []]]);
  for (const [at, way] of ways) {
    if (scene.done.includes(at)) return way;
    for (const [action, [to, , wrong]] of Object.entries(scene.states[at]?.moves ?? {})) {
      if (!wrong && !ways.has(to) && canReach(scene, at, action, phone)) ways.set(to, [...way, action]);
    }
  }
  throw new Error("this scene has no end");
}

function canReach({ states, widgets }: Scene, at: number, action: string, phone: boolean): boolean {
  const shown = (states[at]?.shown ?? []).map((nr) => widgets[nr]);
  const widget = shown.find((widget) => widget?.id === action.split("=")[0]);
  const isOpen = shown.some((widget) => widget && widget.region !== "side" && widget.kind !== "bar");
  return !!widget && !(phone && isOpen && widget.region === "side");
}
