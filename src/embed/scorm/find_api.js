const MOST = 500; // windows up the parents

// Asks for something of a window that may be another site's; then there is nothing.
function peek(ask) {
  try {
    return ask() ?? undefined;
  } catch {
    return undefined;
  }
}

function findAbove(window, name, call) {
  let at = window;
  for (let steps = 0; at && steps < MOST; steps++) {
    // A frame of this name would stand there too.
    const api = peek(() => typeof at[name][call] === "function" && at[name]);
    if (api) return api;
    const parent = peek(() => at.parent);
    if (parent === at) return undefined;
    at = parent;
  }
  return undefined;
}

/** The platform's API: the object of this name that has this call, in the window, its parents or its opener's. */
export const findApi = (name, call) =>
  findAbove(window, name, call) ??
  findAbove(peek(() => window.opener), name, call) ??
  findAbove(peek(() => window.top.opener), name, call);
