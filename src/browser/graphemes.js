// Text as a person counts it: an emoji family or a letter with its marks is one.

const segmenter = globalThis.Intl?.Segmenter && new Intl.Segmenter();

// A browser without a segmenter counts code points, which is never fewer.
const split = (text) => (segmenter ? segmenter.segment(text) : Array.from(text, (segment) => ({ segment })));

export function count(text) {
  let count = 0;
  for (const _ of split(text)) count++;
  return count;
}

export function first(text, most) {
  let first = "";
  for (const { segment } of split(text)) {
    if (most-- === 0) break;
    first += segment;
  }
  return first;
}
