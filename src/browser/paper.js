// Prints the widget's element alone, whatever stands around it on the page.

// What neither is the element nor has it inside of it stays off the paper.
const ALONE = `@media print {
  :root:has([data-printing]) body :not(:has([data-printing]), [data-printing]) { display: none !important }
}`;

/** Opens the print dialogue for the element that a root stands in. */
export function print(root, isLandscape) {
  const host = root.getRootNode().host;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(ALONE + (isLandscape ? "@page { size: landscape; margin: 10mm }" : "@page { margin: 16mm }"));
  document.adoptedStyleSheets.push(sheet);
  host.dataset.printing = "";
  const done = () => {
    delete host.dataset.printing;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
  addEventListener("afterprint", done, { once: true });
  window.print();
}
