// Reads a drawn QR code back, as a camera would: our codes are small (versions 1 to 6, correction M) and clean.
import { type Locator } from "@playwright/test";

/** Light cells around a code. */
const QUIET = 4;
/** How many blocks a code of each version has, and how many bytes of text each. */
const BLOCKS: [count: number, bytes: number][] = [[1, 16], [1, 28], [1, 44], [2, 32], [2, 43], [4, 27]];
type Mask = (row: number, column: number) => boolean;
const MASKS: Mask[] = [
  (row, column) => (row + column) % 2 === 0,
  (row) => row % 2 === 0,
  (_, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
];

/** The text that a code on the screen says. */
export async function scan(code: Locator): Promise<string> {
  const [, , side = 0] = ((await code.getAttribute("viewBox")) ?? "").split(" ").map(Number);
  const path = (await code.locator("path").getAttribute("d")) ?? "";
  const cells = [...path.matchAll(/M(\d+) (\d+)/g)].map(([, column, row]) => `${Number(row) - QUIET} ${Number(column) - QUIET}`);
  return textOf(new Set(cells), side - 2 * QUIET);
}

function textOf(dark: Set<string>, size: number): string {
  const [count, bytes] = BLOCKS[(size - 17) / 4 - 1] ?? [1, 0];
  const all = codewords(dark, size);
  const blocks = Array.from({ length: count }, (_, block) => Array.from({ length: bytes }, (_, at) => all[at * count + block] ?? 0));
  const bits = blocks.flat().map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const number = (from: number, length: number) => parseInt(bits.slice(from, from + length), 2);
  if (number(0, 4) !== 4) throw new Error("not a code of bytes");
  return String.fromCharCode(...Array.from({ length: number(4, 8) }, (_, at) => number(12 + 8 * at, 8)));
}

/** The bytes in the order in which they are drawn: two columns at a time, up and down, from the right. */
function codewords(dark: Set<string>, size: number): number[] {
  const is = (row: number, column: number) => dark.has(`${row} ${column}`);
  const mask = MASKS[parseInt([2, 3, 4].map((column) => Number(is(8, column))).join(""), 2) ^ 0b101] as Mask;
  let bits = "";
  for (const [pair, right] of pairs(size).entries()) {
    for (let step = 0; step < size; step++) {
      const row = pair % 2 === 0 ? size - 1 - step : step;
      for (const column of [right, right - 1]) {
        if (!isFixed(row, column, size)) bits += Number(is(row, column) !== mask(row, column));
      }
    }
  }
  return (bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2));
}

/** The right column of each pair; the sixth column is a ruler and is passed over. */
function pairs(size: number): number[] {
  const columns = Array.from({ length: (size - 1) / 2 }, (_, pair) => size - 1 - 2 * pair);
  return columns.map((column) => (column <= 6 ? column - 1 : column));
}

/** The corners, the rulers and the small square, which say nothing. */
function isFixed(row: number, column: number, size: number): boolean {
  const isCorner = (row < 9 && column < 9) || (row < 9 && column >= size - 8) || (row >= size - 8 && column < 9);
  const isSquare = size > 21 && Math.abs(row - (size - 7)) <= 2 && Math.abs(column - (size - 7)) <= 2;
  return isCorner || isSquare || row === 6 || column === 6;
}
