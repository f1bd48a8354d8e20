import assert from "node:assert/strict";
import { test } from "node:test";
import vectors from "../../crates/domain/vectors/marks.json";
import { fill, paragraphs, pieces, plainText } from "../src/learn/marks";

test("marks are read as the server reads them", () => {
  for (const { in: text, out } of vectors) {
    assert.deepEqual(pieces(text).map(({ kind, text: words }) => [kind, words]), out, text);
  }
});

test("a text is read aloud without its marks", () => {
  assert.equal(plainText("**Lukt het niet?** Druk op [[Enter]]."), "Lukt het niet? Druk op Enter.");
});

test("a name in its place is the thing to press, and what has no name stays", () => {
  assert.equal(fill("Sleep {item} naar {to}.", { item: "de brief" }), "Sleep ==de brief== naar {to}.");
});

test("a blank line begins a paragraph, a plain one does not", () => {
  assert.deepEqual(paragraphs("Dag!\n\nTot\nstraks.\n\n\nLieve"), ["Dag!", "Tot straks.", "Lieve"]);
});
