// What happens around an exercise: two windows, no network, a visit that ended, silence, a voice, tips, keyboards.
import { type Page } from "@playwright/test";
import { read, seen } from "../activity";
import { expect, test } from "../fixtures";
import { act, groundOf, pass } from "../hands";
import { tabTo } from "../keys";
import { beginQuietly } from "../learner";

const DOUBLE_CLICK = "/nl/learn/mouse/double-click";
const TEN_MINUTES = 10 * 60_000;
const gain = (page: Page) => page.locator("#gain");
const dots = (page: Page) => page.locator("#gain .done");

test.use({ reducedMotion: "reduce" });

test.beforeEach(async ({ page, context }) => {
  await beginQuietly(context, "Godelieve");
  await page.clock.install();
});

test("two windows of one learner do not break each other: the one that is behind catches up", async ({ page, context }) => {
  await page.goto(DOUBLE_CLICK);
  await doubleClick(page, 1);
  const second = await context.newPage();
  await second.goto(DOUBLE_CLICK);
  await expect(dots(second)).toHaveCount(1);
  await doubleClick(page, 2);
  await second.locator("#stage").click({ position: { x: 5, y: 5 } });
  await expect(dots(second), "read again").toHaveCount(2);
  await doubleClick(second, 3);
  await expect(second.locator("#next")).toBeVisible();
});

test("without network it says that nothing is kept yet, and keeps it once the network is back", async ({ page, context }) => {
  await page.goto(DOUBLE_CLICK);
  await context.setOffline(true);
  await act("mouse", groundOf(page, await read(page), 1));
  await expect(gain(page)).toContainText("Nog niet bewaard.");
  await pass(page, 500);
  await act("mouse", groundOf(page, await read(page), 2));
  await expect(dots(page)).toHaveCount(2);
  await context.setOffline(false);
  await expect(gain(page)).toContainText("Alles is bewaard");
  await page.reload();
  await expect(dots(page)).toHaveCount(2);
});

test("when her visit is over it says so kindly and leads to her pictures", async ({ page, context }) => {
  await page.goto(DOUBLE_CLICK);
  await context.clearCookies();
  await act("mouse", groundOf(page, await read(page), 1));
  const over = page.locator("#over");
  await expect(over).toContainText("Je was lang weg.");
  await over.getByRole("link", { name: "Tik je plaatjes" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tik je vier plaatjes");
});

test("after ten quiet minutes it asks whether it is still her, and she goes on", async ({ page }) => {
  await page.goto(DOUBLE_CLICK);
  const asks = page.getByRole("dialog", { name: "Ben jij nog Godelieve?" });
  await expect(asks).toBeHidden();
  await page.clock.fastForward(TEN_MINUTES);
  await expect(asks).toBeVisible();
  await page.keyboard.press("Tab");
  await asks.getByRole("button", { name: "Ja, dat ben ik" }).click();
  await expect(asks).toBeHidden();
  await doubleClick(page, 1);
});

test("after ten quiet minutes somebody else says no, and her visit ends", async ({ page, context }) => {
  await page.goto(DOUBLE_CLICK);
  await page.clock.fastForward(TEN_MINUTES);
  await page.getByRole("dialog").getByRole("button", { name: "Nee" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ik wil leren");
  expect(await context.cookies()).toEqual([]);
});

test("the task is read aloud by a voice of its language, and stops when asked", async ({ page }) => {
  await withVoices(page, ["fr-FR", "nl-NL", "nl-BE"]);
  await page.goto(DOUBLE_CLICK);
  const activity = await read(page);
  const button = page.getByRole("button", { name: "Lees voor" });
  await button.click();
  await expect.poll(() => spoken(page)).toEqual([`nl-BE: ${seen(activity, "task", 1)}`]);
  await page.evaluate("speechSynthesis.finish()");
  await expect.poll(() => spoken(page)).toContain(`nl-BE: ${seen(activity, "explain", 1)}`);
  await page.getByRole("button", { name: "Stop met lezen" }).click();
  const said = await spoken(page);
  await page.evaluate("speechSynthesis.finish()");
  expect(await spoken(page)).toEqual(said);
  await expect(button).toBeVisible();
});

test("the pages around the exercises are read aloud too", async ({ page }) => {
  await withVoices(page, ["nl-BE"]);
  for (const path of ["/nl/learn", "/nl/learn/code", "/nl/learn/card", "/nl/learn/path", "/nl/learn/mouse"]) {
    await page.context().clearCookies();
    if (/card|path/.test(path)) await beginQuietly(page.context());
    await page.goto(path);
    const title = (await page.locator("h1").innerText()).trim();
    await page.getByRole("button", { name: "Lees voor" }).click();
    await expect.poll(() => spoken(page), path).toEqual([`nl-BE: ${title}`]);
    await page.getByRole("button", { name: "Stop met lezen" }).click();
    await expect(page.getByRole("button", { name: "Lees voor" })).toBeVisible();
  }
});

for (const voices of [[], ["fr-FR", "en-US"]]) {
  test(`reading aloud is not offered when the voices speak ${voices.join(" and ") || "nothing"}`, async ({ page }) => {
    await withVoices(page, voices);
    await page.goto(DOUBLE_CLICK);
    await expect(page.locator("#task")).toContainText("Dubbelklik");
    await expect(page.locator("#read")).toBeHidden();
  });
}

test("tips open one after the other and close again, with keys alone", async ({ page }) => {
  await page.goto(DOUBLE_CLICK);
  const activity = await read(page);
  const [button, tip] = [page.locator("#tip-button"), page.locator("#tip")];
  await tabTo(page, button);
  await page.keyboard.press("Enter");
  await expect(button).toHaveAttribute("aria-expanded", "true");
  await expect(tip).toContainText(seen(activity, "tip1", 1));
  await expect(tip).not.toContainText(seen(activity, "tip2", 1));
  await tabTo(page, tip.getByRole("button", { name: "Geef nog een tip" }));
  await page.keyboard.press("Enter");
  await expect(tip).toContainText(seen(activity, "tip2", 1));
  await tabTo(page, tip.getByRole("button", { name: "Sluiten" }));
  await page.keyboard.press("Enter");
  await expect(tip).toBeHidden();
  await expect(button).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await expect(tip).toBeHidden();
  await expect(button).toHaveAttribute("aria-expanded", "false");
});

test("the drawn keyboard becomes the one that is typed on", async ({ page }) => {
  await page.goto("/nl/learn/keyboard/words");
  const board = page.locator("#layout select");
  const strokes = [["Digit6", "§", "be"], ["KeyQ", "a", "be"], ["Digit6", "-", "fr"], ["KeyA", "a", "qwerty"], ["KeyQ", "a", "be"]] as const;
  for (const [code, sign, layout] of strokes) {
    await strike(page, code, sign);
    await expect(board).toHaveValue(layout);
  }
  await expect(page.locator(".board [data-code=KeyQ]")).toHaveText("A");
  await board.selectOption("qwerty");
  await expect(page.locator(".board [data-code=KeyQ]")).toHaveText("Q");
  await page.reload();
  await expect(board).toHaveValue("qwerty");
});

test("\"again\" begins anew, and what was done before stays done", async ({ page }) => {
  await page.goto(DOUBLE_CLICK);
  for (const nr of [1, 2, 3]) await doubleClick(page, nr);
  await expect(page.locator("#next")).toBeVisible();
  await page.locator("#again").click();
  await expect(page.locator("#next")).toBeHidden();
  await expect(page.locator("#task")).toBeFocused();
  await doubleClick(page, 1);
  await page.goto("/nl/learn/mouse");
  await expect(page.locator(`.acts a[href="${DOUBLE_CLICK}"]`)).toContainText("Gedaan");
});

async function doubleClick(page: Page, nr: number): Promise<void> {
  await act("mouse", groundOf(page, await read(page), nr));
  await expect(dots(page)).toHaveCount(nr);
  await expect(gain(page)).toContainText("Alles is bewaard");
  await pass(page, 500);
}

/** A key as a keyboard of another country sends it. */
async function strike(page: Page, code: string, key: string): Promise<void> {
  const keyboard = await page.context().newCDPSession(page);
  await keyboard.send("Input.dispatchKeyEvent", { type: "keyDown", code, key, text: key });
  await keyboard.send("Input.dispatchKeyEvent", { type: "keyUp", code, key });
}

/** A device with these voices, that notes what it is asked to say and says one sentence each time it is told to. */
async function withVoices(page: Page, languages: string[]): Promise<void> {
  await page.addInitScript((languages) => {
    const said: string[] = [];
    let now: { onend?: () => void } | undefined;
    const voices = languages.map((lang) => ({ lang, name: lang, localService: true, default: false, voiceURI: lang }));
    class Utterance {
      lang = "";
      voice = null;
      constructor(readonly text: string) {}
    }
    const speechSynthesis = {
      said,
      getVoices: () => voices,
      addEventListener: () => undefined,
      cancel: () => (now = undefined),
      speak: (utterance: Utterance & { onend?: () => void }) => (now = utterance, said.push(`${utterance.lang}: ${utterance.text}`)),
      finish: () => now?.onend?.(),
    };
    Object.defineProperty(window, "speechSynthesis", { value: speechSynthesis });
    Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Utterance });
  }, languages);
}

function spoken(page: Page): Promise<string[]> {
  return page.evaluate("[...speechSynthesis.said]");
}
