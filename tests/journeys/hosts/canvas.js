// As Canvas acts on messages of LTI tools.
const frame = document.querySelector("iframe");
addEventListener("message", ({ source, data }) => {
  if (data?.subject === "lti.frameResize" && source === frame.contentWindow) frame.style.height = `${data.height}px`;
});
