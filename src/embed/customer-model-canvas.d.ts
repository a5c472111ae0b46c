// Types for whoever embeds <customer-model-canvas>. docs/embedding.md describes each.

export interface SectionProgress {
  /** How many questions of the section are complete. */
  complete: number;
  /** How many it has; this grows with the customer types. */
  of: number;
}

export type Section = "customers" | "jobs" | "value" | "solution";
export type Progress = Record<Section, SectionProgress>;

export type Reason =
  /** The browser forbids storage. */
  | "forbidden"
  /** The browser has no room left. */
  | "full"
  /** The browser refuses for another reason. */
  | "refused"
  /** The files did not arrive. */
  | "failed"
  /** The browser has no WebAssembly. */
  | "no-wasm"
  /** The widget has broken and shows the learner a way on. */
  | "broken";

export interface CustomerModelCanvasEventMap {
  "ready": CustomEvent<{ step: string; progress: Progress }>;
  "change": CustomEvent<{ step: string }>;
  "step": CustomEvent<{ step: string }>;
  "section-complete": CustomEvent<{ step: string; progress: Progress; section: Section }>;
  "complete": CustomEvent<{ step: string; progress: Progress }>;
  "saved": CustomEvent<{ key: string }>;
  "error": CustomEvent<{ reason: Reason }>;
}

/** A canvas as schema/canvas.v1.json describes it. */
export type StoredCanvas = Record<string, unknown>;

export class CustomerModelCanvas extends HTMLElement {
  readonly step: string | undefined;
  readonly progress: Progress | undefined;
  get canvas(): StoredCanvas | undefined;
  set canvas(canvas: StoredCanvas);
  goTo(step: string): boolean;
  save(): boolean;
  export(form?: "json" | "link" | "markdown" | "svg" | "text"): Promise<string>;

  addEventListener<Name extends keyof CustomerModelCanvasEventMap>(
    name: Name,
    listener: (this: CustomerModelCanvas, event: CustomerModelCanvasEventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    name: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "customer-model-canvas": CustomerModelCanvas;
  }
}
