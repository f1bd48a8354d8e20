// What goes wrong on purpose: it is seen, said kindly and exactly, credited to nobody, and nothing is lost by it.
import { type Page } from "@playwright/test";
import { type Activity, answerTo, read, seen, task } from "../activity";
import { expect, test } from "../fixtures";
import { CREDIT, Finger, type Ground, type Hand, act, dragByMouse, groundOf, middle, pass } from "../hands";
import { beginQuietly } from "../learner";
import { listen } from "../player";

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
/** Too late to be the second half of a double click, milliseconds. */
const LATE = 1000;
const BACK: Record<string, string> = { left: "right", right: "left", up: "down", down: "up", in: "out", out: "in" };

interface Miss {
  activity: string;
  why: string;
  act: (ground: Ground) => Promise<unknown>;
}

const beside = ({ page }: Ground) => page.locator("#stage").click({ position: { x: 5, y: 5 } });
const tapBeside = ({ page }: Ground) => page.locator("#stage").tap({ position: { x: 5, y: 5 } });

const MISSES: Record<Hand, Miss[]> = {
  mouse: [
    { activity: "mouse/point", why: "left", act: leaveEarly },
    { activity: "mouse/click", why: "elsewhere", act: beside },
    { activity: "mouse/click", why: "right", act: ({ item }) => item.click({ button: "right" }) },
    { activity: "mouse/double-click", why: "one", act: async ({ page, item }) => (await item.click(), await pass(page, LATE)) },
    { activity: "mouse/double-click", why: "elsewhere", act: beside },
    { activity: "mouse/right-click", why: "left", act: ({ item }) => item.click() },
    { activity: "mouse/right-click", why: "elsewhere", act: beside },
    { activity: "mouse/drag", why: "dropped", act: ({ page, item }) => dragByMouse(page, item, page.locator("#task")) },
    { activity: "touch/swipe", why: "other-way", act: ({ page, round }) => page.locator(`.way[data-way=${BACK[round.to ?? ""]}]`).click() },
    { activity: "keyboard/find-key", why: "other-key", act: ({ page }) => page.locator(".board [data-code=KeyH]").click() },
  ],
  keys: [
    { activity: "touch/swipe", why: "other-way", act: ({ page }) => page.keyboard.press("ArrowRight") },
    { activity: "touch/zoom", why: "other-way", act: ({ page }) => page.keyboard.press("-") },
    { activity: "keyboard/find-key", why: "other-key", act: ({ page }) => page.keyboard.press("h") },
    { activity: "keyboard/words", why: "other-key", act: wrongLetter },
  ],
  touch: [
    { activity: "touch/tap", why: "elsewhere", act: tapBeside },
    { activity: "touch/double-tap", why: "one", act: async ({ page, item }) => (await item.tap(), await pass(page, LATE)) },
    { activity: "touch/hold", why: "short", act: ({ item }) => item.tap() },
    { activity: "touch/hold", why: "elsewhere", act: tapBeside },
    { activity: "touch/swipe", why: "other-way", act: async ({ page }) => (await Finger.of(page)).swipe(page.locator(".area"), [90, 0]) },
    { activity: "touch/zoom", why: "other-way", act: async ({ page }) => (await Finger.of(page)).pinch(await middle(page.locator(".area")), false) },
  ],
};

test.use({ reducedMotion: "reduce" });

for (const hand of ["mouse", "keys", "touch"] as const) {
  test.describe(`by ${hand}`, () => {
    test.use(hand === "touch" ? PHONE : {});

    for (const miss of MISSES[hand]) {
      test(`"${miss.why}" in ${miss.activity} is said, and the right way still counts`, async ({ page, context }) => {
        const activity = await open(page, miss.activity, hand);
        const sent = listen(page);
        const ground = groundOf(page, activity, 1);
        await miss.act(ground);
        await expect(page.locator("#said")).toHaveText(seen(activity, `said.${miss.why}`, 1, hand === "touch"));
        await expectNothingEarned(page, activity, hand);
        // What is done at once after it may still belong to it.
        await pass(page, 4000);
        await mend(ground);
        await act(hand, ground);
        await expect(page.locator("#gain .done")).toHaveCount(1);
        await expect.poll(() => sent).toEqual([`1:no-${miss.why}`, `1:${CREDIT[ground.round.gesture]?.[hand]}`]);
        expect(await context.cookies()).toHaveLength(1);
      });
    }
  });
}

test("two clicks with a rest between them are told apart from one, and Enter counts as well", async ({ page }) => {
  const activity = await open(page, "mouse/double-click", "mouse");
  const { item } = groundOf(page, activity, 1);
  await item.click();
  await pass(page, LATE);
  await item.click();
  await expect(page.locator("#said")).toHaveText(seen(activity, "said.slow", 1));
  await page.keyboard.press("Enter");
  await expect(page.locator("#gain .done")).toHaveCount(1);
});

test("who keeps missing gets a tip without asking for it", async ({ page }) => {
  const activity = await open(page, "mouse/click", "mouse");
  for (let misses = 0; misses < 3; misses++) {
    await expect(page.locator("#tip")).toBeHidden();
    await beside(groundOf(page, activity, 1));
    await pass(page, LATE);
  }
  await expect(page.locator("#tip")).toContainText(seen(activity, "tip1", 1));
});

test("a wrong verdict on a message gives the reason and another try", async ({ page }) => {
  const activity = await open(page, "my-first-e-mail/real-or-false", "mouse");
  const press = (id: string) => page.locator(`[data-widget="${id}"]`).click();
  await press("row-library");
  await press("library-false");
  await expect(page.locator("#said")).toHaveText(seen(activity, "said.library-not-false", 1));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(task(activity, 1));
  await expect(page.locator("#next")).toBeHidden();
  await press("library-real");
  await expect(page.locator("#said")).toContainText(seen(activity, "said.library-real", 1));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(task(activity, 2));
});

test("a letter with a wrong address stays unsent, and what was written stays", async ({ page }) => {
  const activity = await open(page, "my-first-e-mail/write", "mouse");
  const field = (id: string) => page.locator(`[data-widget="${id}"] .input`);
  await page.locator('[data-widget="new"]').click();
  await field("to").pressSequentially("lieve@nergens.example");
  await field("subject").pressSequentially("Feest zaterdag");
  await field("words").pressSequentially("Dag Lieve, ik kom graag");
  await page.locator('[data-widget="send"]').click();
  await expect(page.locator("#said")).toHaveText(seen(activity, "said.no-to", 1));
  await expect(page.locator("#next")).toBeHidden();
  await expect(field("words")).toHaveValue("Dag Lieve, ik kom graag");
  await field("to").clear();
  await field("to").pressSequentially(answerTo(activity, "to"));
  await page.locator('[data-widget="send"]').click();
  await expect(page.locator("#next")).toBeVisible();
});

async function open(page: Page, address: string, hand: Hand): Promise<Activity> {
  await beginQuietly(page.context(), "Godelieve", hand === "touch" ? "touch" : "computer");
  await page.clock.install();
  await page.goto(`/nl/learn/${address}`);
  return read(page);
}

async function expectNothingEarned(page: Page, activity: Activity, hand: Hand): Promise<void> {
  await expect(page.locator("#gain .done")).toHaveCount(0);
  await expect(page.locator("#next")).toBeHidden();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(task(activity, 1, hand === "touch"));
}

async function leaveEarly({ page, item }: Ground): Promise<void> {
  const away = await middle(page.locator("#task"));
  await page.mouse.move(...(await middle(item)));
  await pass(page, 300);
  await page.mouse.move(...away, { steps: 2 });
}

async function wrongLetter({ page, word }: Ground): Promise<void> {
  await page.locator(".typed").focus();
  await page.keyboard.type(word.startsWith("x") ? "y" : "x");
}

/** A wrong letter has to go before the right ones come. */
async function mend({ page, round }: Ground): Promise<void> {
  if (round.gesture === "word") await page.keyboard.press("Backspace");
}
