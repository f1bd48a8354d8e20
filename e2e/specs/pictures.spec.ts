// The pictures of the documentation, made anew with PONT_PICTURES=1 from the demo as it begins.
import { mkdir, stat } from "node:fs/promises";
import { type Person, becomeQuietly, expect, test } from "../fixtures";

const FOLDER = "../docs/pictures";
const MOST_BYTES = 120_000;
const PICTURES: { name: string; path: string; who?: Person }[] = [
  { name: "home", path: "/nl" },
  { name: "desk", path: "/nl/desk", who: "christine" },
  { name: "programme", path: "/nl/steering/digibank-brugge-west", who: "anouk" },
  { name: "public", path: "/fr/programmes/cross-and-learn" },
];
const SIZES = [
  { width: 1280, height: 860 },
  { width: 360, height: 780 },
];

test.skip(!process.env.PONT_PICTURES, "pictures are made when PONT_PICTURES=1 asks for them");

for (const { name, path, who } of PICTURES) {
  for (const viewport of SIZES) {
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
