// Every activity of every module can be done to its end: with a mouse, with keys alone, and with a finger on a phone.
import { expect, test } from "../fixtures";
import { HANDS } from "../hands";
import { MODULES, activitiesOf, beginQuietly } from "../learner";
import { play } from "../player";

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const DESK = { viewport: { width: 1280, height: 800 } };

// Thousands of small steps: recording them costs more than making them.
test.use({ trace: "off", reducedMotion: "reduce" });

for (const hand of HANDS) {
  test.describe(`by ${hand}`, () => {
    test.use(hand === "touch" ? PHONE : DESK);

    for (const module of MODULES) {
      test(`Godelieve does all of "${module}", and it is kept`, async ({ page, context }) => {
        await beginQuietly(context, "Godelieve", hand === "touch" ? "touch" : "computer");
        const addresses = await activitiesOf(page, module);
        expect(addresses.length).toBeGreaterThan(0);
        await page.clock.install();
        for (const address of addresses) await test.step(address, () => play(page, hand, address));
        await page.goto(`/nl/learn/${module}`);
        await expect(page.locator(".acts small")).toHaveText(addresses.map(() => "Gedaan"));
        await page.goto("/nl/learn/path");
        await expect(page.locator(`.stops li.done a[href$="/${module}"]`)).toBeVisible();
      });
    }
  });
}
