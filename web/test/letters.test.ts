import assert from "node:assert/strict";
import { test } from "node:test";
import vectors from "../../crates/domain/vectors/person.json";
import { Refused, birth, birthOf, code, isAdult, letters, secretText } from "../src/people/letters";

/** What came out, or the code of what was wrong with it. */
function told(make: () => string): string {
  try {
    return make();
  } catch (problem) {
    if (problem instanceof Refused) return problem.code;
    throw problem;
  }
}

test("names have the letters that the server finds", () => {
  for (const { given, family, is } of vectors.names) assert.equal(told(() => letters(given, family)), is, `${given} ${family}`);
});

test("every Latin letter has its plain letters", () => {
  for (const [plain, of] of vectors.alphabet as [string, string][]) {
    for (const letter of of) assert.equal(told(() => letters("", letter)), "222" + `${plain}222`.slice(0, 3), letter);
  }
});

test("birth dates are read or refused as on the server", () => {
  const { today } = vectors;
  for (const { day, month, year, is } of vectors.births) assert.equal(told(() => birth(day, month, year, today)), is, `${day}-${month}-${year}`);
  for (const [text, is] of vectors.texts as [string, string][]) assert.equal(told(() => birthOf(text, today)), is, text);
});

test("someone comes of age on the same day as on the server", () => {
  for (const [born, on, is] of vectors.adults as [string, string, string][]) assert.equal(isAdult(born, on) ? "yes" : "no", is, `${born} ${on}`);
});

test("the secret text is the same to the letter, and its code to the byte", async () => {
  for (const { given, family, birth, is } of vectors.secret_texts) {
    assert.equal(secretText(letters(given, family), birthOf(birth, vectors.today)), is);
  }
  const { secret_text, salt, is } = vectors.code;
  assert.equal(await code(secret_text, salt), is);
});

test("no name or date, however odd, makes anything but letters or a refusal", () => {
  let seed = 7;
  const chance = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
  const odd = (): string => Array.from({ length: chance(9) }, () => String.fromCodePoint(chance(0xd7ff))).join("");
  for (let round = 0; round < 5_000; round++) {
    assert.match(told(() => letters(odd(), odd())), /^([a-z2]{3}[a-z][a-z2]{2}|\w+_\w+)$/);
    assert.match(told(() => birthOf(odd(), vectors.today)), /^(\d{4}-\d\d-\d\d|[a-z_]+)$/);
  }
});
