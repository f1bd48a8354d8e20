// What pages load and leave behind: everything comes from here, and nothing stays after signing out.
import { type BrowserContext, type Page } from "@playwright/test";
import { type Person, becomeQuietly, expect, signInAs, test } from "../fixtures";
import { ALL, open } from "../pages";

/** Which keyboard this computer has: it says nothing about who used it. */
const KEYBOARD = "pont-keyboard";
const VISITORS: (Person | undefined)[] = [undefined, "christine", "anouk", "bart", "admin", "godelieve"];

for (const who of VISITORS) {
  test(`pages for ${who ?? "everybody"} ask nothing of other sites and break no rule of their own`, async ({ page, context }) => {
    if (who) await becomeQuietly(context, who);
    const seen = watch(context);
    for (const kind of ALL.filter((kind) => kind.who === who)) {
      await open(page, kind);
      await page.evaluate(() => document.fonts.ready);
    }
    expect(seen.origins).toEqual(new Set([process.env.PONT_URL]));
    expect(seen.complaints).toEqual([]);
    expect(await cookies(context)).toEqual(who ? ["pont HttpOnly Lax"] : []);
    expect(await kept(page)).toEqual(who === "godelieve" ? [KEYBOARD] : []);
  });
}

test("after signing out nothing is kept, and going back shows no personal page", async ({ page, context }) => {
  await signInAs(page, "christine");
  await page.goto("/nl/account");
  await page.evaluate(() => {
    localStorage.setItem("draft", "iets van Christine");
    sessionStorage.setItem("draft", "iets van Christine");
    indexedDB.open("waiting");
  });
  await page.locator(".who summary").click();
  await page.getByRole("button", { name: "Afmelden", exact: true }).click();
  await expect(page.getByRole("status")).toContainText("Je bent afgemeld.");
  expect(await cookies(context)).toEqual([]);
  expect(await kept(page)).toEqual([]);
  for (const personal of ["account", "desk"]) {
    await page.goBack();
    await expect(page.getByRole("heading", { level: 1 }), personal).toHaveText("Aanmelden");
    await expect(page.locator("body")).not.toContainText("Christine Verhelst");
  }
});

/** Where requests go, and what the browser complains about: rules of content, scripts, files that are not there. */
function watch(context: BrowserContext): { origins: Set<string>; complaints: string[] } {
  const seen = { origins: new Set<string>(), complaints: [] as string[] };
  context.on("request", (request) => seen.origins.add(new URL(request.url()).origin));
  context.on("weberror", (error) => seen.complaints.push(String(error.error())));
  context.on("console", (message) => {
    const isOwnErrorPage = message.text().startsWith("Failed to load resource") && message.location().url === message.page()?.url();
    if (["error", "warning"].includes(message.type()) && !isOwnErrorPage) seen.complaints.push(`${message.page()?.url()}: ${message.text()}`);
  });
  return seen;
}

async function cookies(context: BrowserContext): Promise<string[]> {
  const cookies = await context.cookies();
  return cookies.map(({ name, httpOnly, sameSite }) => `${name} ${httpOnly ? "HttpOnly" : "open"} ${sameSite}`);
}

/** The names of everything the browser keeps for this site. */
function kept(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const databases = (await indexedDB.databases()).map(({ name }) => name ?? "");
    return [...Object.keys(localStorage), ...Object.keys(sessionStorage), ...databases, ...(await caches.keys())];
  });
}
