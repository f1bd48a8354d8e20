// With script off: she begins, reads, stops and comes back all the same; a helper works and sees her.
import { type Page } from "@playwright/test";
import { becomeQuietly, expect, signInAs, test } from "../fixtures";
import { begin, tapPictures, wordsOfCard } from "../learner";

const LESSON = "/nl/learn/my-first-e-mail/what-is-e-mail";

test.use({ javaScriptEnabled: false });

test("Godelieve begins, keeps her pictures, stops, and taps them again", async ({ page }) => {
  await begin(page, "Godelieve");
  const words = await wordsOfCard(page);
  await page.goto("/nl/learn/path");
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(page.getByRole("status")).toContainText("Alles is bewaard.");
  await page.goto("/nl/learn/code");
  await tapPictures(page, words);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Dag Godelieve");
});

test("the pages of a lesson turn, and what was read is kept", async ({ page }) => {
  await begin(page, "Godelieve");
  await page.goto(LESSON);
  await turn(page, 1);
  await page.goto("/nl/learn/path");
  await page.goto(LESSON);
  await expect(page.locator("#gain")).toHaveText("Bladzijde 2 van 3");
  await turn(page, 2);
  await turn(page, 3);
  await expect(page.locator("#next")).toBeVisible();
  await page.goto("/nl/learn/my-first-e-mail");
  await expect(page.locator(".acts li").first()).toContainText("Gedaan");
});

test("somebody without a code reads a lesson too, and an exercise says what it needs", async ({ page }) => {
  await page.goto(LESSON);
  for (const nr of [1, 2, 3]) {
    await expect(page.locator("#gain")).toHaveText(`Bladzijde ${nr} van 3`);
    await page.locator(".tools a.primary").click();
  }
  await expect(page.locator("#next")).toBeVisible();
  await page.goto("/nl/learn/mouse/click");
  await expect(page.locator("noscript p")).toContainText("Voor deze oefening moet JavaScript aanstaan");
});

test("Godelieve asks for help from a lesson, and Christine sees it at her desk", async ({ page, browser }) => {
  const name = `Godelieve ${Date.now() % 10_000}`;
  await signInAs(page, "christine");
  await page.goto("/nl/desk/learners");
  await page.getByLabel("Voornaam").fill(name);
  await page.locator("input[name=device][value=computer]").check();
  await page.getByRole("button", { name: "Hier, op dit scherm" }).click();
  await page.goto(LESSON);
  await page.locator("#help").click();
  await expect(page.getByRole("status")).toContainText("Je helper weet het.");
  const context = await browser.newContext({ baseURL: process.env.PONT_URL, javaScriptEnabled: false });
  await becomeQuietly(context, "christine");
  const desk = await context.newPage();
  await desk.goto("/nl/desk/learners");
  const card = desk.getByRole("listitem").filter({ has: desk.getByRole("heading", { name }) });
  await expect(card).toContainText("Vraagt hulp");
  await card.getByRole("button", { name: "Ik ga" }).click();
  await expect(card).not.toContainText("Vraagt hulp");
  await context.close();
});

test("Christine opens a learner on her own device with a code to scan", async ({ page }) => {
  await signInAs(page, "christine");
  await page.goto("/nl/desk/learners");
  await page.locator("input[name=device][value=touch]").check();
  await page.getByRole("button", { name: "Op haar eigen toestel" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Scan deze code");
  await expect(page.locator(".opening .qr")).toBeVisible();
});

async function turn(page: Page, nr: number): Promise<void> {
  await expect(page.locator("#gain")).toHaveText(`Bladzijde ${nr} van 3`);
  await page.locator(".tools .button.primary").click();
}
