// As hosts of LTI tools act that take only text.
const frame = document.querySelector("iframe");
addEventListener("message", ({ data }) => {
  if (typeof data !== "string" || !data.startsWith("{")) return;
  const { subject, height } = JSON.parse(data);
  if (subject === "lti.frameResize") frame.setAttribute("height", height);
});
