// What every browser test starts from: pages of our own demo, people to sign in as, and axe.
import { type Page, expect, test as base } from "@playwright/test";
import axe from "axe-core";

export { expect };

export const LANGUAGES = ["nl", "fr", "en", "de"] as const;

export const test = base.extend({
  baseURL: async ({}, use) => use(process.env.PONT_URL),
});

/** Signs in with the button that /demo has for this person: christine, luc, anouk, admin. */
export async function signInAs(page: Page, person: string): Promise<void> {
  await page.goto("/demo");
  await page.locator(`form[action="/demo/sign-in"] button[name="person"][value="${person}"]`).click();
  await page.waitForURL((url) => url.pathname !== "/demo" && url.pathname !== "/demo/sign-in");
}

/** No violation of any rule of axe, with the 7:1 contrast that our pages promise. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const rules = { "color-contrast-enhanced": { enabled: true } };
    const found = await (window as unknown as { axe: typeof axe }).axe.run(document, { rules });
    return found.violations.map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((node) => node.target.join(" ")).join("\n  ")}`);
  });
  expect(violations, `axe on ${page.url()}`).toEqual([]);
}
