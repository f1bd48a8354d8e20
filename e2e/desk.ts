// Christine's desk, as the tests use it: in Dutch, by what is written on it.
import { type Locator, type Page, expect } from "@playwright/test";
import { numberIn } from "./fixtures";

/** What is chosen; the rest stays as the form proposes it: one person, who walked in, solved. */
export interface Told {
  theme: string;
  minutes: number;
}

/** Taps a moment into the open form and saves it. */
export async function writeDown(page: Page, told: Told): Promise<void> {
  await tell(page, told);
  await save(page).click();
  await expect(page.getByRole("status")).toContainText("Bewaard.");
}

/** Taps a moment into the open form. */
export async function tell(page: Page, { theme, minutes }: Told): Promise<void> {
  const tile = page.getByRole("checkbox", { name: theme, exact: true });
  if (!(await tile.isVisible())) await page.getByText("Alle 28 thema’s").click();
  await tile.check();
  await page.getByRole("radio", { name: String(minutes), exact: true }).check();
  await page.getByRole("radio", { name: "Opgelost" }).check();
}

export function save(page: Page): Locator {
  return page.getByRole("button", { name: "Bewaar hulpmoment" });
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
