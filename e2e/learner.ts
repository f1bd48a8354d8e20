// Somebody who learns, as the tests use her: how she begins, and how she comes back.
import { type BrowserContext, type Page, expect } from "@playwright/test";

export const MODULES = ["mouse", "touch", "keyboard", "my-first-e-mail"];

/** Begins without an account, and arrives at her card. */
export async function begin(page: Page, name = "", device = "computer"): Promise<void> {
  await page.goto("/nl/learn");
  await page.getByLabel("Wat is je voornaam?").fill(name);
  await page.locator(`input[name=device][value=${device}]`).check();
  await page.getByRole("button", { name: "Begin", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Dit is jouw code");
}

/** The same, where a test is about something else. */
export async function beginQuietly(context: BrowserContext, name = "", device = "computer"): Promise<void> {
  const headers = { origin: process.env.PONT_URL ?? "" };
  const text = await (await context.request.get("/nl/learn")).text();
  const hidden = [...text.matchAll(/<input type="hidden" name="(once|token)" value="([^"]*)"/g)].map(([, key, value]) => [key, value]);
  const form = { ...Object.fromEntries(hidden), name, device, at: "" };
  const answer = await context.request.post("/nl/learn", { form, headers, maxRedirects: 0 });
  expect(answer.status(), "beginning").toBe(303);
}

/** The words of the card that is open, in their order. */
export function wordsOfCard(page: Page): Promise<string[]> {
  return page.locator(".resume-pictures b").allTextContents();
}

/** Taps each picture: the first letter of its word, then its tile. */
export async function tapPictures(page: Page, words: string[]): Promise<void> {
  for (const [nr, word] of words.entries()) {
    await expect(page.locator(".slot.full")).toHaveCount(nr);
    await page.locator(`button[name=letter][value="${letterOf(word)}"]`).click();
    await page.locator("button[name=pick]").filter({ has: page.getByText(word, { exact: true }) }).click();
  }
}

function letterOf(word: string): string {
  return (word[0] ?? "").normalize("NFD").charAt(0).toUpperCase();
}

/** The activities of a module, in their order, as its page lists them. */
export async function activitiesOf(page: Page, module: string): Promise<string[]> {
  await page.goto(`/nl/learn/${module}`);
  return page.locator(".acts a").evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
}
