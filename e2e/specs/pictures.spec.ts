// The pictures of the documentation, made anew with PONT_PICTURES=1 from the demo as it begins.
import { mkdir, stat } from "node:fs/promises";
import { type Page } from "@playwright/test";
import { read } from "../activity";
import { save, tell } from "../desk";
import { type Person, becomeQuietly, expect, test } from "../fixtures";
import { act, groundOf } from "../hands";
import { beginQuietly } from "../learner";

interface Picture {
  name: string;
  path: string;
  who?: Person | "a new learner";
  /** Of the wide picture: as much as says what the page is. */
  height: number;
  /** What is done before the picture is made. */
  after?: (page: Page, wide: boolean) => Promise<unknown>;
}

const FOLDER = "../docs/pictures";
const MOST_BYTES = 120_000;
const PICTURES: Picture[] = [
  { name: "home", path: "/nl", height: 800 },
  { name: "desk", path: "/nl/desk", who: "christine", height: 660 },
  { name: "programme", path: "/nl/steering/digibank-brugge-west", who: "anouk", height: 860 },
  { name: "public", path: "/fr/programmes/cross-and-learn", height: 860 },
  { name: "exercise", path: "/nl/learn/mouse/double-click", who: "a new learner", height: 760, after: oneClick },
  { name: "exercise-done", path: "/nl/learn/mouse/double-click", who: "a new learner", height: 760, after: allDone },
  { name: "mailbox", path: "/nl/learn/my-first-e-mail/real-or-false", who: "a new learner", height: 570, after: parcel },
  { name: "card", path: "/nl/learn/card", who: "godelieve", height: 860 },
  { name: "path", path: "/nl/learn/path", who: "godelieve", height: 860 },
  { name: "learners", path: "/nl/desk/learners", who: "christine", height: 760 },
  { name: "form-errors", path: "/nl/desk", who: "christine", height: 720, after: mistakes },
  { name: "components", path: "/demo/components", height: 780 },
];
const NARROW = { width: 360, height: 780 };

test.skip(!process.env.PONT_PICTURES, "pictures are made when PONT_PICTURES=1 asks for them");
test.use({ reducedMotion: "reduce" });

for (const { name, path, who, height, after } of PICTURES) {
  for (const viewport of [{ width: 1280, height }, NARROW]) {
    test(`a picture of ${name} at ${viewport.width} px`, async ({ page, context }) => {
      await mkdir(FOLDER, { recursive: true });
      if (who === "a new learner") await beginQuietly(context, "Godelieve");
      else if (who) await becomeQuietly(context, who);
      await page.setViewportSize(viewport);
      await page.goto(path);
      await after?.(page, viewport.width > NARROW.width);
      await page.evaluate(() => (scrollTo(0, 0), document.fonts.ready));
      const file = `${FOLDER}/${name}-${viewport.width}.png`;
      await page.screenshot({ path: file, scale: "css", animations: "disabled" });
      expect((await stat(file)).size).toBeLessThan(MOST_BYTES);
    });
  }
}

/** One double click is done, and of the next only half was seen. */
async function oneClick(page: Page): Promise<void> {
  const { item } = groundOf(page, await read(page), 1);
  await doubleClicks(page, 1);
  await expect(item).not.toHaveClass(/glad/);
  await item.click();
  await expect(page.locator("#said")).toContainText("Eén klik gezien.");
}

async function allDone(page: Page): Promise<void> {
  await doubleClicks(page, 3);
  await expect(page.locator("#next")).toBeFocused();
}

async function doubleClicks(page: Page, count: number): Promise<void> {
  for (let nr = 1; nr <= count; nr++) {
    const ground = groundOf(page, await read(page), nr);
    await expect(ground.item).not.toHaveClass(/glad/);
    await act("mouse", ground);
    await expect(page.locator("#gain .done")).toHaveCount(nr);
  }
}

/** The second message is open; on a wide screen the tips as well. */
async function parcel(page: Page, wide: boolean): Promise<void> {
  const presses = ["row-library", "library-real", ...(wide ? [] : ["back"]), "row-parcel"];
  for (const id of presses) await page.locator(`[data-widget="${id}"]`).click();
  if (!wide) return;
  await page.locator("#tip-button").click();
  await page.getByRole("button", { name: "Geef nog een tip" }).click();
}

async function mistakes(page: Page): Promise<void> {
  await tell(page, { theme: "itsme", minutes: 30 });
  await page.locator("details.set > summary").click();
  await page.locator("[name=persons]").fill("");
  await page.locator("[name=happened_on]").fill("2099-01-01");
  await save(page).click();
  await expect(page.getByRole("alert")).toBeFocused();
}
