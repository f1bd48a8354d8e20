// Plays an activity to its end as its task asks, and checks on the way what a learner must always find.
import { type Page, type Request, expect } from "@playwright/test";
import { type Activity, answerTo, read, task, wayThrough } from "./activity";
import { CREDIT, type Hand, act, groundOf, pass } from "./hands";
import { tabTo } from "./keys";

/** Longer than any pause between two rounds, milliseconds. */
const PAUSE = 500;

export async function play(page: Page, hand: Hand, address: string): Promise<void> {
  await page.goto(address);
  const activity = await read(page);
  if (activity.kind === "lesson") return readLesson(page, hand);
  const sent = listen(page);
  const done = activity.kind === "drill" ? await playDrill(page, hand, activity) : await playScene(page, hand, activity);
  await expectEarned(page, activity);
  await expect(page.locator("#gain"), "kept").toContainText(activity.words["saved"] ?? "");
  await expect.poll(() => sent, "what the server was told").toEqual(done);
}

/** The actions that reach the server, in order. */
export function listen(page: Page): string[] {
  const sent: string[] = [];
  page.removeAllListeners("request");
  page.on("request", (request: Request) => {
    if (request.method() !== "POST" || !request.url().includes("/learn/attempts/")) return;
    sent.push(...new URLSearchParams(request.postData() ?? "").getAll("action"));
  });
  return sent;
}

async function playDrill(page: Page, hand: Hand, activity: Activity): Promise<string[]> {
  for (const [at] of activity.rounds.entries()) {
    await expectTask(page, task(activity, at + 1, hand === "touch"));
    const ground = groundOf(page, activity, at + 1);
    await act(hand, ground);
    await expect(page.locator("#gain .done"), `round ${at + 1}`).toHaveCount(at + 1);
    await expect(page.locator("#said")).toHaveText(/\S/);
    await pass(page, PAUSE);
  }
  return activity.rounds.map(({ gesture }, at) => `${at + 1}:${CREDIT[gesture]?.[hand]}`);
}

async function playScene(page: Page, hand: Hand, activity: Activity): Promise<string[]> {
  const { scene } = activity;
  const way = wayThrough(scene, hand === "touch");
  let at = scene.start;
  for (const action of way) {
    const step = scene.states[at]?.step ?? 0;
    await expectTask(page, task(activity, step + 1, hand === "touch"));
    const [widget = "", typed] = action.split("=");
    if (typed) await fill(page, hand, widget, answerTo(activity, widget));
    else await press(page, hand, widget);
    at = scene.states[at]?.moves[action]?.[0] ?? at;
    if (scene.states[at]?.step !== step) await expect(page.locator("#said")).toHaveText(/\S/);
  }
  return way;
}

/** The task is the heading of the page, read before all else; what comes next is not there yet. */
async function expectTask(page: Page, words: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words);
  await expect(page.locator("#next")).toBeHidden();
}

/** Only now there is a next, it has the focus, and what worked is said. */
async function expectEarned(page: Page, { words }: Activity): Promise<void> {
  const next = page.locator("#next");
  await expect(next).toBeVisible();
  await pass(page, PAUSE);
  await expect(next).toBeFocused();
  await expect(page.locator("#said")).toContainText(words["done"] ?? "");
}

async function press(page: Page, hand: Hand, id: string): Promise<void> {
  const widget = page.locator(`[data-widget="${id}"]`);
  if (hand === "mouse") return widget.click();
  if (hand === "touch") return widget.tap();
  await tabTo(page, widget);
  await page.keyboard.press("Enter");
}

async function fill(page: Page, hand: Hand, id: string, words: string): Promise<void> {
  const field = page.locator(`[data-widget="${id}"] .input`);
  if (hand === "mouse") await field.click();
  else if (hand === "touch") await field.tap();
  else await tabTo(page, field);
  await page.keyboard.type(words);
}

async function readLesson(page: Page, hand: Hand): Promise<void> {
  const [, total] = ((await page.locator("#gain").textContent()) ?? "").match(/\d+/g) ?? [];
  const onward = page.locator(".tools .button.primary");
  for (let nr = 1; nr <= Number(total); nr++) {
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/\S/);
    await expect(page.locator("#next")).toBeHidden();
    if (hand === "mouse") await onward.click();
    else if (hand === "touch") await onward.tap();
    else await tabTo(page, onward).then(() => page.keyboard.press("Enter"));
    await page.waitForURL((url) => url.searchParams.get("page") === String(nr + 1));
  }
  await expect(page.locator("#next")).toBeVisible();
}
