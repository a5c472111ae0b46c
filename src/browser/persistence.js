// Whether the browser keeps what this site stores for good, or may clear it when room runs short.

/** Whether it has promised to keep it. */
export const isKept = async () => (await navigator.storage?.persisted?.()) === true;

/** Asks it to; some browsers ask the learner in turn. Says whether it has promised. */
export const ask = async () => (await navigator.storage?.persist?.()) === true;
