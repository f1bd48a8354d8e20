// What everybody may know of a programme: its page, its figures, a link that shares it, and one figure in another site.
import { type Server, createServer } from "node:http";
import { type AddressInfo } from "node:net";
import { type Browser, type Page } from "@playwright/test";
import { becomeQuietly, expect, expectNoAxeViolations, expectNoSidewaysScroll, numberIn, test } from "../fixtures";

const CROSS = "cross-and-learn";
/** The programme that Anouk manages, with running figures. */
const WEST = "digibank-brugge-west";

test.describe.configure({ timeout: 120_000 });

for (const [lang, where, frozen, promised] of [
  ["nl", "Waar?", /Cijfers tot en met 31 december 2021, vastgelegd op/, /beloofd/],
  ["fr", "Où ?", /Chiffres jusqu’au 31 décembre 2021 inclus, figés le/, /promis/],
] as const) {
  test(`a visitor reads in ${lang} what Cross&Le@rn promised and what came of it`, async ({ page }) => {
    await page.goto(`/${lang}/programmes/${CROSS}`);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Cross&Le@rn");
    for (const number of [1142, 246, 2141, 919, 107]) expect(await band(page)).toContain(number);
    await expect(page.getByRole("heading", { level: 2, name: promised })).toBeVisible();
    await expect(page.getByText(frozen)).toBeVisible();
    const bars = await numbers(page, ".results-bars td.number");
    expect(bars.length).toBeGreaterThan(2);
    const areas = page.locator("section").filter({ has: page.getByRole("heading", { name: where }) });
    expect(sum(await numbers(page, areas.locator("td.number")))).toBe(sum(bars));
    for (const number of [...bars, ...(await band(page))]) expect(number).toBeGreaterThanOrEqual(5);
    await expectNoAxeViolations(page);
  });

  test(`each figure opens in ${lang} into what it means, of when it is and where it comes from`, async ({ page }) => {
    await page.goto(`/${lang}/programmes/${CROSS}`);
    const links = await page.locator("main a[href*='/figures/']").evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
    expect(links.length).toBeGreaterThan(4);
    for (const link of new Set(links)) {
      await page.goto(link);
      expect(numberIn(await page.locator(".big-figure").textContent())).toBeGreaterThan(4);
      await expect(page.locator("dl.facts dd")).not.toHaveCount(0);
      for (const said of await page.locator("dl.facts dd").allTextContents()) expect(said.trim()).not.toBe("");
    }
    await expectNoAxeViolations(page);
  });
}

test("the figures can be taken along as a sheet and as a paper", async ({ page }) => {
  await page.goto(`/nl/programmes/${CROSS}`);
  const sheet = await page.request.get(`/nl/programmes/${CROSS}/results.csv`);
  const text = await sheet.text();
  for (const number of await band(page)) expect(text).toContain(`,${number},`);
  const paper = await page.request.get(`/nl/programmes/${CROSS}/results.pdf`);
  expect(paper.headers()["content-type"]).toBe("application/pdf");
  expect((await paper.body()).subarray(0, 5).toString()).toBe("%PDF-");
});

test("Anouk shares the results by a link that opens for everybody until she revokes it", async ({ page, browser, context }) => {
  await becomeQuietly(context, "anouk");
  const address = await makeLink(page);
  await expectNoAxeViolations(page);
  const stranger = await nobody(browser);
  await stranger.goto(address);
  await expect(stranger.getByRole("heading", { level: 1 })).toContainText("Digibank Brugge West");
  await expect(stranger.getByText("Hulpmomenten").first()).toBeVisible();
  await expect(stranger.getByRole("navigation", { name: "Menu" })).toHaveCount(0);
  await expectNoAxeViolations(stranger);
  await expectNoSidewaysScroll(stranger, "shared");

  await page.goto(`/nl/steering/${WEST}/results`);
  await page.getByRole("button", { name: "Trek in" }).first().click();
  await expect(page.getByRole("status")).toBeVisible();
  expect((await stranger.goto(address))?.status()).toBe(404);
  await stranger.context().close();
});

test("a figure stands in the page of another site, and no other page of ours does", async ({ page, browser, context }) => {
  await becomeQuietly(context, "anouk");
  const address = await makeLink(page);
  const figure = `${address}/moments`;
  const site = await siteWith([figure, address, `${process.env.PONT_URL}/nl/programmes/${WEST}`]);
  const stranger = await nobody(browser);
  await stranger.goto(`http://localhost:${(site.address() as AddressInfo).port}/`);
  const [framed, ...others] = await Promise.all([0, 1, 2].map((nr) => stranger.locator("iframe").nth(nr).contentFrame()));
  await expect(framed!.locator(".big-figure")).toHaveText(/\d/);
  await expect(framed!.getByRole("heading", { level: 1 })).toHaveText("Hulpmomenten");
  for (const other of others) await expect(other.locator("main")).toHaveCount(0);
  await stranger.goto(figure);
  await expectNoAxeViolations(stranger);
  await stranger.context().close();
  await new Promise((closed) => site.close(closed));
});

/** The numbers that stand large. */
async function band(page: Page): Promise<number[]> {
  return numbers(page, ".figures .figure b");
}

async function numbers(page: Page, where: string | ReturnType<Page["locator"]>): Promise<number[]> {
  const found = typeof where === "string" ? page.locator(where) : where;
  return (await found.allTextContents()).map((text) => numberIn(text));
}

function sum(numbers: number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

/** Makes a link and answers its address. */
async function makeLink(page: Page): Promise<string> {
  await page.goto(`/nl/steering/${WEST}/results`);
  await page.getByRole("button", { name: "Maak een link" }).click();
  const link = page.locator('a[href*="/nl/shared/"]').first();
  return `${process.env.PONT_URL}${new URL((await link.getAttribute("href")) ?? "").pathname}`;
}

/** A browser that nobody has signed in to. */
async function nobody(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ baseURL: process.env.PONT_URL, locale: "nl-BE" });
  return context.newPage();
}

/** A page of another site, with these addresses in frames. */
async function siteWith(addresses: string[]): Promise<Server> {
  const frames = addresses.map((address) => `<iframe src="${address}" title="Pont"></iframe>`).join("");
  const page = `<!doctype html><html lang="nl"><title>Gemeente</title><main><h1>Onze gemeente</h1>${frames}</main></html>`;
  const server = createServer((_, answer) => answer.setHeader("content-type", "text/html").end(page));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return server;
}
