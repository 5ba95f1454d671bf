/**
 * Length of a string as JSON Schema and Python count it: code points, not UTF-16 units.
 *
 * @param {string} text
 * @returns {number}
 */
export function codePoints(text) {
  return Array.from(text).length;
}
