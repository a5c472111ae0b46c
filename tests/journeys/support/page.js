// Finds things on the page as a person or a screen reader does: by role and name, through the
// shadow root. Runs before each script of the journeys.

const hosts = [...document.querySelectorAll("customer-model-canvas")];
const host = hosts[(window.widgetAtHand ?? 1) - 1];
const root = host?.shadowRoot;

const isSeen = (element) =>
  element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;

// The words of an element as they are read out: what is hidden from screen readers is left out.
function words(node) {
  const read = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE && node.nodeType !== Node.DOCUMENT_FRAGMENT_NODE) return "";
    if (node instanceof Element) {
      if (["STYLE", "SCRIPT", "TEXTAREA"].includes(node.tagName)) return "";
      if (node.getAttribute("aria-hidden") === "true" || !node.checkVisibility()) return "";
    }
    const inside = [...node.childNodes].map(read).join("");
    const isInline = node instanceof Element && getComputedStyle(node).display === "inline";
    return isInline ? inside : ` ${inside} `;
  };
  return read(node).replace(/\s+/g, " ").trim();
}

const ROLES = {
  textbox: "textarea",
  button: "button, summary",
  link: "a[href]",
  radio: "input[type=radio]",
  checkbox: "input[type=checkbox]",
  heading: "h1, h2, h3, h4, h5",
};

function nameOf(element) {
  const label = element.getAttribute("aria-label");
  if (label !== null) return label;
  return words(element.labels?.[0] ?? element);
}

const FITS = {
  is: (name, wanted) => name === wanted,
  begins: (name, wanted) => name === wanted || name.startsWith(wanted + " "),
  ends: (name, wanted) => name === wanted || name.endsWith(" " + wanted),
  holds: (name, wanted) => name.includes(wanted),
};

function findAll({ role, name, how }, within = root) {
  const found = [...(within?.querySelectorAll(ROLES[role]) ?? [])];
  return found.filter((one) => (isSeen(one) || isSeen(one.labels?.[0] ?? one)) && FITS[how](nameOf(one), name));
}

const find = (target) => findAll(target)[target.number - 1];

function focused() {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element === document.body ? null : element;
}

// What a person aims at: a radio button or box goes with its label.
const aim = (element) => element.labels?.[0] ?? element;

// Where to aim for a target, after scrolling to it if need be; and what is really there.
function spot(target) {
  const element = find(target);
  if (!element) return null;
  const there = aim(element);
  const outside = (box) => box.top < 0 || box.left < 0 || box.bottom > innerHeight || box.right > innerWidth;
  if (outside(there.getBoundingClientRect())) there.scrollIntoView({ block: "center", behavior: "instant" });
  const box = there.getBoundingClientRect();
  const [x, y] = [box.left + box.width / 2, box.top + Math.min(box.height / 2, innerHeight / 2)];
  const hit = root.elementFromPoint(x, y);
  return { x, y, isCovered: !(hit && (there.contains(hit) || hit.contains(there))) };
}

// Which way the focus has to go to reach a target.
function wayTo(target) {
  const element = find(target);
  if (!element) return "missing";
  const from = focused();
  if (from === element) return "here";
  if (element.type === "radio" && from?.type === "radio" && from.name === element.name) return "group";
  if (!from || from === host) return "after";
  const outer = root.contains(from) ? element : host;
  const inner = outer === element ? from : (from.getRootNode().host ?? from);
  return inner.compareDocumentPosition(outer) & Node.DOCUMENT_POSITION_FOLLOWING ? "after" : "before";
}

const address = () => location.hash.replace("#customer-model/", "");
