/** `@madoguchi/shared/speech`: what one end says, heard by its own device or by the server. */

export { onDeviceSpeech } from "./platform.ts";
export { SpeechInput, type SpeechInputOptions } from "./speech_input.ts";
