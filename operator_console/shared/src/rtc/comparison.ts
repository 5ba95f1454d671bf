const FINGERPRINT = /^a=fingerprint:(\S+) ([0-9A-Fa-f:]+)\s*$/m;
const DIGITS = 8;

/**
 * Short code of a call, such as `4821 0937`: equal on both ends exactly if both see the same two
 * DTLS certificates (RFC 8122), so reading it aloud shows that nobody sits between them.
 *
 * @returns null while a description lacks its fingerprint.
 */
export async function comparisonCode(localSdp: string, remoteSdp: string): Promise<string | null> {
  const prints = [fingerprint(localSdp), fingerprint(remoteSdp)];
  if (prints.includes(null)) return null;
  const text = `madoguchi call v1\n${prints.toSorted().join("\n")}`;
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  const number = new DataView(digest).getBigUint64(0) % 10n ** BigInt(DIGITS);
  const digits = number.toString().padStart(DIGITS, "0");
  return `${digits.slice(0, 4)} ${digits.slice(4)}`;
}

function fingerprint(sdp: string): string | null {
  const match = FINGERPRINT.exec(sdp);
  return match ? `${match[1]?.toLowerCase() ?? ""} ${match[2]?.toUpperCase() ?? ""}` : null;
}
