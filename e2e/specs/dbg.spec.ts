import { test } from "../fixtures";
import { read } from "../activity";
import { groundOf, act, pass, middle } from "../hands";
import { beginQuietly } from "../learner";
test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, reducedMotion: "reduce" });
for (const [gap, press] of [[0,0],[120,0],[120,60],[30,50]]) test("dbg"+gap+" "+press, async ({ page, context }) => {
  await beginQuietly(context);
  await page.goto("/nl/learn/mouse/game");
  const a = await read(page);
  (page as any).clock.runFor = () => page.waitForTimeout(600);
  await page.evaluate(() => { for (const t of ["pointerdown","pointerup","pointercancel","click","contextmenu","touchcancel"]) document.addEventListener(t, e => ((window as any).log ??= []).push([t, Math.round(e.timeStamp), (e.target as Element).className, (e as any).pointerType].join(" ")), true); });
  for (const nr of [1,2]) { const g = groundOf(page, a, nr); await act("touch", g); await pass(page,500); }
  await page.evaluate(() => (window as any).log.splice(0));
  const g = groundOf(page, a, 3); const b = await middle(g.item); const c = await context.newCDPSession(page);
  for (const i of [1,2]) { await c.send("Input.dispatchTouchEvent",{type:"touchStart",touchPoints:[{x:b[0],y:b[1],id:0}]}); if (press) await page.waitForTimeout(press); await c.send("Input.dispatchTouchEvent",{type:"touchEnd",touchPoints:[]}); if (gap) await page.waitForTimeout(gap); }
  await page.waitForTimeout(500);
  console.log(gap, press, await g.isDone(), await page.evaluate(() => (window as any).log.splice(0).join("\n   ")));
});
