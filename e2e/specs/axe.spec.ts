// Every page for everybody: readable in every look, on every screen, by keyboard, read aloud.
import { type Page } from "@playwright/test";
import { becomeQuietly, expect, expectNoAxeViolations, expectNoSidewaysScroll, test } from "../fixtures";
import { ALL, open } from "../pages";

const WIDTHS = [1280, 360];
const COLOURS = ["color-contrast", "color-contrast-enhanced", "link-in-text-block"];
const LOOKS = {
  dark: { colorScheme: "dark" },
  "high contrast": { contrast: "more" },
  "dark high contrast": { colorScheme: "dark", contrast: "more" },
  "the colours of the system": { forcedColors: "active" },
} as const;
const PLAIN = { colorScheme: "light", contrast: "no-preference", forcedColors: "none" } as const;
/** What one can set in Pont, each against what the device asks for. */
const SETTINGS = {
  light: { colorScheme: "dark" },
  dark: { colorScheme: "light" },
  contrast: { colorScheme: "dark" },
} as const;

// Every look at two widths takes its time.
test.describe.configure({ timeout: 120_000 });
// Colours then change at once, so that none is measured half-way.
test.use({ reducedMotion: "reduce" });

for (const kind of ALL) {
  test(`the page "${kind.name}" is there for everybody`, async ({ page, context }) => {
    if (kind.who) await becomeQuietly(context, kind.who);
    await open(page, kind);
    await expectAFrame(page);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      await expectReadable(page, width);
    }
    await page.setViewportSize({ width: 320, height: 800 });
    await expectNoSidewaysScroll(page, "at 320 px");
  });
}

/** One heading of the first level, a title, a language, and a short way to the contents. */
async function expectAFrame(page: Page): Promise<void> {
  await expect(page.locator("h1")).toHaveCount(1);
  await expect(page).toHaveTitle(/\S+ · Pont/);
  await expect(page.locator("html")).toHaveAttribute("lang", "nl");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Naar de inhoud" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
}

/** All rules in the plain look and with letters twice as big; the rules about colours in the other looks. */
async function expectReadable(page: Page, width: number): Promise<void> {
  await expectNoAxeViolations(page, `at ${width} px`);
  for (const [name, look] of Object.entries(LOOKS)) {
    await page.emulateMedia({ ...PLAIN, ...look });
    await expectNoAxeViolations(page, `${name} at ${width} px`, COLOURS);
  }
  for (const [look, device] of Object.entries(SETTINGS)) {
    await page.emulateMedia({ ...PLAIN, ...device });
    await page.evaluate((look) => (document.documentElement.dataset.look = look), look);
    await expectNoAxeViolations(page, `set to ${look} at ${width} px`, COLOURS);
  }
  await page.emulateMedia(PLAIN);
  await page.evaluate(() => delete document.documentElement.dataset.look);
  await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
  await expectNoAxeViolations(page, `with big letters at ${width} px`);
  await expectNoSidewaysScroll(page, `with big letters at ${width} px`);
  await page.evaluate(() => (document.documentElement.style.fontSize = ""));
}
