// One browser, one page at a time, on the demo that `server.ts` starts: pages are judged, not speed.
import { defineConfig } from "@playwright/test";

const quiet = ["background-networking", "component-update", "sync", "quic", "gpu"];

export default defineConfig({
  testDir: "specs",
  outputDir: "results",
  globalSetup: "./server.ts",
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: "list",
  timeout: 60_000,
  use: {
    browserName: "chromium",
    actionTimeout: 10_000,
    locale: "nl-BE",
    timezoneId: "Europe/Brussels",
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: process.env.PONT_CHROMIUM ?? "/usr/bin/chromium",
      args: ["--no-sandbox", "--no-first-run", ...quiet.map((part) => `--disable-${part}`)],
    },
  },
});
