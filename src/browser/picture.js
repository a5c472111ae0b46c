// Pictures: how wide text is in them, and how they are shown and kept.

const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif'; // as on the poster
const LARGEST = 4096; // pixels a side that every browser can draw
const CLOSES = /^[\p{Pe}\p{Pf}\p{Po}]/u; // must not begin a line

let pen;

/** Breaks a text into lines of at most this width, in pixels; they come back in one text. */
export function wrap(text, width, size, isBold) {
  pen ??= document.createElement("canvas").getContext("2d");
  pen.font = `${isBold ? 700 : 400} ${size}px ${FONT}`;
  // A picture may be shown with another font of the same kind.
  const fits = (line) => pen.measureText(line).width <= width * 0.97;
  const lines = [];
  for (const paragraph of text.split("\n")) {
    let line = "";
    for (const word of paragraph.split(/\s+/)) {
      const longer = line ? `${line} ${word}` : word;
      if (fits(longer)) {
        line = longer;
        continue;
      }
      if (line) lines.push(line);
      line = fits(word) ? word : inPieces(word, fits, lines);
    }
    if (line) lines.push(line);
  }
  return lines.join("\n");
}

// A word that is wider than a line, as whole sentences are in scripts without spaces: all but the last
// line of it are added to the lines.
function inPieces(word, fits, lines) {
  let line = "";
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    if (line && !fits(line + segment) && !CLOSES.test(segment)) {
      lines.push(line);
      line = "";
    }
    line += segment;
  }
  return line;
}

/** The address of a picture of SVG. */
export const address = (svg) => `data:image/svg+xml,${encodeURIComponent(svg)}`;

/** The picture as the address of a file of PNG, twice as fine as it stands there. */
export async function png(svg, width, height) {
  const image = new Image();
  image.src = address(svg);
  await image.decode();
  const scale = Math.min(2, LARGEST / Math.max(width, height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise((done) => canvas.toBlob(done, "image/png"));
  return blob && URL.createObjectURL(blob);
}
