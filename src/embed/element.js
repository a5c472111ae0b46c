// The custom element <customer-model-canvas>. The standalone page shows the first question by itself, as
// static HTML in a declarative shadow root; once the module is there, the widget takes over, with every
// character that has been typed and the caret where it was.
//
// There it is a classic script, run before the page is parsed on, so that a returning learner never sees
// the first question in place of their own; assets.js and speech.js stand before it in the same file. For
// other people's pages `cargo xtask package` puts embed.js before them too, and all are one module.

const SLOW = 2500; // milliseconds until a learner is told that the rest is still on its way
const PREFIX = "#customer-model/"; // as in src/browser/address.rs
const SHELF = `${PREFIX}canvases`; // as in src/saved/shelf.rs
const LINK = "#c."; // as in src/saved/link/mod.rs
const NAME = "customer-model-canvas";
const ERRORS = ["error", "unhandledrejection"];
// What some attributes can be; anything else is taken for the first.
const OPTIONS = {
  program: PROGRAMS,
  theme: ["auto", "light", "dark"],
  lang: LANGUAGES,
  sections: ["all", "customers", "jobs", "value", "solution"], // one or more
  "heading-level": ["1", "2", "3", "4", "5", "6"],
};

class CustomerModelCanvas extends HTMLElement {
  #module; // what the widget is a part of; not once it has broken
  #widget;
  #root; // what the widget stands in
  #reading; // a canvas that can only be read, in place of the widget
  #left; // what is left of a widget that broke, until there is another one
  #notice; // tells that it broke
  #canvas; // the key of the canvas that is open
  #openedFor; // what decided on it
  #openedKey; // the storage key that it is below
  #opening; // resolves when another canvas that was asked for is open
  #shelf; // while it is on show: the shelf and what it stands in
  #starting = false;
  #isReady = false;
  #speech; // the language and programme that it speaks in, and what it says
  #say; // a text of those by its key
  #switch; // where the learner chooses a language
  #chosen; // the language that they have chosen
  #pageTurns; // looks whether the page turns to another language
  #caret; // puts the caret back into a field that is drawn anew
  #isLower = false; // headings have levels of their own
  #dressed; // resolves when the first question has its style, where the page does not see to that
  #isBeginning = false; // a second press must not begin twice
  #slow; // the timer after which the learner is told that the rest is on its way
  #goOn = false; // Next was pressed before there was a widget to go on
  #told; // what the widget has told last, by what it is about

  static observedAttributes = ["storage-key", "canvas", "start", "readonly", ...Object.keys(OPTIONS)];

  attributeChangedCallback(name, was, is) {
    const known = OPTIONS[name];
    if (is !== null && known && !fits(name, is)) {
      warn(`${name} can be ${known.join(" or ")}; "${is}" is taken for ${known[0]}`);
    }
    if (!this.#isReady || was === is) return;
    if (!known || name === "lang" || name === "program") this.#reopen().catch(console.error);
    else if (name === "sections") this.#widget?.askFor(this.#setting(name));
    else this.#adapt();
  }

  #setting(name) {
    const is = this.getAttribute(name);
    return is !== null && fits(name, is) ? is : OPTIONS[name][0];
  }

  get #key() {
    return this.getAttribute("storage-key") || NAME;
  }

  // What is to be open; without `readonly` the author's canvas only begins another one.
  get #opens() {
    const { lang, locale, program } = this.#wanted;
    const canvas = this.hasAttribute("readonly") ? ` ${this.getAttribute("canvas")}` : "";
    return `${this.#key}${canvas} ${lang} ${locale} ${program}`;
  }

  // The language to speak: the author's, else the learner's choice, else the page's, else the browser's.
  get #wanted() {
    const page = embed && this.parentElement?.closest("[lang]")?.lang;
    const chosen = this.#chosen ?? store((storage) => storage.getItem(`${this.#key}/language`));
    const wanted = [this.getAttribute("lang"), chosen, page, ...navigator.languages];
    return { ...choose(wanted.filter(Boolean)), program: this.#setting("program") };
  }

  // The author's videos, a line for each: its section, its address, that of its captions, whether those are
  // another site's.
  get #videos() {
    const lines = OPTIONS.sections.map((section) => {
      const [video, captions] = ["video", "captions"].map((name) => this.getAttribute(`${name}-${section}`) ?? "");
      const isOther = captions && new URL(captions, document.baseURI).origin !== location.origin;
      return video && [section, video, captions, isOther ? "other" : ""].join("\t");
    });
    return lines.filter(Boolean).join("\n");
  }

  get #record() {
    return (this.#widget ?? this.#reading)?.record;
  }

  /** The address of the question that the learner is at, such as `jobs/1/pains`. */
  get step() {
    return this.#told?.step;
  }

  /** For each section how many of its questions are complete, and how many it has. */
  get progress() {
    return this.#told?.progress;
  }

  /** The language that it speaks, such as `en`; before it has begun, the one that it is going to. */
  get language() {
    return (this.#speech ?? this.#wanted).lang;
  }

  /** The canvas as schema/canvas.v1.json has it; it can be set, which an undo takes back. */
  get canvas() {
    const record = this.#record;
    return record && JSON.parse(record);
  }

  set canvas(canvas) {
    if (!this.#widget) throw new Error(`<${NAME}> is not ready to be changed`);
    if (!this.#widget.restore(JSON.stringify(canvas))) throw new TypeError("This is not a canvas");
  }

  /** Goes to a question, or to the nearest that is asked; false when there is no such address. */
  goTo(step) {
    const isThere = this.#widget?.goTo(step) ?? false;
    if (isThere) this.#hideShelf();
    return isThere;
  }

  /** Saves at once what has not been saved; false when the browser keeps nothing. */
  save() {
    this.#widget?.save();
    return this.#widget?.isKept ?? false;
  }

  /** The canvas as a text: `json`, `markdown`, `text`, `svg`, or `link`, a code that links end with. */
  async export(form = "json") {
    const record = this.#record;
    if (!record) throw new Error(`<${NAME}> is not ready`);
    const { exportAs } = await loadShelf();
    const text = exportAs(record, form, ...(await this.#shelfWords()));
    if (text === undefined) throw new RangeError(`<${NAME}> cannot be exported as "${form}"`);
    return text;
  }

  #fire(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }

  connectedCallback() {
    if (this.#starting) return; // moved within the page
    if (!embed) this.#heedAddress();
    this.#starting = true;
    present.add(this);
    addEventListener("popstate", this.#travel);
    for (const event of ERRORS) addEventListener(event, this.#lookAfter);
    this.#pageTurns = new MutationObserver(() => this.#reopen().catch(console.error));
    if (embed) this.#pageTurns.observe(document.documentElement, { attributeFilter: ["lang"] });
    this.toggleAttribute("wordless", this.#wanted.lang !== ENGLISH);
    const isOther = ["readonly", "canvas", "start", "sections"].some((name) => this.hasAttribute(name));
    this.toggleAttribute("returning", isOther || this.#isReturning());
    if (!embed && document.readyState === "loading") {
      document.addEventListener("DOMContentLoaded", () => this.#start());
    } else {
      this.#start();
    }
  }

  disconnectedCallback() {
    queueMicrotask(() => {
      if (this.isConnected) return;
      present.delete(this);
      this.#pageTurns.disconnect();
      removeEventListener("popstate", this.#travel);
      for (const event of ERRORS) removeEventListener(event, this.#lookAfter);
      this.#hideShelf();
      this.#takeOff();
      this.#starting = false;
    });
  }

  // Where only an address can be pasted, it sets what the page itself leaves open.
  #heedAddress() {
    for (const [name, value] of new URLSearchParams(location.search)) {
      const { observedAttributes } = CustomerModelCanvas;
      const isHarmless =
        name === "share-url" ? value.startsWith(`${location.origin}/`) : observedAttributes.includes(name);
      if (isHarmless && !this.hasAttribute(name)) this.setAttribute(name, value);
    }
  }

  #isReturning() {
    return location.hash.startsWith(PREFIX) || isForShelf() || this.#hasKept();
  }

  #hasKept() {
    return store((storage) => (storage.getItem(this.#key) ?? storage.getItem(`${this.#key}/open`)) !== null) === true;
  }

  #start() {
    if (!this.#isReady) this.#makeReady();
    this.#begin();
  }

  // Gets the words of the language that is wanted, unless it is spoken already.
  async #learn() {
    const wanted = this.#wanted;
    const text = await speak(wanted);
    this.#speech = { ...wanted, text };
    this.#say = fillIn(this.shadowRoot, text, wanted.locale);
    this.toggleAttribute("wordless", false);
    this.#adapt();
    this.#offerLanguages();
    if (embed) return;
    Object.assign(document.documentElement, { lang: wanted.lang, dir: this.#say("language.dir") });
    document.title = this.#say("head.title");
  }

  // The locale and the words, as the shelf's module takes them.
  async #shelfWords() {
    return [this.#speech.locale, await speak(this.#speech, "shelf")];
  }

  // A learner may choose where the author has not.
  #offerLanguages() {
    this.#switch ??= this.#makeSwitch();
    this.#switch.hidden = LANGUAGES.length < 2 || this.hasAttribute("lang");
    this.#switch.querySelector("[role]")?.remove();
    this.#switch.querySelector("span").textContent = this.#say("language.label");
    this.#switch.querySelector("select").value = this.#speech.lang;
  }

  #makeSwitch() {
    const make = (name, properties, ...children) => {
      const made = Object.assign(document.createElement(name), properties);
      made.append(...children);
      return made;
    };
    const option = (lang) => make("option", { value: lang, lang }, asset(`words-${lang}`).title);
    const select = make("select", {}, ...LANGUAGES.map(option));
    select.onchange = () => this.#choose(select.value);
    const label = make("label", {}, make("span"), " ", select);
    const languages = make("div", { className: "languages" }, label);
    this.shadowRoot.append(languages);
    return languages;
  }

  async #choose(lang) {
    const before = this.#chosen;
    this.#chosen = lang;
    try {
      await this.#reopen();
      store((storage) => storage.setItem(`${this.#key}/language`, lang));
    } catch (error) {
      console.error(error);
      this.#chosen = before;
      this.#offerLanguages();
      const missing = document.createElement("p");
      Object.assign(missing, { role: "alert", textContent: this.#say("language.missing") });
      this.#switch.append(missing);
    }
  }

  // Once, however often the element is put on the page.
  #makeReady() {
    this.#isReady = true;
    const template = this.querySelector("template[shadowrootmode]");
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    if (embed) this.#dressed = embed.fill(root);
    else if (template) root.append(template.content); // an older browser
    this.#keepEarlyWords();
    this.#part("again")?.addEventListener("click", () => this.#begin());
    this.#part("next")?.addEventListener("click", () => (this.#goOn = true));
    root.addEventListener("click", (event) => this.#askForShelf(event));
    this.#adapt();
    new MutationObserver(() => this.#adapt()).observe(root, { childList: true, subtree: true });
  }

  // What comes into the shadow root, wherever from, is in the language of its words, and its headings
  // stand below those of the page.
  #adapt() {
    const [root, down] = [this.shadowRoot, this.#setting("heading-level") - 1];
    const [lang, dir] = [this.#speech?.lang ?? ENGLISH, this.#say?.("language.dir") ?? "ltr"];
    for (const part of root.children) Object.assign(part, { lang, dir });
    if (!down && !this.#isLower) return;
    this.#isLower = true;
    for (const heading of root.querySelectorAll("h1,h2,h3,h4,h5,h6")) {
      heading.setAttribute("aria-level", +heading.localName[1] + down);
    }
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

  // Opens the canvas of a key, or the one that was open last; after a break with its last words.
  async #begin(key, record) {
    if (typeof WebAssembly !== "object") return this.#tell("no-wasm");
    if (this.#isBeginning) return;
    this.#isBeginning = true;
    this.#tell(null);
    this.#slow = setTimeout(() => this.#tell("slow"), SLOW);
    try {
      if (this.hasAttribute("readonly")) return await this.#read();
      const [found] = await Promise.all([this.#find(key, record), this.#learn()]);
      // What was asked for is to be seen first, and not the learner's own canvas for a moment.
      if (isForShelf()) await this.#fetchShelf().catch(console.error);
      await this.#dressed;
      await this.#whenComposed();
      if (!this.#module || !this.isConnected) return;
      if (found.newer !== undefined) await this.#showShelf(found);
      else await this.#takeOver(found);
      this.#notice?.remove();
      this.#notice = undefined;
    } catch (error) {
      console.error(error);
      this.toggleAttribute("wordless", false);
      if (this.#isBeginning) this.#tell("failed"); // else the module broke, which is told already
      this.#lookAfter();
    } finally {
      clearTimeout(this.#slow);
      this.#isBeginning = false;
      if (this.#module || this.#reading) this.#reopen().catch(console.error);
    }
  }

  // Something else is to be open: what is open stays under its own key. Or the same is to be told in other
  // words, which have to be there first.
  async #reopen() {
    if (this.#isOpen() || this.#isBeginning) return; // comes here once it has begun
    await speak(this.#wanted);
    await this.#whenComposed();
    if (this.#isOpen() || this.#isBeginning) return;
    const isSame = this.#widget && this.#openedKey === this.#key;
    const record = isSame ? this.#record : undefined;
    this.#keepCaret();
    this.#hideShelf();
    this.#takeOff();
    await this.#begin(isSame ? this.#canvas : undefined, record);
  }

  #isOpen() {
    return this.#openedFor === this.#opens || !this.isConnected;
  }

  // Comes to no end when the module breaks meanwhile.
  async #find(key, record) {
    const module = (this.#module = await load());
    module.isCutOff(); // before anything can be
    [this.#openedFor, this.#openedKey] = [this.#opens, this.#key];
    this.#canvas = module.openKey(this.#key, key);
    const isNew = !this.#hasKept();
    const begun = isNew ? await this.#given() : undefined;
    const start = (isNew && this.getAttribute("start")) || undefined;
    const found = await module.findKept(this.#key, this.#canvas, record, begun, start);
    return this.#module === module ? found : new Promise(() => {});
  }

  // The record of the canvas that the author gives.
  async #given() {
    const code = this.getAttribute("canvas");
    const record = code ? (await loadShelf()).recordOf(code) : undefined;
    if (code && !record) warn(`canvas="${code}" is not the code of a link`);
    return record;
  }

  // Shows a canvas that can only be read: the one that the author gives, or the learner's own.
  async #read() {
    this.#openedFor = this.#opens;
    const [{ Reading }, record] = await Promise.all([
      loadShelf(),
      this.#given(),
      this.#learn(),
      this.#style("shelf-style"),
    ]);
    const words = await this.#shelfWords();
    await this.#dressed;
    if (!this.isConnected) return;
    this.#root = document.createElement("div");
    this.#part("before")?.remove();
    this.#switch.before(this.#root);
    this.#reading = new Reading(this.#root, this.#key, record, ...words);
    this.#fire("ready", {});
  }

  async #takeOver(found) {
    const before = this.#part("before");
    const typed = before?.querySelector("textarea").value ?? "";
    if (before) this.#keepCaret();
    const root = this.#putOn(found, typed);
    // At once, so that the page keeps its height and with it its place.
    before?.replaceWith(root);
    if (this.#widget.isKept) store((storage) => storage.removeItem(this.#earlyKey));
    await this.#putCaretBack();
    if (this.#notice) this.#widget.show();
    if (this.#goOn) root.querySelector(".button--next")?.click();
    this.#goOn = false;
    this.#travel();
  }

  #keepCaret() {
    const field = this.shadowRoot.activeElement;
    const { value, selectionStart, selectionEnd, selectionDirection } = field ?? {};
    const at = this.#fields().indexOf(field);
    this.#caret = at < 0 ? undefined : { at, value, range: [selectionStart, selectionEnd, selectionDirection] };
  }

  async #putCaretBack() {
    const { at, value, range } = this.#caret ?? {};
    const same = range && this.#fields()[at];
    this.#caret = undefined;
    if (!same) return;
    // The widget fills its fields a microtask later; no key press can come in between.
    for (let turns = 0; turns < 100 && same.value !== value; turns++) await undefined;
    same.focus({ preventScroll: true });
    same.setSelectionRange(...range);
  }

  #fields() {
    return [...this.shadowRoot.querySelectorAll("textarea:not([readonly])")];
  }

  #putOn(found, typed) {
    const root = document.createElement("div");
    root.addEventListener("broke", ({ detail }) => this.#break(detail));
    this.#told = {};
    root.addEventListener("tells", ({ detail }) => this.#hear(...detail));
    this.#root = root;
    const { locale, text } = this.#speech;
    this.#widget = this.#module.mount(root, found, typed, this.#setting("sections"), locale, text, this.#videos);
    this.#switch.before(root);
    this.#left = undefined;
    this.#callCoach(this.#widget);
    return root;
  }

  // The widget tells of itself, at first as it was opened; the page hears what is new.
  #hear(what, about) {
    if (what === "help") return about && this.#bringHelp(this.#widget);
    const was = this.#told[what];
    this.#told[what] = what === "progress" ? sections(about) : about;
    if (what === "kept" && about === "saved") {
      if (!was) return;
      this.#tellOthers();
      this.#fire("saved", { key: this.#canvas });
    } else if (what === "kept") {
      if (about !== "saving") this.#fire("error", { reason: about });
    } else if (was === undefined) {
      // All that there is to tell at first has been told.
      if (what === "change") this.#fire("ready", { step: this.step, progress: this.progress });
    } else if (what === "progress") {
      this.#hearOfProgress(was, this.progress);
    } else {
      this.#fire(what, { step: this.step });
    }
  }

  // Trigger questions and worked examples come when somebody looks.
  async #bringHelp(widget) {
    const help = await content("help", this.#speech.lang).catch(console.error);
    if (this.#widget === widget) widget.meetHelp(help);
  }

  // Browsers tell other tabs of what is kept, and not the page itself.
  #tellOthers() {
    for (const other of present) {
      if (other !== this) (other.#widget ?? other.#reading)?.heard(this.#canvas);
    }
  }

  #hearOfProgress(was, progress) {
    const detail = { step: this.step, progress };
    // A section that is not asked for is none that is left to do.
    const isDone = (all, section) => all[section]?.complete === all[section]?.of;
    const names = Object.keys(progress);
    const done = names.filter((section) => isDone(progress, section) && !isDone(was, section));
    for (const section of done) this.#fire("section-complete", { ...detail, section });
    if (done.length && names.every((section) => isDone(progress, section))) this.#fire("complete", detail);
  }

  // Something has gone wrong somewhere. Without a panic only the module itself can tell whether it was
  // there; it is asked once all calls into it have come back that ever will.
  #lookAfter = () =>
    queueMicrotask(() => {
      try {
        if (!this.#module?.isCutOff()) return;
      } catch {
        // It cannot even say its last words.
      }
      this.#break();
    });

  // The module has broken in the midst of something: nothing here may call into it any more, nor let
  // the broken views do so. Called again with its last words, as far as they could be reached.
  #break(left) {
    if (left?.record) this.#left = left;
    if (!this.#module) return;
    const widget = this.#widget;
    this.#module = this.#widget = this.#opening = undefined;
    this.#fire("error", { reason: "broken" });
    this.#isBeginning = false;
    clearTimeout(this.#slow);
    load.forget();
    // The module is in the midst of its panic until then.
    queueMicrotask(() => this.#tellOfBreak(widget));
  }

  // Shows the words and a way to start again.
  #tellOfBreak(widget) {
    const root = this.#root;
    // A field that is taken off the page loses the focus, which its listener would tell the module.
    root?.addEventListener("blur", (event) => event.stopImmediatePropagation(), true);
    // What nobody holds is cleared away, and for that too the module would be called.
    wrecks.push(widget, root);
    const hadFocus = this.shadowRoot.activeElement;
    const fields = this.#fields();
    const { record, isKept, text = words(record ?? store((storage) => storage.getItem(this.#canvas))) } =
      this.#left ?? {};
    // What stands in a field and not in the canvas was typed in the moment of the break.
    const typed = fields.map((field) => field.value.trim()).filter((words) => !text.includes(words));
    const says = !widget ? "unopened" : isKept && !typed.length ? "safe" : "unsafe";
    root?.remove();
    const before = this.#part("before");
    if (before) before.hidden = true; // with what was typed there
    this.#notice?.remove();
    const notice = (this.#notice = document.createElement("div"));
    notice.append(this.#part("broken").content.cloneNode(true));
    const part = (name) => notice.querySelector(`[data-part=${name}]`);
    const field = part("words");
    field.value = [...typed, text].filter(Boolean).join("\n");
    part(says).hidden = false;
    part("way-out").hidden = says === "safe" || !field.value;
    part("another").hidden = widget;
    part("copy").onclick = () => {
      field.focus();
      field.select();
      part("copied").hidden = !document.execCommand("copy");
    };
    part("start").onclick = () => this.#begin(this.#canvas, record);
    part("another").onclick = () => this.#begin(`${this.#key}/canvas/${Date.now()}`);
    this.shadowRoot.append(notice);
    if (hadFocus) notice.querySelector("h1").focus();
    this.#hideShelf();
  }

  #takeOff() {
    (this.#widget ?? this.#reading)?.free();
    this.#widget = this.#reading = undefined;
    this.#root?.remove();
  }

  // Opens another canvas, in sight or behind the shelf.
  async #openOther(key) {
    this.#takeOff();
    const found = await this.#find(key);
    if (!this.#module || !this.isConnected) return;
    if (found.newer !== undefined) return this.#showShelf(found);
    this.#putOn(found, "").hidden = true;
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
    if (this.#reading) return;
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
      const [{ Shelf }, , words] = await this.#fetchShelf();
      if (this.#shelf?.room !== room) return;
      if (this.#root) this.#root.hidden = true;
      this.#part("before")?.remove();
      this.#switch.before(room);
      const { newer } = found ?? {};
      this.#shelf.shown = new Shelf(room, this.#host, this.#key, this.#canvas, newer, location.hash, ...words);
    } catch (error) {
      this.#shelf = undefined;
      if (!this.#widget) throw error;
      console.error(error);
      this.#widget.missShelf();
      this.#widget.show();
    }
  }

  #fetchShelf() {
    return Promise.all([loadShelf(), this.#style("shelf-style"), this.#shelfWords()]);
  }

  #hideShelf() {
    const shelf = this.#shelf;
    this.#shelf = undefined;
    if (this.#root) this.#root.hidden = false;
    shelf?.room.remove();
    shelf?.shown?.free();
  }

  // What the shelf asks for; see src/embed/shelf.rs.
  #host = {
    shareUrl: () => this.getAttribute("share-url") ?? undefined,
    record: () => this.#record,
    help: () => content("help", this.#speech.lang),
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
  async #style(rel) {
    const file = await later(rel);
    if (this.shadowRoot.querySelector(`[data-style=${rel}]`)) return undefined;
    const sheet = linkTo("stylesheet", file);
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
    const { lang, program } = this.#speech;
    try {
      const [{ Coach }, checks, learned] = await Promise.all([
        loadCoach(),
        content("coach", lang),
        content("learned", lang, async (response) => new Uint8Array(await response.arrayBuffer())),
      ]);
      if (this.#widget === widget) widget.meet(new Coach(program, checks, learned ?? new Uint8Array()));
    } catch (error) {
      console.error(error);
      this.#lookAfter();
    }
  }

  // A character that is being composed would be lost with its field.
  #whenComposed() {
    const field = this.shadowRoot.activeElement;
    if (!field || !composing.has(field)) return undefined;
    return new Promise((done) => field.addEventListener("compositionend", done, { once: true }));
  }

  #part(name) {
    return this.shadowRoot?.querySelector(`[data-part="${name}"]`);
  }

  // Shows one of the page's own messages, or none.
  #tell(name) {
    if (name === "failed" || name === "no-wasm") this.#fire("error", { reason: name });
    for (const message of this.shadowRoot?.querySelectorAll("[data-message]") ?? []) {
      message.hidden = message.dataset.message !== name;
    }
  }
}

const warn = (what) => console.warn(`<${NAME}>: ${what}`);

// Whether an attribute can have a value.
function fits(name, value) {
  if (name === "lang") return Boolean(languageOf(value));
  const values = name === "sections" ? (value.match(/[^ ,]+/g) ?? []) : [value];
  return values.every((one) => OPTIONS[name].includes(one));
}

// Whether the page's address asks for the shelf: for all canvases, or for one that came with a link.
const isForShelf = () => location.hash === SHELF || [`${SHELF}/`, LINK].some((start) => location.hash.startsWith(start));

// The progress of each section, of what src/walkthrough/in_short.rs makes of it.
function sections(short) {
  const found = short.matchAll(/(\S+) (\d+) (\d+)/g);
  return Object.fromEntries(found.map(([, section, complete, of]) => [section, { complete: +complete, of: +of }]));
}

// Asks something of localStorage; undefined where it is forbidden or full.
function store(ask) {
  try {
    return ask(localStorage);
  } catch {
    return undefined;
  }
}

// What a learner wrote into a record, one text a line; all of it where it cannot be read.
function words(record = "") {
  const texts = [];
  const isOurs = /^(format|at|standing|part|kind|check|about)$/;
  try {
    JSON.parse(record, (name, value) => value?.trim && !isOurs.test(name) && texts.push(value));
  } catch {
    return record;
  }
  return texts.filter(Boolean).join("\n");
}

// The elements that are on the page.
const present = new Set();

const composing = new WeakSet();
addEventListener("compositionstart", (event) => composing.add(event.composedPath()[0]), true);
addEventListener("compositionend", (event) => composing.delete(event.composedPath()[0]), true);

// Widgets that broke, and what they stood in.
const wrecks = [];

// A page may have both the embed and another release of it.
if (!customElements.get(NAME)) customElements.define(NAME, CustomerModelCanvas);

// The page may be as high as it likes in a frame that is told how high.
if (!embed && parent !== window) {
  document.addEventListener("DOMContentLoaded", () => importSafely(asset("frame")).catch(console.error));
}
