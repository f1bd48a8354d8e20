// "Who was it?": one person counts once, however her name is typed; and what is typed stays on this device.
import { type Page, type Request } from "@playwright/test";
import { save, tell, tile, today } from "../desk";
import { PROGRAMME, becomeQuietly, expect, expectNoAxeViolations, numberIn, signInAs, test } from "../fixtures";

interface Typed {
  given: string;
  family: string;
  day: string;
  month: string;
  year: string;
}

const ITSME = { theme: "itsme", minutes: 15 };
/** Nobody of the demo; the day makes another person of every run. */
const ELODIE: Typed = { given: "Élodie", family: "Lefèvre-Żak", day: String(1 + (Date.now() % 28)), month: "11", year: "1949" };

test("Christine writes down the same person twice, and Anouk sees one person more", async ({ page, browser }) => {
  const anouk = await (await browser.newContext({ baseURL: process.env.PONT_URL })).newPage();
  await becomeQuietly(anouk.context(), "anouk");
  const before = await reached(anouk);
  await signInAs(page, "christine");
  await writeCoded(page, ELODIE);
  await expect(today(page).first()).toContainText("met code");
  await expect.poll(() => reached(anouk), { timeout: 10_000 }).toBe(before + 1);
  await writeCoded(page, { ...ELODIE, given: "ELODIE", family: "le fevre zak" });
  await expect(today(page).nth(1)).toContainText("met code");
  await anouk.waitForTimeout(2_000);
  expect(await reached(anouk)).toBe(before + 1);
  await anouk.context().close();
});

test("of what is typed nothing is sent, nothing comes back, and nothing stays in the browser", async ({ page, context }) => {
  const sent: string[] = [];
  page.on("request", (request: Request) => sent.push(`${request.url()} ${request.postData() ?? ""}`));
  await becomeQuietly(context, "christine");
  await page.goto("/nl/desk");
  await writeCoded(page, ELODIE);
  const posted = sent.filter((line) => line.includes("/desk/moments "));
  expect(posted).toHaveLength(1);
  expect(posted[0]).toMatch(/[&?]s=[0-9a-f]{64}&adult=yes/);
  const s = /s=([0-9a-f]{64})/.exec(posted[0] ?? "")?.[1] ?? "none";
  for (const line of sent) expect(line).not.toMatch(/lodie|Lef|1949/i);
  expect(sent.filter((line) => line.includes(s))).toHaveLength(1);
  await page.goBack();
  await tile(page, "who", "coded").check();
  expect(await values(page)).toEqual(["", "", "", "", "", "", ""]);
  const stored = await page.evaluate(async () => {
    const databases = await indexedDB.databases();
    return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, databases, document.cookie, location.href]);
  });
  for (const trace of ["lodie", "Lef", "1949", s]) expect(stored.toLowerCase()).not.toContain(trace.toLowerCase());
});

test("a birth date that cannot be right is told beside its field, before anything is sent", async ({ page, context }) => {
  await becomeQuietly(context, "christine");
  await page.goto("/nl/desk");
  await tell(page, ITSME);
  let posts = 0;
  page.on("request", (request) => (posts += request.method() === "POST" ? 1 : 0));
  const wrong: [Partial<Typed>, string][] = [
    [{ day: "29", month: "2", year: "2023" }, "29 februari"],
    [{ year: "2025" }, "komen"],
    [{ day: "", month: "" }, "jaar"],
  ];
  for (const [change, words] of wrong) {
    await type(page, { ...ELODIE, ...change });
    await save(page).click();
    await expect(page.locator("#code-birth-error")).toContainText(words);
    await expect(page.locator("#code-day")).toBeFocused();
    await expect(page.locator("#code-day")).toHaveAttribute("aria-describedby", "code-birth-error");
  }
  await type(page, { ...ELODIE, family: "الهاشمي" });
  await save(page).click();
  await expect(page.locator("#code-family-error")).toBeVisible();
  await expectNoAxeViolations(page, "with mistakes in a code");
  expect(posts).toBe(0);
});

test("a moment that is changed keeps its person, and shows only that there is one", async ({ page, context }) => {
  await becomeQuietly(context, "christine");
  await page.goto("/nl/desk");
  await writeCoded(page, ELODIE);
  await today(page).first().getByRole("link", { name: /^Wijzig/ }).click();
  await expect(tile(page, "who", "same")).toBeChecked();
  await expect(page.getByText("Tot nu toe: een persoon met een code.")).toBeVisible();
  expect(await page.content()).not.toMatch(/value="[0-9a-f]{64}"/);
  await tile(page, "minutes", 45).check();
  await page.getByRole("button", { name: "Bewaar de wijziging" }).click();
  await expect(today(page).first()).toContainText("45 min");
  await expect(today(page).first()).toContainText("met code");
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the question has two answers and says why a code is not one of them", async ({ page, context }) => {
    await becomeQuietly(context, "christine");
    await page.goto("/nl/desk");
    await expect(tile(page, "who", "anonymous")).toBeVisible();
    await expect(tile(page, "who", "known")).toBeVisible();
    await expect(tile(page, "who", "coded")).toBeHidden();
    await expect(page.getByText(/JavaScript en een beveiligde verbinding/)).toBeVisible();
    await tile(page, "theme", "itsme").check();
    await tile(page, "who", "known").check();
    await page.locator("#known_name").fill("zz zz");
    await page.getByRole("button", { name: "Zoek" }).click();
    await expect(page.getByText("We kennen niemand met deze naam.")).toBeVisible();
    await expect(tile(page, "theme", "itsme"), "what was chosen is still there").toBeChecked();
    await tile(page, "who", "anonymous").check();
    await tile(page, "first_time", "yes").check();
    await save(page).click();
    await expect(page.getByRole("status")).toContainText("Bewaard.");
  });
});

/** How many people Anouk's programme has reached. */
async function reached(page: Page): Promise<number> {
  await page.goto(`/nl/steering/${PROGRAMME}/entries?indicator=adults_reached`);
  return numberIn(await page.getByRole("heading", { level: 1 }).textContent());
}

async function writeCoded(page: Page, typed: Typed): Promise<void> {
  await tell(page, ITSME);
  await type(page, typed);
  await save(page).click();
  await expect(page.getByRole("status").first()).toContainText("Bewaard.");
}

async function type(page: Page, typed: Typed): Promise<void> {
  await tile(page, "who", "coded").check();
  for (const [part, text] of Object.entries(typed)) await page.locator(`#code-${part}`).fill(text);
}

/** Everything that the fields of a code hold: what was typed, and what it became. */
function values(page: Page): Promise<string[]> {
  return page.locator(".code-of input").evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
}
