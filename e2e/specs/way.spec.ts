// The one way through: a moment is written down at a desk and counted for a programme; the figure opens into it.
import { readFile } from "node:fs/promises";
import { type Browser, type Locator, type Page } from "@playwright/test";
import { countToday, openNewest, save, tile, today, writeDown } from "../desk";
import { LIBRARY, PROGRAMME, becomeQuietly, expect, numberIn, signInAs, test } from "../fixtures";
import { tabTo } from "../keys";

const ITSME = { theme: "itsme", minutes: 30 };

test("Christine signs in and writes a support moment down with the mouse", async ({ page }) => {
  await signInAs(page, "christine");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Noteer een hulpmoment");
  const before = await countToday(page);
  await writeDown(page, ITSME);
  await expect(today(page).first()).toContainText(/itsme\s*30 min\s*Opgelost/);
  expect(await countToday(page)).toBe(before + 1);
});

test("Christine writes a support moment down with the keyboard alone, and always sees where she is", async ({ page, context }) => {
  await becomeQuietly(context, "christine");
  await page.goto("/nl/desk");
  const before = await countToday(page);
  await tabTo(page, tile(page, "theme", "itsme"));
  await page.keyboard.press("Space");
  await tabTo(page, tile(page, "minutes", 15));
  await page.keyboard.press("ArrowRight");
  await expect(tile(page, "minutes", 30)).toBeChecked();
  await tabTo(page, tile(page, "outcome", "solved"));
  await page.keyboard.press("Space");
  await tabTo(page, save(page));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status")).toContainText("Bewaard.");
  await expect(today(page).first()).toContainText(/itsme\s*30 min\s*Opgelost/);
  expect(await countToday(page)).toBe(before + 1);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("Christine signs in and writes a support moment down all the same", async ({ page }) => {
    await signInAs(page, "christine");
    const before = await countToday(page);
    await writeDown(page, ITSME);
    await expect(today(page).first()).toContainText(/itsme\s*30 min\s*Opgelost/);
    expect(await countToday(page)).toBe(before + 1);
  });
});

test("the theme that Christine tapped first is the main one", async ({ page, context }) => {
  await becomeQuietly(context, "christine");
  await page.goto("/nl/desk");
  await tile(page, "theme", "password").check();
  await writeDown(page, ITSME);
  await expect(today(page).first()).toContainText("Wachtwoord");
});

test("Christine changes a moment and reads how it was before", async ({ page, context }) => {
  await becomeQuietly(context, "christine");
  await page.goto("/nl/desk");
  await writeDown(page, ITSME);
  await openNewest(page);
  await tile(page, "minutes", 45).check();
  await page.getByRole("button", { name: "Bewaar de wijziging" }).click();
  await expect(page.getByRole("status")).toContainText("De wijziging is bewaard.");
  await expect(today(page).first()).toContainText("45 min");
  await openNewest(page);
  const history = page.getByRole("region", { name: "Geschiedenis" }).getByRole("listitem");
  await expect(history).toHaveText([/itsme · 45 min · Opgelost.*Christine Verhelst/, /itsme · 30 min · Opgelost.*Christine Verhelst/]);
});

test("Christine takes a moment back with a reason, and it stays to be read", async ({ page, context }) => {
  await becomeQuietly(context, "christine");
  await page.goto("/nl/desk");
  await writeDown(page, ITSME);
  const count = await countToday(page);
  await openNewest(page);
  const address = page.url();
  await page.getByText("Dit hulpmoment hoort hier niet").click();
  await page.getByLabel("Waarom?").fill("Twee keer genoteerd");
  await page.getByRole("button", { name: "Neem terug" }).click();
  await expect(page.getByRole("status")).toContainText("telt niet meer mee");
  expect(await countToday(page)).toBe(count - 1);
  await page.goto(address);
  await expect(page.getByText("Twee keer genoteerd")).toBeVisible();
  await expect(page.getByRole("button", { name: "Bewaar de wijziging" })).toHaveCount(0);
});

test("Anouk sees the figure rise by exactly one, opens it into its entries, reads why it counts and takes it along", async ({ page, browser }) => {
  const desk = await christinesDesk(browser);
  await signInAs(page, "anouk");
  await page.getByRole("link", { name: "Digibank Brugge West" }).click();
  await everythingIsCounted(page, desk);
  const before = await figure(page);
  await writeDown(desk, ITSME);
  await desk.context().close();
  await expect.poll(() => figureNow(page), { timeout: 5_000 }).toBe(before + 1);

  await page.getByRole("link", { name: "Open de rijen" }).click();
  expect(numberIn(await page.getByRole("heading", { level: 1 }).textContent())).toBe(before + 1);
  const newest = page.getByRole("row").filter({ hasText: LIBRARY }).first();
  await expect(newest).toContainText("itsme");
  await newest.getByRole("link", { name: /^Open/ }).click();

  const entry = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  await expect(page.getByText("Digibank Brugge West: de organisatie is partner, en dag en plaats kloppen.")).toBeVisible();
  await expect(page.getByText("Digibanken, regio Brugge: via Digibank Brugge West.")).toBeVisible();
  const ended = page.getByRole("listitem").filter({ hasText: "Cross&Le@rn" });
  await expect(ended).toContainText("Telt niet mee");
  await expect(ended).toContainText("na de laatste dag, 30 juni 2022");

  await page.goBack();
  const rows = (await csvOf(page)).split("\r\n").filter((line) => line.includes(`,${entry},`));
  const cells = ["Oostkamp", LIBRARY, "31022", "itsme", "30", "1", entry, expect.stringMatching(/hulpmoment/i), "", "", "itsme"];
  expect(rows).toEqual([expect.stringMatching(/^\d{4}-\d\d-\d\d,/)]);
  expect(rows[0]?.split(",").slice(1)).toEqual(cells);
});

test("everybody reads the dated figure of a programme, and what it means", async ({ page, browser }) => {
  await page.goto(`/nl/programmes/${PROGRAMME}`);
  const shown = page.locator(".figure").filter({ has: page.getByRole("link", { name: "hulpmomenten" }) });
  const before = await shown.textContent();
  const dated = await page.getByText(/Stand van \d{1,2} \w+ \d{4}/).textContent();
  const day = /Stand van (\d{1,2} \w+ \d{4})/.exec(dated ?? "")?.[1] ?? "no day";
  const desk = await christinesDesk(browser);
  await writeDown(desk, ITSME);
  await desk.context().close();
  await page.reload();
  await expect(shown).toHaveText(before ?? "");

  await shown.getByRole("link").click();
  expect(numberIn(await page.locator(".big-figure").textContent())).toBe(numberIn(before));
  await expect(fact(page, "Wat het betekent")).toContainText("Elke keer dat een helper iemand of een groep hielp");
  await expect(fact(page, "Van wanneer")).toContainText(day);
  await expect(fact(page, "Waar het vandaan komt")).toContainText("Het dagboek van Pont, regel 1 tot");
});

async function christinesDesk(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ baseURL: process.env.PONT_URL, locale: "nl-BE" });
  await becomeQuietly(context, "christine");
  const page = await context.newPage();
  await page.goto("/nl/desk");
  return page;
}

/** Entries are counted in their order: once this rare one counts, so does all that other tests wrote before. */
async function everythingIsCounted(page: Page, desk: Page): Promise<void> {
  const address = new URL(page.url()).pathname;
  const rare = async () => {
    await page.goto(`${address}/entries?theme=screening`);
    return numberIn(await page.getByRole("heading", { level: 1 }).textContent());
  };
  const before = await rare();
  await writeDown(desk, { theme: "screening", minutes: 5 });
  await expect.poll(rare, { timeout: 5_000 }).toBe(before + 1);
  await page.goto(address);
}

async function figure(page: Page): Promise<number> {
  return numberIn(await page.getByRole("region", { name: "Hulpmomenten", exact: true }).locator(".big-figure").textContent());
}

async function figureNow(page: Page): Promise<number> {
  await page.reload();
  return figure(page);
}

async function csvOf(page: Page): Promise<string> {
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: "CSV" }).click();
  return readFile(await (await coming).path(), "utf8");
}

function fact(page: Page, name: string): Locator {
  return page.locator("dt", { hasText: name }).locator("+ dd");
}
