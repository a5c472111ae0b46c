// As h5p-resizer.js acts.
const frame = document.querySelector("iframe");
const respond = (action) => frame.contentWindow.postMessage({ action, context: "h5p" }, "*");
addEventListener("message", ({ source, data }) => {
  if (data.context !== "h5p" || source !== frame.contentWindow) return;
  if (data.action === "hello") {
    frame.style.width = "100%";
    addEventListener("resize", () => respond("resize"));
    respond("hello");
  } else if (data.action === "prepareResize") {
    if (frame.clientHeight !== data.scrollHeight || data.scrollHeight !== data.clientHeight) {
      frame.style.height = `${data.clientHeight}px`;
      respond("resizePrepared");
    }
  } else if (data.action === "resize") {
    frame.style.height = `${data.scrollHeight}px`;
  }
});
