import assert from "node:assert/strict";
import { test } from "node:test";
import vectors from "../../crates/domain/vectors/matchers.json";
import { isRight } from "../src/learn/matchers";

test("what is typed is judged as the server judges it", () => {
  for (const { kind, expected, least, typed, right } of vectors) {
    assert.equal(isRight({ kind, least }, expected, typed), right, `${kind}: "${typed}" for "${expected}"`);
  }
});
