import assert from "node:assert/strict";
import { test } from "node:test";

// Modules of the player look at the page when they load.
Object.assign(globalThis, { matchMedia: () => ({ matches: false }), document: { addEventListener() {} } });
const { sentences, voiceFor } = await import("../src/learn/speech");

const voice = (lang: string, localService = true) => ({ lang, localService, name: lang }) as SpeechSynthesisVoice;

test("a text is read sentence by sentence, and a full stop in an address ends nothing", () => {
  assert.deepEqual(sentences("Klik op de map. Lukt het niet? Mail naar lieve@mail.example vandaag."), [
    "Klik op de map.", "Lukt het niet?", "Mail naar lieve@mail.example vandaag.",
  ]);
  assert.deepEqual(sentences("Zonder punt"), ["Zonder punt"]);
});

test("a voice of this country is taken first, then any of the language, never another language", () => {
  const voices = [voice("nl-NL"), voice("en-US"), voice("nl_BE"), voice("nds-DE")];
  assert.equal(voiceFor("nl", voices)?.lang, "nl_BE");
  assert.equal(voiceFor("nl", [voice("nl-NL", false), voice("nl-NL")])?.localService, true);
  assert.equal(voiceFor("fr", voices), undefined);
});
