import assert from "node:assert/strict";
import { test } from "node:test";
import { joined, recognise, strokes } from "../src/learn/keyboard/layouts";
import { isMistake, nextKey } from "../src/learn/keyboard/wanted";

test("the @ lies elsewhere on each keyboard", () => {
  assert.deepEqual(strokes("be", "@"), [{ code: "Digit2", hold: "AltGr" }]);
  assert.deepEqual(strokes("fr", "@"), [{ code: "Digit0", hold: "AltGr" }]);
  assert.deepEqual(strokes("qwerty", "@"), [{ code: "Digit2", hold: "Shift" }]);
});

test("a capital wants two keys, an accent with a key of its own one, another accent two in turn", () => {
  assert.deepEqual(strokes("be", "B"), [{ code: "KeyB", hold: "Shift" }]);
  assert.deepEqual(strokes("be", "é"), [{ code: "Digit2", hold: "" }]);
  assert.deepEqual(strokes("be", "ê"), [{ code: "BracketLeft", hold: "" }, { code: "KeyE", hold: "" }]);
  assert.deepEqual(strokes("fr", "ï"), [{ code: "BracketLeft", hold: "Shift" }, { code: "KeyI", hold: "" }]);
  assert.deepEqual(strokes("be", "ж"), []);
});

test("the keyboard is known from what a key writes", () => {
  assert.equal(recognise("KeyQ", "q", "be"), "qwerty");
  assert.equal(recognise("KeyQ", "a", "qwerty"), "be");
  assert.equal(recognise("Digit6", "-", "be"), "fr");
  assert.equal(recognise("Digit8", "!", "fr"), "be");
  assert.equal(recognise("KeyE", "e", "fr"), "fr");
  assert.equal(recognise("ShiftLeft", "Shift", "fr"), "fr");
});

test("an accent and its letter become one sign", () => {
  assert.equal(joined("^", "e"), "ê");
  assert.equal(joined("^", "k"), "^k");
});

test("the next key is the next letter, or Backspace when a wrong one stands there", () => {
  assert.equal(nextKey("br", "brood"), "o");
  assert.equal(nextKey("bx", "brood"), "Backspace");
  assert.equal(nextKey("broodd", "brood"), "Backspace");
  assert.equal(nextKey("brood", "brood"), "");
});

test("only a wrong letter is a mistake, and it is one only once", () => {
  assert.equal(isMistake("br", "bro", "brood", ""), false);
  assert.equal(isMistake("br", "brx", "brood", ""), true);
  assert.equal(isMistake("brx", "brxo", "brood", ""), false);
  assert.equal(isMistake("brx", "br", "brood", ""), false);
  assert.equal(isMistake("kat", "kats", "kaas", "kaat"), false);
  assert.equal(isMistake("ka", "kak", "kaas", "kaat"), true);
});
