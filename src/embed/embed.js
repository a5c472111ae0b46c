// The embed: the custom element for other people's pages, which hold no links and no first question for
// it. `cargo xtask package` writes before it what FILES there are, named as the links of the standalone
// page, and FIRST, the first question of that page as [name, attributes, children]; and after it
// element.js.
//
// Elements are made one by one, without HTML in a string, so that a page works which requires trusted types.

const build = (node) => {
  if (typeof node === "string") return document.createTextNode(node);
  const [name, attributes, children] = node;
  const element = document.createElement(name);
  for (const key in attributes) element.setAttribute(key, attributes[key]);
  (element.content ?? element).append(...children.map(build));
  return element;
};

const EMBED = {
  ...FILES,
  // Puts the first question into a shadow root. It is on show once it has its style, or none is to come.
  fill(root) {
    const nodes = FIRST.map(build);
    const sheet = linkTo("stylesheet", FILES.stylesheet);
    const first = nodes.find((node) => node.matches?.("[data-part=before]"));
    first.hidden = true;
    root.append(sheet, ...nodes);
    return new Promise((done) => (sheet.onload = sheet.onerror = done)).then(() => (first.hidden = false));
  },
};
