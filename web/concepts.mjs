// The pictures of the resume codes (content/concepts.csv), those that exercises use (pictures.txt) and our own
// (drawings/), in one file by name. They are put into pages as they are, so nothing but plain shapes may come through.
import { readFileSync, readdirSync } from "node:fs";

const SET = "@iconify-json/twemoji";
const read = (path) => readFileSync(path, "utf8");
const set = JSON.parse(read(`node_modules/${SET}/icons.json`));
const SHAPE = /^<\/?(g|path|circle|ellipse)\b/;
const REFUSED = /\s(id|style|class|href|on\w+)\s*=|url\(/i;

function names() {
  const concepts = read("../content/concepts.csv").trim().split("\n").slice(1).map((line) => line.split(",")[1]);
  return [...new Set([...concepts, ...read("pictures.txt").split("\n").filter(Boolean)])].sort();
}

/** A line of pictures.txt may say `folder file-folder`: our name, then the name in the set. */
function picture(line) {
  const [name, own = name] = line.split(" ");
  const icon = set.icons[own];
  if (!icon) throw new Error(`${SET} has no picture named ${own}`);
  if (REFUSED.test(icon.body) || !icon.body.match(/<[^>]*>/g).every((tag) => SHAPE.test(tag))) {
    throw new Error(`The picture ${name} is more than plain shapes`);
  }
  const box = [icon.left ?? 0, icon.top ?? 0, icon.width ?? set.width ?? 16, icon.height ?? set.height ?? 16];
  return [name, { box: box.join(" "), body: icon.body }];
}

/** One that we drew, by the name of its file. */
function drawing(file) {
  const [, box, body] = read(`drawings/${file}`).match(/viewBox="([^"]*)">(.*)<\/svg>/s);
  return [file.replace(".svg", ""), { box, body }];
}

export function pictures() {
  const all = [...names().map(picture), ...readdirSync("drawings").map(drawing)];
  return `${JSON.stringify(Object.fromEntries(all))}\n`;
}

/** Who drew them, in the words the licence asks for. */
export function credit() {
  const { author, license } = JSON.parse(read(`node_modules/${SET}/info.json`));
  return `Twemoji, the pictures (${SET})

Copyright Twitter, Inc and other contributors. Source: ${author.url}
Licence: ${license.title}, ${license.url}
The drawings are unchanged; only those that Pont shows are taken, and their outer svg element is written by Pont.
`;
}
