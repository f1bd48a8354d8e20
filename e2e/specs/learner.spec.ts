// The first visit of a beginner and all that come after: no account, four pictures, and a helper who watches along.
import { type Browser, type Page } from "@playwright/test";
import { read } from "../activity";
import { becomeQuietly, expect, test } from "../fixtures";
import { act, groundOf } from "../hands";
import { begin, beginQuietly, tapPictures, wordsOfCard } from "../learner";
import { scan } from "../qr";

const DOUBLE_CLICK = "/nl/learn/mouse/double-click";
const title = (page: Page) => page.getByRole("heading", { level: 1 });

test.use({ reducedMotion: "reduce" });

test("somebody begins without an account and without a name", async ({ page }) => {
  await begin(page);
  await expect(page.locator(".resume-pictures svg")).toHaveCount(4);
  const words = await wordsOfCard(page);
  expect(new Set(words).size).toBe(4);
  for (const word of words) expect(word).toMatch(/\p{L}/u);
  await page.getByRole("link", { name: "Ik heb mijn code bewaard" }).click();
  await expect(title(page)).toHaveText("Dag");
});

test("Godelieve tells her first name, and is greeted by it", async ({ page }) => {
  await begin(page, "Godelieve");
  await expect(page.locator(".resume-head")).toContainText("Godelieve");
  await page.goto("/nl/learn/path");
  await expect(title(page)).toHaveText("Dag Godelieve");
  await expect(page.locator(".me")).toContainText("Jij bent Godelieve");
});

test("Godelieve stops, taps her four pictures on another computer, and is where she was", async ({ page, browser }) => {
  const words = await halfWay(page);
  await stop(page);
  const other = await elsewhere(browser);
  await other.goto("/nl/learn");
  await other.getByRole("link", { name: "Tik je plaatjes" }).click();
  await tapPictures(other, words);
  await expect(title(other)).toHaveText("Dag Godelieve");
  await expectHalfWay(other);
  await other.context().close();
});

test("Godelieve types the words of her pictures instead", async ({ page, browser }) => {
  const words = await halfWay(page);
  const other = await elsewhere(browser);
  await other.goto("/nl/learn/code");
  await other.getByText("Ik typ liever de woorden").click();
  await other.getByLabel("Je vier woorden").fill(words.join(" ").toUpperCase());
  await other.getByRole("button", { name: "Ga verder" }).click();
  await expect(title(other)).toHaveText("Dag Godelieve");
  await expectHalfWay(other);
  await other.context().close();
});

test("Godelieve scans her card, and its secret does not stay in the address", async ({ page, browser }) => {
  await halfWay(page);
  await page.goto("/nl/learn/card");
  const address = new URL(await scan(page.locator(".resume .qr")));
  expect(address.pathname).toBe("/nl/learn/scan");
  expect(address.hash).toMatch(/^#[\w-]{22}$/);
  const other = await elsewhere(browser);
  const asked: string[] = [];
  other.on("request", (request) => asked.push(request.url()));
  await other.goto(`/nl/learn/scan${address.hash}`);
  await expect(title(other)).toHaveText("Dag Godelieve");
  expect(asked.join(" ")).not.toContain(address.hash.slice(1));
  await other.goBack().catch(() => null);
  expect(other.url()).not.toContain("#");
  await expectHalfWay(other);
  await other.context().close();
});

test("four wrong pictures say so without blame, and can be tapped again", async ({ page }) => {
  await begin(page, "Godelieve");
  const [first = "", second = "", third = "", fourth = ""] = await wordsOfCard(page);
  await stop(page);
  await page.goto("/nl/learn/code");
  await tapPictures(page, [second, first, third, fourth]);
  await expect(page.getByRole("alert")).toContainText("We vinden deze vier plaatjes niet");
  await page.getByRole("button", { name: "Eén terug" }).click();
  await expect(page.locator(".slot.full")).toHaveCount(3);
  await page.goto("/nl/learn/code");
  await tapPictures(page, [first, second, third, fourth]);
  await expect(title(page)).toHaveText("Dag Godelieve");
});

test("a card that was lost works no more once there is a new one", async ({ page, browser }) => {
  await begin(page, "Godelieve");
  const old = await scan(page.locator(".resume .qr"));
  await page.getByText("Kaart kwijt?").click();
  await page.getByRole("button", { name: "Maak een nieuwe kaart" }).click();
  await expect(page.getByRole("status")).toContainText("Er is een nieuwe kaart.");
  const other = await elsewhere(browser);
  await other.goto(old);
  await expect(title(other)).toHaveText("Deze code werkt niet meer");
  await other.context().close();
});

for (const address of ["/nl/learn/path", DOUBLE_CLICK]) {
  test(`whoever sits down at ${address} of someone else says so, and it ends`, async ({ page, context }) => {
    await beginQuietly(context, "Godelieve");
    await page.goto(address);
    await page.getByRole("button", { name: "niet jij?" }).click();
    await expect(title(page)).toHaveText("Ik wil leren");
    expect(await context.cookies()).toEqual([]);
    await page.goto(DOUBLE_CLICK);
    await expect(page.locator("header")).not.toContainText("Godelieve");
  });
}

test("Christine opens Samir on her screen, he asks for help, and she goes to him", async ({ page, browser }) => {
  const name = `Samir ${Date.now() % 10_000}`;
  await becomeQuietly(page.context(), "christine");
  await page.goto("/nl/desk/learners");
  await page.getByLabel("Voornaam").fill(name);
  await page.locator("input[name=device][value=computer]").check();
  await page.getByRole("button", { name: "Hier, op dit scherm" }).click();
  await expect(page.locator(".resume-head")).toContainText(name);
  await page.goto("/nl/desk");
  await expect(page.locator("body")).not.toContainText("Christine Verhelst");

  const desk = await elsewhere(browser);
  await becomeQuietly(desk.context(), "christine");
  await page.goto(DOUBLE_CLICK);
  await page.locator("#help").click();
  await expect(page.locator("#said")).toHaveText("Je helper weet het. Er komt iemand naar je toe.");
  await desk.goto("/nl/desk/learners");
  const card = desk.getByRole("listitem").filter({ has: desk.getByRole("heading", { name }) });
  await expect(card).toContainText("Vraagt hulp");
  await expect(desk.getByRole("region", { name: "Nu naartoe" })).toContainText(name);
  await card.getByRole("button", { name: "Ik ga" }).click();
  await expect(desk.getByRole("status")).toContainText("Ze weet dat je komt.");
  await expect(card).not.toContainText("Vraagt hulp");
  await desk.context().close();
});

test("a learner who was not opened by a helper is shown where help is", async ({ page, context }) => {
  await beginQuietly(context, "Godelieve");
  await page.goto(DOUBLE_CLICK);
  await page.locator("#help").click();
  await expect(page).toHaveURL(/\/nl\/find$/);
});

/** Begins as Godelieve, does one of three double clicks, and gives the words of her card. */
async function halfWay(page: Page): Promise<string[]> {
  await begin(page, "Godelieve");
  const words = await wordsOfCard(page);
  await page.goto(DOUBLE_CLICK);
  await act("mouse", groundOf(page, await read(page), 1));
  await expect(page.locator("#gain .done")).toHaveCount(1);
  await expect(page.locator("#gain")).toContainText("Alles is bewaard");
  return words;
}

async function expectHalfWay(page: Page): Promise<void> {
  await page.goto(DOUBLE_CLICK);
  await expect(page.locator("#gain .done")).toHaveCount(1);
}

async function stop(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(page.getByRole("status")).toContainText("Alles is bewaard.");
}

/** Another computer. */
async function elsewhere(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ baseURL: process.env.PONT_URL, locale: "nl-BE", reducedMotion: "reduce" });
  return context.newPage();
}
