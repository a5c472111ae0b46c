/** The module has broken; called again with the widget's words, as far as they could be reached. */
export const broke = (root, record, text, isKept) =>
  root.dispatchEvent(new CustomEvent("broke", { detail: { record, text, isKept } }));
