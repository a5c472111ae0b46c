// A host that changes the width of the frame with each height that it is told.
const frame = document.querySelector("iframe");
let isWide = false;
addEventListener("message", ({ data }) => {
  if (data.type !== "plugin.resize") return;
  frame.style.height = `${data.payload.height}px`;
  frame.style.width = isWide ? "100%" : "400px";
  isWide = !isWide;
});
