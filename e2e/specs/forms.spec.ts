// What is typed wrong: said beside the field, in the person's language, and nothing typed is lost.
import { type Page, type Request } from "@playwright/test";
import { countToday, save, tell, tile, today } from "../desk";
import { becomeQuietly, expect, expectNoAxeViolations, test } from "../fixtures";

const NL = {
  lang: "nl",
  needsTheme: "Kies eerst waarover het ging.",
  number: "Geef een geheel getal van 1 tot",
  noDay: "Geef een dag die bestaat.",
  later: "Deze dag moet nog komen.",
  needsReferral: "Kies naar wie je doorverwees.",
  nationalNumber: "Haal het rijksregisternummer weg.",
  needed: "Vul dit in.",
  email: "Geef een e-mailadres",
  wrongPair: "Dit e-mailadres en dit wachtwoord horen niet bij elkaar.",
};
const FR: typeof NL = {
  lang: "fr",
  needsTheme: "Choisissez d’abord de quoi il s’agissait.",
  number: "Donnez un nombre entier de 1 à",
  noDay: "Donnez un jour qui existe.",
  later: "Ce jour n’est pas encore arrivé.",
  needsReferral: "Choisissez vers qui vous avez orienté la personne.",
  nationalNumber: "Enlevez le numéro de registre national.",
  needed: "Remplissez ce champ.",
  email: "Donnez une adresse e-mail",
  wrongPair: "Cette adresse e-mail et ce mot de passe ne vont pas ensemble.",
};
const ODD = "<b>veel</b> 🙂 שלום";
/** A number of which the law lets nobody carry the like: its sequence is never given out. */
const NATIONAL_NUMBER = "85.07.30-999.32";

for (const words of [NL, FR]) {
  test.describe(`in ${words.lang}`, () => {
    test("a desk sent empty says what is missing", async ({ page }) => {
      await openDesk(page, words.lang);
      await page.locator("details.set > summary").click();
      await page.locator("[name=persons]").fill("");
      await page.locator("[name=happened_on]").fill("");
      await save(page).click();
      await expectMistakes(page, {
        theme: words.needsTheme,
        persons: words.number,
        happened_on: words.noDay,
      });
      await expectNoAxeViolations(page);
    });

    test("a desk with 25 hours, a day to come and strange signs keeps what was typed", async ({ page }) => {
      await openDesk(page, words.lang);
      const typed = { minutes_own: "1500", persons: ODD, happened_on: "2099-01-01" };
      await tile(page, "theme", "itsme").check();
      await tile(page, "outcome", "referred").check();
      await page.locator("details.set > summary").click();
      for (const [name, value] of Object.entries(typed)) await page.locator(`[name=${name}]`).fill(value);
      await save(page).click();
      await expectMistakes(page, {
        minutes_own: words.number,
        persons: words.number,
        happened_on: words.later,
        referred_to: words.needsReferral,
      });
      for (const [name, value] of Object.entries(typed)) await expect(page.locator(`[name=${name}]`)).toHaveValue(value);
      await expect(tile(page, "theme", "itsme")).toBeChecked();
      await expect(tile(page, "outcome", "referred")).toBeChecked();
    });

    test("a national number in a reason is refused, and an empty reason too", async ({ page }) => {
      await openDesk(page, words.lang);
      await page.locator('main a[href*="/desk/moments/"]').first().click();
      const takeBack = page.locator('form[action$="/withdrawal"]').getByRole("button");
      await page.locator("details:has(#reason) > summary").click();
      await takeBack.click();
      await expectMistakes(page, { reason: words.needed });
      await page.locator("[name=reason]").fill(`dubbel, ${NATIONAL_NUMBER}`);
      await takeBack.click();
      await expectMistakes(page, { reason: words.nationalNumber });
      await expect(page.locator("[name=reason]")).toHaveValue(`dubbel, ${NATIONAL_NUMBER}`);
      await expectNoAxeViolations(page);
    });

    test("signing in says what is missing, and never gives a password back", async ({ page }) => {
      await page.goto(`/${words.lang}/sign-in`);
      const go = page.locator("main form").getByRole("button");
      await go.click();
      await expectMistakes(page, { email: words.email, password: words.needed });
      await page.locator("[name=email]").fill("christine@");
      await page.locator("[name=password]").fill("geheim");
      await go.click();
      await expectMistakes(page, { email: words.email });
      await expect(page.locator("[name=email]")).toHaveValue("christine@");
      await page.locator("[name=email]").fill("niemand@voorbeeld.be");
      await page.locator("[name=password]").fill("geheim");
      await go.click();
      await expectMistakes(page, { password: words.wrongPair });
      await expect(page.locator("[name=email]")).toHaveValue("niemand@voorbeeld.be");
      await expect(page.locator("[name=password]")).toHaveValue("");
      await expectNoAxeViolations(page);
    });
  });
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("two clicks on save write one moment", async ({ page }) => {
      await openDesk(page, "nl");
      const before = await countToday(page);
      await tell(page, { theme: "itsme", minutes: 30 });
      await save(page).dblclick();
      await expect(page.getByRole("status")).toContainText("Bewaard.");
      await page.goto("/nl/desk");
      expect(await countToday(page)).toBe(before + 1);
    });
  });
}

test("who goes back finds the moment in the list, and the same form sent again writes no second one", async ({ page }) => {
  await openDesk(page, "nl");
  const before = await countToday(page);
  await tell(page, { theme: "itsme", minutes: 30 });
  const sent = page.waitForRequest((request) => request.method() === "POST");
  await save(page).click();
  await expect(page.getByRole("status")).toContainText("Bewaard.");
  await page.goBack();
  await expect(today(page).first()).toContainText(/itsme\s*30 min/);
  expect(await sendAgain(page, await sent)).toBe(303);
  await page.goto("/nl/desk");
  expect(await countToday(page)).toBe(before + 1);
});

test("who goes back after saving finds an empty form, and saving that one writes nothing", async ({ page }) => {
  await openDesk(page, "nl");
  await tell(page, { theme: "itsme", minutes: 45 });
  await save(page).click();
  await expect(page.getByRole("status")).toContainText("Bewaard.");
  const after = await countToday(page);
  await page.goBack();
  await expect(tile(page, "theme", "itsme")).not.toBeChecked();
  await save(page).click();
  await expect(page.locator("#theme")).toHaveAttribute("aria-invalid", "true");
  expect(await countToday(page)).toBe(after);
});

/** What a browser does that kept the page, or lost the answer: the very same request once more. */
async function sendAgain(page: Page, sent: Request): Promise<number> {
  const headers = { origin: new URL(sent.url()).origin, "content-type": "application/x-www-form-urlencoded" };
  const answer = await page.request.post(sent.url(), { data: sent.postData() ?? "", headers, maxRedirects: 0 });
  return answer.status();
}

async function openDesk(page: Page, lang: string): Promise<void> {
  await becomeQuietly(page.context(), "christine");
  await page.goto(`/${lang}/desk`);
}

/** The list of mistakes has the focus and leads to each field; each field says what is wrong with it. */
async function expectMistakes(page: Page, mistakes: Record<string, string>): Promise<void> {
  const summary = page.getByRole("alert");
  await expect(summary).toBeFocused();
  await expect(summary.getByRole("link")).toHaveCount(Object.keys(mistakes).length);
  for (const [name, says] of Object.entries(mistakes)) {
    const field = page.locator(`#${name}`);
    await expect(field).toHaveAttribute("aria-invalid", "true");
    await expect(page.locator(`#${name}-error`)).toContainText(says);
    await expect(field).toHaveAttribute("aria-describedby", new RegExp(`\\b${name}-error\\b`));
    const link = summary.locator(`a[href="#${name}"]`);
    await expect(link).toContainText(says);
    await link.click();
    await expect(field).toBeFocused();
  }
}
