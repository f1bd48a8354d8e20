// Bundles what a browser needs into dist/: style sheets and scripts, fonts, icons, the favicon and the
// licences they come with. Every name carries a hash of its content, so that a browser may keep a
// file for ever; manifest.json says which hashed name belongs to which plain one.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { build } from "esbuild";
import { credit, pictures } from "./concepts.mjs";
import { fonts } from "./fonts.mjs";
import { sprite } from "./icons.mjs";
import { palettes } from "./tokens.mjs";

const DIST = "dist";
// Every page links pont.css and the sheet of its side; a page with more parts links one that has them.
const SIDES = ["home", "begin", "public", "staff", "learn", "drill", "scene", "lesson"];
const MORE = ["tiles", "desk", "tables", "face", "learners", "report", "who", "components", "steering", "board", "results"];
const SHEETS = ["pont", ...SIDES, ...MORE].map((name) => `css/${name}.css`);
const manifest = {};
// The pages of learners bring their own scripts.
const players = readdirSync("src", { recursive: true }).filter((path) => /(^|\/)learn-[^/]*\.ts$/.test(path)).map((path) => `src/${path}`);

rmSync(DIST, { recursive: true, force: true });
mkdirSync(DIST);

const bundle = await build({
  entryPoints: [...SHEETS, "src/pont.ts", "src/people/people.ts", ...players],
  bundle: true,
  minify: true,
  target: ["chrome90", "firefox90", "safari15"],
  outdir: DIST,
  entryNames: "[name].[hash]",
  assetNames: "[name].[hash]",
  plugins: [fonts, palettes],
  metafile: true,
  logLevel: "warning",
});
for (const path of Object.keys(bundle.metafile.outputs)) {
  const name = basename(path);
  manifest[name.replace(/\.[A-Z0-9]{8}\./, ".")] = name;
}

function put(name, content) {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 8);
  manifest[name] = name.replace(".", `.${hash}.`);
  writeFileSync(`${DIST}/${manifest[name]}`, content);
}

function licence(packageName) {
  return `${packageName}\n\n${readFileSync(`node_modules/${packageName}/LICENSE`, "utf8").trim()}\n`;
}

put("icons.svg", sprite());
put("pictures.json", pictures());
put("favicon.svg", readFileSync("favicon.svg", "utf8"));
put("licences.txt", [...["@fontsource/atkinson-hyperlegible", "lucide-static"].map(licence), credit()].join("\n\n"));
writeFileSync(`${DIST}/manifest.json`, `${JSON.stringify(manifest, null, 2)}\n`);
