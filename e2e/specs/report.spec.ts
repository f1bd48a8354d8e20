// A semester report from its first word to the correction in the next one: Anouk writes that of Oostkamp.
import { type Locator, type Page } from "@playwright/test";
import { save, tell } from "../desk";
import { PROGRAMME, becomeQuietly, expect, expectNoAxeViolations, expectNoSidewaysScroll, numberIn, test } from "../fixtures";

const LIST = `/nl/steering/${PROGRAMME}/reports`;
const PARTNER = "Oostkamp";

test("a report is written, proven and sent, and what comes late is a correction in the next one", async ({ page, context }) => {
  await becomeQuietly(context, "anouk");
  const autumn = await begin(page, "Periode 2");
  await write(page, "Inleiding", "In de herfst openden we een Digipunt in Oostkamp.");
  await page.goto(autumn);
  await expect(page.getByText(/^Tekst: Moeilijkheden/)).toBeVisible();
  await prove(page, autumn, "adults_reached");
  for (const code of await lacking(page)) await prove(page, autumn, code);
  const sent = await count(page, "Totaal");
  await send(page);
  expect(await count(page, "Totaal")).toBe(sent);
  await expectNoAxeViolations(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await expectNoSidewaysScroll(page, "at 360 px");
  await page.setViewportSize({ width: 1280, height: 800 });

  const spring = await begin(page, "Periode 3");
  const before = await count(page, "Vroeger");
  expect(before).toBe(sent);
  await forgotten(page, "2023-11-21");
  await becomeQuietly(context, "anouk");
  await expect.poll(async () => (await page.goto(spring), page.getByRole("columnheader", { name: "Correctie" }).count())).toBe(1);
  expect(await count(page, "Correctie")).toBe(1);
  expect(await count(page, "Vroeger")).toBe(before);
  await lineLink(page, "moments").click();
  await expect(page.getByText("Later genoteerd: 21 november 2023")).toBeVisible();
  await page.goto(autumn);
  expect(await count(page, "Totaal"), "what was sent stays").toBe(sent);
});

test("a program is refused as evidence, and a text in one language asks for the other", async ({ page, context }) => {
  await becomeQuietly(context, "anouk");
  await page.goto("/nl/steering/cross-and-learn/reports");
  await page.getByRole("button", { name: "Begin Technofutur TIC, Periode 4" }).click();
  await page.waitForURL(/\/nl\/reports\/[0-9a-f-]+/);
  const report = new URL(page.url()).pathname;
  await write(page, "Inleiding", "We sluiten af.");
  await expect(page.getByText("vertaling ontbreekt")).toBeVisible();
  await page.goto(report);
  await expect(page.getByRole("link", { name: "Vertaling: Inleiding (Français)" })).toBeVisible();
  await lineLink(page, "helpers_trained").click();
  await page.getByLabel("Bestand").setInputFiles({ name: "lijst.pdf", mimeType: "application/pdf", buffer: Buffer.from("MZ program") });
  await page.getByRole("button", { name: "Voeg toe" }).click();
  await expect(page.locator("#file-error")).toContainText("iets anders dan zijn naam zegt");
});

/** Begins the report of a period and answers its address. */
async function begin(page: Page, period: string): Promise<string> {
  await page.goto(LIST);
  await page.getByRole("button", { name: `Begin ${PARTNER}, ${period}` }).click();
  await page.waitForURL(/\/nl\/reports\/[0-9a-f-]+/);
  return new URL(page.url()).pathname;
}

async function write(page: Page, part: string, words: string): Promise<void> {
  await page.getByRole("link", { name: new RegExp(`^Schrijf.*${part}$`) }).click();
  await page.getByLabel("Nederlands").fill(words);
  await page.getByRole("button", { name: "Bewaar" }).click();
  await expect(page.getByRole("status")).toContainText("Bewaard");
}

/** The way from the figures to the page of one line. */
function lineLink(page: Page, code: string): Locator {
  return page.locator(`.report-lines a[href$="/parts/line-${code}"]`);
}

/** The lines that cannot be sent without evidence. */
async function lacking(page: Page): Promise<string[]> {
  const links = await page.locator(".report-lines tr", { has: page.locator(".chip.bad") }).locator("th a").all();
  return Promise.all(links.map(async (link) => ((await link.getAttribute("href")) ?? "").replace(/.*line-/, "")));
}

/** Adds a list of who came to a line, and returns to the report. */
async function prove(page: Page, report: string, code: string): Promise<void> {
  await lineLink(page, code).click();
  const file = { name: `lijst-${code}.pdf`, mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7 lijst %%EOF") };
  await page.getByLabel("Bestand").setInputFiles(file);
  await page.getByRole("button", { name: "Voeg toe" }).click();
  await expect(page.getByRole("link", { name: file.name })).toBeVisible();
  await page.goto(report);
}

async function send(page: Page): Promise<void> {
  await page.getByRole("checkbox", { name: "Ik verstuur het zoals het is." }).check();
  await page.getByRole("button", { name: "Verstuur het rapport" }).click();
  await expect(page.getByRole("status")).toContainText("verstuurd");
  await expect(page.getByRole("heading", { name: "Zo controleer je dit rapport" })).toBeVisible();
}

/** Christine writes down a moment of long ago. */
async function forgotten(page: Page, day: string): Promise<void> {
  await becomeQuietly(page.context(), "christine");
  await page.goto("/nl/desk");
  await tell(page, { theme: "itsme", minutes: 15 });
  await page.locator("details.set > summary").first().click();
  await page.locator("[name=happened_on]").fill(day);
  await save(page).click();
  await expect(page.getByRole("status").filter({ hasText: "Bewaard." })).toBeVisible();
}

/** What the report counts of moments of help in a column. */
async function count(page: Page, column: string): Promise<number> {
  const row = page.locator('.report-lines tr:has(a[href$="/parts/line-moments"])');
  return numberIn(await row.locator(`[data-unit="${column}"]`).textContent());
}
