import { LANGUAGES, expect, expectNoAxeViolations, test } from "../fixtures";

for (const language of LANGUAGES) {
  test(`the home page speaks ${language} and is open to everybody`, async ({ page }) => {
    await page.goto(`/${language}`);
    await expect(page).toHaveTitle(/\S/);
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await expectNoAxeViolations(page);
  });
}
