// Tells the page that frames this one how high it is, in the ways of H5P, Canvas, Open edX and
// iframe-resizer, so that whichever the host understands can make the frame as high. Fetched only when
// there is a frame. What a host sends can only ask for heights. It is also told how far the learner has
// come, and their words only when the author has named its origin.

const SIZER = "[iFrameSizer]"; // how the messages of iframe-resizer begin
const VERSION = "5.0.0"; // of its protocol
const MOST = 2000; // characters; the longest message is iframe-resizer's settings
const MOST_KEYS = 10; // an object of H5P's has two or three
const PATIENCE = 2000; // milliseconds until a host that did follow counts as one that does not
const FLICKER = 500; // a height that comes back within so many milliseconds swings
const SWINGS = 3; // so many in a row are one too many
const NAME = "customer-model-canvas";
const NEWS = ["ready", "step", "section-complete", "complete", "saved", "error"]; // events that a host is told of

/** How many messages were of no use here: from others than the host, in other forms, or too large. */
export let ignored = 0;

let height = 0; // as it was told last
let was = 0; // as it was told before
let told = 0; // when
let swings = 0; // how often in a row it was what it had been before
let isDue = false; // it is about to be told
let isFriendly = false; // H5P's host has answered
let isPrepared = false; // H5P's host was told to get ready
let sizerId; // what iframe-resizer's host calls this frame
let sizerAsks = "size"; // what the next answer to it is of
let follows = false; // the host has made the frame as high as it was told
let hasGivenUp = false; // it did so, and does no more
let waiting; // the timer until then

const page = document.documentElement;
const post = (message) => parent.postMessage(message, "*");
const say = (action, heights) => post({ context: "h5p", action, ...heights });

function tellH5p() {
  isPrepared = isFriendly;
  if (isFriendly) say("prepareResize", { scrollHeight: height, clientHeight: height });
  else say("hello");
}

function tellSizer() {
  if (!sizerId || !height) return;
  post(`${SIZER}${sizerId}:${height}:${innerWidth}:${sizerAsks}:${VERSION}`);
  sizerAsks = "size";
}

function tell() {
  const canvas = { subject: "lti.frameResize", height };
  post(canvas);
  post(JSON.stringify(canvas));
  post({ type: "plugin.resize", payload: { height } });
  tellH5p();
  tellSizer();
}

// However often a host asks, it is answered once a moment.
function tellSoon() {
  if (isDue || !height) return;
  isDue = true;
  setTimeout(() => {
    isDue = false;
    tell();
  });
}

function measure() {
  const { body } = document;
  const now = Math.ceil(Math.max(body.getBoundingClientRect().height, body.scrollHeight));
  if (!now || now === height) return;
  const time = performance.now();
  swings = now === was && time - told < FLICKER ? swings + 1 : 0;
  // A host that changes the width with the height, as its own scrollbar does: the larger one will do for both.
  if (swings >= SWINGS && now < height) return;
  [was, height, told] = [height, now, time];
  tellSoon();
  look();
}

// Only a host that has followed once may be trusted to do so again: until then there is a scrollbar.
// Then there is none, which would take away from the width for a moment, and so change the height.
function look() {
  clearTimeout(waiting);
  if (Math.abs(innerHeight - height) <= 1) {
    if (!hasGivenUp) trust(true);
  } else if (follows && innerHeight < height) {
    waiting = setTimeout(() => {
      hasGivenUp = true;
      trust(false);
    }, PATIENCE);
  }
}

function trust(whether) {
  follows = whether;
  page.style.overflowY = whether ? "hidden" : "";
  // What else depends on the height of the window would depend on itself.
  page.style.setProperty("--most-of-the-window", whether ? "none" : "");
}

const H5P = {
  hello() {
    isFriendly = true;
    tellSoon();
  },
  ready: tellSoon,
  resize: tellSoon,
  resizePrepared() {
    if (isPrepared) say("resize", { scrollHeight: height });
    isPrepared = false;
  },
};

/** Does what a message asks for; false where it asks for nothing that is known. */
function heed(message) {
  if (typeof message === "string") {
    if (message.length > MOST || !message.startsWith(SIZER)) return false;
    const [id, ...settings] = message.slice(SIZER.length).split(":");
    if (settings.length > 7 && /^(true|false)$/.test(settings[1]) && /^[^\p{Cc}]{1,200}$/u.test(id)) {
      [sizerId, sizerAsks] = [id, "init"];
      tellSizer();
    } else if (id === "resize" && sizerId) {
      tellSoon();
    } else {
      return false;
    }
    return true;
  }
  const hasContext = Object.prototype.toString.call(message) === "[object Object]" && Object.hasOwn(message, "context");
  if (!hasContext || message.context !== "h5p" || Object.keys(message).length > MOST_KEYS) return false;
  if (typeof message.action !== "string" || !Object.hasOwn(H5P, message.action)) return false;
  H5P[message.action]();
  return true;
}

addEventListener("message", ({ source, data }) => {
  if (source !== parent || !heed(data)) ignored++;
});
addEventListener("resize", look);

const isOurs = (element) => element?.localName === NAME;
const report = (event, detail) => post({ type: NAME, event, ...detail });

// The browser delivers the words only if the host is of the origin that the author has named.
function reportWords(element) {
  const origin = element.getAttribute("words-to");
  if (origin === null) return;
  if (!/^https?:\/\/[^\s/?#@*]+$/.test(origin)) return console.warn(`<${NAME}>: words-to="${origin}" is not an origin`);
  parent.postMessage({ type: NAME, event: "canvas", canvas: element.canvas }, origin);
}

for (const name of NEWS) {
  document.addEventListener(name, ({ target, detail }) => {
    if (!isOurs(target)) return;
    report(name, detail);
    if (name === "ready" || name === "saved") reportWords(target);
  });
}
// It may have been ready before this file was here.
for (const element of document.querySelectorAll(NAME)) {
  const { step, progress } = element;
  if (!progress) continue;
  report("ready", { step, progress });
  reportWords(element);
}

new ResizeObserver(measure).observe(document.body);
post("[iFrameResizerChild]Ready");
