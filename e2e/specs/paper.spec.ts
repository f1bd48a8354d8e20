// On paper, and for languages that are written from right to left.
import { expect, expectNoSidewaysScroll, test } from "../fixtures";
import { beginQuietly } from "../learner";

test("a card is printed without what surrounds it on the screen", async ({ page }) => {
  await beginQuietly(page.context(), "Godelieve");
  await page.goto("/nl/learn/card");
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".resume-pictures li")).toHaveCount(4);
  await expect(page.locator(".resume .qr")).toBeVisible();
  await expect(page.getByRole("button", { name: "Druk mijn kaart af" })).toBeHidden();
  await expect(page.getByRole("link", { name: "Ik heb mijn code bewaard" })).toBeHidden();
});

test("pages fit a phone from right to left too", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await beginQuietly(page.context());
  for (const path of ["/nl", "/nl/find", "/nl/learn/path", "/nl/learn/card", "/nl/learn/mouse", "/nl/learn/mouse/double-click"]) {
    await page.goto(path);
    await page.evaluate(() => (document.documentElement.dir = "rtl"));
    await expectNoSidewaysScroll(page, "from right to left");
    const title = await page.locator("h1").boundingBox();
    expect((title?.x ?? 0) + (title?.width ?? 0), path).toBeGreaterThan(300);
  }
});
