// The pictures of the documentation, made anew with PONT_PICTURES=1 from the demo as it begins.
import { mkdir, stat } from "node:fs/promises";
import { type Person, becomeQuietly, expect, test } from "../fixtures";

const FOLDER = "../docs/pictures";
const MOST_BYTES = 120_000;
/** `height` is that of the wide picture: as much as says what the page is. */
const PICTURES: { name: string; path: string; who?: Person; height: number }[] = [
  { name: "home", path: "/nl", height: 800 },
  { name: "desk", path: "/nl/desk", who: "christine", height: 700 },
  { name: "programme", path: "/nl/steering/digibank-brugge-west", who: "anouk", height: 860 },
  { name: "public", path: "/fr/programmes/cross-and-learn", height: 860 },
];
const NARROW = { width: 360, height: 780 };

test.skip(!process.env.PONT_PICTURES, "pictures are made when PONT_PICTURES=1 asks for them");

for (const { name, path, who, height } of PICTURES) {
  for (const viewport of [{ width: 1280, height }, NARROW]) {
    test(`a picture of ${name} at ${viewport.width} px`, async ({ page, context }) => {
      await mkdir(FOLDER, { recursive: true });
      if (who) await becomeQuietly(context, who);
      await page.setViewportSize(viewport);
      await page.goto(path);
      await page.evaluate(() => document.fonts.ready);
      const file = `${FOLDER}/${name}-${viewport.width}.png`;
      await page.screenshot({ path: file, scale: "css", animations: "disabled" });
      expect((await stat(file)).size).toBeLessThan(MOST_BYTES);
    });
  }
}
