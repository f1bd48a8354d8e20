// Christine's desk, as the tests use it: choices by their codes, which stay when their words change.
import { type Locator, type Page, expect } from "@playwright/test";
import { numberIn } from "./fixtures";

/** What is chosen; the rest stays as the form proposes it: one person, who walked in, solved. */
export interface Told {
  theme: string;
  minutes: number;
}

export function tile(page: Page, question: string, code: string | number): Locator {
  return page.locator(`input[name="${question}"][value="${code}"]`);
}

/** Taps a moment into the open form and saves it. */
export async function writeDown(page: Page, told: Told): Promise<void> {
  await tell(page, told);
  await save(page).click();
  await expect(page.getByRole("status")).toContainText("Bewaard.");
}

/** Taps a moment into the open form. */
export async function tell(page: Page, { theme, minutes }: Told): Promise<void> {
  const wanted = tile(page, "theme", theme);
  if (!(await wanted.isVisible())) await page.locator("details.more > summary").click();
  await wanted.check();
  await tile(page, "minutes", minutes).check();
  await tile(page, "outcome", "solved").check();
}

/** The button that saves, in every language. */
export function save(page: Page): Locator {
  return page.locator('form[action$="/desk/moments"] .save').getByRole("button");
}

/** The lines of today, newest first. */
export function today(page: Page): Locator {
  return page.getByRole("region", { name: "Vandaag" }).getByRole("listitem");
}

/** How many moments the desk counts today. */
export async function countToday(page: Page): Promise<number> {
  const totals = page.getByRole("region", { name: "Vandaag" }).getByText(/hulpmomenten/);
  return numberIn(await totals.textContent());
}

/** The newest moment of today, opened to be changed. */
export async function openNewest(page: Page): Promise<void> {
  await today(page).first().getByRole("link", { name: /^Wijzig/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Hulpmoment" })).toBeVisible();
}
