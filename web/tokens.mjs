// The palettes of tokens.json as CSS variables: light for every page, dark and high contrast for whoever asks
// for them, with the device or with the setting of Pont. Paper is always light.
import { readFileSync } from "node:fs";

const tokens = Object.entries(JSON.parse(readFileSync("tokens.json", "utf8")));
const LIGHT = 0;
const DARK = 1;
const CONTRAST = 2;

/** Dark and high contrast may both be asked for, so the last one changes back what dark changed. */
function palette(nr, scheme) {
  const changed = tokens.filter(([, values]) => nr === LIGHT || values.slice(0, nr).some((value) => value !== values[nr]));
  return `color-scheme:${scheme};${changed.map(([name, values]) => `--${name}:${values[nr]}`).join(";")}`;
}

function sheet() {
  const [dark, contrast] = [palette(DARK, "dark"), palette(CONTRAST, "light")];
  return `:root{${palette(LIGHT, "light dark")}}
:root[data-look=light]{color-scheme:light}
@media screen and (prefers-color-scheme:dark){:root:not([data-look]){${dark}}}
@media screen{:root[data-look=dark]{${dark}}}
@media screen and (prefers-contrast:more){:root:not([data-look]){${contrast}}}
@media screen{:root[data-look=contrast]{${contrast}}}`;
}

/** Lets css/pont.css say `@import "tokens:colours.css"`. */
export const palettes = {
  name: "tokens",
  setup(build) {
    build.onResolve({ filter: /^tokens:/ }, ({ path }) => ({ path, namespace: "tokens" }));
    build.onLoad({ filter: /.*/, namespace: "tokens" }, () => ({ contents: sheet(), loader: "css" }));
  },
};
