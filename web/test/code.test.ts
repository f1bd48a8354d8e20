import assert from "node:assert/strict";
import { test } from "node:test";
import { type Ready, type Typed, read } from "../src/people/code";

const TODAY = "2024-05-15";

function typed(change: Partial<Typed> = {}): Typed {
  return { given: "Godelieve", family: "Vermeersch", day: "28", month: "2", year: "1950", ...change };
}

test("letters and birth date become one text, however they are typed", () => {
  const same = [typed(), typed({ given: " gódelieve", family: "VERMÈERSCH", day: "28", month: "02" })];
  for (const one of same) assert.deepEqual(read(one, TODAY, TODAY), { secret: "1|godver|1950-02-28", adult: "yes" });
});

test("whether she is an adult is told for the day of help", () => {
  const eighteenToday = typed({ day: "15", month: "5", year: "2006" });
  assert.equal((read(eighteenToday, TODAY, TODAY) as Ready).adult, "yes");
  assert.equal((read(eighteenToday, TODAY, "2024-05-14") as Ready).adult, "no");
});

test("each thing that cannot be right has its reason beside its field", () => {
  const cases: [Partial<Typed>, object][] = [
    [{ year: "2025" }, { birth: "future" }],
    [{ day: "29", year: "2023" }, { birth: "leap_day" }],
    [{ day: "31" }, { birth: "not_a_day" }],
    [{ day: "", month: "" }, { birth: "only_a_year" }],
    [{ year: "50" }, { birth: "incomplete" }],
    [{ year: "1890" }, { birth: "too_old" }],
    [{ family: " " }, { family: "no_family_name" }],
    [{ family: "الهاشمي" }, { family: "family_not_latin" }],
    [{ given: "محمد", year: "" }, { given: "given_not_latin", birth: "incomplete" }],
  ];
  for (const [change, wrong] of cases) assert.deepEqual(read(typed(change), TODAY, TODAY), wrong, JSON.stringify(change));
});
