/** Something has happened in the widget that stands in `root`; the custom element makes events of it. */
export const tell = (root, what, about) => root.dispatchEvent(new CustomEvent("tells", { detail: [what, about] }));

/** The module has broken; called again with the widget's words, as far as they could be reached. */
export const broke = (root, record, text, isKept) =>
  root.dispatchEvent(new CustomEvent("broke", { detail: { record, text, isKept } }));
