// The custom element <customer-model-canvas>. Its page shows the first question by itself, as static
// HTML in a declarative shadow root; once the module is there, the widget takes over, with every
// character that has been typed and the caret where it was.
//
// A classic script, run before the page is parsed on, so that a returning learner never sees the
// first question in place of their own.

const SLOW = 2500; // milliseconds until a learner is told that the rest is still on its way
const PREFIX = "#customer-model/"; // as in src/browser/address.rs
const SHELF = `${PREFIX}canvases`; // as in src/saved/shelf.rs
const LINK = "#c."; // as in src/saved/link/mod.rs

class CustomerModelCanvas extends HTMLElement {
  #widget;
  #root; // what the widget stands in
  #canvas; // the key of the canvas that is open
  #opening; // resolves when another canvas that was asked for is open
  #shelf; // while it is on show: the shelf and what it stands in
  #starting = false;
  #isBeginning = false; // a second press must not begin twice
  #goOn = false; // Next was pressed before there was a widget to go on

  get #key() {
    return this.getAttribute("storage-key") || "customer-model-canvas";
  }

  connectedCallback() {
    if (this.#starting) return; // moved within the page
    this.#starting = true;
    addEventListener("popstate", this.#travel);
    this.toggleAttribute("returning", this.#isReturning());
    if (document.readyState === "loading") {
      document.addEventListener("DOMContentLoaded", () => this.#start());
    } else {
      this.#start();
    }
  }

  disconnectedCallback() {
    queueMicrotask(() => {
      if (this.isConnected) return;
      removeEventListener("popstate", this.#travel);
      this.#hideShelf();
      this.#takeOff();
      this.#starting = false;
    });
  }

  #isReturning() {
    return (
      location.hash.startsWith(PREFIX) ||
      isForShelf() ||
      store((storage) => (storage.getItem(this.#key) ?? storage.getItem(`${this.#key}/open`)) !== null) === true
    );
  }

  #start() {
    const template = this.querySelector("template[shadowrootmode]");
    if (!this.shadowRoot && template) {
      this.attachShadow({ mode: "open" }).append(template.content); // an older browser
    }
    this.#keepEarlyWords();
    this.#part("again")?.addEventListener("click", () => this.#begin());
    this.#part("next")?.addEventListener("click", () => (this.#goOn = true));
    this.shadowRoot.addEventListener("click", (event) => this.#askForShelf(event));
    this.#begin();
  }

  // The page may be closed before there is a widget that keeps what is typed.
  #keepEarlyWords() {
    const field = this.#part("before")?.querySelector("textarea");
    if (!field) return;
    field.value ||= store((storage) => storage.getItem(this.#earlyKey)) ?? "";
    field.addEventListener("input", () => {
      store((storage) => storage.setItem(this.#earlyKey, field.value));
    });
  }

  get #earlyKey() {
    return `${this.#key}/typed-early`;
  }

  // With what is left of a widget that broke, if one did.
  async #begin(last) {
    if (typeof WebAssembly !== "object") return this.#tell("no-wasm");
    if (this.#isBeginning) return;
    this.#isBeginning = true;
    this.#tell(null);
    const slow = setTimeout(() => this.#tell("slow"), SLOW);
    try {
      const module = await load();
      const found = await module.findKept(this.#key, last && this.#canvas, last?.record);
      // What was asked for is to be seen first, and not the learner's own canvas for a moment.
      if (isForShelf()) await this.#fetchShelf().catch(console.error);
      await this.#whenComposed();
      if (!this.isConnected) return;
      if (found.newer !== undefined) await this.#showShelf(found);
      else await this.#takeOver(module, found);
      if (last) {
        last.root.remove();
        this.#widget?.show();
      }
    } catch (error) {
      console.error(error);
      this.#tell("failed");
    } finally {
      clearTimeout(slow);
      this.#isBeginning = false;
    }
  }

  async #takeOver(module, found) {
    const before = this.#part("before");
    const field = before?.querySelector("textarea");
    const typed = field?.value ?? "";
    const hasFocus = field && this.shadowRoot.activeElement === field;
    const caret = hasFocus && [field.selectionStart, field.selectionEnd, field.selectionDirection];
    const root = this.#putOn(module, found, typed);
    // At once, so that the page keeps its height and with it its place.
    before?.replaceWith(root);
    if (this.#widget.isKept) store((storage) => storage.removeItem(this.#earlyKey));
    const same = caret && root.querySelector("textarea");
    if (same) {
      // The widget fills its fields a microtask later; no key press can come in between.
      for (let turns = 0; turns < 100 && same.value !== typed; turns++) await undefined;
      same.focus({ preventScroll: true });
      same.setSelectionRange(...caret);
    }
    if (this.#goOn) root.querySelector(".button--next")?.click();
    this.#travel();
  }

  #putOn(module, found, typed) {
    const root = document.createElement("div");
    root.addEventListener("broke", () => this.#giveUp());
    root.addEventListener("again", ({ detail }) => this.#begin(detail));
    this.#root = root;
    this.#canvas = found.key;
    this.#widget = module.mount(root, found, typed);
    this.shadowRoot.append(root);
    this.#callCoach(this.#widget);
    return root;
  }

  // The widget has broken in the midst of something: nothing here may call into its module.
  #giveUp() {
    wrecks.push(this.#widget); // to be cleared away it would call into the module
    this.#widget = undefined;
    this.#part("before")?.remove();
    load.forget();
    queueMicrotask(() => this.#hideShelf());
  }

  #takeOff() {
    this.#widget?.free();
    this.#widget = undefined;
    this.#root?.remove();
  }

  // Opens another canvas, in sight or behind the shelf.
  async #openOther(key) {
    this.#takeOff();
    const module = await load();
    const found = await module.findKept(this.#key, key);
    if (!this.isConnected) return;
    if (found.newer !== undefined) return this.#showShelf(found);
    this.#putOn(module, found, "").hidden = true;
  }

  #askForShelf(event) {
    const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey);
    const to = isPlain && event.target.closest?.("[data-part=shelf]");
    if (!to) return;
    event.preventDefault(); // a host page's <base> would lead the link elsewhere
    if (location.hash !== to.hash) history.pushState(null, "", location.pathname + location.search + to.hash);
    this.#travel();
  }

  // Shows the shelf where the page's address asks for it, and the widget everywhere else.
  #travel = () => {
    if (isForShelf()) this.#showShelf();
    else if (this.#widget) this.#hideShelf();
  };

  // The shelf; at first what a newer release wrote, if that is what was found.
  async #showShelf(found) {
    if (this.#shelf && !found) return this.#shelf.shown?.travel(location.hash);
    this.#hideShelf();
    this.#widget?.save();
    const room = document.createElement("div");
    this.#shelf = { room };
    try {
      const [{ Shelf }] = await this.#fetchShelf();
      if (this.#shelf?.room !== room) return;
      if (this.#root) this.#root.hidden = true;
      this.#part("before")?.remove();
      this.shadowRoot.append(room);
      const key = found?.key ?? this.#canvas;
      this.#shelf.shown = new Shelf(room, this.#host, this.#key, key, found?.newer, location.hash);
    } catch (error) {
      this.#shelf = undefined;
      if (!this.#widget) throw error;
      console.error(error);
      this.#widget.missShelf();
      this.#widget.show();
    }
  }

  #fetchShelf() {
    return Promise.all([loadShelf(), this.#style("shelf-style")]);
  }

  #hideShelf() {
    this.#shelf?.shown?.free();
    this.#shelf?.room.remove();
    this.#shelf = undefined;
    if (this.#root) this.#root.hidden = false;
  }

  // What the shelf asks for; see src/embed/shelf.rs.
  #host = {
    shareUrl: () => this.getAttribute("share-url") ?? undefined,
    record: () => this.#widget?.record,
    open: (key) => (this.#opening = this.#openOther(key)),
    changed: (key) => this.#widget?.heard(key),
    restore: (record) => this.#widget?.restore(record),
    close: async () => {
      await this.#opening; // at least until the shelf, which has called, is done
      this.#hideShelf();
      if (this.#widget) this.#widget.show();
      else this.#begin();
    },
  };

  // A style sheet that is fetched later, once.
  #style(rel) {
    if (this.shadowRoot.querySelector(`[data-style=${rel}]`)) return undefined;
    const sheet = link(`[rel=${rel}]`).cloneNode();
    sheet.rel = "stylesheet";
    sheet.dataset.style = rel;
    return new Promise((done, fail) => {
      sheet.onload = done;
      sheet.onerror = () => {
        sheet.remove();
        fail(new Error(`${sheet.href} did not arrive`));
      };
      this.shadowRoot.append(sheet);
    });
  }

  // The coach comes once the learner can start. Without it everything but its remarks works.
  async #callCoach(widget) {
    try {
      const { Coach } = await loadCoach();
      if (this.#widget === widget) widget.meet(new Coach(this.getAttribute("program") ?? ""));
    } catch (error) {
      console.error(error);
    }
  }

  // A character that is being composed would be lost with its field.
  #whenComposed() {
    const field = this.#part("before")?.querySelector("textarea");
    if (!field || !composing.has(field)) return undefined;
    return new Promise((done) => field.addEventListener("compositionend", done, { once: true }));
  }

  #part(name) {
    return this.shadowRoot?.querySelector(`[data-part="${name}"]`);
  }

  // Shows one of the page's own messages, or none.
  #tell(name) {
    for (const message of this.shadowRoot?.querySelectorAll("[data-message]") ?? []) {
      message.hidden = message.dataset.message !== name;
    }
  }
}

// Whether the page's address asks for the shelf: for all canvases, or for one that came with a link.
const isForShelf = () => location.hash === SHELF || [`${SHELF}/`, LINK].some((start) => location.hash.startsWith(start));

// Asks something of localStorage; undefined where it is forbidden or full.
function store(ask) {
  try {
    return ask(localStorage);
  } catch {
    return undefined;
  }
}

const composing = new WeakSet();
addEventListener("compositionstart", (event) => composing.add(event.composedPath()[0]), true);
addEventListener("compositionend", (event) => composing.delete(event.composedPath()[0]), true);

// Widgets that broke.
const wrecks = [];

// A module, once for all elements of the page. A failed attempt is not remembered.
function once(find) {
  let loading;
  const load = () => {
    loading ??= (async () => {
      const [glue, wasm] = find();
      const [module, response] = await Promise.all([
        import(glue.href),
        fetch(wasm.href, { integrity: wasm.integrity }),
      ]);
      await module.default({ module_or_path: response });
      return module;
    })().catch((error) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
  load.forget = () => (loading = undefined);
  return load;
}

const link = (which) => document.querySelector(`link${which}`);
let isAnew = false;
const load = once(() => {
  let glue = link("[rel=modulepreload]");
  if (isAnew) {
    // Under another fragment the same file is another module, and the link guards it as well.
    const again = glue.cloneNode();
    again.href += "#";
    glue.before(again);
    glue = again;
  }
  isAnew = true;
  return [glue, link("[rel=preload][as=fetch]")];
});
const loadCoach = once(() => [link("[rel=coach]"), link("[rel=coach-wasm]")]);
const loadShelf = once(() => [link("[rel=shelf]"), link("[rel=shelf-wasm]")]);

customElements.define("customer-model-canvas", CustomerModelCanvas);
