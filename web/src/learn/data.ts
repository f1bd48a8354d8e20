/** What the server tells the player about one activity. */
export interface Round {
  gesture: string;
  item?: string;
  to?: string;
  key?: string;
  clears?: boolean;
  given?: string;
}

export interface Item {
  id: string;
  picture: string;
}

/** Where a move leads, what is then said, and whether it was a mistake. */
export type Move = [to: number, say?: string, wrong?: number];

export interface Match {
  kind: string;
  text?: string;
  least?: number;
}

export interface Widget {
  id: string;
  kind: string;
  region: string;
  icon?: string;
  text: string;
  match?: Match | null;
}

export interface State {
  screen: number;
  step: number;
  shown: number[];
  moves: Record<string, Move>;
}

export interface Scene {
  world: string;
  start: number;
  done: number[];
  screens: string[];
  widgets: Widget[];
  steps: { id: string; look: number }[];
  states: State[];
}

export interface Activity {
  module: string;
  activity: string;
  kind: string;
  lang: string;
  version: string;
  /** Where the actions of this attempt are sent; empty for a guest, who keeps nothing. */
  save: string;
  token: string;
  /** What was done before, in order. */
  actions: string[];
  help: string;
  next: { href: string; title: string };
  /** Who works here, when she told it. */
  name?: string;
  words: Record<string, string>;
  texts: Record<string, string>;
  stage?: string;
  items?: Item[];
  rounds?: Round[];
  scene?: Scene;
}

export function activity(): Activity {
  return JSON.parse(document.getElementById("activity")?.textContent ?? "{}") as Activity;
}
