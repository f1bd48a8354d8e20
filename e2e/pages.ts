// Every kind of page of the house, with who may open it: what axe, the crawl and the languages go through.
import { type Page, expect } from "@playwright/test";
import { PROGRAMME, type Person } from "./fixtures";

export interface Kind {
  name: string;
  path: string;
  /** Nobody signed in when left out. */
  who?: Person;
  /** The page lies behind the first link whose address holds this. */
  behind?: string;
  /** 200 when left out. */
  status?: number;
}

export const PUBLIC: Kind[] = [
  { name: "home", path: "/nl" },
  { name: "learn", path: "/nl/learn" },
  { name: "find", path: "/nl/find" },
  { name: "find, nothing found", path: "/nl/find?q=atlantis" },
  { name: "place", path: "/nl/find/digipunt-bibliotheek-oostkamp" },
  { name: "privacy", path: "/nl/privacy" },
  { name: "code", path: "/nl/learn/code" },
  { name: "scan", path: "/nl/learn/scan" },
  { name: "module, for a guest", path: "/nl/learn/mouse" },
  { name: "exercise, for a guest", path: "/nl/learn/mouse/click" },
  { name: "programmes", path: "/nl/programmes" },
  { name: "programme", path: `/nl/programmes/${PROGRAMME}` },
  { name: "umbrella programme", path: "/nl/programmes/digibanken-brugge" },
  { name: "figure", path: `/nl/programmes/${PROGRAMME}/figures/moments` },
  { name: "programme with a report", path: "/nl/programmes/cross-and-learn" },
  { name: "figure that was frozen", path: "/nl/programmes/cross-and-learn", behind: "/figures/" },
  { name: "figure of the installation", path: "/nl/figures/places" },
  { name: "about Pont", path: "/nl/about" },
  { name: "accessibility", path: "/nl/accessibility" },
  { name: "sign-in", path: "/nl/sign-in" },
  { name: "sign-in by link", path: "/nl/sign-in/link" },
];

export const OTHERS: Kind[] = [
  { name: "demo", path: "/demo" },
  { name: "demo mails", path: "/demo/mails" },
  { name: "building blocks", path: "/demo/components" },
  { name: "not found", path: "/nl/nowhere", status: 404 },
  { name: "used link", path: "/nl/sign-in/link/used", status: 410 },
  { name: "used invitation", path: "/nl/invitations/used", status: 410 },
];

export const STAFF: Kind[] = [
  { name: "desk", path: "/nl/desk", who: "christine" },
  { name: "learners", path: "/nl/desk/learners", who: "christine" },
  { name: "learner as a person", path: "/nl/desk/learners", behind: "/person?place", who: "christine" },
  { name: "moment", path: "/nl/desk", behind: "/desk/moments/", who: "christine" },
  { name: "account", path: "/nl/account", who: "christine" },
  { name: "second step", path: "/nl/account/second-step", who: "christine" },
  { name: "steering", path: "/nl/steering", who: "anouk" },
  { name: "steering of a programme", path: `/nl/steering/${PROGRAMME}`, who: "anouk" },
  { name: "entries", path: `/nl/steering/${PROGRAMME}/entries`, who: "anouk" },
  { name: "entry", path: `/nl/steering/${PROGRAMME}/entries`, behind: `/${PROGRAMME}/entries/`, who: "anouk" },
  { name: "history from elsewhere", path: "/nl/steering/cross-and-learn/history", who: "anouk" },
  { name: "an import", path: "/nl/steering/cross-and-learn/history", behind: "/cross-and-learn/history/", who: "anouk" },
  { name: "declarations", path: "/nl/steering/cross-and-learn/declarations", who: "anouk" },
  { name: "declaration", path: "/nl/steering/cross-and-learn/declarations", behind: "/cross-and-learn/declarations/", who: "anouk" },
  { name: "results to share", path: `/nl/steering/${PROGRAMME}/results`, who: "anouk" },
  { name: "targets", path: `/nl/steering/${PROGRAMME}/targets`, who: "anouk" },
  { name: "targets, none yet", path: "/nl/steering/digital-in-sint-pieters-leeuw/targets", who: "anouk" },
  { name: "targets of an umbrella", path: "/nl/steering/digibanken-brugge/targets", who: "anouk" },
  { name: "a target", path: `/nl/steering/${PROGRAMME}/targets/new?indicator=adults_reached&for=all`, who: "anouk" },
  { name: "targets to project", path: `/nl/steering/${PROGRAMME}/board`, who: "anouk" },
  { name: "rules", path: `/nl/steering/${PROGRAMME}/rules`, who: "anouk" },
  { name: "a new rule", path: `/nl/steering/${PROGRAMME}/rules/new`, who: "anouk" },
  { name: "indicators", path: `/nl/steering/${PROGRAMME}/indicators`, who: "anouk" },
  { name: "an indicator", path: `/nl/steering/${PROGRAMME}/indicators/moments`, who: "anouk" },
  { name: "periods", path: `/nl/steering/${PROGRAMME}/periods`, who: "anouk" },
  { name: "settings of a programme", path: `/nl/steering/${PROGRAMME}/settings`, who: "anouk" },
  { name: "programmes of the installation", path: "/nl/instance/programmes", who: "admin" },
  { name: "team", path: "/nl/team", who: "bart" },
  { name: "team look", path: "/nl/team/look", who: "bart" },
  { name: "instance", path: "/nl/instance", who: "admin" },
  { name: "not found for staff", path: "/nl/nowhere", who: "christine", status: 404 },
];

/** An exercise on every stage, a lesson, a scene. */
const EXERCISES = [
  "mouse/move", "mouse/double-click", "mouse/scroll", "mouse/game", "touch/swipe", "touch/zoom", "keyboard/words",
  "my-first-e-mail/what-is-e-mail", "my-first-e-mail/write", "my-first-e-mail/real-or-false",
];

export const LEARNERS: Kind[] = [
  { name: "card", path: "/nl/learn/card", who: "godelieve" },
  { name: "path", path: "/nl/learn/path", who: "godelieve" },
  { name: "module", path: "/nl/learn/mouse", who: "godelieve" },
  { name: "path of somebody at a phone", path: "/nl/learn/path", who: "samir" },
  ...EXERCISES.map((exercise): Kind => ({ name: exercise, path: `/nl/learn/${exercise}`, who: "godelieve" })),
];

export const ALL: Kind[] = [...PUBLIC, ...OTHERS, ...STAFF, ...LEARNERS];

/** Opens the page as its visitor would; who that is must be signed in already. */
export async function open(page: Page, kind: Kind): Promise<void> {
  let answer = await page.goto(kind.path);
  if (kind.behind) {
    const link = page.locator(`main a[href*="${kind.behind}"]`).first();
    answer = await page.goto((await link.getAttribute("href")) ?? "");
  }
  expect(answer?.status(), kind.name).toBe(kind.status ?? 200);
}
