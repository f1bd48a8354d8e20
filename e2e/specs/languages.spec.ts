// Four languages: a page is the same page in each, and the first one is the visitor's own.
import { LANGUAGES, becomeQuietly, expect, test } from "../fixtures";
import { PUBLIC, STAFF, open } from "../pages";

const NAMES = { nl: "Nederlands", fr: "Français", en: "English", de: "Deutsch" };

for (const width of [1280, 360]) {
  test(`the language switch keeps the page, at ${width} px`, async ({ page, context }) => {
    await becomeQuietly(context, "anouk");
    await page.setViewportSize({ width, height: 800 });
    for (const path of ["programmes/digibank-brugge-west/figures/moments", "steering/digibank-brugge-west"]) {
      await page.goto(`/nl/${path}`);
      for (const language of ["fr", "de", "en", "nl"] as const) {
        const link = page.locator("header").getByRole("link", { name: NAMES[language] });
        if (!(await link.isVisible())) await page.locator(".tongue summary").click();
        await link.click();
        await expect(page).toHaveURL(new RegExp(`/${language}/${path}$`));
        await expect(page.locator("html")).toHaveAttribute("lang", language);
      }
    }
  });
}

test("every page is there in every language that it names", async ({ page, context, request }) => {
  const visitors = { nobody: request, staff: context.request };
  await becomeQuietly(context, "anouk");
  const staff = STAFF.filter((kind) => kind.who === "anouk");
  for (const kind of [...PUBLIC, ...staff]) {
    await open(page, kind);
    const links = page.locator("link[rel=alternate][hreflang]");
    const addresses = await links.evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
    expect(addresses.map((address) => address.split("/")[1]), kind.name).toEqual([...LANGUAGES]);
    for (const address of addresses) {
      const answer = await visitors[kind.who ? "staff" : "nobody"].get(address);
      expect(answer.status(), address).toBe(200);
      expect(await answer.text(), address).toContain(`<html lang="${address.split("/")[1]}"`);
    }
  }
});

for (const [locale, language] of Object.entries({ "nl-BE": "nl", "fr-BE": "fr", "en-GB": "en", "de-BE": "de", "ar-MA": "nl" })) {
  test.describe(`a browser that speaks ${locale}`, () => {
    test.use({ locale });

    test(`begins in ${language}`, async ({ page }) => {
      await page.goto("/");
      await expect(page).toHaveURL(`/${language}`);
      await expect(page.locator("html")).toHaveAttribute("lang", language);
    });
  });
}
