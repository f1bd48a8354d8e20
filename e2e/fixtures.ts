// What every browser test starts from: pages of our own demo, people to sign in as, and axe.
import { type BrowserContext, type Page, expect, test as base } from "@playwright/test";
import axe from "axe-core";

export { expect };

export const LANGUAGES = ["nl", "fr", "en", "de"] as const;

/** People of the demo who stand for a role; Godelieve and Samir learn, and have no account. */
export type Person = "christine" | "anouk" | "bart" | "admin" | "godelieve" | "samir";

/** Where Christine helps; its programme, and one that ended before. */
export const LIBRARY = "Digipunt Bibliotheek Oostkamp";
export const PROGRAMME = "digibank-brugge-west";

export const test = base.extend({
  baseURL: async ({}, use) => use(process.env.PONT_URL),
});

/** Signs in as people do it: with the button that /demo has for this person. */
export async function signInAs(page: Page, person: Person): Promise<void> {
  await page.goto("/demo");
  await page.locator(`form[action="/demo/sign-in"] button[name="person"][value="${person}"]`).click();
  await page.waitForURL((url) => url.pathname !== "/demo" && url.pathname !== "/demo/sign-in");
}

/** Signs in without a page, where a test is about something else. */
export async function becomeQuietly(context: BrowserContext, person: Person): Promise<void> {
  const headers = { origin: process.env.PONT_URL ?? "" };
  const answer = await context.request.post("/demo/sign-in", { form: { person }, headers, maxRedirects: 0 });
  expect(answer.status(), `signing in as ${person}`).toBe(303);
}

/** No violation of any rule of axe, or of those named, with the 7:1 contrast that our pages promise. */
export async function expectNoAxeViolations(page: Page, look = "", only?: string[]): Promise<void> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const violations = await page.evaluate(async (only) => {
    const which = only ? { runOnly: only } : { rules: { "color-contrast-enhanced": { enabled: true } } };
    const { axe: here } = window as unknown as { axe: typeof axe };
    const found = await here.run(document, { ...which, resultTypes: ["violations"] });
    return found.violations.map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((node) => node.target.join(" ")).join("\n  ")}`);
  }, only);
  expect(violations, `axe on ${page.url()} ${look}`).toEqual([]);
}

/** Everything fits: only tables and drawings scroll sideways, each inside its own frame. */
export async function expectNoSidewaysScroll(page: Page, look: string): Promise<void> {
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(tooWide, `pixels that ${page.url()} is too wide ${look}`).toBe(0);
}

/** The number in a text as people read it, with or without signs between its thousands. */
export function numberIn(text: string | null): number {
  return Number((text ?? "").replace(/\D/g, "") || Number.NaN);
}
