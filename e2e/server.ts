// Fills a demo in a temporary folder and serves it for the whole run.
// PONT_BIN names the program; PONT_URL, when set, an installation that already runs.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const SECONDS_TO_START = 90;

export default async function start(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.PONT_URL) return undefined;
  const program = resolve(process.env.PONT_BIN ?? "../target/debug/pont");
  const data = await mkdtemp(join(tmpdir(), "pont-e2e-"));
  const listen = `127.0.0.1:${await freePort()}`;
  const demo = spawn(program, ["demo", "--listen", listen, "--data", data], { stdio: ["ignore", "ignore", "inherit"] });
  const stop = async () => {
    await end(demo);
    await rm(data, { recursive: true, force: true });
  };
  process.env.PONT_URL = `http://${listen}`;
  await untilHealthy(demo, process.env.PONT_URL).catch(async (error) => {
    await stop();
    throw error;
  });
  return stop;
}

async function untilHealthy(demo: ChildProcess, url: string): Promise<void> {
  let failure: Error | undefined;
  demo.once("error", (error) => (failure = error));
  demo.once("exit", (code) => (failure ??= new Error(`pont demo ended with ${code}`)));
  for (let tries = 0; tries < SECONDS_TO_START * 4; tries++) {
    if (failure) throw failure;
    if (await isWell(url)) return;
    await new Promise((wake) => setTimeout(wake, 250));
  }
  throw new Error(`pont demo did not answer ${url}/health within ${SECONDS_TO_START} s`);
}

/** Answers, and takes writes: right after a start the database is checked first. */
async function isWell(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/health`).catch(() => undefined);
  if (!answer?.ok) return false;
  const { status } = (await answer.json()) as { status: string };
  return status === "ok";
}

async function end(demo: ChildProcess): Promise<void> {
  if (demo.exitCode !== null || demo.pid === undefined) return;
  const ended = new Promise((wake) => demo.once("exit", wake));
  demo.kill("SIGTERM");
  await ended;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}
