// The letters. One small file per weight holds all that Dutch, French, English and German need; further
// Latin letters wait in a second file that a browser only fetches when a page uses one of them.
import { readFileSync } from "node:fs";
import subset from "subset-font";

const SOURCE = "node_modules/@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible";
const CORE = "U+20-7E,U+A0-FF,U+152-153,U+178,U+2010-2011,U+2013-2014,U+2018-201A,U+201C-201E,U+2022,U+2026,U+202F,U+20AC,U+2212";
const REST = "U+100-151,U+154-177,U+179-2FF,U+1E00-1EFF";

const files = [400, 700].flatMap((weight) => [
  { name: `letters-${weight}`, source: `${SOURCE}-latin-${weight}-normal.woff2`, weight, range: CORE },
  { name: `letters-more-${weight}`, source: `${SOURCE}-latin-ext-${weight}-normal.woff2`, weight, range: REST },
]);

function characters(range) {
  return range.split(",").map((part) => {
    const [first, last = first] = part.replace("U+", "").split("-").map((hex) => parseInt(hex, 16));
    return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i));
  }).join("");
}

function face({ name, weight, range }) {
  return `@font-face{font-family:Pont;font-weight:${weight};font-display:swap;` +
    `src:url("letters:${name}.woff2") format("woff2");unicode-range:${range}}`;
}

async function letters(path) {
  const file = files.find(({ name }) => `${name}.woff2` === path);
  const options = { targetFormat: "woff2", noHinting: true, keepFeatures: ["kern", "mark", "tnum"] };
  return subset(readFileSync(file.source), characters(file.range), options);
}

/** Lets css/pont.css say `@import "letters:faces.css"`. */
export const fonts = {
  name: "letters",
  setup(build) {
    build.onResolve({ filter: /^letters:/ }, ({ path }) => ({ path: path.slice(8), namespace: "letters" }));
    build.onLoad({ filter: /\.css$/, namespace: "letters" }, () => ({
      contents: files.map(face).join("\n"),
      loader: "css",
    }));
    build.onLoad({ filter: /\.woff2$/, namespace: "letters" }, async ({ path }) => ({
      contents: await letters(path),
      loader: "file",
    }));
  },
};
