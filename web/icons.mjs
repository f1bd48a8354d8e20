// One file with all icons of the program: icons.txt names them, a page shows one with
// <svg class="icon"><use href="...#mail"/></svg>.
import { readFileSync } from "node:fs";

function symbol(name) {
  const drawing = readFileSync(`node_modules/lucide-static/icons/${name}.svg`, "utf8");
  const lines = drawing.match(/<svg[^>]*>([\s\S]*)<\/svg>/)[1].replace(/\s*\n\s*/g, "").replace(/ \/>/g, "/>");
  return `<symbol id="${name}" viewBox="0 0 24 24">${lines}</symbol>`;
}

export function sprite() {
  const names = readFileSync("icons.txt", "utf8").split("\n").filter(Boolean);
  return `<svg xmlns="http://www.w3.org/2000/svg">${names.map(symbol).join("")}</svg>\n`;
}
