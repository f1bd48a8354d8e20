import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { Queue, type Stand } from "../src/learn/queue";

interface Sent {
  to: string;
  fields: URLSearchParams;
}

let sent: Sent[] = [];
let answers: number[] = [];
let told: Stand[] = [];
let waits: (() => void)[] = [];

/** Godelieve's attempt: two actions are kept already. */
function page(actions = ["1:no-one", "1:double"]) {
  return { save: "/nl/learn/attempts/a", token: "t", module: "mouse", activity: "double-click", version: "v", actions };
}

async function settle(): Promise<void> {
  for (let i = 0; i < 20; i++) await Promise.resolve();
}

beforeEach(() => {
  [sent, answers, told, waits] = [[], [], [], []];
  Object.assign(globalThis, {
    addEventListener() {},
    setTimeout: (go: () => void) => waits.push(go),
    fetch: async (to: string, { body }: { body: URLSearchParams }) => {
      sent.push({ to, fields: body });
      const status = answers.shift() ?? 200;
      if (status === 0) throw new TypeError("offline");
      return new Response("{}", { status });
    },
  });
});

test("an action is sent with its number, and then it is kept", async () => {
  const queue = new Queue(page(), (stand) => told.push(stand));
  queue.add("2:entered");
  await settle();
  assert.equal(sent[0]?.fields.get("from"), "2");
  assert.deepEqual(sent[0]?.fields.getAll("action"), ["2:entered"]);
  assert.deepEqual(told, ["saved"]);
});

test("without internet the same form is sent again, and what came meanwhile follows it", async () => {
  answers = [0, 503];
  const queue = new Queue(page([]), (stand) => told.push(stand));
  queue.add("1:double");
  await settle();
  queue.add("2:double");
  waits.shift()?.();
  await settle();
  waits.pop()?.();
  await settle();
  const [first, again, third, last] = sent.map(({ fields }) => fields);
  assert.equal(first?.get("once"), again?.get("once"));
  assert.equal(first?.get("once"), third?.get("once"));
  assert.deepEqual([last?.get("from"), last?.getAll("action")], ["1", ["2:double"]]);
  assert.equal(told.includes("waiting"), true);
  assert.equal(told[told.length - 1], "saved");
});

test("an old page and a session that is over are told, and nothing more is sent", async () => {
  answers = [409];
  const old = new Queue(page(), (stand) => told.push(stand));
  old.add("2:double");
  await settle();
  answers = [401];
  const over = new Queue(page(), (stand) => told.push(stand));
  over.add("2:double");
  await settle();
  over.add("3:double");
  await settle();
  assert.deepEqual(told, ["old", "over"]);
  assert.equal(sent.length, 2);
});

test("starting over is a new attempt; what waits of the first is still sent", async () => {
  answers = [0];
  const queue = new Queue(page([]), (stand) => told.push(stand));
  queue.add("1:double");
  await settle();
  queue.restart();
  queue.add("1:entered");
  waits.pop()?.();
  await settle();
  const ways = new Set(sent.map(({ to }) => to));
  assert.equal(ways.size, 2);
  assert.deepEqual(sent[sent.length - 1]?.fields.getAll("action"), ["1:entered"]);
  assert.equal(sent[sent.length - 1]?.fields.get("from"), "0");
});

test("a guest sends nothing", async () => {
  const queue = new Queue({ ...page([]), save: "" }, (stand) => told.push(stand));
  queue.add("1:double");
  await settle();
  assert.deepEqual([sent.length, told.length], [0, 0]);
});
