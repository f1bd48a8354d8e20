// The Tab key, as the tests use it: forward, and whatever has the focus on the way shows so.
import { type Locator, type Page, expect } from "@playwright/test";

const MOST_STOPS = 80;

/** Tabs forward until this has the focus; nothing is pressed when it has it already. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  const isThere = () => target.evaluate((element) => element === document.activeElement);
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    if (await isThere()) return;
    await page.keyboard.press("Tab");
    expect(await focusShows(page), "the focus is seen").toBe(true);
  }
  await expect(target, "reached with the Tab key").toBeFocused();
}

/** After the last stop a browser leaves the page: then nothing in it has the focus. */
function focusShows(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const focused = document.activeElement ?? document.body;
    const { outlineStyle, outlineWidth } = getComputedStyle(focused);
    return focused === document.body || (focused.matches(":focus-visible") && outlineStyle !== "none" && parseFloat(outlineWidth) >= 2);
  });
}
