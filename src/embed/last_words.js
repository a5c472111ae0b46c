// What the page does when the module has broken: it shows the words and a way to start again.
// Nothing here may call into the module any more, nor let the broken views do so.

const broken = new Map(); // the places of broken widgets, with all that is left of them

/** The module has broken; called again with the widget's words, as far as they could be reached. */
export function broke(root, record, text, isKept) {
  const words = broken.get(root);
  if (words) return Object.assign(words, { record, text, isKept });
  const last = { root };
  broken.set(root, last);
  root.dispatchEvent(new CustomEvent("broke"));
  // The module is in the midst of its panic until then.
  queueMicrotask(() => show(root, last));
}

function show(root, last) {
  // A field that is taken off the page loses the focus, which its listener would tell the module.
  root.addEventListener("blur", (event) => event.stopImmediatePropagation(), true);
  const hasFocus = root.contains(root.getRootNode().activeElement);
  // What stands in a field and not in the canvas was typed in the moment of the panic.
  const { text = "", isKept } = last;
  const typed = [...root.querySelectorAll("textarea:not([readonly])")].map((field) => field.value.trim());
  const missing = typed.filter((words) => !text.includes(words));
  const isSafe = isKept && !missing.length;
  // What nobody holds is cleared away, and for that too the module would be called.
  last.views = [...root.childNodes];
  const template = root.getRootNode().querySelector("[data-part=broken]");
  root.replaceChildren(template.content.cloneNode(true));
  const part = (name) => root.querySelector(`[data-part=${name}]`);
  part("safe").hidden = !isSafe;
  part("unsafe").hidden = isSafe;
  const field = part("words");
  field.value = [...missing, text].filter(Boolean).join("\n");
  part("copy").addEventListener("click", () => {
    field.focus();
    field.select();
    part("copied").hidden = !document.execCommand("copy");
  });
  const start = () => root.dispatchEvent(new CustomEvent("again", { detail: last }));
  part("start").addEventListener("click", start);
  if (hasFocus) root.querySelector("h1").focus();
}
