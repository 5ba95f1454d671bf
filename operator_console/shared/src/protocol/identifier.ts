const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** A fresh opaque identifier (`Identifier` of the protocol): 22 characters, 132 random bits. */
export function newIdentifier(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(22));
  return Array.from(bytes, (byte) => ALPHABET.charAt(byte & 63)).join("");
}
